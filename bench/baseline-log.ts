import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { createMetadata, type SeedEvent } from '#bench/seed-logs';

/** The table that the baselines read and write by hand: each value in its plain form. */
const CREATE_TABLE = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    schema INTEGER NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`;

/** Fills a file for a baseline with the same events as `writeLog`. */
export const writeBaselineLog = (file: string, events: Iterable<SeedEvent>): void => {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.exec(CREATE_TABLE);
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, 1, ?, ?)',
  );
  const ends = new Map<string, number>();
  database.transaction(() => {
    for (const { stream, type, data } of events) {
      const revision = ends.get(stream) ?? 0;
      ends.set(stream, revision + 1);
      insert.run(stream, revision, randomUUID(), type, JSON.stringify(data), JSON.stringify(createMetadata()));
    }
  })();
  database.pragma('synchronous = FULL');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
};
