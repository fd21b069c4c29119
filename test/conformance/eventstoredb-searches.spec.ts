import { setTimeout as pause } from 'node:timers/promises';
import { firstEventOf } from '#processing/log-identity';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { following, idsOf } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

/** Milliseconds; far less than it takes to look through the events of others. */
const DEADLINE = 300;
const OTHERS = 2_000;
/** The whole takes a second. */
const SEARCH = [100, OTHERS / 10] as const;

describe('The EventStoreDB store on a server with many events of others, which says nothing while it searches them,', () => {
  const on = nodeForEachTest();
  const ours = { prefix: 'a_', deadlineMs: DEADLINE };

  const othersWrite = () => {
    for (let left = OTHERS; left > 0; left -= 1) on.node.writeForeignEvent('b_notes');
  };
  const written = async (count: number) => {
    const [store, chain] = [on.connect({ prefix: 'a_' }), Chain.begin()];
    const sent = chain.many(count);
    await store.append(chain.stream, sent, 'none');
    return { sent, chain };
  };

  it(
    'begins under a new prefix',
    async () => {
      othersWrite();
      on.node.misbehave.searchSlowly(...SEARCH);
      const store = on.connect(ours);
      await expect(store.check()).resolves.toBeUndefined();
      expect([await store.head(), await firstEventOf(store)]).toEqual([null, null]);
      const follower = following(store, null);
      await follower.until(() => follower.batches.length > 0);
      expect(follower.batches).toEqual([{ events: [], position: null, caughtUp: true }]);
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'finds its last event, its first one and all between, which lie far apart',
    async () => {
      const before = await written(2);
      othersWrite();
      const after = await written(2);
      othersWrite();
      const sent = idsOf([...before.sent, ...after.sent]);
      on.node.misbehave.searchSlowly(...SEARCH);
      const store = on.connect(ours);
      expect((await firstEventOf(store))?.id).toBe(sent[0]);
      const found = (await all(store.readAll({ after: null }))).flat();
      expect(idsOf(found)).toEqual(sent);
      expect(await store.head()).toBe(found.at(-1)?.position);
    },
    PATIENCE,
  );

  it.each([
    ['says so', () => undefined],
    ['does not say so', () => on.node.misbehave.neverSayCaughtUp()],
  ])(
    'follows, and knows that it has caught up with a server that %s',
    async (_, manner) => {
      othersWrite();
      const { sent, chain } = await written(3);
      othersWrite();
      on.node.misbehave.searchSlowly(...SEARCH);
      manner();
      const follower = following(on.connect(ours), null);
      await follower.until(() => follower.batches.at(-1)?.caughtUp === true);
      expect(idsOf(follower.events())).toEqual(idsOf(sent));
      const more = chain.many(2);
      await on.connect(ours).append(chain.stream, more, 2);
      await follower.until(() => follower.events().length === 5);
      expect(idsOf(follower.events())).toEqual(idsOf([...sent, ...more]));
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'asks no more than for what it has not come past when it follows and nothing comes',
    async () => {
      othersWrite();
      const follower = following(on.connect({ prefix: 'a_', deadlineMs: 100 }), null);
      await follower.until(() => follower.batches.length > 0);
      let searched = 0;
      on.node.misbehave.searched = () => Promise.resolve(void (searched += 1));
      // Many times the patience, after which it asks.
      await pause(1_500);
      expect(searched).toBeGreaterThan(0);
      expect(searched).toBeLessThan(OTHERS / 2);
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'is asked anew where the server has forgotten what it was asked, though it answers others',
    async () => {
      await written(1);
      const store = on.connect({ prefix: 'a_', deadlineMs: 300 });
      on.node.misbehave.hangNextRead();
      expect(await store.head()).not.toBeNull();
    },
    PATIENCE,
  );

  it.each([
    ['at the event after which it is to read', 1],
    ['after it has found something', 2],
  ])(
    'is asked anew, for what is left, where it has forgotten it %s',
    async (_, sentBefore) => {
      const { sent } = await written(4);
      const store = on.connect({ prefix: 'a_', deadlineMs: 300 });
      const [first] = (await all(store.readAll({ after: null, limit: 1 }))).flat();
      // The first question is where the server's log ends; what is asked in between is that again.
      on.node.misbehave.hangNextRead(1, 1);
      on.node.misbehave.hangNextRead(1, sentBefore);
      const reading = all(store.readAll({ after: first!.position })).then((pages) => idsOf(pages.flat()));
      expect(await Promise.race([reading, pause(5_000, 'still waits')])).toEqual(idsOf(sent).slice(1));
    },
    PATIENCE,
  );

  it(
    'is given up where a search never ends',
    async () => {
      othersWrite();
      on.node.misbehave.searched = () => new Promise(() => undefined);
      const store = on.connect({ prefix: 'a_', deadlineMs: 50 });
      await expect(store.head()).rejects.toThrow('could not be read');
    },
    PATIENCE,
  );
});

describe('A read of the log that a server ends early before anything came', () => {
  const on = nodeForEachTest();

  it(
    'is not taken for an empty log',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const [first, ...more] = chain.many(3);
      await store.append(chain.stream, [first!, ...more], 'none');
      const readings = [
        async () => (await firstEventOf(store))?.id === first?.id,
        async () => (await all(store.readAll({ after: null }))).flat().length === 3,
        async () => (await all(store.readAll({ after: null, limit: 2 }))).flat().length === 2,
      ];
      for (const reading of readings) {
        // The first question may be where the server's log ends.
        on.node.misbehave.endNextReadEarly(1);
        on.node.misbehave.endNextReadEarly(0);
        expect(await reading()).toBe(true);
      }
      on.node.misbehave.endNextReadEarly(0);
      expect(await store.head()).not.toBeNull();
    },
    PATIENCE,
  );
});
