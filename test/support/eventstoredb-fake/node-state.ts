import type { Gate } from '#test/support/eventstoredb-fake/authentication';
import type { Misbehaviour } from '#test/support/eventstoredb-fake/fault-injection';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';

/** What the calls of a node work with. */
export interface Served {
  readonly log: NodeLog;
  readonly misbehaviour: Misbehaviour;
  readonly gate: Gate;
  readonly maxAppendBytes: number;
}
