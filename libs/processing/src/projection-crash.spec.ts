import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { books, booksView, manyBooks, appendEvents, shelves, shelvesView } from '#processing/testing/shelf-view';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

const CHILD = join(import.meta.dirname, 'testing', 'killed-mid-batch.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];

describe('A projector that is killed during a batch', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const readRows = async (readModels: ReadModels) => ({
    books: await readModels.rows(books, (query) => query.orderBy('book')),
    shelves: await readModels.rows(shelves, (query) => query.orderBy('shelf')),
  });

  it('leaves only whole batches, and after a restart has the same rows as a fresh projection', async () => {
    const [eventsFile, readModelsFile] = [join(folder, 'events.sqlite'), join(folder, 'read-models.sqlite')];
    const store = SqliteEventStore.open(eventsFile);
    const run = async (readModels: ReadModels): Promise<void> => {
      const views = [booksView(), shelvesView];
      const projector = new Projector({
        store,
        readModels,
        upcaster: new EventUpcaster([]),
        views,
        warn: () => undefined,
      });
      await projector.start();
      await projector.whenCaughtUp();
      await projector.stop();
    };
    const empty = await openSqliteReadModels(readModelsFile, () => undefined);
    await run(empty);
    await empty.close();
    await appendEvents(store, manyBooks(45, 1));

    for (const [killAt, left] of [
      ['25', 20],
      ['38', 30],
    ] as const) {
      const child = spawnSync(process.execPath, [...NODE, CHILD, eventsFile, readModelsFile, killAt], {
        encoding: 'utf8',
      });
      expect({ signal: child.signal, stderr: child.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
      const afterwards = await openSqliteReadModels(readModelsFile, () => undefined);
      const rows = await readRows(afterwards);
      expect(rows.books).toHaveLength(left);
      expect(rows.shelves.map(({ added }) => added)).toEqual([left]);
      await afterwards.close();
    }

    const readModels = await openSqliteReadModels(readModelsFile, () => undefined);
    await run(readModels);
    const live = await readRows(readModels);
    expect(live.books).toHaveLength(45);
    await readModels.close();
    const fresh = await openSqliteReadModels(':memory:', () => undefined);
    await run(fresh);
    expect(await readRows(fresh)).toEqual(live);
    await fresh.close();
    await store.close();
  });
});
