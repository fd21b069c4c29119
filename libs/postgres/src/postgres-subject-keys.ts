import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { PostgresConnections, type PostgresOptions } from '#postgres/postgres-connections';
import { changingTables, postgresDatabase } from '#postgres/postgres-dialect';
import type { AnyRows } from '#processing/projection-rows';
import { KeyErased, KeyTaken, SubjectKeys, type KeptKey } from '#execution/subject-keys';

type Database = Kysely<AnyRows>;

const PAGE = 500;

const rowsOf = async <Row>(database: Database, question: RawBuilder<Row>): Promise<Row[]> =>
  (await question.execute(database)).rows;

/** In a schema of their own, so that they can be dumped, kept and destroyed apart. */
const makeTables = async (database: Database): Promise<void> => {
  await sql`create schema if not exists keys`.execute(database);
  await sql`create table if not exists keys.keys
    (id text collate "C" primary key, key bytea check (octet_length(key) = 32))`.execute(database);
  await sql`create table if not exists keys.installation
    (name text collate "C" primary key, key bytea not null)`.execute(database);
};

/** A transaction that is on disk when it has ended, also where the server was told that others need not be. */
const onDisk = <Answer>(database: Database, work: (transaction: Transaction<AnyRows>) => Promise<Answer>) =>
  database.transaction().execute(async (transaction) => {
    await sql`select set_config('synchronous_commit', 'on', true)
      where current_setting('synchronous_commit') in ('off', 'local')`.execute(transaction);
    return work(transaction);
  });

const keysOf = async (database: Database, ids: readonly string[]): Promise<Map<string, Buffer | null>> => {
  const question = sql<KeptKey>`select id, key from keys.keys where id = any(${[...ids]}::text[])`;
  return new Map((await rowsOf(database, question)).map(({ id, key }) => [id, key]));
};

/** In the order of their names: of two that do the same at once, one waits for the other. What is there stays. */
const insert = async (database: Database, kept: readonly KeptKey[]): Promise<void> => {
  const sorted = kept.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const [ids, keys] = [sorted.map(({ id }) => id), sorted.map(({ key }) => key)];
  await sql`insert into keys.keys (id, key) select * from unnest(${ids}::text[], ${keys}::bytea[])
    on conflict do nothing`.execute(database);
};

/** Nobody else reads or writes keys before this transaction has ended. */
const waitForOthers = async (transaction: Transaction<AnyRows>): Promise<void> => {
  await sql`lock table keys.keys in access exclusive mode`.execute(transaction);
};

/**
 * A row that is changed stays in its file for a while, whatever it held. So the table gets a new file, without those that are erased, and the old one
 * is removed. As many rows are written as there are keys; that somebody is forgotten is rare.
 */
const forget = async (transaction: Transaction<AnyRows>, ids: readonly string[]): Promise<void> => {
  await waitForOthers(transaction);
  await sql`create temporary table left_over on commit drop as
    select id, key from keys.keys where id <> all(${[...ids]}::text[])`.execute(transaction);
  await sql`truncate keys.keys`.execute(transaction);
  await sql`insert into keys.keys (id, key) select id, key from left_over
    union all select unnest(${[...ids]}::text[]), null order by id`.execute(transaction);
};

/**
 * The keys in PostgreSQL, for several processes. Asks reject with `StoreUnavailable` while the server cannot be reached. The server's write-ahead log
 * and backups of the database hold an erased key until they are recycled or destroyed.
 */
export class PostgresSubjectKeys extends SubjectKeys {
  private constructor(private readonly database: Database) {
    super();
  }

  /** Makes the schema `keys` in the database at this URL (`postgres://…`) where there is none. */
  static async open(url: string, options: PostgresOptions = {}): Promise<PostgresSubjectKeys> {
    const database = postgresDatabase(new PostgresConnections(url, options));
    try {
      await changingTables(database, makeTables);
    } catch (error) {
      await database.destroy();
      throw error;
    }
    return new PostgresSubjectKeys(database);
  }

  override async find(id: string): Promise<Buffer | null> {
    return (await keysOf(this.database, [id])).get(id) ?? null;
  }

  override async findForSealing(id: string): Promise<Buffer | null> {
    const key = (await keysOf(this.database, [id])).get(id);
    if (key === null) throw new KeyErased(id);
    return key ?? null;
  }

  override async keep(newKeys: ReadonlyMap<string, Buffer>): Promise<void> {
    const kept = [...newKeys].map(([id, key]) => ({ id, key }));
    await onDisk(this.database, async (transaction) => {
      await insert(transaction, kept);
      const there = await keysOf(transaction, [...newKeys.keys()]);
      for (const { id, key } of kept) {
        const found = there.get(id) ?? null;
        if (found === null) throw new KeyErased(id);
        if (!found.equals(key)) throw new KeyTaken(id);
      }
    });
  }

  override erase(id: string): Promise<void> {
    return onDisk(this.database, (transaction) => forget(transaction, [id]));
  }

  override async *all(): AsyncIterable<readonly KeptKey[]> {
    for (let after = ''; ;) {
      const question = sql<KeptKey>`select id, key from keys.keys where id > ${after} order by id limit ${PAGE}`;
      const page = await rowsOf(this.database, question);
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      after = last.id;
    }
  }

  override take(kept: readonly KeptKey[]): Promise<void> {
    const ids = kept.map(({ id }) => id);
    return onDisk(this.database, async (transaction) => {
      await waitForOthers(transaction);
      await insert(transaction, kept);
      const there = await keysOf(transaction, ids);
      const toErase: string[] = [];
      for (const { id, key } of kept) {
        const found = there.get(id) ?? null;
        if (key === null && found !== null) toErase.push(id);
        if (key !== null && found !== null && !found.equals(key)) throw new KeyTaken(id);
      }
      if (toErase.length > 0) await forget(transaction, toErase);
    });
  }

  override close(): Promise<void> {
    return this.database.destroy();
  }
}

interface KeptOfInstallation {
  readonly key: Buffer;
}

const ofInstallation = async (database: Database, name: string): Promise<Buffer | null> => {
  const question = sql<KeptOfInstallation>`select key from keys.installation where name = ${name}`;
  return (await rowsOf(database, question))[0]?.key ?? null;
};

const asking = async <Answer>(url: string, work: (database: Database) => Promise<Answer>): Promise<Answer> => {
  const database = postgresDatabase(new PostgresConnections(url, { connections: 1 }));
  return work(database).finally(() => database.destroy());
};

/**
 * A secret of the whole installation, or what else it is known by, made by whichever process asks first: all get the same. Kept beside the keys of
 * persons in the database at this URL; on disk before it resolves. Rejects with `StoreUnavailable`.
 */
export const installationKeyOf = (url: string, name: string, make: () => Buffer): Promise<Buffer> =>
  asking(url, async (database) => {
    await changingTables(database, makeTables);
    return onDisk(database, async (transaction) => {
      await sql`insert into keys.installation (name, key) values (${name}, ${make()})
        on conflict do nothing`.execute(transaction);
      const key = await ofInstallation(transaction, name);
      if (key === null) throw new Error(`The key ${name} of the installation was not kept.`);
      return key;
    });
  });

/** As `installationKeyOf`, where one was made; writes nothing. */
export const knownInstallationKey = (url: string, name: string): Promise<Buffer | null> =>
  asking(url, async (database) => {
    const [tables] = await rowsOf(
      database,
      sql<{ readonly made: boolean }>`select to_regclass('keys.installation') is not null as made`,
    );
    return tables?.made === true ? ofInstallation(database, name) : null;
  });
