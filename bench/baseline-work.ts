import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { toUrnRange } from '#bench/school-numbers';
import { createMetadata } from '#bench/seed-logs';
import { TokenVerifier } from '#bench/token-verifier';

/** The body of the command. */
export interface Classification {
  readonly governance: string;
  readonly consultees: readonly string[];
  readonly source: string;
}

interface Row {
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

interface ListedRow {
  readonly urn: string;
  readonly governance: string;
  readonly consultees: string;
  readonly source: string;
}

interface Waiting {
  readonly urn: string;
  readonly revision: number;
  readonly body: Classification;
  readonly stored: () => void;
}

const openDatabase = (file: string, synchronous: string): Sqlite.Database => {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous}`);
  return database;
};

/** The baseline of a whole command, written by hand: token, load, decide, append with group commit, projection. */
export class BaselineWork {
  private readonly log: Sqlite.Database;
  private readonly table: Sqlite.Database;
  private readonly load;
  private readonly page;
  private readonly append;
  private readonly project;
  private readonly tokens: TokenVerifier;
  private waiting: Waiting[] = [];

  constructor(events: string, views: string, publicKey: string) {
    this.log = openDatabase(events, 'FULL');
    this.table = openDatabase(views, 'NORMAL');
    this.table.exec('CREATE TABLE schools (urn TEXT PRIMARY KEY, governance TEXT, consultees TEXT, source TEXT)');
    this.load = this.log.prepare<[string], Row>('SELECT * FROM events WHERE stream = ? ORDER BY revision');
    this.page = this.table.prepare<[string, string], ListedRow>(
      'SELECT * FROM schools WHERE urn >= ? AND urn < ? ORDER BY urn',
    );
    this.append = this.createAppend();
    this.project = this.createProject();
    this.tokens = new TokenVerifier(publicKey);
  }

  async classify(authorization: string, urn: string, body: Classification): Promise<object> {
    await this.tokens.verify(authorization);
    const revision = this.nextRevision(urn);
    await new Promise<void>((stored) => {
      this.waiting.push({ urn, revision, body, stored });
      if (this.waiting.length === 1) setImmediate(() => this.flush());
    });
    return { id: urn, version: revision + 1 };
  }

  /** Lists the classified schools of an area. */
  async list(authorization: string, area: string): Promise<object> {
    await this.tokens.verify(authorization);
    const rows = this.page.all(...toUrnRange(area));
    return { area, schools: rows.map((row) => ({ ...row, consultees: JSON.parse(row.consultees) as string[] })) };
  }

  private createAppend() {
    const insert = this.log.prepare(
      'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, 1, ?, ?)',
    );
    return this.log.transaction((group: readonly Waiting[]) => {
      for (const { urn, revision, body } of group) {
        const metadata = JSON.stringify(createMetadata());
        insert.run(`school-${urn}`, revision, randomUUID(), 'SchoolClassified', JSON.stringify(body), metadata);
      }
    });
  }

  private createProject() {
    const upsert = this.table.prepare(
      `INSERT INTO schools VALUES (?, ?, ?, ?) ON CONFLICT (urn)
       DO UPDATE SET governance = excluded.governance, consultees = excluded.consultees, source = excluded.source`,
    );
    return this.table.transaction((group: readonly Waiting[]) => {
      for (const { urn, body } of group) upsert.run(urn, body.governance, JSON.stringify(body.consultees), body.source);
    });
  }

  private flush(): void {
    const group = this.waiting;
    this.waiting = [];
    this.append.immediate(group);
    this.project(group);
    for (const { stored } of group) stored();
  }

  /** Counts waiting commands of the same stream too, because they are appended first. */
  private nextRevision(urn: string): number {
    const history = this.load.all(`school-${urn}`).map((row) => ({
      ...row,
      data: JSON.parse(row.data) as object,
      metadata: JSON.parse(row.metadata) as object,
    }));
    if (history[0]?.type !== 'SchoolRegistered') throw new Error('There is no such school.');
    return history.length + this.waiting.filter((command) => command.urn === urn).length;
  }
}
