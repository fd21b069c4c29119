import type { Gate } from '#test/support/wire-double/gate';
import type { Misbehaviour } from '#test/support/wire-double/misbehaviour';
import type { NodeLog } from '#test/support/wire-double/node-log';

/** What the calls of a node work with. */
export interface Served {
  readonly log: NodeLog;
  readonly misbehaviour: Misbehaviour;
  readonly gate: Gate;
  readonly maxAppendBytes: number;
}
