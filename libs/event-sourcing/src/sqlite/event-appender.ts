import type Sqlite from 'better-sqlite3';
import type { Envelope } from '#event-sourcing/event';
import type { Appended, ExpectedRevision } from '#event-sourcing/event-store';
import { VersionConflict } from '#event-sourcing/event-store';
import { positionOf } from '#event-sourcing/sqlite/event-rows';

/** An append with its events already as text, so that only storing them can still fail. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly rows: readonly (readonly [id: string, type: string, schema: number, data: string, metadata: string])[];
}

/** Throws a `TypeError` when there is nothing to append, or what JSON.stringify throws. */
export const preparedAppend = (
  stream: string,
  envelopes: readonly Envelope[],
  expected: ExpectedRevision,
): PreparedAppend => {
  if (envelopes.length === 0) throw new TypeError(`An append to ${stream} needs at least one event.`);
  const rows = envelopes.map(
    ({ id, type, schema, data, metadata }) =>
      [id, type, schema, JSON.stringify(data), JSON.stringify(metadata)] as const,
  );
  return { stream, expected, rows };
};

/** Writes appends inside a transaction that somebody else begins and ends. */
export class EventAppender {
  private readonly last;
  private readonly insert;
  private readonly stored;

  constructor(database: Sqlite.Database) {
    this.last = database.prepare<[string], number | null>('SELECT max(revision) FROM events WHERE stream = ?').pluck();
    this.insert = database.prepare(
      'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.stored = database.prepare<[string, number, number], { id: string; position: number }>(
      'SELECT id, position FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
  }

  /** Throws `VersionConflict`; answers an append that is already there as the first time. */
  append({ stream, expected, rows }: PreparedAppend): Appended {
    const actual = this.last.get(stream) ?? null;
    const first = expected === 'none' ? 0 : expected + 1;
    if (first !== (actual ?? -1) + 1) {
      const before = this.answered(stream, first, rows);
      if (before !== null) return before;
      throw new VersionConflict(stream, expected, actual);
    }
    let position: number | bigint = 0;
    for (const [index, row] of rows.entries()) {
      position = this.insert.run(stream, first + index, ...row).lastInsertRowid;
    }
    return { revision: first + rows.length - 1, position: positionOf(Number(position)) };
  }

  private answered(stream: string, first: number, rows: PreparedAppend['rows']): Appended | null {
    const there = this.stored.all(stream, first, rows.length);
    const position = there.at(-1)?.position;
    const same = there.length === rows.length && rows.every(([id], index) => there[index]?.id === id);
    if (!same || position === undefined) return null;
    return { revision: first + rows.length - 1, position: positionOf(position) };
  }
}
