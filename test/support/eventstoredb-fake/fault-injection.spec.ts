import { once } from 'node:events';
import { DeadlineExceededError, excludeSystemEvents, streamNameFilter, UnavailableError } from '@eventstore/db-client';
import { waitUntil } from '#kernel/testing/wait-until';
import {
  readAll,
  clientsForEachTest,
  currentOutcome,
  PENDING,
  createNote,
  createNotes,
  PLAIN_APPEND,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

const SHORT = { ...PLAIN_APPEND, deadline: 300 };
const LONG_MS = 600_000;

describe('A fake node with injected faults', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();
  const start = async () => {
    const node = await stopLater(startFake());
    const client = connect(node.url);
    await client.appendToStream('a', createNote('before'), PLAIN_APPEND);
    return { faults: node.faults, client };
  };
  type StartedFake = Awaited<ReturnType<typeof start>>;
  const stored = async ({ client }: StartedFake) => (await readAll(client.readStream('a'))).length - 1;
  /** The client connects again after a pause. */
  const storedWhenReachable = (fake: StartedFake) =>
    waitUntil(() =>
      stored(fake).then(
        (count) => ({ count }),
        () => null,
      ),
    );

  it('drops connections', async () => {
    const fake = await start();
    fake.faults.hangNextAppend();
    const lost = catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND));
    await waitUntil(() => fake.faults.receivedAppends === 2);
    fake.faults.dropConnections();
    expect(await lost).toBeInstanceOf(UnavailableError);
    expect(await stored(fake)).toBe(0);
  });

  it('hangs an append or a read, and responds to the next one', async () => {
    const fake = await start();
    fake.faults.hangNextAppend();
    expect(await catchError(fake.client.appendToStream('a', createNote(), SHORT))).toBeInstanceOf(
      DeadlineExceededError,
    );
    fake.faults.hangNextRead();
    const hung = readAll(fake.client.readStream('a'));
    await waitUntil(() => fake.faults.reads.count === 1);
    expect(await stored(fake)).toBe(0);
    expect(await currentOutcome(hung)).toBe(PENDING);
  });

  it('hangs a read after some events', async () => {
    const fake = await start();
    const { faults, client } = fake;
    await client.appendToStream('a', createNotes(9), PLAIN_APPEND);
    faults.hangNextRead(1, 4);
    const received: unknown[] = [];
    const read = client.readStream('a').on('data', (event) => received.push(event));
    const end = once(read, 'end');
    await waitUntil(() => received.length === 4);
    expect(await stored(fake)).toBe(9);
    expect(await currentOutcome(end)).toBe(PENDING);
    expect(received).toHaveLength(4);
    await read.cancel();
  });

  it('confirms a subscription and sends nothing to it', async () => {
    const { faults, client } = await start();
    faults.silenceNextSubscription();
    const silent = client.subscribeToAll();
    await once(silent, 'confirmation');
    const data = once(silent, 'data');
    await once(client.subscribeToAll(), 'data');
    expect(await currentOutcome(data)).toBe(PENDING);
  });

  it('ends reads early, and reads and subscriptions without an error', async () => {
    const { faults, client } = await start();
    await client.appendToStream('a', createNotes(9), PLAIN_APPEND);
    faults.endNextReadEarly(4);
    expect(await readAll(client.readStream('a'))).toHaveLength(4);
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents() }).resume();
    await once(subscription, 'caughtUp');
    faults.endSubscriptionsCleanly();
    await once(subscription, 'end');
    faults.hangNextRead();
    const read = readAll(client.readStream('a'));
    await waitUntil(() => faults.reads.count === 1);
    faults.endReadsCleanly();
    expect(await read).toEqual([]);
  });

  it('delays responses', async () => {
    const fake = await start();
    fake.faults.delayResponses(LONG_MS);
    expect(await catchError(fake.client.appendToStream('a', createNote(), SHORT))).toBeInstanceOf(
      DeadlineExceededError,
    );
    const delayed = readAll(fake.client.readStream('a'));
    await waitUntil(() => fake.faults.reads.count === 1);
    fake.faults.delayResponses(1);
    expect(await stored(fake)).toBe(1);
    expect(await currentOutcome(delayed)).toBe(PENDING);
  });

  it('holds responses until it releases them', async () => {
    const fake = await start();
    const order: string[] = [];
    fake.faults.holdResponses();
    const held = stored(fake).then(() => order.push('response'));
    await waitUntil(() => fake.faults.reads.count === 1);
    order.push('release');
    fake.faults.releaseResponses();
    await held;
    expect(order).toEqual(['release', 'response']);
  });

  it('searches a group of events until the client sends another read', async () => {
    const fake = await start();
    await fake.client.appendToStream('a', createNotes(4), PLAIN_APPEND);
    fake.faults.slowSearch(2);
    const filter = streamNameFilter({ prefixes: ['a'] });
    const found: unknown[] = [];
    const subscription = fake.client.subscribeToAll({ filter }).on('data', (event) => found.push(event));
    const caughtUp = once(subscription, 'caughtUp');
    // The log has a system event and the five events of the stream. The fourth event of the log waits for the second read.
    await waitUntil(() => fake.faults.searchedEvents === 2);
    expect(await stored(fake)).toBe(4);
    await waitUntil(() => fake.faults.searchedEvents === 4);
    expect(await stored(fake)).toBe(4);
    await waitUntil(() => fake.faults.searchedEvents === 6);
    expect(found).toHaveLength(4);
    expect(await stored(fake)).toBe(4);
    await caughtUp;
    expect(found).toHaveLength(5);
  });

  it('stores an append and loses the response', async () => {
    const fake = await start();
    fake.faults.loseNextAppendResponse();
    expect(await catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND))).toBeInstanceOf(
      UnavailableError,
    );
    expect(await stored(fake)).toBe(1);
  });

  it.each([
    ['internal', /INTERNAL/],
    ['data loss', /DATA_LOSS/],
    ['not ready', /UNAVAILABLE: Server Is Not Ready/],
    ['busy', /UNAVAILABLE: Server Is Too Busy/],
    ['timed out', /ABORTED/],
  ] as const)('reports a failed append (%s), whether it was stored or not', async (failure, pattern) => {
    const fake = await start();
    for (const [count, wasStored] of [false, true].entries()) {
      fake.faults.failNextAppend(failure, { stored: wasStored });
      expect(String(await catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND)))).toMatch(pattern);
      expect(await stored(fake)).toBe(count);
    }
  });

  it.each(['refuseAsBusy', 'refuseAsNotReady'] as const)(
    'refuses every call after %s until it stops refusing',
    async (fault) => {
      const fake = await start();
      fake.faults[fault]();
      expect(await catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND))).toBeInstanceOf(
        UnavailableError,
      );
      expect(await catchError(stored(fake))).toBeInstanceOf(UnavailableError);
      fake.faults.stopRefusing();
      expect(await stored(fake)).toBe(0);
    },
  );

  it('changes the leader, aborts running calls and fails others for a time', async () => {
    const fake = await start();
    const subscription = fake.client.subscribeToAll().resume();
    const broken = once(subscription, 'error');
    await once(subscription, 'caughtUp');
    fake.faults.changeLeader(LONG_MS);
    expect((await broken)[0]).toBeInstanceOf(UnavailableError);
    expect(String(await catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND)))).not.toBe(
      'not refused',
    );
    fake.faults.changeLeader(50);
    expect(await storedWhenReachable(fake)).toEqual({ count: 0 });
  });

  it('stalls open connections and resumes them', async () => {
    const fake = await start();
    fake.faults.stallConnections();
    const append = fake.client.appendToStream('a', createNote(), PLAIN_APPEND);
    // Meanwhile another node in this process answers.
    await stored(await start());
    expect([await currentOutcome(append), fake.faults.receivedAppends]).toEqual([PENDING, 1]);
    fake.faults.resumeConnections();
    await append;
    expect(await stored(fake)).toBe(1);
  });

  it('stops and starts listening', async () => {
    const fake = await start();
    await fake.faults.stopListening();
    expect(await catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND))).toBeInstanceOf(
      UnavailableError,
    );
    await fake.faults.startListening();
    expect(await storedWhenReachable(fake)).toEqual({ count: 0 });
  });

  it('restarts with all stored events', async () => {
    const fake = await start();
    const subscription = fake.client.subscribeToAll().resume();
    const broken = once(subscription, 'error');
    await once(subscription, 'caughtUp');
    await fake.faults.restart(50);
    expect((await broken)[0]).toBeInstanceOf(UnavailableError);
    expect(await storedWhenReachable(fake)).toEqual({ count: 0 });
  });
});
