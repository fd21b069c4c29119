import type Sqlite from 'better-sqlite3';
import { StoreUnavailable } from '#execution/event-store';
import { sqliteCodeOf } from '#sqlite/sqlite-errors';

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Counted since the store was opened. */
export interface CommitStatistics {
  /** Transactions committed. */
  readonly commits: number;
  /** Pieces of work answered with success; divided by `commits`: how well the groups share. */
  readonly accepted: number;
  /** Transactions that the disk refused, whole. */
  readonly failures: number;
}

/** What a piece of work is told once the transaction is on disk. */
interface Outcome {
  /** What the piece answered; null when it was rejected. */
  readonly accepted: { readonly answer: unknown } | null;
  readonly tell: () => void;
}

const sentences: readonly [RegExp, string][] = [
  [/^SQLITE_FULL/, 'The disk is full, so nothing was stored; free some space, reading goes on.'],
  [/^SQLITE_READONLY/, 'The events file may not be written to, so nothing was stored; see its permissions.'],
  [/^SQLITE_IOERR/, 'The disk reported an error, so nothing was stored; see the system log.'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'The events file is damaged, so nothing was stored; put a backup in its place.'],
  [/^SQLITE_(BUSY|LOCKED)/, 'Another process holds the events file, so nothing was stored; try again.'],
  [
    /^SQLITE_(NOMEM|CANTOPEN|PROTOCOL)/,
    'The events file cannot be written to, so nothing was stored; see the system log.',
  ],
];

/** A sentence when the error is about the disk or the file as a whole; null when it is about one piece of work. */
const troubleOf = (error: unknown): string | null => {
  const code = sqliteCodeOf(error) ?? '';
  return sentences.find(([pattern]) => pattern.test(code))?.[1] ?? null;
};

/** A piece of work has thrown, so that the group must be tried again with each piece under a savepoint of its own. */
class PieceFailed extends Error {}

/**
 * Work that arrives in one turn of the event loop shares one transaction, and so one sync of the disk. A piece that throws harms no other: all are
 * rolled back and run once more, each under a savepoint of its own, which would be two statements wasted on each piece where none throws.
 * Nobody is answered before the transaction is on disk. Work changes nothing but the database, as it may run twice.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private readonly counted = { commits: 0, accepted: 0, failures: 0 };
  private readonly begin;
  private readonly commit;
  private readonly rollback;
  private readonly savepoint;
  private readonly release;
  private readonly undo;

  constructor(
    private readonly database: Sqlite.Database,
    /** Told what the pieces of a transaction answered that is on disk now, in their order. */
    private readonly committed: (answers: readonly unknown[]) => void,
  ) {
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
    this.rollback = database.prepare('ROLLBACK');
    this.savepoint = database.prepare('SAVEPOINT piece');
    this.release = database.prepare('RELEASE piece');
    this.undo = database.prepare('ROLLBACK TO piece');
  }

  get statistics(): CommitStatistics {
    return { ...this.counted };
  }

  /** Rejects with what the work throws, or with `StoreUnavailable` when the transaction as a whole could not be stored. */
  add<Answer>(work: () => Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ work, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Commits now what has been added, and tells everybody the outcome. */
  flush(): void {
    const group = this.waiting;
    this.waiting = [];
    if (group.length === 0) return;
    const outcomes = this.stored(group);
    if (outcomes === null) return;
    this.counted.commits += 1;
    const answers = outcomes.flatMap(({ accepted }) => (accepted === null ? [] : [accepted.answer]));
    this.counted.accepted += answers.length;
    for (const { tell } of outcomes) tell();
    this.committed(answers);
  }

  private stored(group: readonly Waiting[]): Outcome[] | null {
    try {
      return this.together(group);
    } catch (error) {
      this.counted.failures += 1;
      const why = troubleOf(error) ?? 'The events file could not be written, so nothing was stored; see the log.';
      for (const { reject } of group) reject(new StoreUnavailable(why, { cause: error }));
      if (this.database.inTransaction) this.rollback.run();
      return null;
    }
  }

  private together(group: readonly Waiting[]): Outcome[] {
    try {
      return this.inTransaction(group, (piece) => this.attempt(piece));
    } catch (error) {
      if (!(error instanceof PieceFailed)) throw error;
      this.rollback.run();
      return this.inTransaction(group, (piece) => this.attemptAlone(piece));
    }
  }

  private inTransaction(group: readonly Waiting[], attempt: (piece: Waiting) => Outcome): Outcome[] {
    this.begin.run();
    const outcomes = group.map(attempt);
    this.commit.run();
    return outcomes;
  }

  private attempt({ work, resolve }: Waiting): Outcome {
    try {
      const answer = work();
      return { accepted: { answer }, tell: () => resolve(answer as never) };
    } catch (error) {
      throw this.isOfAll(error) ? error : new PieceFailed();
    }
  }

  private attemptAlone({ work, resolve, reject }: Waiting): Outcome {
    this.savepoint.run();
    try {
      const answer = work();
      this.release.run();
      return { accepted: { answer }, tell: () => resolve(answer as never) };
    } catch (error) {
      if (this.isOfAll(error)) throw error;
      this.undo.run();
      this.release.run();
      return { accepted: null, tell: () => reject(error) };
    }
  }

  /** A disk error may already have rolled everything back; then no piece can be saved. */
  private isOfAll(error: unknown): boolean {
    return troubleOf(error) !== null || !this.database.inTransaction;
  }
}
