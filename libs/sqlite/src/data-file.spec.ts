import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DataFolderProblem } from '#sqlite/data-folder-error';
import type { Migration } from '#sqlite/data-file';
import { EVENTS_FILE_MIGRATIONS } from '#sqlite/events-file';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all } from '#test/conformance/store-under-test';

describe('the events file', () => {
  let folder: string;
  let file: string;
  let stream: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    file = join(folder, 'events.db');
    const store = SqliteEventStore.open(file);
    for (let count = 0; count < 20; count += 1) {
      const chain = Chain.begin();
      stream = chain.stream;
      await store.append(chain.stream, chain.next({ text: 'x'.repeat(2_000) }, {}), 'none');
    }
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const refusal = (open: () => SqliteEventStore): string => {
    try {
      open();
    } catch (error) {
      expect(error).toBeInstanceOf(DataFolderProblem);
      return (error as Error).message;
    }
    throw new Error('The file was opened.');
  };

  /** Refused by both ways of opening, with one line, and left as it was. */
  const refusedWith = (sentence: RegExp): void => {
    const before = readFileSync(file);
    for (const open of [() => SqliteEventStore.open(file), () => SqliteEventStore.openReadOnly(file)]) {
      const message = refusal(open);
      expect(message).toMatch(sentence);
      expect(message).toContain(file);
      expect(message).not.toContain('\n');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  };

  const changed = (sql: string): void => {
    const database = new Sqlite(file);
    database.exec(sql);
    database.close();
  };

  it('is refused when a newer version of the program wrote it', () => {
    changed('PRAGMA user_version = 2');
    refusedWith(/newer version of this program \(its schema is version 2, this program knows 1\)/);
  });

  it('is refused when it belongs to another program', () => {
    changed('PRAGMA application_id = 1');
    refusedWith(/belongs to another program/);
    rmSync(file);
    changed('CREATE TABLE recipes (id)');
    refusedWith(/belongs to another program/);
  });

  it('is refused when it is no database at all', () => {
    writeFileSync(file, 'Dear diary, today nothing happened. '.repeat(200));
    refusedWith(/is damaged \(file is not a database\)/);
  });

  it('is refused when a part of it is missing', () => {
    truncateSync(file, 5 * 4096);
    refusedWith(/is damaged/);
  });

  it('is refused when a page of it was overwritten', () => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 3 * 4096, 4 * 4096);
    writeFileSync(file, bytes);
    refusedWith(/is damaged/);
  });

  it('is refused where it cannot be opened or is missing', () => {
    expect(refusal(() => SqliteEventStore.open(join(folder, 'nowhere', 'events.db')))).toMatch(/cannot be opened/);
    expect(refusal(() => SqliteEventStore.openReadOnly(join(folder, 'other.db')))).toMatch(/does not exist/);
    expect(readdirSync(folder)).toEqual(['events.db']);
  });

  describe('of an older version', () => {
    const addNote: Migration = (database) => database.exec("ALTER TABLE events ADD COLUMN note TEXT DEFAULT 'new'");
    const copies = (): string[] => readdirSync(folder).filter((name) => name.startsWith('events.db.version-1.'));
    const columnsOf = (path: string): string[] => {
      const database = new Sqlite(path, { readonly: true });
      const columns = database.pragma('table_info(events)') as { name: string }[];
      database.close();
      return columns.map(({ name }) => name);
    };

    it('is migrated, once, with a whole copy of it beside it', async () => {
      for (let start = 0; start < 2; start += 1) {
        const store = SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, addNote]);
        expect(await all(store.readStream(stream))).toHaveLength(2);
        await store.close();
      }
      expect(columnsOf(file)).toContain('note');
      expect(copies()).toHaveLength(1);
      const copy = join(folder, copies()[0] ?? '');
      expect(columnsOf(copy)).not.toContain('note');
      const old = SqliteEventStore.open(copy);
      expect((await all(old.readAll({ after: null }))).flat()).toHaveLength(40);
      await old.close();
      expect(refusal(() => SqliteEventStore.open(file))).toMatch(/newer version/);
    });

    it('stays as it was when its migration fails', async () => {
      const failing: Migration = (database) => {
        addNote(database);
        database.exec('INSERT INTO nowhere VALUES (1)');
      };
      const open = () => SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, failing]);
      expect(refusal(open)).toMatch(/no such table: nowhere/);
      expect(columnsOf(file)).not.toContain('note');
      const store = SqliteEventStore.open(file);
      expect(await all(store.readStream(stream))).toHaveLength(2);
      await store.close();
    });
  });
});
