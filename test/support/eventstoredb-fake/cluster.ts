import { Membership } from '#test/support/eventstoredb-fake/membership';
import { openNode } from '#test/support/eventstoredb-fake/node';
import type { WireDouble, WireDoubleOptions } from '#test/support/eventstoredb-fake/node';
import { NodeLog } from '#test/support/eventstoredb-fake/node-log';

export interface WireClusterOptions extends WireDoubleOptions {
  /** How many, three unless told otherwise. */
  readonly nodes?: number;
}

/** Several nodes over one log. */
export interface WireCluster {
  /**
   * `esdb+discover://` and all nodes. The client asks the first one only: that form is for a name that stands for all of them.
   */
  readonly url: string;
  /** `esdb://` and all nodes: the client asks one after the other who leads. */
  readonly seedsUrl: string;
  readonly nodes: readonly WireDouble[];
  /** Whoever leads, or led last. */
  readonly leader: WireDouble;
  /** The next node that is there leads; nobody for the first while (milliseconds, none unless told), in which calls fail in one way or another. */
  changeLeader(leaderless?: number): void;
  stop(): Promise<void>;
}

/** A **test double** of a cluster: every node holds what any has stored, at once. */
export const startWireCluster = async (options: WireClusterOptions = {}): Promise<WireCluster> => {
  const shared = { log: new NodeLog(), membership: new Membership() };
  const nodes: WireDouble[] = [];
  for (let left = options.nodes ?? 3; left > 0; left -= 1) nodes.push(await openNode(shared, options));
  const [first] = nodes;
  if (first === undefined) throw new RangeError('A cluster has one node at least.');
  first.writeSystemEvent();
  const seeds = nodes.map(({ address }) => `${address.host}:${address.port}`).join(',');
  const tls = `?tls=${options.tls !== undefined}`;
  const leader = (): WireDouble => nodes[shared.membership.leaderIndex] ?? first;
  return {
    url: `esdb+discover://${seeds}${tls}`,
    seedsUrl: `esdb://${seeds}${tls}`,
    nodes,
    get leader() {
      return leader();
    },
    changeLeader: (leaderless = 0) => leader().misbehave.changeLeader(leaderless),
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
};
