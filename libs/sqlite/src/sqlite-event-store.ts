import { setImmediate as nextTurn } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import type {
  AppendPosition,
  Lag,
  EventBatch,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '#execution/event-store';
import { requireCompleteStream } from '#execution/complete-streams';
import { EventStore, StoreUnavailable } from '#execution/event-store';
import { openDataFile, openDataFileReadOnly, type Migration } from '#sqlite/data-file';
import { WakeSignal } from '#sqlite/wake-signal';
import { EventAppender, prepareAppend, READ_ONLY_MESSAGE, type StoredAppend } from '#sqlite/event-appender';
import { EventReader, PAGE_SIZE } from '#sqlite/event-reader';
import { toPosition, toPositionOrNull, toRow } from '#sqlite/event-rows';
import { eventsFile } from '#sqlite/events-file';
import { GroupCommit, type CommitStatistics } from '#sqlite/group-commit';
import { toPromise } from '#sqlite/to-promise';
import { SqliteReactionCheckpoints } from '#sqlite/sqlite-reaction-checkpoints';
import type { ReactionCheckpoints } from '#processing/reaction-checkpoints';
import { errorMessage } from '#execution/errors';
import { readLogInPages, readStreamInPages } from '#sqlite/read-pages';
import { RecentEvents } from '#sqlite/recent-events';
import { sqliteErrorCode } from '#sqlite/sqlite-errors';

/** How often a subscription checks the file. Needed only when another process writes it. */
const POLL_INTERVAL_MS = 1_000;

/** The same for a follower, which is told of each commit. */
const FOLLOWER_POLL_INTERVAL_MS = 60_000;

/** Stores all events in one SQLite file, written by one process (ensured by `takeWriterLock`). Positions are row numbers in commit order, without gaps. */
export class SqliteEventStore extends EventStore {
  /** Stored in the same file. */
  readonly reactionCheckpoints: ReactionCheckpoints;
  private readonly wakeSignal = new WakeSignal();
  private readonly recent = new RecentEvents();
  /** Row of the last event that this process has stored; null before the first. */
  private lastStoredRow: number | null = null;
  private readonly reader: EventReader;
  private readonly writer: { readonly appender: EventAppender; readonly group: GroupCommit } | null;
  private readonly growthListeners: ((events: readonly RecordedEvent[]) => void)[] = [];

  private constructor(
    private readonly database: Sqlite.Database,
    private readonly pollIntervalMs = POLL_INTERVAL_MS,
  ) {
    super();
    this.reader = new EventReader(database);
    this.writer = database.readonly
      ? null
      : {
          appender: new EventAppender(database),
          group: new GroupCommit(database, 'events file', (results) => this.onCommit(results as StoredAppend[])),
        };
    this.reactionCheckpoints = new SqliteReactionCheckpoints(database, this.writer?.group ?? null);
  }

  /** Creates the file if it does not exist. Throws `DataFolderError` as `openDataFile` does. */
  static open(file: string, migrations?: readonly Migration[]): SqliteEventStore {
    return new SqliteEventStore(openDataFile(file, eventsFile(migrations)));
  }

  /** For tools that run while a service writes: appends are rejected, and `soleWriter` is false. Throws `DataFolderError`. */
  static openReadOnly(file: string): SqliteEventStore {
    return new SqliteEventStore(openDataFileReadOnly(file, eventsFile()));
  }

  /** Like `openReadOnly`, for a thread of the process that has the file open for writing. Call `notifyGrowth` whenever that process has stored events. */
  static openFollower(file: string): SqliteEventStore {
    return new SqliteEventStore(openDataFileReadOnly(file, eventsFile(), true), FOLLOWER_POLL_INTERVAL_MS);
  }

  get soleWriter(): boolean {
    return this.writer !== null;
  }

  get statistics(): CommitStatistics {
    return this.writer?.group.statistics ?? { commits: 0, accepted: 0, failures: 0 };
  }

  async append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<AppendPosition> {
    if (!this.database.open) throw new StoreUnavailable('The event store is closed, so nothing was stored.');
    if (this.writer === null) throw new StoreUnavailable(READ_ONLY_MESSAGE);
    const { appender, group } = this.writer;
    const prepared = prepareAppend(stream, envelopes, expected);
    const { appended } = await group.add(() => appender.append(prepared));
    return appended;
  }

  streamPages(stream: string, range: ReadStreamOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    const pages = readStreamInPages(
      (from, backwards, size) => this.runRead(() => this.reader.readStream(stream, from, backwards, size)),
      range,
    );
    return requireCompleteStream(stream, range, pages);
  }

  override readStreams(streams: readonly string[]): Promise<readonly (readonly RecordedEvent[])[]> {
    return toPromise(() => this.runRead(() => this.reader.readWhole(streams)));
  }

  readAll(options: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    return readLogInPages((row, size) => this.runRead(() => this.reader.readLog(row, size)), options);
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<EventBatch> {
    const { after, afterEventId = null, batchSize: limit = PAGE_SIZE, signal } = options;
    const row = toRow(after);
    if (after !== null) await this.assertContains({ position: after, eventId: afterEventId });
    this.recent.openSubscription();
    try {
      yield* this.follow(row, limit, signal);
    } finally {
      this.recent.closeSubscription();
    }
  }

  private async *follow(after: number, limit: number, signal: AbortSignal): AsyncIterable<EventBatch> {
    let row = after;
    let reportedCaughtUp = false;
    while (!signal.aborted) {
      const events = this.runRead(
        () => this.recent.readAfter(toPosition(row), limit) ?? this.reader.readLog(row, limit),
      );
      row = toRow(events.at(-1)?.position ?? toPosition(row));
      const caughtUp = row >= this.lastRow();
      if (events.length > 0 || caughtUp !== reportedCaughtUp)
        yield { events, position: toPositionOrNull(row), caughtUp };
      reportedCaughtUp = caughtUp;
      await this.waitForMore(row, signal);
    }
  }

  /** Calls the listener after each commit of this store, with the events that it stored, before anybody is told that they are stored. */
  onGrowth(listener: (events: readonly RecordedEvent[]) => void): void {
    this.growthListeners.push(listener);
  }

  /** Another connection has stored events, so subscriptions read at once and not at their next check. */
  notifyGrowth(): void {
    this.wakeSignal.notify();
  }

  head(): Promise<Position | null> {
    return toPromise(() => toPositionOrNull(this.lastRow()));
  }

  findEventId(position: Position): Promise<string | null> {
    return toPromise(() => {
      const [event] = this.runRead(() => this.reader.readLog(toRow(position) - 1, 1));
      return event?.position === position ? event.id : null;
    });
  }

  /** Rows have no gaps, so two numbers and one row are enough. */
  override lag(after: Position | null): Promise<Lag> {
    return toPromise(() => {
      const row = toRow(after);
      const events = Math.max(0, this.lastRow() - row);
      const [next] = events === 0 ? [] : this.runRead(() => this.reader.readLog(row, 1));
      return { events, since: next?.metadata.recordedAt ?? null };
    });
  }

  override isNextPosition(position: Position, before: Position | null): boolean {
    return toRow(position) === toRow(before) + 1;
  }

  /** Commits the pending appends, then closes. A running subscription ends with `StoreUnavailable`. */
  close(): Promise<void> {
    return toPromise(() => {
      if (!this.database.open) return;
      this.writer?.group.flush();
      this.database.close();
      this.wakeSignal.notify();
    });
  }

  private onCommit(stored: readonly StoredAppend[]): void {
    this.writer?.appender.rememberNames();
    const added = stored.flatMap(({ events }) => events);
    const [first] = added;
    // The group may contain only checkpoints or repeated appends.
    if (first === undefined) return;
    this.recent.add(added, toPositionOrNull(toRow(first.event.position) - 1));
    this.lastStoredRow = toRow(added.at(-1)?.event.position ?? null);
    this.wakeSignal.notify();
    for (const listen of this.growthListeners) listen(added.map(({ event }) => event));
  }

  /** Resolves when there may be events after this row, or when the subscription ends. */
  private waitForMore(row: number, signal: AbortSignal): Promise<void> {
    return signal.aborted || row < this.lastRow() ? nextTurn() : this.wakeSignal.wait(signal, this.pollIntervalMs);
  }

  private lastRow(): number {
    return this.runRead(() => this.lastStoredRow ?? this.reader.lastRow());
  }

  private runRead<Result>(read: () => Result): Result {
    if (!this.database.open) throw new StoreUnavailable('The event store is closed.');
    try {
      return read();
    } catch (error) {
      if (sqliteErrorCode(error) === null) throw error;
      throw new StoreUnavailable(`The events file cannot be read (${errorMessage(error)}).`, { cause: error });
    }
  }
}
