import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent, streamNameFilter } from '@eventstore/db-client';
import { OutcomeUnknown, StoreUnavailable, type StreamRange } from '#execution/event-store';
import { logPosition, positionText } from '#eventstoredb/positions';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { following, idsOf } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

/** Milliseconds. */
const DEADLINE = 400;
const SLACK = 2_000;
/** What a busy machine may add; the client's own deadline would be ten seconds. */
const BUSY = 8_000;

const PENDING = 'pending';

/** How it ended, or that it has not within the time. */
const outcomeOf = (promise: Promise<unknown>, milliseconds: number): Promise<unknown> =>
  Promise.race([promise.catch((error: unknown) => error), pause(milliseconds, PENDING)]);

const someEvent = () => jsonEvent({ type: 'LineWritten', data: {} });

describe('What the client does, and the EventStoreDB store does not', () => {
  const on = nodeForEachTest();

  it(
    'appends in batches that stay pending when their stream ends cleanly; the store appends each on its own',
    async () => {
      const client = EventStoreDBClient.connectionString(on.node.url);
      await client.appendToStream('notebook-a', someEvent());
      on.node.misbehave.hangNextAppend();
      const pending = client.appendToStream('notebook-a', someEvent());
      await pause(50);
      on.node.misbehave.endBatchAppendsCleanly();
      expect(await outcomeOf(pending, DEADLINE + SLACK)).toBe(PENDING);
      void client.dispose();

      const [store, chain] = [on.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      on.node.misbehave.hangNextAppend();
      const appended = store.append(chain.stream, chain.many(1), 'none');
      await pause(50);
      on.node.misbehave.endBatchAppendsCleanly();
      expect(await outcomeOf(appended, DEADLINE + BUSY)).toBeInstanceOf(OutcomeUnknown);
    },
    PATIENCE,
  );

  it(
    'rejects healthy appends of one client when the server of another dies; stores do not know of each other',
    async () => {
      const other = await startWireDouble();
      const healthy = EventStoreDBClient.connectionString(on.node.url);
      const dying = EventStoreDBClient.connectionString(other.url);
      for (const client of [healthy, dying]) await client.appendToStream('notebook-a', someEvent());
      on.node.misbehave.answerLate(2_000);
      const struck = healthy.appendToStream('notebook-a', someEvent()).catch((error: unknown) => error);
      other.misbehave.hangNextAppend();
      void dying.appendToStream('notebook-a', someEvent()).catch(() => undefined);
      await pause(100);
      await other.misbehave.goAway();
      expect(await struck).toBeInstanceOf(Error);
      for (const client of [healthy, dying]) void client.dispose();

      await other.misbehave.comeBack();
      const [one, two, chain] = [on.connect(), on.connect({ deadlineMs: DEADLINE }, other.url), Chain.begin()];
      const appended = one.append(chain.stream, chain.many(1), 'none');
      other.misbehave.hangNextAppend();
      const lost = outcomeOf(two.append(chain.stream, chain.fork().many(1), 'none'), SLACK);
      await pause(100);
      await other.misbehave.goAway();
      expect(await lost).toBeInstanceOf(Error);
      expect(await appended).toMatchObject({ revision: 0 });
      await two.close();
      await other.stop();
    },
    PATIENCE,
  );

  it(
    'waits for ever for a read that the server does not begin; the store gives up by its deadline',
    async () => {
      const [store, chain] = [on.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      await store.append(chain.stream, chain.many(3), 'none');
      const reads = [
        () => all(store.readStream(chain.stream)),
        () => all(store.readAll({ after: null })),
        () => all(store.readAll({ after: null, limit: 1 })),
      ];
      for (const read of reads) {
        on.node.misbehave.hangNextRead();
        expect(await outcomeOf(read(), DEADLINE + BUSY)).toBeInstanceOf(StoreUnavailable);
      }
      expect(await all(store.readStream(chain.stream))).toHaveLength(3);
    },
    PATIENCE,
  );

  it(
    'takes a read of the log that a server ends early for the whole; the store reads on',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const sent = chain.many(30);
      await store.append(chain.stream, sent, 'none');
      const reading = store.readAll({ after: null })[Symbol.asyncIterator]();
      // The first asks where the log ends.
      on.node.misbehave.endNextReadEarly(1);
      on.node.misbehave.endNextReadEarly(7);
      on.node.misbehave.endNextReadEarly(9);
      const found: string[] = [];
      for (let next = await reading.next(); next.done !== true; next = await reading.next())
        found.push(...idsOf(next.value));
      expect(found).toEqual(idsOf(sent));
    },
    PATIENCE,
  );

  it.each([
    ['says where a stream ends', () => undefined],
    ['does not say it', () => on.node.misbehave.neverSayLast()],
  ])(
    'takes a read of a stream that a server ends early for the whole; the store reads on where the server %s',
    async (_, manner) => {
      manner();
      const [store, chain] = [on.connect(), Chain.begin()];
      const envelopes = chain.many(9);
      const sent = idsOf(envelopes);
      await store.append(chain.stream, envelopes, 'none');
      const reading = async (range: StreamRange, ...early: readonly number[]) => {
        for (const events of early) on.node.misbehave.endNextReadEarly(events);
        return idsOf(await all(store.readStream(chain.stream, range)));
      };
      expect(await reading({}, 4, 2, 1)).toEqual(sent);
      expect(await reading({}, 0)).toEqual(sent);
      expect(await reading({}, 4, 0)).toEqual(sent);
      expect(await reading({ limit: 9 }, 8, 0)).toEqual(sent);
      expect(await reading({ from: 3 }, 5)).toEqual(sent.slice(3));
      expect(await reading({ from: 3, limit: 4 }, 1, 2)).toEqual(sent.slice(3, 7));
      expect(await reading({ direction: 'backwards' }, 4, 1)).toEqual(sent.toReversed());
      expect(await reading({ direction: 'backwards', limit: 1 }, 0)).toEqual(sent.slice(-1));
      expect(await reading({ direction: 'backwards', from: 5, limit: 3 }, 2)).toEqual(sent.slice(3, 6).toReversed());
      const other = Chain.begin();
      const there = other.many(1);
      on.node.misbehave.endNextReadEarly(0);
      expect(await all(store.readStream(other.stream))).toEqual([]);
      await store.append(other.stream, there, 'none');
      on.node.misbehave.endNextReadEarly(0);
      expect(idsOf(await all(store.readStream(other.stream)))).toEqual(idsOf(there));
    },
    PATIENCE,
  );

  it(
    'is told where a stream ends, and never takes silence about it for the end again',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const envelopes = chain.many(9);
      await store.append(chain.stream, envelopes, 'none');
      await all(store.readStream(chain.stream));
      for (const events of [4, 0, 0, 2, 0]) on.node.misbehave.endNextReadEarly(events);
      expect(idsOf(await all(store.readStream(chain.stream)))).toEqual(idsOf(envelopes));
      on.node.misbehave.endNextReadEarly(0, 100);
      await expect(all(store.readStream(chain.stream))).rejects.toThrow(StoreUnavailable);
    },
    PATIENCE,
  );

  it(
    'ends a read without a word on where the stream ends, unless it is asked to; then once is enough',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      await store.append(chain.stream, chain.many(5), 'none');
      const { misbehave } = on.node;
      const take = misbehave.takeNextRead.bind(misbehave);
      let taken = 0;
      misbehave.takeNextRead = () => {
        taken += 1;
        return take();
      };
      for (const range of [{}, { from: 5 }, { limit: 2 }, { direction: 'backwards' }] as const) {
        taken = 0;
        await all(store.readStream(chain.stream, range));
        expect(taken).toBe(1);
      }
    },
    PATIENCE,
  );

  it(
    'stalls a subscription whose listener for checkpoints does not come back; the one of the store cannot fail',
    async () => {
      const [store, chain] = [on.connect({ prefix: 'a_' }), Chain.begin()];
      for (let other = 0; other < 1_000; other += 1) on.node.writeSystemEvent();
      const seen: unknown[] = [];
      const client = EventStoreDBClient.connectionString(on.node.url);
      const stalled = new Promise<void>((resolve) => {
        const checkpointReached = () => {
          resolve();
          return new Promise<void>(() => undefined);
        };
        const filter = streamNameFilter({ prefixes: ['a_'], checkpointReached });
        client.subscribeToAll({ filter }).on('data', (event: unknown) => seen.push(event));
      });
      const follower = following(store, null);
      await stalled;
      await store.append(chain.stream, chain.many(2), 'none');
      await follower.until(() => follower.events().length === 2);
      await pause(50);
      expect([seen.length, follower.events().length]).toEqual([0, 2]);
      await follower.end();
      void client.dispose();
    },
    PATIENCE,
  );

  it(
    'leaves a subscription to itself that had caught up and was then forgotten; the store asks and begins another',
    async () => {
      const [store, writer, chain] = [on.connect({ deadlineMs: 200 }), on.connect(), Chain.begin()];
      const follower = following(store, null);
      await follower.until(() => follower.batches.length > 0);
      on.node.misbehave.forgetSubscriptions();
      const sent = chain.many(2);
      await writer.append(chain.stream, sent, 'none');
      await follower.until(() => follower.events().length >= 2);
      expect(idsOf(follower.events())).toEqual(idsOf(sent));
      await follower.end();
    },
    PATIENCE,
  );

  it(
    'ends the process when a call begins just as its connection is given up; the store goes on',
    async () => {
      const chains = Array.from({ length: 40 }, () => Chain.begin());
      const store = on.connect({ deadlineMs: DEADLINE });
      for (let round = 0; round < 5; round += 1) {
        const during = chains.map(async (chain) => {
          const { expected } = chain;
          const envelopes = chain.many(1);
          for (let attempt = 0; attempt < 50; attempt += 1) {
            const error = await outcomeOf(store.append(chain.stream, envelopes, expected), DEADLINE + BUSY);
            if (!(error instanceof Error)) return error;
            expect([OutcomeUnknown, StoreUnavailable]).toContain(error.constructor);
          }
          return PENDING;
        });
        on.node.misbehave.dropConnections();
        expect(await Promise.all(during)).not.toContain(PENDING);
      }
      const counts = await Promise.all(chains.map(async ({ stream }) => (await all(store.readStream(stream))).length));
      expect(counts).toEqual(chains.map(() => 5));
    },
    PATIENCE,
  );

  it('knows a place in a filtered log only by both of its positions; what the store keeps holds both', () => {
    const places = [
      { commit: 9n, prepare: 8n },
      { commit: 10n, prepare: 9n },
      { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 2n },
    ];
    const kept = places.map(positionText);
    expect(kept.map(logPosition)).toEqual(places);
    expect(kept.toSorted()).toEqual(kept);
  });
});
