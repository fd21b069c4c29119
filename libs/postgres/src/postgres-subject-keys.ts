import { sql, type Transaction } from 'kysely';
import { commitDurably, createTables, selectRows, type KeysDatabase } from '#postgres/keys-schema';
import { PostgresConnections, type PostgresOptions } from '#postgres/postgres-connections';
import { withSchemaLock, createPostgresDatabase } from '#postgres/postgres-dialect';
import type { AnyRows } from '#processing/projection-rows';
import type { LogMark } from '#execution/event-store';
import { KeyErased, KeyConflict, SubjectKeys, type StoredKey } from '#execution/subject-keys';

const PAGE_SIZE = 500;

const selectKeys = async (database: KeysDatabase, ids: readonly string[]): Promise<Map<string, Buffer | null>> => {
  const query = sql<StoredKey>`select id, key from keys.keys where id = any(${[...ids]}::text[])`;
  return new Map((await selectRows(database, query)).map(({ id, key }) => [id, key]));
};

/** Inserts keys in the order of their ids, so that concurrent inserts wait and do not deadlock. Existing keys stay. */
const insertKeys = async (database: KeysDatabase, kept: readonly StoredKey[]): Promise<void> => {
  const sorted = kept.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const [ids, keys] = [sorted.map(({ id }) => id), sorted.map(({ key }) => key)];
  await sql`insert into keys.keys (id, key) select * from unnest(${ids}::text[], ${keys}::bytea[])
    on conflict do nothing`.execute(database);
};

/** Blocks all other reads and writes of keys until the transaction ends. */
const lockKeys = async (transaction: Transaction<AnyRows>): Promise<void> => {
  await sql`lock table keys.keys in access exclusive mode`.execute(transaction);
};

/**
 * Erases keys. PostgreSQL keeps the old version of a changed row in the file for a while, so the table gets a new file without the erased keys, and the
 * old file is removed. This writes one row per key, but erasure is rare.
 */
const eraseKeys = async (transaction: Transaction<AnyRows>, ids: readonly string[]): Promise<void> => {
  await lockKeys(transaction);
  await sql`create temporary table left_over on commit drop as
    select id, key from keys.keys where id <> all(${[...ids]}::text[])`.execute(transaction);
  await sql`truncate keys.keys`.execute(transaction);
  await sql`insert into keys.keys (id, key) select id, key from left_over
    union all select unnest(${[...ids]}::text[]), null order by id`.execute(transaction);
};

/**
 * Stores the keys in PostgreSQL, for several processes. Calls reject with `StoreUnavailable` while the server cannot be reached or lacks the schema. The server's
 * write-ahead log and backups of the database contain an erased key until they are recycled or destroyed.
 */
export class PostgresSubjectKeys extends SubjectKeys {
  private constructor(private readonly database: KeysDatabase) {
    super();
  }

  /** Creates the schema `keys` in the database at this URL (`postgres://…`) if it does not exist. */
  static async open(url: string, options: PostgresOptions = {}): Promise<PostgresSubjectKeys> {
    const database = createPostgresDatabase(new PostgresConnections(url, options));
    try {
      await withSchemaLock(database, createTables);
    } catch (error) {
      await database.destroy();
      throw error;
    }
    return new PostgresSubjectKeys(database);
  }

  override findMany(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer | null>> {
    return selectKeys(this.database, ids);
  }

  override async findEncryptionKey(id: string): Promise<Buffer | null> {
    const key = (await selectKeys(this.database, [id])).get(id);
    if (key === null) throw new KeyErased(id);
    return key ?? null;
  }

  override async store(newKeys: ReadonlyMap<string, Buffer>): Promise<void> {
    const kept = [...newKeys].map(([id, key]) => ({ id, key }));
    await commitDurably(this.database, async (transaction) => {
      await insertKeys(transaction, kept);
      const existing = await selectKeys(transaction, [...newKeys.keys()]);
      for (const { id, key } of kept) {
        const found = existing.get(id) ?? null;
        if (found === null) throw new KeyErased(id);
        if (!found.equals(key)) throw new KeyConflict(id);
      }
    });
  }

  override erase(id: string): Promise<void> {
    return commitDurably(this.database, (transaction) => eraseKeys(transaction, [id]));
  }

  override async *all(): AsyncIterable<readonly StoredKey[]> {
    for (let after = ''; ;) {
      const query = sql<StoredKey>`select id, key from keys.keys where id > ${after} order by id limit ${PAGE_SIZE}`;
      const page = await selectRows(this.database, query);
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      after = last.id;
    }
  }

  override importKeys(kept: readonly StoredKey[]): Promise<void> {
    const ids = kept.map(({ id }) => id);
    return commitDurably(this.database, async (transaction) => {
      await lockKeys(transaction);
      await insertKeys(transaction, kept);
      const existing = await selectKeys(transaction, ids);
      const toErase: string[] = [];
      for (const { id, key } of kept) {
        const found = existing.get(id) ?? null;
        if (key === null && found !== null) toErase.push(id);
        if (key !== null && found !== null && !found.equals(key)) throw new KeyConflict(id);
      }
      if (toErase.length > 0) await eraseKeys(transaction, toErase);
      await sql`delete from keys.lost where id = any(${ids}::text[])`.execute(transaction);
    });
  }

  override recordLoss(ids: readonly string[]): Promise<void> {
    return commitDurably(this.database, async (transaction) => {
      await sql`insert into keys.lost (id) select unnest(${[...ids]}::text[]) on conflict do nothing`.execute(
        transaction,
      );
    });
  }

  override async findLost(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const query = sql<{ id: string }>`select id from keys.lost where id = any(${[...ids]}::text[])`;
    return new Set((await selectRows(this.database, query)).map(({ id }) => id));
  }

  override async loadMark(): Promise<LogMark | null> {
    const query = sql<LogMark>`select position, event_id as "eventId" from keys.mark`;
    return (await selectRows(this.database, query))[0] ?? null;
  }

  override saveMark({ position, eventId }: LogMark): Promise<void> {
    return commitDurably(this.database, async (transaction) => {
      await sql`insert into keys.mark (id, position, event_id) values (1, ${position}, ${eventId})
        on conflict (id) do update set position = excluded.position, event_id = excluded.event_id`.execute(transaction);
    });
  }

  override close(): Promise<void> {
    return this.database.destroy();
  }
}
