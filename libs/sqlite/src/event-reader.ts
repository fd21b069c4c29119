import type Sqlite from 'better-sqlite3';
import type { RecordedEvent } from '#kernel/event';
import type { EventRow, StreamRow, StreamValues } from '#sqlite/event-rows';
import { COLUMNS, eventIn, eventOf, eventOfValues, STREAM_COLUMNS } from '#sqlite/event-rows';

/** So many rows are quicker read as lists of values, more of them as objects, whose making must be prepared at every reading. */
export const FEW = 32;

const streamQuery = (compare: string, order: string): string =>
  `SELECT ${STREAM_COLUMNS} FROM events WHERE stream = ? AND revision ${compare} ? ORDER BY revision ${order} LIMIT ?`;

/** Single pages, each read at one go, so that no cursor stays open. Throws `UnreadableEvent`. */
export class EventReader {
  private readonly forwards;
  private readonly backwards;
  private readonly after;
  private readonly head;

  constructor(database: Sqlite.Database) {
    const stream = (query: string) => ({
      few: database.prepare<[string, number, number], StreamValues>(query).raw(),
      many: database.prepare<[string, number, number], StreamRow>(query),
    });
    this.forwards = stream(streamQuery('>=', 'ASC'));
    this.backwards = stream(streamQuery('<=', 'DESC'));
    this.after = database.prepare<[number, number], EventRow>(
      `SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
    );
    this.head = database.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  stream(stream: string, from: number, backwards: boolean, limit: number): RecordedEvent[] {
    const { few, many } = backwards ? this.backwards : this.forwards;
    return limit > FEW
      ? many.all(stream, from, limit).map((row) => eventIn(stream, row))
      : few.all(stream, from, limit).map((values) => eventOfValues(stream, values));
  }

  log(after: number, limit: number): RecordedEvent[] {
    return this.after.all(after, limit).map(eventOf);
  }

  /** Number of the last row, 0 in an empty log. */
  last(): number {
    return this.head.get() ?? 0;
  }
}
