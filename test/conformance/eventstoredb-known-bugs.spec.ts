import { EventStoreDBClient, jsonEvent, streamNameFilter } from '@eventstore/db-client';
import { waitUntil } from '#kernel/testing/wait-until';
import { OutcomeUnknown, StoreUnavailable, type ReadStreamOptions } from '#execution/event-store';
import { parsePosition, formatPosition } from '#eventstoredb/positions';
import { retryAppend } from '#test/conformance/retry-append';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { catchError, currentOutcome, PENDING, PLAIN_APPEND } from '#test/support/eventstoredb-fake/clients';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import { startFake } from '#test/support/eventstoredb-fake/server';

/** The deadline of calls that get no response. Other calls have a long one. */
const DEADLINE_MS = 400;

const createClientEvent = () => jsonEvent({ type: 'LineWritten', data: {} });

describe('Known bugs of the EventStoreDB client', () => {
  const on = nodeForEachTest();

  it('leave batch appends pending when their stream ends cleanly; the store avoids batch appends', async () => {
    const { faults } = on.node;
    const client = EventStoreDBClient.connectionString(on.node.url);
    const append = (options: object) => client.appendToStream('notebook-a', createClientEvent(), options);
    await append({});
    faults.hangNextAppend(2);
    const pending = append({ deadline: DEADLINE_MS });
    await waitUntil(() => faults.receivedAppends === 2);
    faults.endBatchAppendsCleanly();
    // A plain append that begins later reaches its deadline.
    await expect(append({ ...PLAIN_APPEND, deadline: DEADLINE_MS })).rejects.toThrow('DEADLINE_EXCEEDED');
    expect(await currentOutcome(pending)).toBe(PENDING);
    void client.dispose();

    const [store, chain] = [await on.connectImpatient(DEADLINE_MS), SealedEventBuilder.begin()];
    const received = faults.receivedAppends;
    faults.hangNextAppend();
    const appended = catchError(store.append(chain.stream, chain.buildMany(1), 'none'));
    await waitUntil(() => faults.receivedAppends > received);
    faults.endBatchAppendsCleanly();
    expect(await appended).toBeInstanceOf(OutcomeUnknown);
  });

  it('fail appends of one client when the server of another stops; stores do not affect each other', async () => {
    const other = await startFake();
    const healthy = EventStoreDBClient.connectionString(on.node.url);
    const dying = EventStoreDBClient.connectionString(other.url);
    for (const client of [healthy, dying]) await client.appendToStream('notebook-a', createClientEvent());
    // A response after the failure would cause an uncaught error in the client.
    on.node.faults.hangNextAppend();
    const affected = catchError(healthy.appendToStream('notebook-a', createClientEvent()));
    other.faults.hangNextAppend();
    void dying.appendToStream('notebook-a', createClientEvent()).catch(() => undefined);
    const waitForAppends = (count: number) =>
      waitUntil(() => [on.node, other].every(({ faults }) => faults.receivedAppends === count), `append ${count}`);
    await waitForAppends(2);
    await other.faults.stopListening();
    expect(await affected).toBeInstanceOf(Error);
    for (const client of [healthy, dying]) void client.dispose();

    await other.faults.startListening();
    const [one, two, chain] = [on.connect(), on.connect({}, other.url), SealedEventBuilder.begin()];
    on.node.faults.holdResponses();
    const appended = one.append(chain.stream, chain.buildMany(1), 'none');
    other.faults.hangNextAppend();
    const lost = catchError(two.append(chain.stream, chain.fork().buildMany(1), 'none'));
    await waitForAppends(3);
    await other.faults.stopListening();
    expect(await lost).toBeInstanceOf(OutcomeUnknown);
    on.node.faults.releaseResponses();
    expect(await appended).toMatchObject({ revision: 0 });
    await two.close();
    await other.stop();
  });

  it('wait forever for a read that the server does not start; the store fails at its deadline', async () => {
    const [store, chain] = [await on.connectImpatient(DEADLINE_MS), SealedEventBuilder.begin()];
    await on.connect().append(chain.stream, chain.buildMany(3), 'none');
    const reads = [
      () => readAllEvents(store.readStream(chain.stream)),
      () => readAllEvents(store.readAll({ after: null })),
      () => readAllEvents(store.readAll({ after: null, limit: 1 })),
    ];
    for (const read of reads) {
      on.node.faults.hangNextRead();
      const error = (await catchError(read())) as Error;
      expect(error).toBeInstanceOf(StoreUnavailable);
      expect(error.message).toContain(`no response within ${DEADLINE_MS} ms`);
    }
    // Another read may time out on a busy machine.
    const readAgain = () => readAllEvents(store.readStream(chain.stream)).catch(() => null);
    expect(await waitUntil(readAgain)).toHaveLength(3);
  });

  it('treat a log read that the server ends early as complete; the store reads the rest', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const sent = chain.buildMany(30);
    await store.append(chain.stream, sent, 'none');
    const reading = store.readAll({ after: null })[Symbol.asyncIterator]();
    // The first read finds the end of the log.
    on.node.faults.endNextReadEarly(1);
    on.node.faults.endNextReadEarly(7);
    on.node.faults.endNextReadEarly(9);
    const found: string[] = [];
    for (let next = await reading.next(); next.done !== true; next = await reading.next())
      found.push(...eventIds(next.value));
    expect(found).toEqual(eventIds(sent));
  });

  it.each([
    ['reports the last position', () => undefined],
    ['omits the last position', () => on.node.faults.omitLastPosition()],
  ])(
    'treat a stream read that the server ends early as complete; the store reads the rest if the server %s',
    async (_, injectFault) => {
      injectFault();
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const envelopes = chain.buildMany(9);
      const sent = eventIds(envelopes);
      await store.append(chain.stream, envelopes, 'none');
      const reading = async (range: ReadStreamOptions, ...early: readonly number[]) => {
        for (const events of early) on.node.faults.endNextReadEarly(events);
        return eventIds(await readAllEvents(store.readStream(chain.stream, range)));
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
      const other = SealedEventBuilder.begin();
      const there = other.buildMany(1);
      on.node.faults.endNextReadEarly(0);
      expect(await readAllEvents(store.readStream(other.stream))).toEqual([]);
      await store.append(other.stream, there, 'none');
      on.node.faults.endNextReadEarly(0);
      expect(eventIds(await readAllEvents(store.readStream(other.stream)))).toEqual(eventIds(there));
    },
  );

  it('hide an incomplete stream read; the store fails if a server that reports last positions omits them', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const envelopes = chain.buildMany(9);
    await store.append(chain.stream, envelopes, 'none');
    await readAllEvents(store.readStream(chain.stream));
    for (const events of [4, 0, 0, 2, 0]) on.node.faults.endNextReadEarly(events);
    expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(eventIds(envelopes));
    on.node.faults.endNextReadEarly(0, 100);
    await expect(readAllEvents(store.readStream(chain.stream))).rejects.toThrow(StoreUnavailable);
  });

  it('do not make the store repeat a complete stream read', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    await store.append(chain.stream, chain.buildMany(5), 'none');
    const { faults } = on.node;
    const take = faults.takeNextRead.bind(faults);
    let reads = 0;
    faults.takeNextRead = () => {
      reads += 1;
      return take();
    };
    for (const range of [{}, { from: 5 }, { limit: 2 }, { direction: 'backwards' }] as const) {
      reads = 0;
      await readAllEvents(store.readStream(chain.stream, range));
      expect(reads).toBe(1);
    }
  });

  it('stall a subscription whose checkpoint listener does not return; the listener of the store always returns', async () => {
    const [store, chain] = [on.connect({ prefix: 'a_' }), SealedEventBuilder.begin()];
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
    const follower = collectSubscription(store, null);
    await stalled;
    await store.append(chain.stream, chain.buildMany(2), 'none');
    await follower.waitUntil(() => follower.events().length === 2);
    // The response comes after the events on the same connection.
    await expect(client.getStreamMetadata('a_missing')).resolves.toBeDefined();
    expect([seen.length, follower.events().length]).toEqual([0, 2]);
    await follower.stop();
    void client.dispose();
  });

  it('leave a subscription without events that the server has forgotten; the store detects this and subscribes again', async () => {
    const [store, writer, chain] = [
      on.connect({ subscriptionDeadlineMs: DEADLINE_MS }),
      on.connect(),
      SealedEventBuilder.begin(),
    ];
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.batches.length > 0);
    on.node.faults.stallSubscriptions();
    const sent = chain.buildMany(2);
    await writer.append(chain.stream, sent, 'none');
    await follower.waitUntil(() => follower.events().length >= 2);
    expect(eventIds(follower.events())).toEqual(eventIds(sent));
    await follower.stop();
  });

  it('end the process when a call starts while its connection is closed; the store remains usable', async () => {
    const chains = Array.from({ length: 40 }, () => SealedEventBuilder.begin());
    const store = on.connect();
    for (let round = 0; round < 5; round += 1) {
      const during = chains.map((chain) => {
        const { expected } = chain;
        const envelopes = chain.buildMany(1);
        return retryAppend(() => store.append(chain.stream, envelopes, expected));
      });
      on.node.faults.dropConnections();
      await Promise.all(during);
    }
    const counts = await Promise.all(
      chains.map(async ({ stream }) => (await readAllEvents(store.readStream(stream))).length),
    );
    expect(counts).toEqual(chains.map(() => 5));
  });

  it('require both positions to resume a filtered log; the store keeps both', () => {
    const positions = [
      { commit: 9n, prepare: 8n },
      { commit: 10n, prepare: 9n },
      { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 2n },
    ];
    const formatted = positions.map(formatPosition);
    expect(formatted.map(parsePosition)).toEqual(positions);
    expect(formatted.toSorted()).toEqual(formatted);
  });
});
