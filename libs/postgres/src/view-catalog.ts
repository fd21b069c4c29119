import type { Kysely, Transaction } from 'kysely';
import { dropCheckpoint } from '#processing/checkpoints';
import type { AnyRows } from '#processing/projection-rows';
import { viewListOf } from '#processing/projection-tables';
import { forgetStops } from '#processing/processor-faults';

/** What is built anew beside a version of a view has its name and this. */
export const ANEW = '_anew';

const LISTED = new RegExp(`^(.+)@\\d+(${ANEW})?$`);

/** Tables that stand in the database for a version of a view. */
export interface ListedView {
  /** As in the list of views. */
  readonly name: string;
  readonly view: string;
  readonly version: number;
  /** They are being filled, or were left behind while they were; nobody reads them. */
  readonly anew: boolean;
  /** What they are called. */
  readonly tables: readonly string[];
}

/** Name of the checkpoint of what has this name in the list of views. */
export const checkpointOfListed = (name: string): string => `view:${name}`;

/** All versions of all views that have tables, and what is built anew beside them. */
export const listedViews = async (database: Kysely<AnyRows>): Promise<ListedView[]> => {
  const rows = await viewListOf(database).selectFrom('views').selectAll().orderBy('name').execute();
  return rows.map(({ name, version, tables }) => {
    const [, view = name, anew] = LISTED.exec(name) ?? [];
    return { name, view, version, anew: anew !== undefined, tables: JSON.parse(tables) as string[] };
  });
};

/** Forgets where it stands; its tables are nobody's from now on. */
export const forgetListed = async (transaction: Transaction<AnyRows>, name: string): Promise<void> => {
  await viewListOf(transaction).deleteFrom('views').where('name', '=', name).execute();
  await dropCheckpoint(transaction, checkpointOfListed(name));
  await forgetStops(transaction, [checkpointOfListed(name)]);
};

/** Drops its tables and all that is known of it, save for what it was told to pass over. */
export const dropListed = async (transaction: Transaction<AnyRows>, { name, tables }: ListedView): Promise<void> => {
  for (const table of tables) await transaction.schema.dropTable(table).ifExists().execute();
  await forgetListed(transaction, name);
};
