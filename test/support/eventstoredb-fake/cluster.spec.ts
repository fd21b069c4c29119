import { NotLeaderError } from '@eventstore/db-client';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { credentials } from '@grpc/grpc-js';
import {
  readAll,
  clientsForEachTest,
  createNote,
  PLAIN_APPEND,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFakeCluster, type FakeCluster } from '#test/support/eventstoredb-fake/cluster';

const { MemberInfo } = gossipMessages;
const { Empty } = shared;
/** Below the ports that the system gives to whoever asks for any. */
const FIRST_PORT = 20_000;
const LAST_PORT = 30_000;

const startAtFreePorts = async (port: number): Promise<{ readonly cluster: FakeCluster; readonly port: number }> => {
  try {
    return { cluster: await startFakeCluster({ nodes: 2, port }), port };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port > LAST_PORT) throw error;
    return startAtFreePorts(port + 2);
  }
};

const TO_LEADER = { ...PLAIN_APPEND, requiresLeader: true, deadline: 2_000 };

describe('A cluster of fake nodes', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();
  const start = () => stopLater(startFakeCluster());

  it.each(['url', 'seedsUrl'] as const)('tells a client with its %s which node leads', async (name) => {
    const cluster = await start();
    await connect(cluster[name]).appendToStream('a', createNote(), TO_LEADER);
    cluster.changeLeader();
    await connect(cluster[name]).appendToStream('a', createNote(), TO_LEADER);
    expect(cluster.leader).toBe(cluster.nodes[1]);
  });

  it('refuses a call for the leader at a follower, and names the leader', async () => {
    const cluster = await start();
    const client = connect(cluster.nodes[2]!.url);
    const error = (await catchError(client.appendToStream('a', createNote(), TO_LEADER))) as NotLeaderError;
    expect(error).toBeInstanceOf(NotLeaderError);
    expect(error.leader).toEqual({ address: '127.0.0.1', port: cluster.leader.address.port });
    await client.appendToStream('a', createNote(), TO_LEADER);
  });

  it('accepts a call for any node at a follower, and shows the result on all nodes', async () => {
    const cluster = await start();
    await connect(cluster.nodes[1]!.url).appendToStream('a', createNote(), PLAIN_APPEND);
    for (const { url } of cluster.nodes) expect(await readAll(connect(url).readStream('a'))).toHaveLength(1);
  });

  it('elects a running node after the leader has stopped, and loses nothing', async () => {
    const cluster = await start();
    const client = connect(cluster.seedsUrl);
    await client.appendToStream('a', createNote(), TO_LEADER);
    await cluster.nodes[1]!.faults.stopListening();
    await cluster.leader.faults.stopListening();
    cluster.changeLeader();
    expect(cluster.leader).toBe(cluster.nodes[2]);
    await catchError(client.appendToStream('a', createNote(), TO_LEADER));
    const { nextExpectedRevision } = await client.appendToStream('a', createNote(), {
      ...TO_LEADER,
      expectedRevision: 0n,
    });
    expect(nextExpectedRevision).toBe(1n);
  });

  it('tells its members, but no leader, during an election', async () => {
    const cluster = await start();
    const states = async () => {
      const client = new gossip.GossipClient(
        cluster.nodes[0]!.url.replace(/^esdb:\/\/|\?.*$/g, ''),
        credentials.createInsecure(),
      );
      const answer = await new Promise<ClusterInfo>((resolve, reject) => {
        client.read(new Empty(), (error, value) => (error === null ? resolve(value) : reject(error)));
      });
      client.close();
      return answer.getMembersList().map((member) => member.getState());
    };
    const { LEADER, FOLLOWER, UNKNOWN } = MemberInfo.VNodeState;
    cluster.leader.faults.startElection();
    expect(await states()).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
    const client = connect(cluster.nodes[0]!.url);
    expect(String(await catchError(client.appendToStream('a', createNote(), TO_LEADER)))).toContain('UNAVAILABLE');
    cluster.leader.faults.endElection();
    expect(await states()).toEqual([LEADER, FOLLOWER, FOLLOWER]);
    await connect(cluster.seedsUrl).appendToStream('a', createNote(), TO_LEADER);
  });

  it('names the address that its leader advertises', async () => {
    const cluster = await start();
    cluster.leader.faults.advertise('::1', 2113);
    const client = connect(cluster.nodes[2]!.url);
    const error = (await catchError(client.appendToStream('a', createNote(), TO_LEADER))) as NotLeaderError;
    expect(error.leader).toEqual({ address: '::1', port: 2113 });
  });

  it('listens at the given port and those that follow', async () => {
    const { cluster, port } = await startAtFreePorts(FIRST_PORT + (process.pid % 1_000) * 2);
    await stopLater(Promise.resolve(cluster));
    expect(cluster.seedsUrl).toBe(`esdb://127.0.0.1:${port},127.0.0.1:${port + 1}?tls=false`);
  });

  it('fails in several ways while no node leads', async () => {
    const cluster = await start();
    const client = connect(cluster.leader.url);
    await client.appendToStream('a', createNote(), TO_LEADER);
    cluster.changeLeader(60_000);
    const errors: string[] = [];
    for (let left = 3; left > 0; left -= 1) {
      errors.push(String(await catchError(client.appendToStream('a', createNote(), TO_LEADER))));
    }
    expect(errors.join()).toMatch(/UNAVAILABLE.*INTERNAL.*DATA_LOSS/s);
  });
});
