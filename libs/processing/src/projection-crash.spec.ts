import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { books, booksView, manyBooks, recordIn, shelves, shelvesView } from '#processing/testing/shelf-view';

const CHILD = join(import.meta.dirname, 'testing', 'killed-mid-batch.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];

describe('A projector that is killed in the middle of a batch', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'killed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const rowsOf = async (readModels: ReadModels) => ({
    books: await readModels.rows(books, (query) => query.orderBy('book')),
    shelves: await readModels.rows(shelves, (query) => query.orderBy('shelf')),
  });

  it('leaves whole batches only, and after a restart shows what a rebuild shows', async () => {
    const [eventsFile, readModelsFile] = [join(folder, 'events.sqlite'), join(folder, 'read-models.sqlite')];
    const store = SqliteEventStore.open(eventsFile);
    const run = async (readModels: ReadModels, then?: (projector: Projector) => Promise<void>): Promise<void> => {
      const parts = { store, readModels, kinds: new StreamKinds([]), notice: () => undefined };
      const projector = new Projector({ ...parts, views: [booksView(), shelvesView] });
      await projector.start();
      await projector.ready();
      await then?.(projector);
      await projector.stop();
    };
    const empty = await ReadModels.open(readModelsFile, () => undefined);
    await run(empty);
    await empty.close();
    await recordIn(store, manyBooks(45, 1));

    for (const [killAt, left] of [
      ['25', 20],
      ['38', 30],
    ] as const) {
      const child = spawnSync(process.execPath, [...NODE, CHILD, eventsFile, readModelsFile, killAt], {
        encoding: 'utf8',
      });
      expect({ signal: child.signal, stderr: child.stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
      const afterwards = await ReadModels.open(readModelsFile, () => undefined);
      const rows = await rowsOf(afterwards);
      expect(rows.books).toHaveLength(left);
      expect(rows.shelves.map(({ added }) => added)).toEqual([left]);
      await afterwards.close();
    }

    const readModels = await ReadModels.open(readModelsFile, () => undefined);
    await run(readModels);
    const live = await rowsOf(readModels);
    expect(live.books).toHaveLength(45);
    await run(readModels, async (projector) => {
      await projector.rebuild('books');
      await projector.rebuild('shelves');
    });
    expect(await rowsOf(readModels)).toEqual(live);
    await readModels.close();
    await store.close();
  }, 60_000);
});
