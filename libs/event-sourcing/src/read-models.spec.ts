import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Projector } from '#event-sourcing/projector';
import { ReadModels } from '#event-sourcing/read-models';
import { StreamKinds } from '#event-sourcing/seen';
import { ListedLog } from '#event-sourcing/testing/listed-log';
import { books, booksView, manyBooks, shelf } from '#event-sourcing/testing/shelf-view';

describe('Read models', () => {
  let folder: string;
  let file: string;
  let notices: string[];
  const notice = (sentence: string): void => void notices.push(sentence);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-models-'));
    file = join(folder, 'read-models.sqlite');
    notices = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const projected = async (events = manyBooks(6, 2)): Promise<ReadModels> => {
    const readModels = await ReadModels.open(file, notice);
    const parts = { readModels, kinds: new StreamKinds([]), notice };
    const projector = new Projector({ ...parts, store: new ListedLog(events), views: [booksView()] });
    await projector.start();
    await projector.ready();
    await projector.stop();
    return readModels;
  };

  it('answer with whole rows, filtered, ordered and limited, and with JSON as it was', async () => {
    const readModels = await projected([...manyBooks(6, 2), shelf('0', 'BookMoved', { book: 'book-4', to: 'desk' })]);
    const onFirst = await readModels.rows(books, (query) => query.where('shelf', '=', '0').orderBy('pages', 'desc'));
    expect(onFirst.map(({ book }) => book)).toEqual(['book-2', 'book-0']);
    const limited = await readModels.rows(books, (query) => query.orderBy('book').limit(1));
    expect(limited).toEqual([{ book: 'book-0', shelf: '0', pages: 10, note: null, moves: [] }]);
    expect((await readModels.row(books, 'book-4'))?.moves).toEqual(['desk']);
    expect(await readModels.row(books, 'unknown')).toBeUndefined();
    await readModels.close();
  });

  it('are found again in their file', async () => {
    await (await projected()).close();
    const again = await ReadModels.open(file, notice);
    expect(await again.rows(books)).toHaveLength(6);
    expect(notices).toEqual([]);
    await again.close();
  });

  const newer = (): void => {
    const database = new Sqlite(file);
    database.pragma('user_version = 99');
    database.close();
  };
  const foreign = (): void => {
    const database = new Sqlite(file);
    database.pragma('application_id = 7');
    database.close();
  };
  it.each([
    ['is damaged', () => writeFileSync(file, Buffer.alloc(20_000, 'x'))],
    ['is no database at all', () => writeFileSync(file, 'not a database')],
    ['was written by a newer version', newer],
    ['belongs to another program', foreign],
  ])('are built anew where the file %s, which is moved aside with a sentence', async (_, spoil) => {
    await (await projected()).close();
    spoil();
    const readModels = await projected();
    expect(await readModels.rows(books)).toHaveLength(6);
    expect(notices).toEqual([expect.stringMatching(/^The read-model file .* moved to .* and is built anew/)]);
    expect(readdirSync(folder).filter((name) => name.includes('.aside.'))).not.toEqual([]);
    await readModels.close();
  });

  it('take rows by the thousand in one batch', async () => {
    const parts = { kinds: new StreamKinds([]), notice, batchSize: 8_000 };
    const readModels = await ReadModels.open(file, notice);
    const store = new ListedLog(manyBooks(8_000, 10));
    const projector = new Projector({ ...parts, store, readModels, views: [booksView()] });
    await projector.start();
    await projector.ready();
    await projector.stop();
    expect(await readModels.rows(books)).toHaveLength(8_000);
    await readModels.close();
  }, 30_000);
});
