import type Sqlite from 'better-sqlite3';
import type { RecordedEvent } from '#kernel/event';
import type { EventRow, StreamRow, StreamValues } from '#sqlite/event-rows';
import { LOG_COLUMNS, decodeStreamEvent, decodeEvent, decodeStreamValues, STREAM_COLUMNS } from '#sqlite/event-rows';

/** Up to this number, rows are read faster as arrays of values than as objects, because reading objects has a fixed cost per query. */
export const MAX_RAW_ROWS = 32;

const streamQuery = (compare: string, order: string): string =>
  `SELECT ${STREAM_COLUMNS} FROM events WHERE stream = ? AND revision ${compare} ? ORDER BY revision ${order} LIMIT ?`;

/** Reads single pages, each in one step, so that no cursor stays open. Throws `UnreadableEvent`. */
export class EventReader {
  private readonly forwards;
  private readonly backwards;
  private readonly after;
  private readonly head;

  constructor(database: Sqlite.Database) {
    const prepareQuery = (query: string) => ({
      few: database.prepare<[string, number, number], StreamValues>(query).raw(),
      many: database.prepare<[string, number, number], StreamRow>(query),
    });
    this.forwards = prepareQuery(streamQuery('>=', 'ASC'));
    this.backwards = prepareQuery(streamQuery('<=', 'DESC'));
    this.after = database.prepare<[number, number], EventRow>(
      `SELECT ${LOG_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
    );
    this.head = database.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  readStream(stream: string, from: number, backwards: boolean, limit: number): RecordedEvent[] {
    const { few, many } = backwards ? this.backwards : this.forwards;
    return limit > MAX_RAW_ROWS
      ? many.all(stream, from, limit).map((row) => decodeStreamEvent(stream, row))
      : few.all(stream, from, limit).map((values) => decodeStreamValues(stream, values));
  }

  readLog(after: number, limit: number): RecordedEvent[] {
    return this.after.all(after, limit).map(decodeEvent);
  }

  /** Number of the last row; 0 in an empty log. */
  lastRow(): number {
    return this.head.get() ?? 0;
  }
}
