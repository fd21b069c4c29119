import type { ReadModels } from '#processing/read-models';
import type { TableRevisions } from '#processing/table-revisions';
import type { AnyTable } from '#processing/view';

interface Kept<Found> {
  readonly revision: string | undefined;
  readonly found: Promise<Found>;
}

/**
 * Keeps what was read from this table for as long as its rows are the same. For rows that many queries need, that are many, and that rarely change from one query
 * to the next. Whoever gets them must not change them. Load the revisions first (`loadRevisions`), of all tables from which the query needs kept rows: what is
 * read later is never older than they are, and is dropped as soon as a revision is another one.
 */
export const keepRows = <Found>(
  table: AnyTable,
  read: (readModels: ReadModels) => Promise<Found>,
): ((readModels: ReadModels, revisions: TableRevisions) => Promise<Found>) => {
  if (table.hasRevision !== true) throw new TypeError(`The table ${table.name} needs a revision (withRevision).`);
  const kept = new WeakMap<ReadModels, Kept<Found>>();
  return (readModels, revisions) => {
    const revision = revisions.get(table.name);
    const known = kept.get(readModels);
    if (known !== undefined && known.revision === revision) return known.found;
    const found = read(readModels);
    kept.set(readModels, { revision, found });
    found.catch(() => kept.delete(readModels));
    return found;
  };
};
