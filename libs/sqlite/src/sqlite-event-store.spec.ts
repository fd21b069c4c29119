import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import Sqlite from 'better-sqlite3';
import { StreamTruncated, UnreadableEvent, VersionConflict } from '#execution/event-store';
import { waitUntil } from '#kernel/testing/wait-until';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';

/** Counts the transactions in the write-ahead log. Only the last frame of a transaction contains the size of the file. */
const countTransactions = (file: string): number => {
  const log = readFileSync(`${file}-wal`);
  const frame = 24 + log.readUInt32BE(8);
  let ended = 0;
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) ended += 1;
  return ended;
};

describe('SQLite event store', () => {
  let folder: string;
  let file: string;
  let store: SqliteEventStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    file = join(folder, 'events.db');
    store = SqliteEventStore.open(file);
  });
  afterEach(async () => {
    mock.timers.reset();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const readIds = async (stream: string): Promise<string[]> =>
    (await readAllEvents(store.readStream(stream))).map(({ id }) => id);

  it('stores all appends of one turn of the event loop in one transaction, and those of two turns in two', async () => {
    const append = (chain: SealedEventBuilder) => store.append(chain.stream, chain.buildMany(2), 'none');
    const before = { written: countTransactions(file), counted: store.statistics.commits };
    await Promise.all(Array.from({ length: 50 }, () => append(SealedEventBuilder.begin())));
    expect(countTransactions(file) - before.written).toBe(1);
    expect(store.statistics).toEqual({ commits: before.counted + 1, accepted: 50, failures: 0 });
    await append(SealedEventBuilder.begin());
    await append(SealedEventBuilder.begin());
    expect(countTransactions(file) - before.written).toBe(3);
    expect(store.statistics.commits).toBe(before.counted + 3);
  });

  it('reads many streams in one step, in the order of their names, however long they are', async () => {
    const [short, long] = [SealedEventBuilder.begin(), SealedEventBuilder.begin()];
    const events = long.buildMany(100);
    await store.append(long.stream, events, 'none');
    await store.append(short.stream, short.buildMany(1), 'none');
    const found = await store.readStreams([short.stream, 'of-nobody', long.stream]);
    expect(found.map((stream) => stream.length)).toEqual([1, 0, 100]);
    expect(found[2]?.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    const other = new Sqlite(file);
    other.prepare('DELETE FROM events WHERE revision = 50').run();
    other.close();
    await expect(store.readStreams([short.stream, long.stream])).rejects.toThrow(StreamTruncated);
  });

  it('tells a follower of each commit, which then delivers its events', async () => {
    const follower = SqliteEventStore.openFollower(file);
    let commits = 0;
    store.onGrowth(() => {
      commits += 1;
      follower.notifyGrowth();
    });
    const stop = new AbortController();
    const delivered: string[] = [];
    const following = (async () => {
      for await (const { events } of follower.subscribe({ after: null, signal: stop.signal }))
        delivered.push(...events.map(({ id }) => id));
    })();
    const [first, second] = [SealedEventBuilder.begin(), SealedEventBuilder.begin()];
    for (const chain of [first, second]) {
      const before = delivered.length;
      await store.append(chain.stream, chain.buildMany(2), 'none');
      await waitUntil(() => delivered.length === before + 2);
    }
    expect([commits, delivered]).toEqual([2, [...(await readIds(first.stream)), ...(await readIds(second.stream))]]);
    expect(follower.soleWriter).toBe(false);
    stop.abort();
    await following;
    await follower.close();
  });

  it('stores the other appends of a group when one has a conflict', async () => {
    const chains = Array.from({ length: 5 }, () => SealedEventBuilder.begin());
    const envelopes = chains.map((chain) => chain.buildMany(2));
    const outcomes = await Promise.allSettled(
      chains.map(({ stream }, index) => store.append(stream, envelopes[index] ?? [], index === 2 ? 7 : 'none')),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      [1, 1, 0, 1, 1].map((good) => (good ? 'fulfilled' : 'rejected')),
    );
    expect(outcomes[2]).toMatchObject({ reason: expect.any(VersionConflict) as VersionConflict });
    const found = await Promise.all(chains.map(({ stream }) => readIds(stream)));
    expect(found).toEqual(envelopes.map((sent, index) => (index === 2 ? [] : sent.map(({ id }) => id))));
    const positions = (await readAllEvents(store.readAll({ after: null })))
      .flat()
      .map(({ position }) => Number(position));
    expect(positions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('rolls back only the append of which an event cannot be stored', async () => {
    const [good, bad] = [SealedEventBuilder.begin(), SealedEventBuilder.begin()];
    const broken = bad.buildMany(3).map((envelope, index) => ({ ...envelope, schema: index === 2 ? 0.5 : 1 }));
    const [failed, stored] = await Promise.allSettled([
      store.append(bad.stream, broken, 'none'),
      store.append(good.stream, good.buildMany(2), 'none'),
    ]);
    expect([failed.status, stored.status]).toEqual(['rejected', 'fulfilled']);
    expect(await readIds(bad.stream)).toEqual([]);
    expect(await readIds(good.stream)).toHaveLength(2);
  });

  it('stores events under their own names after an append with new names was rolled back', async () => {
    const [bad, good] = [SealedEventBuilder.begin(), SealedEventBuilder.begin()];
    const broken = bad
      .buildMany(2)
      .map((envelope, index) => ({ ...envelope, type: 'LineTorn', schema: index === 1 ? 0.5 : 1 }));
    await expect(store.append(bad.stream, broken, 'none')).rejects.toThrow();
    for (const type of ['LineErased', 'LineTorn'])
      await store.append(
        good.stream,
        good.build({ type }).map((envelope) => ({ ...envelope, type })),
        type === 'LineErased' ? 'none' : 0,
      );
    const stored = await readAllEvents(store.readStream(good.stream));
    expect(stored.map(({ type }) => type)).toEqual(['LineErased', 'LineTorn']);
  });

  it('keeps all events when it is opened again, and continues with the next position', async () => {
    const chain = SealedEventBuilder.begin();
    const sent = chain.buildMany(3);
    const first = await store.append(chain.stream, sent, 'none');
    await store.close();
    store = SqliteEventStore.open(file);
    expect(await readIds(chain.stream)).toEqual(sent.map(({ id }) => id));
    expect(await store.append(chain.stream, sent, 'none')).toEqual(first);
    expect(await store.append(chain.stream, chain.buildMany(1), 2)).toEqual({
      revision: 3,
      position: '0000000000000004',
    });
  });

  it('is the sole writer unless it is open read-only', async () => {
    const chain = SealedEventBuilder.begin();
    await store.append(chain.stream, chain.buildMany(1), 'none');
    const readOnly = SqliteEventStore.openReadOnly(file);
    expect([store.soleWriter, readOnly.soleWriter]).toEqual([true, false]);
    await expect(readOnly.append(chain.stream, chain.buildMany(1), 0)).rejects.toThrow(/open read-only/);
    expect(await readAllEvents(readOnly.readStream(chain.stream))).toHaveLength(1);
    await readOnly.close();
  });

  it('delivers events of another process to a subscriber by polling', async () => {
    const readOnly = SqliteEventStore.openReadOnly(file);
    const chain = SealedEventBuilder.begin();
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const { events } of readOnly.subscribe({ after: null, signal: stop.signal })) {
      seen.push(...events.map(({ stream }) => stream));
      if (seen.length > 0) stop.abort();
      // When the subscription waits again.
      else setImmediate(() => void store.append(chain.stream, chain.buildMany(1), 'none'));
    }
    expect(seen).toEqual([chain.stream]);
    await readOnly.close();
  });

  it('wakes a waiting subscriber for an append and for an abort, without a poll', async () => {
    // The time of the poll never comes.
    mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
    const chain = SealedEventBuilder.begin();
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const { events } of store.subscribe({ after: null, signal: stop.signal })) {
      seen.push(...events.map(({ stream }) => stream));
      setImmediate(() => {
        if (seen.length > 0) stop.abort();
        else void store.append(chain.stream, chain.buildMany(1), 'none');
      });
    }
    expect(seen).toEqual([chain.stream]);
  });

  it('commits pending appends before it closes', async () => {
    const chain = SealedEventBuilder.begin();
    const taken = store.append(chain.stream, chain.buildMany(2), 'none');
    await store.close();
    expect((await taken).revision).toBe(1);
    store = SqliteEventStore.open(file);
    expect(await readIds(chain.stream)).toHaveLength(2);
  });

  it('rejects the position of another kind of store', async () => {
    await expect(readAllEvents(store.readAll({ after: '17/17' }))).rejects.toThrow(TypeError);
    const { signal } = new AbortController();
    await expect(readAllEvents(store.subscribe({ after: 'x', signal }))).rejects.toThrow(TypeError);
  });

  it('rejects an append without events', async () => {
    await expect(store.append('notebook-1', [], 'none')).rejects.toThrow(TypeError);
  });

  it('names the event whose stored text is damaged', async () => {
    const chain = SealedEventBuilder.begin();
    await store.append(chain.stream, chain.buildMany(3), 'none');
    const database = new Sqlite(file);
    database.prepare("UPDATE events SET data = replace(data, '[', '{') WHERE revision = 1").run();
    database.close();
    const reading = readAllEvents(store.readAll({ after: null }));
    await expect(reading).rejects.toBeInstanceOf(UnreadableEvent);
    await expect(reading).rejects.toThrow(`Event 1 of stream ${chain.stream}`);
  });
});
