import type { Kysely, Transaction } from 'kysely';
import { deleteCheckpoint } from '#processing/checkpoints';
import type { AnyRows } from '#processing/projection-rows';
import { viewTable } from '#processing/projection-tables';
import { clearFaults } from '#processing/processor-faults';
import { clearPauses } from '#processing/processor-pauses';

/** Suffix of the shadow tables and of the catalogue name of a rebuild. */
export const REBUILD_SUFFIX = '_rebuild';

const CATALOG_NAME = new RegExp(`^(.+)@\\d+(${REBUILD_SUFFIX})?$`);

/** The tables of one version of a view. */
export interface CatalogEntry {
  /** Name in the catalogue. */
  readonly name: string;
  readonly view: string;
  readonly version: number;
  /** Whether the tables belong to a rebuild, running or interrupted, so that nobody reads them. */
  readonly isRebuild: boolean;
  /** Names of the tables in the database. */
  readonly tables: readonly string[];
}

/** Name of the checkpoint of a catalogue entry. */
export const checkpointName = (name: string): string => `view:${name}`;

/** Lists all versions of all views that have tables, including rebuilds. */
export const listCatalog = async (database: Kysely<AnyRows>): Promise<CatalogEntry[]> => {
  const rows = await viewTable(database).selectFrom('views').selectAll().orderBy('name').execute();
  return rows.map(({ name, version, tables }) => {
    const [, view = name, rebuild] = CATALOG_NAME.exec(name) ?? [];
    return { name, view, version, isRebuild: rebuild !== undefined, tables: JSON.parse(tables) as string[] };
  });
};

/** Removes a catalogue entry with its checkpoint, fault and pause. Its tables stay and belong to no entry. */
export const removeEntry = async (transaction: Transaction<AnyRows>, name: string): Promise<void> => {
  await viewTable(transaction).deleteFrom('views').where('name', '=', name).execute();
  await deleteCheckpoint(transaction, checkpointName(name));
  await clearFaults(transaction, [checkpointName(name)]);
  await clearPauses(transaction, checkpointName(name));
};

/** Drops the tables of an entry and removes the entry. The recorded skips stay. */
export const dropEntry = async (transaction: Transaction<AnyRows>, { name, tables }: CatalogEntry): Promise<void> => {
  for (const table of tables) await transaction.schema.dropTable(table).ifExists().execute();
  await removeEntry(transaction, name);
};
