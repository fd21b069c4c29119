import type Sqlite from 'better-sqlite3';

/** The row of an event refers to a name that the file does not contain, because the file was changed. */
export class NameMissing extends Error {
  constructor(id: number) {
    super(`The file has no name ${id}.`);
    this.name = 'NameMissing';
  }
}

/** Streams that are remembered. Events that are near each other in the log are often of the same stream. */
const MAX_STREAMS = 10_000;

/**
 * The texts that rows refer to by number: streams, and names, which are types of events, actors, and lists of roles and of members of data. Remembers each name that was read:
 * there are as many as types of events and people who have acted. Read none inside a transaction that adds some, because it could be rolled back.
 */
export class EventNames {
  private readonly names = new Map<number, string>();
  private readonly lists = new Map<number, readonly string[]>();
  private readonly streams = new Map<number, string>();
  private readonly selectName;
  private readonly selectStream;

  constructor(database: Sqlite.Database) {
    this.selectName = database.prepare<[number], string>('SELECT name FROM names WHERE id = ?').pluck();
    this.selectStream = database.prepare<[number], string>('SELECT name FROM streams WHERE id = ?').pluck();
  }

  /** Null if the file has no stream of this number, because the file was changed. */
  findStream(id: number): string | null {
    const known = this.streams.get(id);
    if (known !== undefined) return known;
    const name = this.selectStream.get(id);
    if (name === undefined) return null;
    if (this.streams.size === MAX_STREAMS) this.streams.clear();
    this.streams.set(id, name);
    return name;
  }

  /** Throws `NameMissing`. */
  name(id: number): string {
    const known = this.names.get(id);
    if (known !== undefined) return known;
    const name = this.selectName.get(id);
    if (name === undefined) throw new NameMissing(id);
    this.names.set(id, name);
    return name;
  }

  /** A name that is a list. All events that refer to it share one. Throws `NameMissing`, and a `SyntaxError` for a name that is not a list. */
  list(id: number): readonly string[] {
    const known = this.lists.get(id);
    if (known !== undefined) return known;
    const list = Object.freeze(JSON.parse(this.name(id)) as readonly string[]);
    this.lists.set(id, list);
    return list;
  }
}
