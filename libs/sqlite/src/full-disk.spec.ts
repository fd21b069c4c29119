import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#execution/event-store';
import type { Migration } from '#sqlite/data-file';
import { EVENTS_FILE_MIGRATIONS } from '#sqlite/events-file';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all } from '#test/conformance/store-under-test';

/** SQLite answers with the same SQLITE_FULL as on a full disk. */
const cramped: Migration = (database) => database.pragma('max_page_count = 40');

describe('the SQLite event store on a full disk', () => {
  let folder: string;
  let file: string;
  let store: SqliteEventStore;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    file = join(folder, 'events.db');
    store = SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, cramped]);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const idsOf = async (stream: string): Promise<string[]> => (await all(store.readStream(stream))).map(({ id }) => id);

  /** Appends events of about so many bytes until it is refused: the chain, the ids stored, the refusal. */
  const fill = async (letters: number): Promise<[Chain, string[], unknown]> => {
    const chain = Chain.begin();
    const stored: string[] = [];
    for (;;) {
      const { expected } = chain;
      const [envelope] = chain.next({ text: 'x'.repeat(letters) });
      if (envelope === undefined) throw new Error('No envelope was made.');
      try {
        await store.append(chain.stream, [envelope], expected);
        stored.push(envelope.id);
      } catch (error) {
        return [chain, stored, error];
      }
    }
  };

  it('refuses appends with a clear sentence and goes on reading what was stored', async () => {
    const [chain, stored, refused] = await fill(3_000);
    expect(stored.length).toBeGreaterThan(5);
    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect(String(refused)).toMatch(/disk is full, so nothing was stored/);
    expect(await idsOf(chain.stream)).toEqual(stored);
    expect(Number(await store.head())).toBe(stored.length);
  });

  it('refuses the whole group of a turn, whoever filled the disk', async () => {
    const [, stored] = await fill(3_000);
    const chains = Array.from({ length: 4 }, () => Chain.begin());
    const sent = chains.map((chain) => store.append(chain.stream, chain.next({ text: 'x'.repeat(9_000) }), 'none'));
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(store.statistics.failures).toBe(2);
    expect(Number(await store.head())).toBe(stored.length);
  });

  it('still stores what there is room for after a refusal', async () => {
    const [chain, stored] = await fill(9_000);
    const last = (await all(store.readStream(chain.stream, { direction: 'backwards', limit: 1 })))[0];
    if (last === undefined) throw new Error('Nothing was stored.');
    const small = await store.append(chain.stream, Chain.after(last).many(1), stored.length - 1);
    expect(small.revision).toBe(stored.length);
  });

  it('leaves a sound file, which takes appends again once there is room', async () => {
    const [chain, stored] = await fill(3_000);
    await store.close();
    store = SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, cramped]);
    expect(await idsOf(chain.stream)).toEqual(stored);
    const other = Chain.begin();
    expect((await store.append(other.stream, other.next({ text: 'x'.repeat(9_000) }), 'none')).revision).toBe(0);
  });
});
