import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { VersionConflict } from '#execution/event-store';
import { UnreadableEvent } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all } from '#test/conformance/store-under-test';

/** Transactions in the write-ahead log: a frame that ends one tells the size of the file after it. */
const transactionsIn = (file: string): number => {
  const log = readFileSync(`${file}-wal`);
  const frame = 24 + log.readUInt32BE(8);
  let ended = 0;
  for (let at = 32; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) > 0) ended += 1;
  return ended;
};

describe('the SQLite event store', () => {
  let folder: string;
  let file: string;
  let store: SqliteEventStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    file = join(folder, 'events.db');
    store = SqliteEventStore.open(file);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const idsOf = async (stream: string): Promise<string[]> => (await all(store.readStream(stream))).map(({ id }) => id);

  it('stores the appends of one turn of the event loop in one transaction, and those of two turns in two', async () => {
    const append = (chain: Chain) => store.append(chain.stream, chain.many(2), 'none');
    const before = { written: transactionsIn(file), counted: store.statistics.commits };
    await Promise.all(Array.from({ length: 50 }, () => append(Chain.begin())));
    expect(transactionsIn(file) - before.written).toBe(1);
    expect(store.statistics).toEqual({ commits: before.counted + 1, accepted: 50, failures: 0 });
    await append(Chain.begin());
    await append(Chain.begin());
    expect(transactionsIn(file) - before.written).toBe(3);
    expect(store.statistics.commits).toBe(before.counted + 3);
  });

  it('lets one conflict in a group harm none of the others', async () => {
    const chains = Array.from({ length: 5 }, () => Chain.begin());
    const envelopes = chains.map((chain) => chain.many(2));
    const outcomes = await Promise.allSettled(
      chains.map(({ stream }, index) => store.append(stream, envelopes[index] ?? [], index === 2 ? 7 : 'none')),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      [1, 1, 0, 1, 1].map((good) => (good ? 'fulfilled' : 'rejected')),
    );
    expect(outcomes[2]).toMatchObject({ reason: expect.any(VersionConflict) as VersionConflict });
    const found = await Promise.all(chains.map(({ stream }) => idsOf(stream)));
    expect(found).toEqual(envelopes.map((sent, index) => (index === 2 ? [] : sent.map(({ id }) => id))));
    const positions = (await all(store.readAll({ after: null }))).flat().map(({ position }) => Number(position));
    expect(positions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('takes back what an append had written when one of its later events cannot be stored, and only that', async () => {
    const [good, bad] = [Chain.begin(), Chain.begin()];
    const broken = bad.many(3).map((envelope, index) => ({ ...envelope, schema: index === 2 ? 0.5 : 1 }));
    const [failed, stored] = await Promise.allSettled([
      store.append(bad.stream, broken, 'none'),
      store.append(good.stream, good.many(2), 'none'),
    ]);
    expect([failed.status, stored.status]).toEqual(['rejected', 'fulfilled']);
    expect(await idsOf(bad.stream)).toEqual([]);
    expect(await idsOf(good.stream)).toHaveLength(2);
  });

  it('has everything again when it is opened anew, and goes on with the next position', async () => {
    const chain = Chain.begin();
    const sent = chain.many(3);
    const first = await store.append(chain.stream, sent, 'none');
    await store.close();
    store = SqliteEventStore.open(file);
    expect(await idsOf(chain.stream)).toEqual(sent.map(({ id }) => id));
    expect(await store.append(chain.stream, sent, 'none')).toEqual(first);
    expect(await store.append(chain.stream, chain.many(1), 2)).toEqual({ revision: 3, position: '0000000000000004' });
  });

  it('is the sole writer, and not when it is open for reading only', async () => {
    const chain = Chain.begin();
    await store.append(chain.stream, chain.many(1), 'none');
    const readOnly = SqliteEventStore.openReadOnly(file);
    expect([store.soleWriter, readOnly.soleWriter]).toEqual([true, false]);
    await expect(readOnly.append(chain.stream, chain.many(1), 0)).rejects.toThrow(/reading only/);
    expect(await all(readOnly.readStream(chain.stream))).toHaveLength(1);
    await readOnly.close();
  });

  it('hands a subscriber what another process writes, without a bell', async () => {
    const readOnly = SqliteEventStore.openReadOnly(file);
    const chain = Chain.begin();
    const stop = new AbortController();
    const seen: string[] = [];
    setTimeout(() => void store.append(chain.stream, chain.many(1), 'none'), 100);
    for await (const { events } of readOnly.subscribe({ after: null, signal: stop.signal })) {
      seen.push(...events.map(({ stream }) => stream));
      if (seen.length > 0) stop.abort();
    }
    expect(seen).toEqual([chain.stream]);
    await readOnly.close();
  });

  it('wakes a waiting subscriber for an append and for an abort, long before it would look by itself', async () => {
    const chain = Chain.begin();
    const stop = new AbortController();
    const moments: number[] = [];
    setTimeout(() => {
      moments.push(Date.now());
      void store.append(chain.stream, chain.many(1), 'none');
    }, 50);
    for await (const { events } of store.subscribe({ after: null, signal: stop.signal })) {
      if (events.length === 0) continue;
      moments.push(Date.now());
      setTimeout(() => {
        moments.push(Date.now());
        stop.abort();
      }, 50);
    }
    const [appended = 0, seen = 0, aborted = 0] = moments;
    expect(seen - appended).toBeLessThan(800);
    expect(Date.now() - aborted).toBeLessThan(800);
  });

  it('stores what it had taken before it closes', async () => {
    const chain = Chain.begin();
    const taken = store.append(chain.stream, chain.many(2), 'none');
    await store.close();
    expect((await taken).revision).toBe(1);
    store = SqliteEventStore.open(file);
    expect(await idsOf(chain.stream)).toHaveLength(2);
  });

  it('refuses the position of another kind of store, after which nothing would ever come', async () => {
    await expect(all(store.readAll({ after: '17/17' }))).rejects.toThrow(TypeError);
    const { signal } = new AbortController();
    await expect(all(store.subscribe({ after: 'x', signal }))).rejects.toThrow(TypeError);
  });

  it('refuses to append nothing', async () => {
    await expect(store.append('notebook-1', [], 'none')).rejects.toThrow(TypeError);
  });

  it('names the event whose stored text somebody broke', async () => {
    const chain = Chain.begin();
    await store.append(chain.stream, chain.many(3), 'none');
    const intruder = new Sqlite(file);
    intruder.prepare("UPDATE events SET data = replace(data, '{', '[') WHERE revision = 1").run();
    intruder.close();
    const reading = all(store.readAll({ after: null }));
    await expect(reading).rejects.toBeInstanceOf(UnreadableEvent);
    await expect(reading).rejects.toThrow(`Event 1 of stream ${chain.stream}`);
  });
});
