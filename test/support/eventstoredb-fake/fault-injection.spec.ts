import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { DeadlineExceededError, excludeSystemEvents, UnavailableError } from '@eventstore/db-client';
import {
  readAll,
  clientsForEachTest,
  outcomeOrPending,
  PENDING,
  createNote,
  createNotes,
  PLAIN_APPEND,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

const SHORT = { ...PLAIN_APPEND, deadline: 300 };

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

  it('drops connections', async () => {
    const fake = await start();
    fake.faults.hangNextAppend();
    const lost = catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND));
    await pause(100);
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
    expect(await outcomeOrPending(readAll(fake.client.readStream('a')))).toBe(PENDING);
    expect(await stored(fake)).toBe(0);
  });

  it('hangs a read after some events', async () => {
    const { faults, client } = await start();
    await client.appendToStream('a', createNotes(9), PLAIN_APPEND);
    faults.hangNextRead(1, 4);
    const received: unknown[] = [];
    const read = client.readStream('a').on('data', (event) => received.push(event));
    expect(await outcomeOrPending(once(read, 'end'))).toBe(PENDING);
    expect(received).toHaveLength(4);
    await read.cancel();
  });

  it('confirms a subscription and sends nothing to it', async () => {
    const { faults, client } = await start();
    faults.silenceNextSubscription();
    const silent = client.subscribeToAll();
    await once(silent, 'confirmation');
    expect(await outcomeOrPending(once(silent, 'data'))).toBe(PENDING);
    expect(await outcomeOrPending(once(client.subscribeToAll(), 'data'))).not.toBe(PENDING);
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
    while (faults.reads.count === 0) await pause(5);
    faults.endReadsCleanly();
    expect(await read).toEqual([]);
  });

  it('delays responses', async () => {
    const fake = await start();
    fake.faults.delayResponses(500);
    expect(await catchError(fake.client.appendToStream('a', createNote(), SHORT))).toBeInstanceOf(
      DeadlineExceededError,
    );
    expect(await outcomeOrPending(readAll(fake.client.readStream('a')))).toBe(PENDING);
    fake.faults.delayResponses(0);
    expect(await stored(fake)).toBe(1);
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
    fake.faults.changeLeader(2_000);
    expect((await broken)[0]).toBeInstanceOf(UnavailableError);
    expect(String(await catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND)))).not.toBe(
      'not refused',
    );
    await pause(2_100);
    expect(await stored(fake)).toBe(0);
  });

  it('stalls open connections and resumes them', async () => {
    const fake = await start();
    fake.faults.stallConnections();
    const append = fake.client.appendToStream('a', createNote(), PLAIN_APPEND);
    expect(await outcomeOrPending(append)).toBe(PENDING);
    fake.faults.resumeConnections();
    await append;
    expect(await stored(fake)).toBe(1);
  });

  it('restarts with all stored events', async () => {
    const fake = await start();
    const restarted = fake.faults.restart(2_000);
    await pause(50);
    expect(await catchError(fake.client.appendToStream('a', createNote(), PLAIN_APPEND))).toBeInstanceOf(
      UnavailableError,
    );
    await restarted;
    expect(await stored(fake)).toBe(0);
  });
});
