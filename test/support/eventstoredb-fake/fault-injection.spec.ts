import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { DeadlineExceededError, excludeSystemEvents, UnavailableError } from '@eventstore/db-client';
import {
  allOf,
  clientsOfEachTest,
  forAWhile,
  PENDING,
  note,
  notes,
  PLAIN,
  refusalOf,
  stoppedAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

const SHORT = { ...PLAIN, deadline: 300 };

describe('A wire double that misbehaves', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();
  const start = async () => {
    const node = await stopped(startWireDouble());
    const client = connect(node.url);
    await client.appendToStream('a', note('before'), PLAIN);
    return { misbehave: node.misbehave, client };
  };
  type Started = Awaited<ReturnType<typeof start>>;
  const stored = async ({ client }: Started) => (await allOf(client.readStream('a'))).length - 1;

  it('drops connections', async () => {
    const started = await start();
    started.misbehave.hangNextAppend();
    const lost = refusalOf(started.client.appendToStream('a', note(), PLAIN));
    await pause(100);
    started.misbehave.dropConnections();
    expect(await lost).toBeInstanceOf(UnavailableError);
    expect(await stored(started)).toBe(0);
  });

  it('hangs an append or a read, and answers the next', async () => {
    const started = await start();
    started.misbehave.hangNextAppend();
    expect(await refusalOf(started.client.appendToStream('a', note(), SHORT))).toBeInstanceOf(DeadlineExceededError);
    started.misbehave.hangNextRead();
    expect(await forAWhile(allOf(started.client.readStream('a')))).toBe(PENDING);
    expect(await stored(started)).toBe(0);
  });

  it('hangs a read midway', async () => {
    const { misbehave, client } = await start();
    await client.appendToStream('a', notes(9), PLAIN);
    misbehave.hangNextRead(1, 4);
    const received: unknown[] = [];
    const read = client.readStream('a').on('data', (event) => received.push(event));
    expect(await forAWhile(once(read, 'end'))).toBe(PENDING);
    expect(received).toHaveLength(4);
    await read.cancel();
  });

  it('confirms a subscription and forgets it', async () => {
    const { misbehave, client } = await start();
    misbehave.silenceNextSubscription();
    const silent = client.subscribeToAll();
    await once(silent, 'confirmation');
    expect(await forAWhile(once(silent, 'data'))).toBe(PENDING);
    expect(await forAWhile(once(client.subscribeToAll(), 'data'))).not.toBe(PENDING);
  });

  it('ends reads, early, and subscriptions without an error', async () => {
    const { misbehave, client } = await start();
    await client.appendToStream('a', notes(9), PLAIN);
    misbehave.endNextReadEarly(4);
    expect(await allOf(client.readStream('a'))).toHaveLength(4);
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents() }).resume();
    await once(subscription, 'caughtUp');
    misbehave.endSubscriptionsCleanly();
    await once(subscription, 'end');
    misbehave.hangNextRead();
    const read = allOf(client.readStream('a'));
    while (misbehave.reads.count === 0) await pause(5);
    misbehave.endReadsCleanly();
    expect(await read).toEqual([]);
  });

  it('answers late', async () => {
    const started = await start();
    started.misbehave.answerLate(500);
    expect(await refusalOf(started.client.appendToStream('a', note(), SHORT))).toBeInstanceOf(DeadlineExceededError);
    expect(await forAWhile(allOf(started.client.readStream('a')))).toBe(PENDING);
    started.misbehave.answerLate(0);
    expect(await stored(started)).toBe(1);
  });

  it('stores an append and loses its answer', async () => {
    const started = await start();
    started.misbehave.loseAnswerOfNextAppend();
    expect(await refusalOf(started.client.appendToStream('a', note(), PLAIN))).toBeInstanceOf(UnavailableError);
    expect(await stored(started)).toBe(1);
  });

  it.each([
    ['internal', /INTERNAL/],
    ['data loss', /DATA_LOSS/],
    ['not ready', /UNAVAILABLE: Server Is Not Ready/],
    ['busy', /UNAVAILABLE: Server Is Too Busy/],
    ['timed out', /ABORTED/],
  ] as const)('says of an append that it failed, %s, whether it was stored or not', async (failure, said) => {
    const started = await start();
    for (const [count, wasStored] of [false, true].entries()) {
      started.misbehave.failNextAppend(failure, { stored: wasStored });
      expect(String(await refusalOf(started.client.appendToStream('a', note(), PLAIN)))).toMatch(said);
      expect(await stored(started)).toBe(count);
    }
  });

  it.each(['beTooBusy', 'beNotReady'] as const)('refuses everything until it serves again: %s', async (manner) => {
    const started = await start();
    started.misbehave[manner]();
    expect(await refusalOf(started.client.appendToStream('a', note(), PLAIN))).toBeInstanceOf(UnavailableError);
    expect(await refusalOf(stored(started))).toBeInstanceOf(UnavailableError);
    started.misbehave.serveAgain();
    expect(await stored(started)).toBe(0);
  });

  it('changes the leader: what runs breaks off, and calls fail for a while', async () => {
    const started = await start();
    const subscription = started.client.subscribeToAll().resume();
    const broken = once(subscription, 'error');
    await once(subscription, 'caughtUp');
    started.misbehave.changeLeader(2_000);
    expect((await broken)[0]).toBeInstanceOf(UnavailableError);
    expect(String(await refusalOf(started.client.appendToStream('a', note(), PLAIN)))).not.toBe('not refused');
    await pause(2_100);
    expect(await stored(started)).toBe(0);
  });

  it('falls silent on connections that stay, and speaks again', async () => {
    const started = await start();
    started.misbehave.fallSilent();
    const append = started.client.appendToStream('a', note(), PLAIN);
    expect(await forAWhile(append)).toBe(PENDING);
    started.misbehave.speakAgain();
    await append;
    expect(await stored(started)).toBe(1);
  });

  it('goes away, and is back with all that it had stored', async () => {
    const started = await start();
    const restarted = started.misbehave.restart(2_000);
    await pause(50);
    expect(await refusalOf(started.client.appendToStream('a', note(), PLAIN))).toBeInstanceOf(UnavailableError);
    await restarted;
    expect(await stored(started)).toBe(0);
  });
});
