import type Sqlite from 'better-sqlite3';
import { requireCompleteBeginning } from '#execution/complete-streams';
import type { RecordedEvent } from '#kernel/event';
import { EventNames } from '#sqlite/event-names';
import { decodeEvent, decodeLogEvent, EVENT_COLUMNS, type EventValues } from '#sqlite/event-rows';

/** Events in one page. Other work can run between pages, and nothing stays open. Twice as many are no faster and need a third more memory. */
export const PAGE_SIZE = 250;

/** Events in one page of a stream. Few streams are longer, and a load that needs only one page is ten per cent faster. */
export const STREAM_PAGE_SIZE = 1_000;

/** Events in the first page of a stream. Most streams are shorter. */
export const FIRST_STREAM_PAGE_SIZE = 32;

/** For SQLite. */
const NO_LIMIT = -1;

const streamQuery = (compare: string, order: string): string =>
  `SELECT ${EVENT_COLUMNS} FROM events
   WHERE stream = (SELECT id FROM streams WHERE name = ?) AND revision ${compare} ? ORDER BY revision ${order} LIMIT ?`;

/** Reads single pages, each in one step, so that no cursor stays open. Throws `UnreadableEvent`. */
export class EventReader {
  private readonly names;
  private readonly forwards;
  private readonly backwards;
  private readonly after;
  private readonly head;
  /** Runs several statements in one read transaction, because each transaction locks the file and looks for new pages. */
  private readonly inOneTransaction: <Result>(read: () => Result) => Result;

  constructor(database: Sqlite.Database) {
    this.inOneTransaction = database.transaction((read: () => unknown) => read()) as typeof this.inOneTransaction;
    this.names = new EventNames(database);
    const prepareQuery = (query: string) => database.prepare<[string, number, number], EventValues>(query).raw();
    this.forwards = prepareQuery(streamQuery('>=', 'ASC'));
    this.backwards = prepareQuery(streamQuery('<=', 'DESC'));
    this.after = database
      .prepare<[number, number], EventValues>(
        `SELECT ${EVENT_COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
      )
      .raw();
    this.head = database.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  readStream(stream: string, from: number, backwards: boolean, limit: number): RecordedEvent[] {
    const query = backwards ? this.backwards : this.forwards;
    return query.all(stream, from, limit).map((values) => decodeEvent(stream, values, this.names));
  }

  /** All events of each of these streams. Throws `StreamTruncated`. */
  readWhole(streams: readonly string[]): RecordedEvent[][] {
    return this.inOneTransaction(() =>
      streams.map((stream) => requireCompleteBeginning(stream, this.readStream(stream, 0, false, NO_LIMIT))),
    );
  }

  readLog(after: number, limit: number): RecordedEvent[] {
    return this.inOneTransaction(() =>
      this.after.all(after, limit).map((values) => decodeLogEvent(values, this.names)),
    );
  }

  /** Number of the last row; 0 in an empty log. */
  lastRow(): number {
    return this.head.get() ?? 0;
  }
}
