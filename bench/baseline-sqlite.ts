import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { createMetadata } from '#bench/seed-logs';
import { addNote, refuseTooLong, startState, type NotebookStream } from '#bench/workload';

type Note = NotebookStream['commands']['TakeNote'];
type State = NotebookStream['state'];

export interface BaselineRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const parseRow = (row: BaselineRow) => ({
  ...row,
  data: JSON.parse(row.data) as Note,
  metadata: JSON.parse(row.metadata) as object,
});

export type BaselineEvent = ReturnType<typeof parseRow>;

const PAGE_SIZE = 500;

/** The baseline: hand-written code for this one purpose, with the same events in a plain table, without hash chain, fingerprint and checks. */
export class BaselineStore {
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
    this.events = this.database.prepare<[string], BaselineRow>(
      'SELECT * FROM events WHERE stream = ? ORDER BY revision',
    );
    this.insert = this.database.prepare(
      'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, 1, ?, ?)',
    );
    this.page = this.database.prepare<[number], BaselineRow>(
      `SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ${PAGE_SIZE}`,
    );
    this.begin = this.database.prepare('BEGIN IMMEDIATE');
    this.commit = this.database.prepare('COMMIT');
  }

  /** Loads and folds a stream. */
  foldStream(stream: string): { readonly state: State; readonly revision: number } {
    const [first, ...others] = this.events.all(stream).map(parseRow);
    if (first === undefined) throw new Error(`There is no ${stream}.`);
    const state = others.reduce((before, { data }) => addNote(before, data), startState(first.data));
    return { state, revision: others.length };
  }

  /** Runs one command with its own commit. */
  runCommand(stream: string, data: Note): void {
    const row = this.decide(stream, data);
    this.begin.run();
    this.insert.run(...row);
    this.commit.run();
  }

  /** Runs one command. Commands of one turn of the event loop share a commit. */
  runCommandInGroup(stream: string, data: Note): Promise<void> {
    const row = this.decide(stream, data);
    return new Promise((stored) => {
      this.waiting.push({ row, stored });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Reads all events in order, as objects and page by page. */
  *pages(): Generator<BaselineEvent[]> {
    for (let after = 0; ;) {
      const page = this.page.all(after).map(parseRow);
      if (page.length === 0) return;
      yield page;
      after = page.at(-1)?.position ?? after;
    }
  }

  close(): void {
    this.database.close();
  }

  private decide(stream: string, data: Note): readonly unknown[] {
    const { state, revision } = this.foldStream(stream);
    refuseTooLong(state, data);
    return [stream, revision + 1, randomUUID(), 'NoteTaken', JSON.stringify(data), JSON.stringify(createMetadata())];
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

/** The baseline of a projection: a table with one prepared upsert per event. */
export class BaselineTable {
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

  applyEvents(events: readonly { readonly stream: string; readonly data: Note }[]): void {
    this.database.transaction(() => {
      for (const { stream, data } of events) this.upsert.run(stream, data.minutes, data.subject);
    })();
  }

  close(): void {
    this.database.close();
  }
}
