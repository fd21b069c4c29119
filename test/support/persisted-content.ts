import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { EventStore } from '#execution/event-store';

/** All that an installation has written down, by where it stands, so that it can be searched for what must not. */
export type WrittenDown = ReadonlyMap<string, string>;

/** The databases of a folder, byte by byte. */
export const writtenInFolder = (folder: string): WrittenDown =>
  new Map(
    readdirSync(folder)
      .filter((name) => /\.db(-wal)?$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const asText = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value));

/** Every table of every schema, its bytes as text too. */
const tablesOf = async (database: string): Promise<[string, string][]> => {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `select table_schema as schema, table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const written: [string, string][] = [];
    for (const { schema, name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`select * from "${schema}"."${name}"`);
      written.push([`${schema}.${name}`, rows.flatMap((row) => Object.values(row).map(asText)).join('\n')]);
    }
    return written;
  } finally {
    await client.end();
  }
};

/** The log of an event store as it was recorded, and every table of the database. */
export const writtenOnServers = async (store: EventStore, database: string): Promise<WrittenDown> => {
  const log: string[] = [];
  for await (const page of store.readAll({ after: null })) log.push(...page.map((event) => JSON.stringify(event)));
  return new Map([['the log', log.join('\n')], ...(await tablesOf(database))]);
};
