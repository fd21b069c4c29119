import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DataFolderError } from '#sqlite/data-folder-error';
import type { Migration } from '#sqlite/data-file';
import { EVENTS_FILE_MIGRATIONS } from '#sqlite/events-file';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { writeOldEventsFile } from '#sqlite/testing/old-events-file';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';

/** The schema version of this program. */
const KNOWN = EVENTS_FILE_MIGRATIONS.length;

describe('Events file', () => {
  let folder: string;
  let file: string;
  let stream: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    file = join(folder, 'events.db');
    const store = SqliteEventStore.open(file);
    for (let count = 0; count < 20; count += 1) {
      const chain = SealedEventBuilder.begin();
      stream = chain.stream;
      await store.append(chain.stream, chain.build({ text: 'x'.repeat(2_000) }, {}), 'none');
    }
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const openAndCatch = (open: () => SqliteEventStore): string => {
    try {
      open();
    } catch (error) {
      expect(error).toBeInstanceOf(DataFolderError);
      return (error as Error).message;
    }
    throw new Error('The file was opened.');
  };

  /** Expects that both ways of opening throw a one-line message and leave the file unchanged. */
  const expectRejected = (sentence: RegExp): void => {
    const before = readFileSync(file);
    for (const open of [() => SqliteEventStore.open(file), () => SqliteEventStore.openReadOnly(file)]) {
      const message = openAndCatch(open);
      expect(message).toMatch(sentence);
      expect(message).toContain(file);
      expect(message).not.toContain('\n');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  };

  const runSql = (sql: string): void => {
    const database = new Sqlite(file);
    database.exec(sql);
    database.close();
  };

  it('is rejected when a newer version of the program wrote it', () => {
    runSql(`PRAGMA user_version = ${KNOWN + 1}`);
    const versions = `its schema version is ${KNOWN + 1}, this program knows ${KNOWN}`;
    expectRejected(new RegExp(`newer version of this program \\(${versions}\\)`));
  });

  it('is rejected when it belongs to another program', () => {
    runSql('PRAGMA application_id = 1');
    expectRejected(/belongs to another program/);
    rmSync(file);
    runSql('CREATE TABLE recipes (id)');
    expectRejected(/belongs to another program/);
  });

  it('is rejected when it is not a database', () => {
    writeFileSync(file, 'Dear diary, today nothing happened. '.repeat(200));
    expectRejected(/is damaged \(file is not a database\)/);
  });

  it('is rejected when it is truncated', () => {
    truncateSync(file, 5 * 4096);
    expectRejected(/is damaged/);
  });

  it('is rejected when a page was overwritten', () => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 3 * 4096, 4 * 4096);
    writeFileSync(file, bytes);
    expectRejected(/is damaged/);
  });

  it('is rejected when it cannot be opened or does not exist', () => {
    expect(openAndCatch(() => SqliteEventStore.open(join(folder, 'nowhere', 'events.db')))).toMatch(/cannot be opened/);
    expect(openAndCatch(() => SqliteEventStore.openReadOnly(join(folder, 'other.db')))).toMatch(/does not exist/);
    expect(readdirSync(folder)).toEqual(['events.db']);
  });

  describe('Events file of an older version', () => {
    const addNote: Migration = (database) => database.exec("ALTER TABLE events ADD COLUMN note TEXT DEFAULT 'new'");
    const listCopies = (): string[] =>
      readdirSync(folder).filter((name) => name.startsWith(`events.db.version-${KNOWN}.`));
    const readColumns = (path: string): string[] => {
      const database = new Sqlite(path, { readonly: true });
      const columns = database.pragma('table_info(events)') as { name: string }[];
      database.close();
      return columns.map(({ name }) => name);
    };

    it('is migrated once, after a complete copy was made', async () => {
      for (let start = 0; start < 2; start += 1) {
        const store = SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, addNote]);
        expect(await readAllEvents(store.readStream(stream))).toHaveLength(2);
        await store.close();
      }
      expect(readColumns(file)).toContain('note');
      expect(listCopies()).toHaveLength(1);
      const copy = join(folder, listCopies()[0] ?? '');
      expect(readColumns(copy)).not.toContain('note');
      const old = SqliteEventStore.open(copy);
      expect((await readAllEvents(old.readAll({ after: null }))).flat()).toHaveLength(40);
      await old.close();
      expect(openAndCatch(() => SqliteEventStore.open(file))).toMatch(/newer version/);
    });

    it('is rejected by a program that only reads, which says how to migrate it and leaves it unchanged', () => {
      rmSync(file);
      writeOldEventsFile(file, []);
      const before = readFileSync(file);
      const message = openAndCatch(() => SqliteEventStore.openReadOnly(file));
      expect(message).toContain(file);
      expect(message).toContain(`its schema version is 1, this program knows ${KNOWN}`);
      expect(message).toMatch(/start the service there once: it keeps a copy of the file\..*restore the backup\.$/);
      expect(message).not.toContain('\n');
      expect(readFileSync(file).equals(before)).toBe(true);
    });

    it('is unchanged when its migration fails', async () => {
      const failing: Migration = (database) => {
        addNote(database);
        database.exec('INSERT INTO nowhere VALUES (1)');
      };
      const open = () => SqliteEventStore.open(file, [...EVENTS_FILE_MIGRATIONS, failing]);
      expect(openAndCatch(open)).toMatch(/no such table: nowhere/);
      expect(readColumns(file)).not.toContain('note');
      const store = SqliteEventStore.open(file);
      expect(await readAllEvents(store.readStream(stream))).toHaveLength(2);
      await store.close();
    });
  });
});
