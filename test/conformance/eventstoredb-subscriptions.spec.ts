import { setTimeout as pause } from 'node:timers/promises';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { following, idsOf } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import type { WireDouble } from '#test/support/eventstoredb-fake/server';

/** Milliseconds. */
const DEADLINE = 400;

/** Sends the same again until it is known to be stored. */
const surely = async (append: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await append();
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
};

describe('A subscription of the EventStoreDB store', () => {
  const on = nodeForEachTest();

  const losses: readonly [string, (double: WireDouble) => void][] = [
    ['dropped', (double) => double.misbehave.dropConnections()],
    ['ended in good order', (double) => double.misbehave.endSubscriptionsCleanly()],
  ];

  it.each(losses)(
    'goes on without losing or repeating an event after it was %s',
    async (_, lose) => {
      const [store, writer, chain] = [on.connect({ prefix: 'a_' }), on.connect({ prefix: 'a_' }), Chain.begin()];
      const sent: string[] = [];
      const follower = following(store, null, 3);
      for (let round = 0; round < 12; round += 1) {
        for (let other = 0; other < 40; other += 1) on.node.writeSystemEvent();
        const { expected } = chain;
        const envelopes = chain.many(25);
        await surely(() => writer.append(chain.stream, envelopes, expected));
        sent.push(...idsOf(envelopes));
        if (round % 2 === 0) await follower.until(() => follower.events().length > sent.length - 15);
        lose(on.node);
        await pause(round % 3 === 0 ? 120 : 0);
      }
      await follower.until(() => follower.events().length >= sent.length);
      await pause(50);
      expect(idsOf(follower.events())).toEqual(sent);
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'goes on when the server was away for a while',
    async () => {
      const [store, chain] = [on.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      const first = chain.many(3);
      await store.append(chain.stream, first, 'none');
      const follower = following(store, null);
      await follower.until(() => follower.events().length === 3);
      await on.node.misbehave.goAway();
      await pause(300);
      await on.node.misbehave.comeBack();
      const later = chain.many(2);
      // The connection may still be one that was refused while nobody was there.
      await surely(() => store.append(chain.stream, later, 2));
      await follower.until(() => follower.events().length >= 5);
      expect(idsOf(follower.events())).toEqual(idsOf([...first, ...later]));
      await follower.end();
    },
    PATIENCE,
  );

  it.each([
    ['nobody is there', () => on.node.misbehave.goAway(), /UNAVAILABLE/],
    ['it ended it in good order', async () => on.node.misbehave.endSubscriptionsCleanly(), /ended the subscription/],
  ])(
    'says that events no longer come, and why, once for all who follow and however often: %s',
    async (_, end, why) => {
      const told: string[] = [];
      const store = on.connect({ deadlineMs: DEADLINE, notice: (sentence) => told.push(sentence) });
      const chain = Chain.begin();
      const followers = [following(store, null), following(store, null)];
      for (const time of [1, 2]) {
        const { expected } = chain;
        const sent = chain.many(1);
        await surely(() => store.append(chain.stream, sent, expected));
        for (const { until, events } of followers) await until(() => events().length === time);
        await end();
        await pause(500);
        await on.node.misbehave.comeBack();
      }
      expect(told).toEqual([expect.stringMatching(/^Events no longer come from the event store, which is asked for/)]);
      expect(told[0]).toMatch(why);
      for (const follower of followers) await follower.end();
    },
    PATIENCE,
  );

  it(
    'hands over once what the server sends again',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const [first, later] = [chain.many(10), chain.many(2)];
      await store.append(chain.stream, first, 'none');
      const follower = following(store, null);
      await follower.until(() => follower.events().length === 10);
      on.node.misbehave.repeatInNextSubscription(4);
      on.node.misbehave.endSubscriptionsCleanly();
      await store.append(chain.stream, later, 9);
      await follower.until(() => follower.events().length >= 12);
      expect(idsOf(follower.events())).toEqual(idsOf([...first, ...later]));
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'asks again when the server confirmed it and then forgot it',
    async () => {
      const [store, chain] = [on.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      await store.append(chain.stream, chain.many(3), 'none');
      on.node.misbehave.silenceNextSubscription();
      const follower = following(store, null);
      await follower.until(() => follower.events().length === 3);
      expect(follower.events()).toHaveLength(3);
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'is back before a read is given up when the server forgot it and says nothing to its question either',
    async () => {
      const [store, chain] = [on.connect({ deadlineMs: 10_000 }), Chain.begin()];
      await store.append(chain.stream, chain.many(3), 'none');
      on.node.misbehave.silenceNextSubscription();
      on.node.misbehave.hangNextRead(2);
      const readGivenUp = all(store.readStream(chain.stream)).catch(() => 'a read was given up');
      const follower = following(store, null);
      const back = follower.until(() => follower.events().length === 3).then(() => 'back');
      expect(await Promise.race([back, readGivenUp])).toBe('back');
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'hands over what comes while its own question is not answered',
    async () => {
      const [store, chain] = [on.connect({ deadlineMs: 10_000 }), Chain.begin()];
      await store.append(chain.stream, chain.many(1), 'none');
      on.node.misbehave.neverSayCaughtUp();
      const follower = following(store, null);
      await follower.until(() => follower.events().length === 1);
      on.node.misbehave.hangNextRead();
      // Longer than it waits before it asks whether that was all.
      await pause(1_000);
      await store.append(chain.stream, chain.many(1), 0);
      const readGivenUp = pause(2_000, 'the question was given up');
      const handedOver = follower.until(() => follower.events().length === 2).then(() => 'handed over');
      expect(await Promise.race([handedOver, readGivenUp])).toBe('handed over');
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'knows that it has caught up with a server that never says so',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      await store.append(chain.stream, chain.many(25), 'none');
      on.node.misbehave.neverSayCaughtUp();
      const follower = following(store, null, 10);
      await follower.until(() => follower.batches.at(-1)?.caughtUp === true);
      expect(follower.events()).toHaveLength(25);
      expect(follower.batches.filter(({ caughtUp }) => caughtUp)).toHaveLength(1);
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'lets the server wait while its subscriber is busy',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      for (let part = 0; part < 20; part += 1) {
        const { expected } = chain;
        await store.append(
          chain.stream,
          chain.next(...Array.from({ length: 20 }, () => ({ text: 'x'.repeat(20_000) }))),
          expected,
        );
      }
      const before = on.node.delivered;
      const stop = new AbortController();
      const batches = store.subscribe({ after: null, batchSize: 5, signal: stop.signal })[Symbol.asyncIterator]();
      await batches.next();
      await pause(300);
      expect(on.node.delivered - before).toBeLessThan(200);
      stop.abort();
      expect((await batches.next()).done).toBe(true);
    },
    PATIENCE,
  );
});
