import type Sqlite from 'better-sqlite3';
import type { EncodedData } from '#sqlite/data-members';
import type { MetadataColumns } from '#sqlite/metadata-columns';

/** An event whose texts are already encoded, so that only storing it can still fail. */
export interface EncodedEvent {
  readonly type: string;
  readonly schema: number;
  readonly data: EncodedData;
  readonly metadata: MetadataColumns;
}

/** Writes rows of events, with the streams and names that they refer to. The caller begins and ends the transaction. */
export class EventRowWriter {
  private readonly known = new Map<string, number>();
  private readonly unconfirmed = new Set<string>();
  private readonly selectStream;
  private readonly insertStream;
  private readonly selectName;
  private readonly insertName;
  private readonly insertEvent;

  constructor(database: Sqlite.Database) {
    this.selectStream = database.prepare<[string], number>('SELECT id FROM streams WHERE name = ?').pluck();
    this.insertStream = database.prepare('INSERT INTO streams (name) VALUES (?)');
    this.selectName = database.prepare<[string], number>('SELECT id FROM names WHERE name = ?').pluck();
    this.insertName = database.prepare('INSERT INTO names (name) VALUES (?)');
    this.insertEvent = database.prepare(
      `INSERT INTO events (position, stream, revision, type, schema, actor, roles, recorded_at, occurred_on, ids, fingerprint, metadata, members, data)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** Number of a stream; null if it does not exist. */
  findStream(stream: string): number | null {
    return this.selectStream.get(stream) ?? null;
  }

  /** Returns the number of the new stream. */
  addStream(stream: string): number {
    return Number(this.insertStream.run(stream).lastInsertRowid);
  }

  /** Returns the number of the row: `position`, or the next one if it is null. */
  insert(stream: number, revision: number, event: EncodedEvent, position: number | null = null): number {
    const { type, schema, data, metadata } = event;
    const { actor, roles, recordedAt, occurredOn, ids, fingerprint, rest } = metadata;
    const names = [this.nameId(type), schema, this.optionalNameId(actor), this.optionalNameId(roles)] as const;
    const members = this.optionalNameId(data.members);
    const values = [...names, recordedAt, occurredOn, ids, fingerprint, rest, members, data.text] as const;
    return Number(this.insertEvent.run(position, stream, revision, ...values).lastInsertRowid);
  }

  /**
   * Remembers the numbers of the names that were written. Call it outside a transaction: a number from a transaction that was rolled back would belong to
   * another name later, so the names are looked up again.
   */
  rememberNames(): void {
    for (const name of this.unconfirmed) {
      const id = this.selectName.get(name);
      if (id !== undefined) this.known.set(name, id);
    }
    this.unconfirmed.clear();
  }

  private optionalNameId(name: string | null): number | null {
    return name === null ? null : this.nameId(name);
  }

  private nameId(name: string): number {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.unconfirmed.add(name);
    return this.selectName.get(name) ?? Number(this.insertName.run(name).lastInsertRowid);
  }
}
