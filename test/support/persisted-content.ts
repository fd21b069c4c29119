import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { EventStore } from '#execution/event-store';

/** Everything that an installation has persisted, as text, by file or table. Tests search it for text that must not be there. */
export type PersistedContent = ReadonlyMap<string, string>;

/** The raw bytes of the databases of a folder. */
export const readFolderContent = (folder: string): PersistedContent =>
  new Map(
    readdirSync(folder)
      .filter((name) => /\.db(-wal)?$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const toText = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value));

/** All rows of every table in every schema. Binary values are read as text. */
const readTables = async (database: string): Promise<[string, string][]> => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const content: [string, string][] = [];
    for (const { schema, name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`select * from "${schema}"."${name}"`);
      content.push([`${schema}.${name}`, rows.flatMap((row) => Object.values(row).map(toText)).join('\n')]);
    }
    return content;
  } finally {
    await client.end();
  }
};

/** The stored events of an event store, and every table of the database. */
export const readServersContent = async (store: EventStore, database: string): Promise<PersistedContent> => {
  const log: string[] = [];
  for await (const page of store.readAll({ after: null })) log.push(...page.map((event) => JSON.stringify(event)));
  return new Map([['the log', log.join('\n')], ...(await readTables(database))]);
};
