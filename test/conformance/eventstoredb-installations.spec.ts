import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

describe('An EventStoreDB server with several installations', () => {
  const on = nodeForEachTest();

  it('separates two installations by their stream prefixes', async () => {
    const [one, other, chain] = [
      on.connect({ prefix: 'north_' }),
      on.connect({ prefix: 'south_' }),
      SealedEventBuilder.begin(),
    ];
    const [sent, rival] = [chain.buildMany(2), chain.fork().buildMany(1)];
    const followers = [one, other].map((store) => collectSubscription(store, null));
    const first = await one.append(chain.stream, sent, 'none');
    expect(await other.head()).toBeNull();
    const second = await other.append(chain.stream, rival, 'none');
    expect([await one.head(), await other.head()]).toEqual([first.position, second.position]);
    expect(eventIds((await readAllEvents(one.readAll({ after: null }))).flat())).toEqual(eventIds(sent));
    expect((await readAllEvents(other.readAll({ after: null }))).flat().map(({ id, stream }) => [id, stream])).toEqual([
      [rival[0]?.id, chain.stream],
    ]);
    const [last, lastRival] = [SealedEventBuilder.begin(), SealedEventBuilder.begin()];
    const [more, moreOfRival] = [last.buildMany(1), lastRival.buildMany(1)];
    await other.append(lastRival.stream, moreOfRival, 'none');
    await one.append(last.stream, more, 'none');
    const expected = [eventIds([...sent, ...more]), eventIds([...rival, ...moreOfRival])];
    // The last event of each installation comes after all events of both.
    const isComplete = (events: readonly { id: string }[], index: number) =>
      events.at(-1)?.id === expected[index]?.at(-1);
    await Promise.all(
      followers.map((follower, index) => follower.waitUntil(() => isComplete(follower.events(), index))),
    );
    expect(followers.map((follower) => eventIds(follower.events()))).toEqual(expected);
    await Promise.all(followers.map((follower) => follower.stop()));
  });

  it.each(['brokerage_', 'north_'])(
    'filters events of other installations on the server when reading the log (prefix "%s")',
    async (prefix) => {
      const [store, chain] = [on.connect({ prefix }), SealedEventBuilder.begin()];
      const { position } = await store.append(chain.stream, chain.buildMany(2), 'none');
      for (let other = 0; other < 300; other += 1) on.node.writeSystemEvent();
      const before = on.node.deliveredEvents;
      expect(await store.head()).toBe(position);
      expect((await readAllEvents(store.readAll({ after: null }))).flat()).toHaveLength(2);
      expect(on.node.deliveredEvents - before).toBeLessThan(10);
    },
  );

  it('reports an event of another application in its own streams, in reads and in subscriptions', async () => {
    const [store, chain] = [on.connect({ prefix: 'north_' }), SealedEventBuilder.begin()];
    await store.append(chain.stream, chain.buildMany(1), 'none');
    on.node.writeForeignEvent(`north_${chain.stream}`);
    await expect(readAllEvents(store.readStream(chain.stream))).rejects.toThrow('was not written by this service');
    const follower = readAllEvents(store.subscribe({ after: null, signal: new AbortController().signal }));
    await expect(follower).rejects.toThrow('was not written by this service');
  });

  const invalidUrls: readonly [string, string, RegExp][] = [
    ['credentials but without TLS', 'esdb://admin:changeit@localhost:2113?tls=false', /credentials and tls=false/],
    [
      'throwOnAppendFailure=false, which hides version conflicts',
      'esdb://localhost:2113?tls=false&throwOnAppendFailure=false',
      /throwOnAppendFailure/,
    ],
    [
      'nodePreference=follower, which allows stale reads',
      'esdb+discover://one,two?nodePreference=follower',
      /must not contain nodePreference/,
    ],
    ['the scheme of another server', 'postgres://localhost', /must start with esdb/],
    [
      'an invalid port, without repeating the password',
      'esdb://admin:changeit@localhost:port',
      /^(?!.*changeit).*is not valid/,
    ],
  ];
  it.each(invalidUrls)('rejects a URL with %s', (_, url, sentence) => {
    expect(() => EventStoreDbEventStore.connect(url)).toThrow(sentence);
  });

  it.each(['', '$all', 'a', 'a_b_', 'a-'])(
    'rejects the prefix "%s", which could overlap with the streams of others',
    (prefix) => {
      expect(() => EventStoreDbEventStore.connect(on.node.url, { prefix })).toThrow('one underscore');
    },
  );

  it('rejects a position from another type of store', async () => {
    const store = on.connect();
    await expect(readAllEvents(store.readAll({ after: '17' }))).rejects.toThrow(
      'not a position in an EventStoreDB log',
    );
    const { signal } = new AbortController();
    await expect(readAllEvents(store.subscribe({ after: '17', signal }))).rejects.toThrow(
      'not a position in an EventStoreDB log',
    );
  });
});
