import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { PostgresConnections, type PostgresOptions } from '#postgres/postgres-connections';
import { withSchemaLock, createPostgresDatabase } from '#postgres/postgres-dialect';
import type { AnyRows } from '#processing/projection-rows';
import { KeyErased, KeyConflict, SubjectKeys, type StoredKey } from '#execution/subject-keys';

type Database = Kysely<AnyRows>;

const PAGE_SIZE = 500;

const selectRows = async <Row>(database: Database, query: RawBuilder<Row>): Promise<Row[]> =>
  (await query.execute(database)).rows;

/** Creates the tables in their own schema, so that the keys can be dumped, kept and destroyed separately. */
const createTables = async (database: Database): Promise<void> => {
  await sql`create schema if not exists keys`.execute(database);
  await sql`create table if not exists keys.keys
    (id text collate "C" primary key, key bytea check (octet_length(key) = 32))`.execute(database);
  await sql`create table if not exists keys.installation
    (name text collate "C" primary key, key bytea not null)`.execute(database);
};

/** Runs a transaction that is on disk when it ends, even if the server is configured with asynchronous commits. */
const commitDurably = <Result>(database: Database, work: (transaction: Transaction<AnyRows>) => Promise<Result>) =>
  database.transaction().execute(async (transaction) => {
    await sql`select set_config('synchronous_commit', 'on', true)
      where current_setting('synchronous_commit') in ('off', 'local')`.execute(transaction);
    return work(transaction);
  });

const selectKeys = async (database: Database, ids: readonly string[]): Promise<Map<string, Buffer | null>> => {
  const query = sql<StoredKey>`select id, key from keys.keys where id = any(${[...ids]}::text[])`;
  return new Map((await selectRows(database, query)).map(({ id, key }) => [id, key]));
};

/** Inserts keys in the order of their ids, so that concurrent inserts wait and do not deadlock. Existing keys stay. */
const insertKeys = async (database: Database, kept: readonly StoredKey[]): Promise<void> => {
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
 * Stores the keys in PostgreSQL, for several processes. Calls reject with `StoreUnavailable` while the server cannot be reached. The server's
 * write-ahead log and backups of the database contain an erased key until they are recycled or destroyed.
 */
export class PostgresSubjectKeys extends SubjectKeys {
  private constructor(private readonly database: Database) {
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
    });
  }

  override close(): Promise<void> {
    return this.database.destroy();
  }
}

interface InstallationKeyRow {
  readonly key: Buffer;
}

const selectInstallationKey = async (database: Database, name: string): Promise<Buffer | null> => {
  const query = sql<InstallationKeyRow>`select key from keys.installation where name = ${name}`;
  return (await selectRows(database, query))[0]?.key ?? null;
};

const withDatabase = async <Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> => {
  const database = createPostgresDatabase(new PostgresConnections(url, { connections: 1 }));
  return work(database).finally(() => database.destroy());
};

/**
 * Returns a key of the whole installation. The first process that asks creates it; all get the same. It is stored next to the keys of persons in the
 * database at this URL, and on disk before the promise resolves. Rejects with `StoreUnavailable`.
 */
export const getOrCreateInstallationKey = (url: string, name: string, make: () => Buffer): Promise<Buffer> =>
  withDatabase(url, async (database) => {
    await withSchemaLock(database, createTables);
    return commitDurably(database, async (transaction) => {
      await sql`insert into keys.installation (name, key) values (${name}, ${make()})
        on conflict do nothing`.execute(transaction);
      const key = await selectInstallationKey(transaction, name);
      if (key === null) throw new Error(`The key ${name} of the installation was not stored.`);
      return key;
    });
  });

/** As `getOrCreateInstallationKey`, but creates nothing. Returns null when there is no such key. */
export const findInstallationKey = (url: string, name: string): Promise<Buffer | null> =>
  withDatabase(url, async (database) => {
    const [tables] = await selectRows(
      database,
      sql<{ readonly made: boolean }>`select to_regclass('keys.installation') is not null as made`,
    );
    return tables?.made === true ? selectInstallationKey(database, name) : null;
  });
