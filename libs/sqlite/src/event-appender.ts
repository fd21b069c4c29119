import type Sqlite from 'better-sqlite3';
import type { Envelope } from '#kernel/event';
import type { AppendPosition, ExpectedRevision } from '#execution/event-store';
import { VersionConflict } from '#execution/event-store';
import { toPosition } from '#sqlite/event-rows';
import type { RecentEvent } from '#sqlite/recent-event-buffer';

/** An append whose events are already serialised, so that only storing them can still fail. */
export interface PreparedAppend {
  readonly stream: string;
  readonly envelopes: readonly Envelope[];
  readonly expected: ExpectedRevision;
  readonly rows: readonly (readonly [id: string, type: string, schema: number, data: string, metadata: string])[];
}

/** The result of an append, and the events that it stored: none when they had been stored before. */
export interface StoredAppend {
  readonly appended: AppendPosition;
  readonly events: readonly RecentEvent[];
}

/** Throws a `TypeError` when there is nothing to append, and whatever `JSON.stringify` throws. */
export const prepareAppend = (
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

/** Writes appends. The caller begins and ends the transaction. */
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

  /** Throws `VersionConflict`. For a repeated append, returns the result of the first one. */
  append({ stream, envelopes, expected, rows }: PreparedAppend): StoredAppend {
    const actual = this.last.get(stream) ?? null;
    const first = expected === 'none' ? 0 : expected + 1;
    if (first !== (actual ?? -1) + 1) {
      const earlier = this.findEarlierAppend(stream, first, rows);
      if (earlier !== null) return { appended: earlier, events: [] };
      throw new VersionConflict(stream, expected, actual);
    }
    const events = envelopes.map((envelope, index) => {
      const [id, type, schema, data, metadata] = rows[index] ?? [];
      const revision = first + index;
      const row = Number(this.insert.run(stream, revision, id, type, schema, data, metadata).lastInsertRowid);
      const event = { ...envelope, stream, revision, position: toPosition(row) };
      return { row, characters: (data?.length ?? 0) + (metadata?.length ?? 0), event };
    });
    const position = events.at(-1)?.event.position ?? '';
    return { appended: { revision: first + rows.length - 1, position }, events };
  }

  private findEarlierAppend(stream: string, first: number, rows: PreparedAppend['rows']): AppendPosition | null {
    const found = this.stored.all(stream, first, rows.length);
    const position = found.at(-1)?.position;
    const same = found.length === rows.length && rows.every(([id], index) => found[index]?.id === id);
    if (!same || position === undefined) return null;
    return { revision: first + rows.length - 1, position: toPosition(position) };
  }
}
