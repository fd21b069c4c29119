import type Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import { sqliteErrorCode } from '#sqlite/sqlite-errors';

interface PendingWork {
  readonly work: () => unknown;
  /** Whether it only joins a transaction, and is neither counted nor reported. */
  readonly joins: boolean;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Counters since the store was opened. */
export interface CommitStatistics {
  /** Transactions committed. */
  readonly commits: number;
  /** Pieces of work that succeeded, without those that only joined. Divided by `commits`: the average size of a group. */
  readonly accepted: number;
  /** Transactions that failed as a whole because of the disk. */
  readonly failures: number;
}

/** The outcome of a piece of work, reported once the transaction is on disk. */
interface PieceResult {
  /** The return value of the piece; null when it was rejected or only joined. */
  readonly accepted: { readonly value: unknown } | null;
  readonly settle: () => void;
}

/** Errors of the disk or of the whole file, with a sentence about the file. Any other error is one of a piece of work. */
const FILE_ERRORS: readonly [RegExp, (file: string) => string][] = [
  [/^SQLITE_FULL/, () => 'The disk is full, so nothing was stored. Free some space; reading still works.'],
  [/^SQLITE_READONLY/, (file) => `The ${file} is not writable, so nothing was stored. Check its permissions.`],
  [/^SQLITE_IOERR/, () => 'The disk reported an error, so nothing was stored. See the system log.'],
  [/^SQLITE_(CORRUPT|NOTADB)/, (file) => `The ${file} is damaged, so nothing was stored. Restore a backup.`],
  [/^SQLITE_(BUSY|LOCKED)/, (file) => `Another process has locked the ${file}, so nothing was stored. Try again.`],
  [
    /^SQLITE_(NOMEM|CANTOPEN|PROTOCOL)/,
    (file) => `The ${file} cannot be written to, so nothing was stored. See the system log.`,
  ],
];

const findFileError = (error: unknown): ((file: string) => string) | null => {
  const code = sqliteErrorCode(error) ?? '';
  return FILE_ERRORS.find(([pattern]) => pattern.test(code))?.[1] ?? null;
};

/** A piece of work has thrown, so the group must be retried with one savepoint per piece. */
class PieceFailed extends Error {}

/**
 * Runs all work of one turn of the event loop in one transaction, and so with one sync of the disk. A piece that throws does not affect the others:
 * the transaction is rolled back and run again with one savepoint per piece. Savepoints are not used at first, because they cost two statements per
 * piece. No promise settles before the transaction is on disk. Work must change nothing but the database, because it may run twice.
 */
export class GroupCommit {
  private pending: PendingWork[] = [];
  private hasScheduled = false;
  /** Ends the wait of work that has joined no other. */
  private joinTimer: NodeJS.Timeout | null = null;
  private readonly counters = { commits: 0, accepted: 0, failures: 0 };
  private readonly begin;
  private readonly commit;
  private readonly rollback;
  private readonly savepoint;
  private readonly release;
  private readonly undo;

  constructor(
    private readonly database: Sqlite.Database,
    /** Name of the file in messages: `events file`. */
    private readonly file: string,
    /** Called after each commit with the return values of the pieces of `add`, in order. */
    private readonly onCommit: (results: readonly unknown[]) => void = () => undefined,
  ) {
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
    this.rollback = database.prepare('ROLLBACK');
    this.savepoint = database.prepare('SAVEPOINT piece');
    this.release = database.prepare('RELEASE piece');
    this.undo = database.prepare('ROLLBACK TO piece');
  }

  get statistics(): CommitStatistics {
    return { ...this.counters };
  }

  /** Adds work to the next transaction. Rejects with the error of the work, or with `StoreUnavailable` when the transaction could not be stored. */
  add<Result>(work: () => Result): Promise<Result> {
    const result = this.enqueue(work, false);
    if (!this.hasScheduled) setImmediate(() => this.flush());
    this.hasScheduled = true;
    return result;
  }

  /** Like `add`, for work that is not worth a sync of its own: waits up to this time for a transaction that it can join. */
  join<Result>(work: () => Result, maxWaitMs: number): Promise<Result> {
    const result = this.enqueue(work, true);
    this.joinTimer ??= setTimeout(() => this.flush(), maxWaitMs);
    return result;
  }

  /** Commits the pending work now and settles its promises. */
  flush(): void {
    const group = this.pending;
    this.pending = [];
    this.hasScheduled = false;
    if (this.joinTimer !== null) clearTimeout(this.joinTimer);
    this.joinTimer = null;
    if (group.length === 0) return;
    const pieces = this.commitGroup(group);
    if (pieces === null) return;
    this.counters.commits += 1;
    const results = pieces.flatMap(({ accepted }) => (accepted === null ? [] : [accepted.value]));
    this.counters.accepted += results.length;
    for (const { settle } of pieces) settle();
    this.onCommit(results);
  }

  private enqueue<Result>(work: () => Result, joins: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.pending.push({ work, joins, resolve, reject });
    });
  }

  private commitGroup(group: readonly PendingWork[]): PieceResult[] | null {
    try {
      return this.runTogether(group);
    } catch (error) {
      this.counters.failures += 1;
      const describe =
        findFileError(error) ?? ((file) => `The ${file} could not be written, so nothing was stored. See the log.`);
      const why = describe(this.file);
      for (const { reject } of group) reject(new StoreUnavailable(why, { cause: error }));
      if (this.database.inTransaction) this.rollback.run();
      return null;
    }
  }

  private runTogether(group: readonly PendingWork[]): PieceResult[] {
    try {
      return this.runInTransaction(group, (piece) => this.attempt(piece));
    } catch (error) {
      if (!(error instanceof PieceFailed)) throw error;
      this.rollback.run();
      return this.runInTransaction(group, (piece) => this.attemptInSavepoint(piece));
    }
  }

  private runInTransaction(group: readonly PendingWork[], attempt: (piece: PendingWork) => PieceResult): PieceResult[] {
    this.begin.run();
    const pieces = group.map(attempt);
    this.commit.run();
    return pieces;
  }

  private attempt({ work, joins, resolve }: PendingWork): PieceResult {
    try {
      const value = work();
      return { accepted: joins ? null : { value }, settle: () => resolve(value as never) };
    } catch (error) {
      throw this.affectsWholeGroup(error) ? error : new PieceFailed();
    }
  }

  private attemptInSavepoint({ work, joins, resolve, reject }: PendingWork): PieceResult {
    this.savepoint.run();
    try {
      const value = work();
      this.release.run();
      return { accepted: joins ? null : { value }, settle: () => resolve(value as never) };
    } catch (error) {
      if (this.affectsWholeGroup(error)) throw error;
      this.undo.run();
      this.release.run();
      return { accepted: null, settle: () => reject(error) };
    }
  }

  /** Whether no piece can be saved, because a disk error may already have rolled back the transaction. */
  private affectsWholeGroup(error: unknown): boolean {
    return findFileError(error) !== null || !this.database.inTransaction;
  }
}
