import type Sqlite from 'better-sqlite3';
import type { Envelope } from '#kernel/event';
import type { Appended, ExpectedRevision } from '#execution/event-store';
import { VersionConflict } from '#execution/event-store';
import { positionOf } from '#sqlite/event-rows';
import type { RecentEvent } from '#sqlite/recent-event-buffer';

/** An append with its events already as text, so that only storing them can still fail. */
export interface PreparedAppend {
  readonly stream: string;
  readonly envelopes: readonly Envelope[];
  readonly expected: ExpectedRevision;
  readonly rows: readonly (readonly [id: string, type: string, schema: number, data: string, metadata: string])[];
}

/** What an append answers, and the events that it stored: none when they were there already. */
export interface Stored {
  readonly appended: Appended;
  readonly events: readonly RecentEvent[];
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
  return { stream, envelopes, expected, rows };
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
  append({ stream, envelopes, expected, rows }: PreparedAppend): Stored {
    const actual = this.last.get(stream) ?? null;
    const first = expected === 'none' ? 0 : expected + 1;
    if (first !== (actual ?? -1) + 1) {
      const before = this.answered(stream, first, rows);
      if (before !== null) return { appended: before, events: [] };
      throw new VersionConflict(stream, expected, actual);
    }
    const events = envelopes.map((envelope, index) => {
      const [id, type, schema, data, metadata] = rows[index] ?? [];
      const revision = first + index;
      const row = Number(this.insert.run(stream, revision, id, type, schema, data, metadata).lastInsertRowid);
      const event = { ...envelope, stream, revision, position: positionOf(row) };
      return { row, characters: (data?.length ?? 0) + (metadata?.length ?? 0), event };
    });
    const position = events.at(-1)?.event.position ?? '';
    return { appended: { revision: first + rows.length - 1, position }, events };
  }

  private answered(stream: string, first: number, rows: PreparedAppend['rows']): Appended | null {
    const there = this.stored.all(stream, first, rows.length);
    const position = there.at(-1)?.position;
    const same = there.length === rows.length && rows.every(([id], index) => there[index]?.id === id);
    if (!same || position === undefined) return null;
    return { revision: first + rows.length - 1, position: positionOf(position) };
  }
}
