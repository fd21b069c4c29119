import { waitUntil } from '#kernel/testing/wait-until';
import { readFirstEvent } from '#processing/log-identity';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

/** Silence after which the store asks whether the server still responds. The deadline of the response is long. */
const SILENCE_MS = 20;
const FOREIGN_EVENTS = 2_000;
/** After this number of events a slow search waits until the store has asked again. */
const SEARCH_GROUP = FOREIGN_EVENTS / 4;
/** The store gives up a search after more requests than this. */
const MANY_READS = 30;

describe('The EventStoreDB store on a server that searches many events of other applications', () => {
  const on = nodeForEachTest();
  const ownOptions = { prefix: 'a_', silenceMs: SILENCE_MS };

  const writeForeignEvents = () => {
    for (let left = FOREIGN_EVENTS; left > 0; left -= 1) on.node.writeForeignEvent('b_notes');
  };
  const appendEvents = async (count: number) => {
    const [store, chain] = [on.connect({ prefix: 'a_' }), SealedEventBuilder.begin()];
    const sent = chain.buildMany(count);
    await store.append(chain.stream, sent, 'none');
    return { sent, chain };
  };

  it('starts with a new prefix', async () => {
    writeForeignEvents();
    on.node.faults.slowSearch(SEARCH_GROUP);
    const store = on.connect(ownOptions);
    await expect(store.check()).resolves.toBeUndefined();
    expect([await store.head(), await readFirstEvent(store)]).toEqual([null, null]);
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.batches.length > 0);
    expect(follower.batches).toEqual([{ events: [], position: null, caughtUp: true }]);
    await follower.stop();
  });

  it('finds its first event, its last event and all events in between', async () => {
    const before = await appendEvents(2);
    writeForeignEvents();
    const after = await appendEvents(2);
    writeForeignEvents();
    const sent = eventIds([...before.sent, ...after.sent]);
    on.node.faults.slowSearch(SEARCH_GROUP);
    const store = on.connect(ownOptions);
    expect((await readFirstEvent(store))?.id).toBe(sent[0]);
    const found = (await readAllEvents(store.readAll({ after: null }))).flat();
    expect(eventIds(found)).toEqual(sent);
    expect(await store.head()).toBe(found.at(-1)?.position);
  });

  it.each([
    ['reports it', () => undefined],
    ['does not report it', () => on.node.faults.omitCaughtUp()],
  ])('detects that a subscription has caught up when the server %s', async (_, injectFault) => {
    writeForeignEvents();
    const { sent, chain } = await appendEvents(3);
    writeForeignEvents();
    on.node.faults.slowSearch(SEARCH_GROUP);
    injectFault();
    const follower = collectSubscription(on.connect(ownOptions), null);
    await follower.waitUntil(() => follower.batches.at(-1)?.caughtUp === true);
    expect(eventIds(follower.events())).toEqual(eventIds(sent));
    const more = chain.buildMany(2);
    await on.connect(ownOptions).append(chain.stream, more, 2);
    await follower.waitUntil(() => follower.events().length === 5);
    expect(eventIds(follower.events())).toEqual(eventIds([...sent, ...more]));
    await follower.stop();
  });

  it('searches only events after its last position when a subscription receives nothing', async () => {
    writeForeignEvents();
    const { faults } = on.node;
    const store = on.connect({ ...ownOptions, subscriptionDeadlineMs: SILENCE_MS });
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.batches.length > 0);
    const countSearchedEvents = async () => {
      const [reads, searched] = [faults.reads.started, faults.searchedEvents];
      await waitUntil(() => faults.reads.started >= reads + MANY_READS);
      return faults.searchedEvents - searched;
    };
    // At first the subscription may not have received its position yet. Each search from the start would take all events.
    const isContinued = (searched: number) => searched > 0 && searched < FOREIGN_EVENTS / 2;
    await waitUntil(async () => isContinued(await countSearchedEvents()));
    await follower.stop();
  });

  it('repeats a search that the server has forgotten while it answers other requests', async () => {
    await appendEvents(1);
    const store = on.connect(ownOptions);
    on.node.faults.hangNextRead();
    expect(await store.head()).not.toBeNull();
  });

  it.each([
    ['at its start position', 1],
    ['after its first result', 2],
  ])('repeats the remaining part of a search that the server has forgotten %s', async (_, sentBefore) => {
    const { sent } = await appendEvents(4);
    const store = on.connect(ownOptions);
    const [first] = (await readAllEvents(store.readAll({ after: null, limit: 1 }))).flat();
    // The first read finds the end of the server's log; the reads in between do so again.
    on.node.faults.hangNextRead(1, 1);
    on.node.faults.hangNextRead(1, sentBefore);
    const { reads } = on.node.faults;
    const before = reads.started;
    const found = (await readAllEvents(store.readAll({ after: first!.position }))).flat();
    expect(eventIds(found)).toEqual(eventIds(sent).slice(1));
    expect(reads.started - before).toBeLessThan(MANY_READS);
  });

  it('fails when a search never ends', async () => {
    writeForeignEvents();
    const { faults } = on.node;
    faults.waitForSearch = () => new Promise(() => undefined);
    await expect(on.connect(ownOptions).head()).rejects.toThrow(
      `could not be read: no response within ${SILENCE_MS} ms`,
    );
    expect(faults.reads.started).toBeGreaterThan(MANY_READS);
  });
});

describe('A log read that the server ends before the first event', () => {
  const on = nodeForEachTest();

  it('is repeated instead of being treated as an empty log', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const [first, ...more] = chain.buildMany(3);
    await store.append(chain.stream, [first!, ...more], 'none');
    const reads = [
      async () => (await readFirstEvent(store))?.id === first?.id,
      async () => (await readAllEvents(store.readAll({ after: null }))).flat().length === 3,
      async () => (await readAllEvents(store.readAll({ after: null, limit: 2 }))).flat().length === 2,
    ];
    for (const read of reads) {
      // The first read may be the one that finds the end of the server's log.
      on.node.faults.endNextReadEarly(1);
      on.node.faults.endNextReadEarly(0);
      expect(await read()).toBe(true);
    }
    on.node.faults.endNextReadEarly(0);
    expect(await store.head()).not.toBeNull();
  });
});
