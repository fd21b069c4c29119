import { NotLeaderError } from '@eventstore/db-client';
import {
  allOf,
  clientsOfEachTest,
  note,
  PLAIN,
  refusalOf,
  stoppedAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startWireCluster } from '#test/support/eventstoredb-fake/cluster';

const TO_LEADER = { ...PLAIN, requiresLeader: true, deadline: 2_000 };

describe('A cluster of wire doubles', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();
  const start = () => stopped(startWireCluster());

  it.each(['url', 'seedsUrl'] as const)('tells a client that is given its %s who leads', async (address) => {
    const cluster = await start();
    await connect(cluster[address]).appendToStream('a', note(), TO_LEADER);
    cluster.changeLeader();
    await connect(cluster[address]).appendToStream('a', note(), TO_LEADER);
    expect(cluster.leader).toBe(cluster.nodes[1]);
  });

  it('refuses at a follower what is for the leader, and says who that is', async () => {
    const cluster = await start();
    const client = connect(cluster.nodes[2]!.url);
    const error = (await refusalOf(client.appendToStream('a', note(), TO_LEADER))) as NotLeaderError;
    expect(error).toBeInstanceOf(NotLeaderError);
    expect(error.leader).toEqual({ address: '127.0.0.1', port: cluster.leader.address.port });
    await client.appendToStream('a', note(), TO_LEADER);
  });

  it('takes at a follower what is for any node, and shows it at all of them', async () => {
    const cluster = await start();
    await connect(cluster.nodes[1]!.url).appendToStream('a', note(), PLAIN);
    for (const { url } of cluster.nodes) expect(await allOf(connect(url).readStream('a'))).toHaveLength(1);
  });

  it('is led by another node that is there once the first is gone, and nothing is lost', async () => {
    const cluster = await start();
    const client = connect(cluster.seedsUrl);
    await client.appendToStream('a', note(), TO_LEADER);
    await cluster.nodes[1]!.misbehave.goAway();
    await cluster.leader.misbehave.goAway();
    cluster.changeLeader();
    expect(cluster.leader).toBe(cluster.nodes[2]);
    await refusalOf(client.appendToStream('a', note(), TO_LEADER));
    const { nextExpectedRevision } = await client.appendToStream('a', note(), { ...TO_LEADER, expectedRevision: 0n });
    expect(nextExpectedRevision).toBe(1n);
  });

  it('fails in one way after the other while nobody leads', async () => {
    const cluster = await start();
    const client = connect(cluster.leader.url);
    await client.appendToStream('a', note(), TO_LEADER);
    cluster.changeLeader(60_000);
    const said: string[] = [];
    for (let left = 3; left > 0; left -= 1) {
      said.push(String(await refusalOf(client.appendToStream('a', note(), TO_LEADER))));
    }
    expect(said.join()).toMatch(/UNAVAILABLE.*INTERNAL.*DATA_LOSS/s);
  });
});
