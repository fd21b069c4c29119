import { sql } from 'kysely';
import { commitDurably, createTables, selectRows, type KeysDatabase } from '#postgres/keys-schema';
import { PostgresConnections } from '#postgres/postgres-connections';
import { createPostgresDatabase, withSchemaLock } from '#postgres/postgres-dialect';

interface InstallationKeyRow {
  readonly key: Buffer;
}

const selectInstallationKey = async (database: KeysDatabase, name: string): Promise<Buffer | null> => {
  const query = sql<InstallationKeyRow>`select key from keys.installation where name = ${name}`;
  return (await selectRows(database, query))[0]?.key ?? null;
};

const withDatabase = async <Result>(
  url: string,
  work: (database: KeysDatabase) => Promise<Result>,
): Promise<Result> => {
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

/** Whether the database has the tables of the keys. */
export const hasKeyTables = (url: string): Promise<boolean> =>
  withDatabase(url, async (database) => {
    const query = sql<{ readonly made: boolean }>`select to_regclass('keys.keys') is not null as made`;
    return (await selectRows(database, query))[0]?.made === true;
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
