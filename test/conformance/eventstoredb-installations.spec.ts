import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all } from '#test/conformance/store-under-test';
import { following, idsOf } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

describe('An EventStoreDB server with several installations', () => {
  const on = nodeForEachTest();

  it('keeps two installations on one server apart by their prefixes', async () => {
    const [one, other, chain] = [on.connect({ prefix: 'north_' }), on.connect({ prefix: 'south_' }), Chain.begin()];
    const [sent, rival] = [chain.many(2), chain.fork().many(1)];
    const followers = [one, other].map((store) => following(store, null));
    const first = await one.append(chain.stream, sent, 'none');
    expect(await other.head()).toBeNull();
    const second = await other.append(chain.stream, rival, 'none');
    expect([await one.head(), await other.head()]).toEqual([first.position, second.position]);
    expect(idsOf((await all(one.readAll({ after: null }))).flat())).toEqual(idsOf(sent));
    expect((await all(other.readAll({ after: null }))).flat().map(({ id, stream }) => [id, stream])).toEqual([
      [rival[0]?.id, chain.stream],
    ]);
    await Promise.all(followers.map((follower) => follower.until(() => follower.events().length > 0)));
    await pause(30);
    expect(followers.map((follower) => idsOf(follower.events()))).toEqual([idsOf(sent), idsOf(rival)]);
    await Promise.all(followers.map((follower) => follower.end()));
  });

  it.each(['', 'north_'])(
    'has the server leave out what is not its own when it reads the log (prefix «%s»)',
    async (prefix) => {
      const [store, chain] = [on.connect({ prefix }), Chain.begin()];
      const { position } = await store.append(chain.stream, chain.many(2), 'none');
      for (let other = 0; other < 300; other += 1) on.node.writeSystemEvent();
      const before = on.node.delivered;
      expect(await store.head()).toBe(position);
      expect((await all(store.readAll({ after: null }))).flat()).toHaveLength(2);
      expect(on.node.delivered - before).toBeLessThan(10);
    },
  );

  it('refuses an event of another application in its own streams rather than leaving it out, also while subscribed', async () => {
    const [store, chain] = [on.connect({ prefix: 'north_' }), Chain.begin()];
    await store.append(chain.stream, chain.many(1), 'none');
    on.node.writeForeignEvent(`north_${chain.stream}`);
    await expect(all(store.readStream(chain.stream))).rejects.toThrow('was not written by this service');
    const follower = all(store.subscribe({ after: null, signal: AbortSignal.timeout(3_000) }));
    await expect(follower).rejects.toThrow('was not written by this service');
  });

  const addresses: readonly [string, string, RegExp][] = [
    [
      'credentials that would not be sent',
      'esdb://admin:changeit@localhost:2113?tls=false',
      /credentials and tls=false/,
    ],
    [
      'answers that hide a conflict',
      'esdb://localhost:2113?tls=false&throwOnAppendFailure=false',
      /throwOnAppendFailure/,
    ],
    ['nodes that may be behind', 'esdb+discover://one,two?nodePreference=follower', /must not say nodePreference/],
    ['another kind of server', 'postgres://localhost', /must start with esdb/],
    [
      'nonsense, without repeating the password',
      'esdb://admin:changeit@localhost:port',
      /^(?!.*changeit).*cannot be understood/,
    ],
  ];
  it.each(addresses)('refuses an address with %s', (_, url, sentence) => {
    expect(() => EventStoreDbEventStore.connect(url)).toThrow(sentence);
  });

  it.each(['$all', 'a', 'a_b_', 'a-'])(
    'refuses the prefix «%s», which could hide or meet the streams of others',
    (prefix) => {
      expect(() => EventStoreDbEventStore.connect(on.node.url, { prefix })).toThrow('one underscore');
    },
  );

  it('refuses a position that another store gave out', async () => {
    const store = on.connect();
    await expect(all(store.readAll({ after: '17' }))).rejects.toThrow('not a position in an EventStoreDB log');
    const { signal } = new AbortController();
    await expect(all(store.subscribe({ after: '17', signal }))).rejects.toThrow(
      'not a position in an EventStoreDB log',
    );
  });
});
