import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#execution/event-store';
import type { Migration } from '#sqlite/data-file';
import { EVENTS_FILE_MIGRATIONS } from '#sqlite/events-file';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';

/** Limits the file size, so that SQLite fails with SQLITE_FULL as on a full disk. */
const limitPages: Migration = (database) => database.pragma('max_page_count = 40');

describe('SQLite event store on a full disk', () => {
  let folder: string;
  let file: string;
  let store: SqliteEventStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    file = join(folder, 'events.db');
    store = SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, limitPages]);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const readIds = async (stream: string): Promise<string[]> =>
    (await readAllEvents(store.readStream(stream))).map(({ id }) => id);

  /** Appends events of about this size until an append fails. Returns the chain, the stored ids and the error. */
  const fill = async (letters: number): Promise<[SealedEventBuilder, string[], unknown]> => {
    const chain = SealedEventBuilder.begin();
    const stored: string[] = [];
    for (;;) {
      const { expected } = chain;
      const [envelope] = chain.build({ text: 'x'.repeat(letters) });
      if (envelope === undefined) throw new Error('No envelope was created.');
      try {
        await store.append(chain.stream, [envelope], expected);
        stored.push(envelope.id);
      } catch (error) {
        return [chain, stored, error];
      }
    }
  };

  it('rejects appends with a clear message and still reads the stored events', async () => {
    const [chain, stored, refused] = await fill(3_000);
    expect(stored.length).toBeGreaterThan(5);
    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect(String(refused)).toMatch(/disk is full, so nothing was stored/);
    expect(await readIds(chain.stream)).toEqual(stored);
    expect(Number(await store.head())).toBe(stored.length);
  });

  it('rejects all appends of a turn when one of them fills the disk', async () => {
    const [, stored] = await fill(3_000);
    const chains = Array.from({ length: 4 }, () => SealedEventBuilder.begin());
    const sent = chains.map((chain) => store.append(chain.stream, chain.build({ text: 'x'.repeat(9_000) }), 'none'));
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(store.statistics.failures).toBe(2);
    expect(Number(await store.head())).toBe(stored.length);
  });

  it('still stores smaller events after a rejected append', async () => {
    const [chain, stored] = await fill(9_000);
    const last = (await readAllEvents(store.readStream(chain.stream, { direction: 'backwards', limit: 1 })))[0];
    if (last === undefined) throw new Error('Nothing was stored.');
    const small = await store.append(chain.stream, SealedEventBuilder.after(last).buildMany(1), stored.length - 1);
    expect(small.revision).toBe(stored.length);
  });

  it('leaves a valid file that accepts appends again once there is space', async () => {
    const [chain, stored] = await fill(3_000);
    await store.close();
    store = SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, limitPages]);
    expect(await readIds(chain.stream)).toEqual(stored);
    const other = SealedEventBuilder.begin();
    expect((await store.append(other.stream, other.build({ text: 'x'.repeat(9_000) }), 'none')).revision).toBe(0);
  });
});
