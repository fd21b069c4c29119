import type { Kysely, Transaction } from 'kysely';
import { resetCheckpoint } from '#processing/checkpoints';
import type { AnyRows } from '#processing/projection-rows';
import { createTable, refuseSharedTables, viewTable, type ViewSchema } from '#processing/projection-tables';
import type { View } from '#processing/view';

const loadEarlierTables = async (transaction: Transaction<AnyRows>, view: View): Promise<string[]> => {
  const known = await viewTable(transaction).selectFrom('views').selectAll().where('name', '=', view.name).execute();
  return known.flatMap(({ tables }) => JSON.parse(tables) as string[]);
};

const checkpointName = (view: View): string => `view:${view.name}`;

/** Drops the tables of any earlier version of the view, and creates those of this version. */
const recreate = async (transaction: Transaction<AnyRows>, view: View): Promise<void> => {
  const names = view.tables.map(({ name }) => name);
  for (const name of new Set([...(await loadEarlierTables(transaction, view)), ...names]))
    await transaction.schema.dropTable(name).ifExists().execute();
  for (const table of view.tables) await createTable(transaction, table);
  const content = { version: view.version, tables: JSON.stringify(names) };
  await viewTable(transaction)
    .insertInto('views')
    .values({ name: view.name, ...content })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(content))
    .execute();
  await resetCheckpoint(transaction, checkpointName(view));
};

/** Also recreates the views whose version has changed. */
const ensureTables = async (database: Kysely<AnyRows>, views: readonly View[]): Promise<string[]> => {
  refuseSharedTables(views);
  const known = new Map(
    (await viewTable(database).selectFrom('views').selectAll().execute()).map((row) => [row.name, row.version]),
  );
  const changed = views.filter(({ name, version }) => known.get(name) !== version);
  for (const view of changed) await database.transaction().execute((transaction) => recreate(transaction, view));
  return changed.map(({ name }) => name);
};

/** One set of tables per view, for a file that only one process uses: a new version of a view replaces the old one. */
export const embeddedViewSchema: ViewSchema = {
  checkpointName,
  ensureTables,
  withSchemaLock: (database, change) => change(database),
  // The whole file is opened in this mode.
  disableCommitSync: () => Promise.resolve(),
};
