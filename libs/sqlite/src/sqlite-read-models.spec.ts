import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { books, booksView, manyBooks } from '#processing/testing/shelf-view';
import { forbidWrites, openSqliteReadModels, openSqliteReadModelsForWriting } from '#sqlite/sqlite-read-models';

describe('Read-model file', () => {
  let folder: string;
  let file: string;
  let warnings: string[];
  const warn = (sentence: string): void => void warnings.push(sentence);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-models-'));
    file = join(folder, 'read-models.sqlite');
    warnings = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const projectBooks = async (): Promise<ReadModels> => {
    const readModels = await openSqliteReadModels(file, warn);
    const dependencies = { readModels, upcaster: new EventUpcaster([]), warn };
    const projector = new Projector({ ...dependencies, store: new InMemoryLog(manyBooks(6, 2)), views: [booksView()] });
    await projector.start();
    await projector.whenCaughtUp();
    await projector.stop();
    return readModels;
  };

  it('keeps its rows when it is opened again', async () => {
    await (await projectBooks()).close();
    const again = await openSqliteReadModels(file, warn);
    expect(await again.rows(books)).toHaveLength(6);
    expect(warnings).toEqual([]);
    await again.close();
  });

  it('can be read and no longer written once writes are forbidden, while another connection writes it', async () => {
    const readModels = await projectBooks();
    await forbidWrites(readModels);
    const writer = openSqliteReadModelsForWriting(file);
    await expect(readModels.database.deleteFrom('books').execute()).rejects.toThrow(/readonly/);
    await writer.database.deleteFrom('books').execute();
    expect(await readModels.rows(books)).toEqual([]);
    await writer.close();
    await readModels.close();
  });

  const setNewerVersion = (): void => {
    const database = new Sqlite(file);
    database.pragma('user_version = 99');
    database.close();
  };
  const setForeignId = (): void => {
    const database = new Sqlite(file);
    database.pragma('application_id = 7');
    database.close();
  };
  it.each([
    ['is damaged', () => writeFileSync(file, Buffer.alloc(20_000, 'x'))],
    ['is not a database', () => writeFileSync(file, 'not a database')],
    ['was written by a newer version', setNewerVersion],
    ['belongs to another program', setForeignId],
  ])('is moved aside with a warning and rebuilt when it %s', async (_, spoil) => {
    await (await projectBooks()).close();
    spoil();
    const readModels = await projectBooks();
    expect(await readModels.rows(books)).toHaveLength(6);
    expect(warnings).toEqual([
      expect.stringMatching(/^The read-model file .* moved to .*, and the read models are rebuilt from the events\./),
    ]);
    expect(readdirSync(folder).filter((name) => name.includes('.aside.'))).not.toEqual([]);
    await readModels.close();
  });

  it('drops the tables of the former version of a view', async () => {
    const readModels = await openSqliteReadModels(file, warn);
    await readModels.ensureTables([{ ...booksView(), tables: [books, { ...books, name: 'former_books' }] }]);
    await readModels.ensureTables([booksView(undefined, 2)]);
    const tables = (await readModels.database.introspection.getTables()).map(({ name }) => name);
    expect(tables).toContain('books');
    expect(tables).not.toContain('former_books');
    await readModels.close();
  });
});
