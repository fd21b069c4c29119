import { setImmediate as nextTurn } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import type {
  Appended,
  Behind,
  EventBatch,
  ExpectedRevision,
  LogRange,
  StreamRange,
  Subscription,
} from '#execution/event-store';
import { EventStore, StoreUnavailable } from '#execution/event-store';
import type { Migration } from '#sqlite/data-file';
import { openDataFile, openDataFileReadOnly } from '#sqlite/data-file';
import { Doorbell } from '#sqlite/wake-signal';
import { EventAppender, preparedAppend, type Stored } from '#sqlite/event-appender';
import { EventReader, FEW } from '#sqlite/event-reader';
import { positionOf, rowAt } from '#sqlite/event-rows';
import { eventsFile } from '#sqlite/events-file';
import type { CommitStatistics } from '#sqlite/group-commit';
import { GroupCommit } from '#sqlite/group-commit';
import { promised } from '#sqlite/to-promise';
import { RecentEvents } from '#sqlite/recent-event-buffer';
import { messageOf, sqliteCodeOf } from '#sqlite/sqlite-errors';

/** Events read at once; between pages other work gets its turn and nothing is held open. Twice as many are no quicker and cost a third more memory. */
const PAGE = 250;

/** The same of one stream, which few will ever outgrow: a load that needs no second page is quicker by a tenth. */
const STREAM_PAGE = 1_000;

/** How long, in milliseconds, a subscriber sleeps at most: only a file written by another process needs it. */
const POLL_MILLISECONDS = 1_000;

/** Where a store that was opened for reading only is asked to write. */
const READ_ONLY = 'The events file is open for reading only, so nothing was stored; write through the running service.';

const positionOrNull = (row: number): Position | null => (row === 0 ? null : positionOf(row));

/** All events in one SQLite file, written by one process (`takeWriterLock` sees to that). Positions are row numbers in commit order, without holes. */
export class SqliteEventStore extends EventStore {
  private readonly bell = new Doorbell();
  private readonly recent = new RecentEvents();
  private readonly reader: EventReader;
  private readonly writer: { readonly appender: EventAppender; readonly group: GroupCommit } | null;

  private constructor(private readonly database: Sqlite.Database) {
    super();
    this.reader = new EventReader(database);
    this.writer = database.readonly
      ? null
      : {
          appender: new EventAppender(database),
          group: new GroupCommit(database, (answers) => this.committed(answers as readonly Stored[])),
        };
  }

  /** Makes the file where there is none. Refuses (`DataFolderProblem`) what `openDataFile` refuses. */
  static open(file: string, migrations?: readonly Migration[]): SqliteEventStore {
    return new SqliteEventStore(openDataFile(file, eventsFile(migrations)));
  }

  /** For tools beside a running service: appends are rejected, `soleWriter` is false. Throws `DataFolderProblem`. */
  static openReadOnly(file: string): SqliteEventStore {
    return new SqliteEventStore(openDataFileReadOnly(file, eventsFile()));
  }

  get soleWriter(): boolean {
    return this.writer !== null;
  }

  get statistics(): CommitStatistics {
    return this.writer?.group.statistics ?? { commits: 0, accepted: 0, failures: 0 };
  }

  async append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<Appended> {
    if (!this.database.open) throw new StoreUnavailable('The event store is closed, so nothing was stored.');
    if (this.writer === null) throw new StoreUnavailable(READ_ONLY);
    const { appender, group } = this.writer;
    const prepared = preparedAppend(stream, envelopes, expected);
    const { appended } = await group.add(() => appender.append(prepared));
    return appended;
  }

  async *streamPages(stream: string, range: StreamRange = {}): AsyncIterable<readonly RecordedEvent[]> {
    const backwards = range.direction === 'backwards';
    let from = range.from ?? (backwards ? Number.MAX_SAFE_INTEGER : 0);
    let left = range.limit ?? Infinity;
    // Most streams are short: the first page is a small one, read in the way that is quicker for few.
    for (let most = FEW; left > 0; most = STREAM_PAGE) {
      const size = Math.min(left, most);
      const page = this.reading(() => this.reader.stream(stream, from, backwards, size));
      const last = page.at(-1);
      if (last !== undefined) yield page;
      if (last === undefined || page.length < size) return;
      from = last.revision + (backwards ? -1 : 1);
      left -= page.length;
      if (left > 0 && most === STREAM_PAGE) await nextTurn();
    }
  }

  async *readAll({ after, limit = Infinity }: LogRange): AsyncIterable<readonly RecordedEvent[]> {
    let row = rowAt(after);
    let left = limit;
    while (left > 0) {
      const size = Math.min(left, PAGE);
      const page = this.reading(() => this.reader.log(row, size));
      if (page.length > 0) yield page;
      if (page.length < size) return;
      row = rowAt(page.at(-1)?.position ?? null);
      left -= page.length;
      if (left > 0) await nextTurn();
    }
  }

  async *subscribe({ after, batchSize = PAGE, signal }: Subscription): AsyncIterable<EventBatch> {
    let row = rowAt(after);
    let told = false;
    while (!signal.aborted) {
      const events = this.reading(() => this.recent.after(row, batchSize) ?? this.reader.log(row, batchSize));
      row = rowAt(events.at(-1)?.position ?? positionOf(row));
      const caughtUp = row >= this.last();
      if (events.length > 0 || caughtUp !== told) yield { events, position: positionOrNull(row), caughtUp };
      told = caughtUp;
      await this.more(row, signal);
    }
  }

  head(): Promise<Position | null> {
    return promised(() => positionOrNull(this.last()));
  }

  /** Rows have no holes, so that two numbers and one row tell it all. */
  override behind(after: Position | null): Promise<Behind> {
    return promised(() => {
      const row = rowAt(after);
      const events = Math.max(0, this.last() - row);
      const [next] = events === 0 ? [] : this.reading(() => this.reader.log(row, 1));
      return { events, since: next?.metadata.recordedAt ?? null };
    });
  }

  /** Commits what has been taken, then closes; a subscription that still runs ends with `StoreUnavailable`. */
  close(): Promise<void> {
    return promised(() => {
      if (!this.database.open) return;
      this.writer?.group.flush();
      this.database.close();
      this.bell.ring();
    });
  }

  private committed(stored: readonly Stored[]): void {
    for (const { events } of stored) this.recent.add(events);
    this.bell.ring();
  }

  /** Resolves when there may be something after this row, or when the subscription was ended. */
  private more(row: number, signal: AbortSignal): Promise<void> {
    return signal.aborted || row < this.last() ? nextTurn() : this.bell.wait(signal, POLL_MILLISECONDS);
  }

  private last(): number {
    return this.reading(() => this.recent.lastRow ?? this.reader.last());
  }

  private reading<Found>(read: () => Found): Found {
    if (!this.database.open) throw new StoreUnavailable('The event store is closed.');
    try {
      return read();
    } catch (error) {
      if (sqliteCodeOf(error) === null) throw error;
      throw new StoreUnavailable(`The events file cannot be read (${messageOf(error)}).`, { cause: error });
    }
  }
}
