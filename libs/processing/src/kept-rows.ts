import type { ReadModels } from '#processing/read-models';
import { findChangedKeys, type TableRevisions } from '#processing/table-revisions';
import type { AnyTable } from '#processing/view';

interface Kept<Found> {
  readonly revision: string | undefined;
  readonly found: Promise<Found>;
}

/** How to make what is kept. */
interface KeptRows<Found> {
  readonly read: (readModels: ReadModels) => Promise<Found>;
  /**
   * Makes it from what was kept, after the rows with these keys were added, changed or deleted. It must not change what was kept, which others use. Null if
   * everything must be read again. Without it, everything is.
   */
  readonly update?: (readModels: ReadModels, found: Found, keys: readonly string[]) => Promise<Found | null>;
}

/**
 * Keeps what was read from this table for as long as its rows are the same. For rows that many queries need, that are many, and that rarely change from one query
 * to the next. Whoever gets them must not change them. Load the revisions first (`loadRevisions`), of all tables from which the query needs kept rows: what is
 * read later is never older than they are, and is renewed as soon as a revision is another one.
 */
export const keepRows = <Found>(
  table: AnyTable,
  { read, update }: KeptRows<Found>,
): ((readModels: ReadModels, revisions: TableRevisions) => Promise<Found>) => {
  if (table.hasRevision !== true) throw new TypeError(`The table ${table.name} needs a revision (withRevision).`);
  const kept = new WeakMap<ReadModels, Kept<Found>>();
  const renew = async (readModels: ReadModels, { revision, found }: Kept<Found>): Promise<Found> => {
    const isKnown = update !== undefined && revision !== undefined;
    const keys = isKnown ? await findChangedKeys(readModels.database, table, revision) : null;
    const updated = keys === null ? null : ((await update?.(readModels, await found, keys)) ?? null);
    return updated ?? read(readModels);
  };
  return (readModels, revisions) => {
    const revision = revisions.get(table.name);
    const known = kept.get(readModels);
    if (known !== undefined && known.revision === revision) return known.found;
    const found = known === undefined ? read(readModels) : renew(readModels, known);
    kept.set(readModels, { revision, found });
    found.catch(() => kept.delete(readModels));
    return found;
  };
};
