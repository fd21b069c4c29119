import type { Authentication } from '#test/support/eventstoredb-fake/authentication';
import type { FaultInjector } from '#test/support/eventstoredb-fake/fault-injection';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';

/** Everything that the calls of a node share. */
export interface NodeState {
  readonly log: NodeLog;
  readonly faults: FaultInjector;
  readonly authenticate: Authentication;
  readonly maxAppendBytes: number;
}
