import { Membership } from '#test/support/eventstoredb-fake/membership';
import { startNode } from '#test/support/eventstoredb-fake/node';
import type { FakeNode, FakeNodeOptions } from '#test/support/eventstoredb-fake/node';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import { readLogFile } from '#test/support/eventstoredb-fake/log-file';
import { NodeLog } from '#test/support/eventstoredb-fake/node-log';

export type { FakeNode, FakeNodeOptions };

/**
 * Starts a fake of one EventStoreDB node, for tests only. The real client uses it over a real socket. It keeps all events in memory, and can inject the
 * faults of servers and networks. `events`: what another fake had stored, to be stored here at the same positions.
 */
export const startFake = async (
  options: FakeNodeOptions = {},
  events: readonly LoggedEvent[] = [],
): Promise<FakeNode> => {
  const log = new NodeLog();
  log.restore(options.logFile === undefined ? events : readLogFile(options.logFile), 0);
  const node = await startNode({ log, membership: new Membership() }, options);
  node.writeSystemEvent();
  return node;
};
