import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { ListedLog } from '#processing/testing/in-memory-log';
import { books, booksView, manyBooks } from '#processing/testing/shelf-view';

describe('Read models in a file', () => {
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

  const projected = async (): Promise<ReadModels> => {
    const readModels = await ReadModels.open(file, notice);
    const parts = { readModels, kinds: new StreamKinds([]), notice };
    const projector = new Projector({ ...parts, store: new ListedLog(manyBooks(6, 2)), views: [booksView()] });
    await projector.start();
    await projector.ready();
    await projector.stop();
    return readModels;
  };

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

  it('drop the tables that the former version of a view had', async () => {
    const readModels = await ReadModels.open(file, notice);
    await readModels.establish([{ ...booksView(), tables: [books, { ...books, name: 'former_books' }] }]);
    await readModels.establish([booksView(undefined, 2)]);
    const tables = (await readModels.database.introspection.getTables()).map(({ name }) => name);
    expect(tables).toContain('books');
    expect(tables).not.toContain('former_books');
    await readModels.close();
  });
});
