import { readLogFile } from '#test/support/eventstoredb-fake/log-file';
import { Membership } from '#test/support/eventstoredb-fake/membership';
import { startNode } from '#test/support/eventstoredb-fake/node';
import type { FakeNode, FakeNodeOptions } from '#test/support/eventstoredb-fake/node';
import { NodeLog } from '#test/support/eventstoredb-fake/node-log';

export interface FakeClusterOptions extends FakeNodeOptions {
  /** Number of nodes. Default: three. */
  readonly nodes?: number;
}

/** Several nodes that share one log. */
export interface FakeCluster {
  /** `esdb+discover://` and all nodes. The client only asks the first one, because this form is meant for one DNS name for all nodes. */
  readonly url: string;
  /** `esdb://` and all nodes. The client asks one after the other which node leads. */
  readonly seedsUrl: string;
  readonly nodes: readonly FakeNode[];
  /** The current or last leader. */
  readonly leader: FakeNode;
  /** Makes the next running node the leader. Before that, no node leads and calls fail for `leaderlessMs` (default: 0). */
  changeLeader(leaderlessMs?: number): void;
  stop(): Promise<void>;
}

/** Starts a fake cluster. Every node has all events at once. */
export const startFakeCluster = async (options: FakeClusterOptions = {}): Promise<FakeCluster> => {
  const shared = { log: new NodeLog(), membership: new Membership() };
  const nodes: FakeNode[] = [];
  if (options.logFile !== undefined) shared.log.restore(readLogFile(options.logFile), 0);
  for (let index = 0; index < (options.nodes ?? 3); index += 1) {
    const port = options.port === undefined ? {} : { port: options.port + index };
    nodes.push(await startNode(shared, { ...options, ...port }));
  }
  const [first] = nodes;
  if (first === undefined) throw new RangeError('A cluster must have at least one node.');
  first.writeSystemEvent();
  const seeds = nodes.map(({ address }) => `${address.host}:${address.port}`).join(',');
  const tls = `?tls=${options.tls !== undefined}`;
  const leader = (): FakeNode => nodes[shared.membership.leaderIndex] ?? first;
  return {
    url: `esdb+discover://${seeds}${tls}`,
    seedsUrl: `esdb://${seeds}${tls}`,
    nodes,
    get leader() {
      return leader();
    },
    changeLeader: (leaderlessMs = 0) => leader().faults.changeLeader(leaderlessMs),
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
};
