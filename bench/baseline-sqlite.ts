import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { someMetadata } from '#bench/seed-logs';
import { grownBy, refuseTooLong, startedWith, type NotebookStream } from '#bench/workload';

type Note = NotebookStream['commands']['TakeNote'];
type State = NotebookStream['state'];

export interface RawRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const parsed = (row: RawRow) => ({
  ...row,
  data: JSON.parse(row.data) as Note,
  metadata: JSON.parse(row.metadata) as object,
});

export type RawEvent = ReturnType<typeof parsed>;

const READ_PAGE = 500;

/** What somebody would write by hand for this one purpose: the floor beneath us. Same file, same rows, no seal, no fingerprint, no checks. */
export class RawStore {
  private readonly database: Sqlite.Database;
  private readonly events;
  private readonly insert;
  private readonly page;
  private readonly begin;
  private readonly commit;
  private waiting: { readonly row: readonly unknown[]; readonly stored: () => void }[] = [];

  constructor(file: string) {
    this.database = new Sqlite(file);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = FULL');
    this.events = this.database.prepare<[string], RawRow>('SELECT * FROM events WHERE stream = ? ORDER BY revision');
    this.insert = this.database.prepare(
      'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, 1, ?, ?)',
    );
    this.page = this.database.prepare<[number], RawRow>(
      `SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ${READ_PAGE}`,
    );
    this.begin = this.database.prepare('BEGIN IMMEDIATE');
    this.commit = this.database.prepare('COMMIT');
  }

  /** Loads and folds a stream. */
  folded(stream: string): { readonly state: State; readonly revision: number } {
    const [first, ...others] = this.events.all(stream).map(parsed);
    if (first === undefined) throw new Error(`There is no ${stream}.`);
    const state = others.reduce((before, { data }) => grownBy(before, data), startedWith(first.data));
    return { state, revision: others.length };
  }

  /** One command, one commit. */
  command(stream: string, data: Note): void {
    const row = this.decided(stream, data);
    this.begin.run();
    this.insert.run(...row);
    this.commit.run();
  }

  /** One command; those of one turn of the event loop share a commit. */
  commandInGroup(stream: string, data: Note): Promise<void> {
    const row = this.decided(stream, data);
    return new Promise((stored) => {
      this.waiting.push({ row, stored });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  /** All events in order, as objects, page by page. */
  *pages(): Generator<RawEvent[]> {
    for (let after = 0; ;) {
      const page = this.page.all(after).map(parsed);
      if (page.length === 0) return;
      yield page;
      after = page.at(-1)?.position ?? after;
    }
  }

  close(): void {
    this.database.close();
  }

  private decided(stream: string, data: Note): readonly unknown[] {
    const { state, revision } = this.folded(stream);
    refuseTooLong(state, data);
    return [stream, revision + 1, randomUUID(), 'NoteTaken', JSON.stringify(data), JSON.stringify(someMetadata())];
  }

  private flush(): void {
    const group = this.waiting;
    this.waiting = [];
    this.begin.run();
    for (const { row } of group) this.insert.run(...row);
    this.commit.run();
    for (const { stored } of group) stored();
  }
}

/** A table kept by hand: one prepared upsert an event. */
export class RawTable {
  private readonly database: Sqlite.Database;
  private readonly upsert;

  constructor(file: string) {
    this.database = new Sqlite(file);
    this.database.pragma('journal_mode = WAL');
    this.database.pragma('synchronous = NORMAL');
    this.database.exec(
      'CREATE TABLE notebooks (notebook TEXT PRIMARY KEY, notes INTEGER NOT NULL, minutes INTEGER NOT NULL, subject TEXT NOT NULL)',
    );
    this.upsert = this.database.prepare(
      `INSERT INTO notebooks VALUES (?, 1, ?, ?) ON CONFLICT (notebook)
       DO UPDATE SET notes = notes + 1, minutes = minutes + excluded.minutes, subject = excluded.subject`,
    );
  }

  take(events: readonly { readonly stream: string; readonly data: Note }[]): void {
    this.database.transaction(() => {
      for (const { stream, data } of events) this.upsert.run(stream, data.minutes, data.subject);
    })();
  }

  close(): void {
    this.database.close();
  }
}
