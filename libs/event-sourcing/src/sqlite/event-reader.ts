import type Sqlite from 'better-sqlite3';
import type { RecordedEvent } from '#event-sourcing/event';
import type { EventRow } from '#event-sourcing/sqlite/event-rows';
import { COLUMNS, eventOf } from '#event-sourcing/sqlite/event-rows';

/** Single pages, each read at one go, so that no cursor stays open. Throws `UnreadableEvent`. */
export class EventReader {
  private readonly forwards;
  private readonly backwards;
  private readonly after;
  private readonly head;

  constructor(database: Sqlite.Database) {
    const stream = (compare: string, order: string) =>
      database
        .prepare<[string, number, number], EventRow>(
          `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision ${compare} ? ORDER BY revision ${order} LIMIT ?`,
        )
        .raw();
    this.forwards = stream('>=', 'ASC');
    this.backwards = stream('<=', 'DESC');
    this.after = database
      .prepare<[number, number], EventRow>(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`)
      .raw();
    this.head = database.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  stream(stream: string, from: number, backwards: boolean, limit: number): RecordedEvent[] {
    return (backwards ? this.backwards : this.forwards).all(stream, from, limit).map(eventOf);
  }

  log(after: number, limit: number): RecordedEvent[] {
    return this.after.all(after, limit).map(eventOf);
  }

  /** Number of the last row, 0 in an empty log. */
  last(): number {
    return this.head.get() ?? 0;
  }
}
