import type { DialectAdapter, Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';
import type { RowStatements } from '#processing/row-statements';

/** The port that the Kysely dialect of every read-model database implements, in addition to Kysely's own. */
export interface ReadModelsDialectAdapter extends DialectAdapter {
  readonly rowStatements: RowStatements;
  /** Whether the database, its disk or another process caused the error, and not a row. The same work may succeed later. */
  isInfrastructureError(error: unknown): boolean;
}

const isReadModelsAdapter = (adapter: DialectAdapter): adapter is ReadModelsDialectAdapter =>
  'isInfrastructureError' in adapter;

/** The adapter of the dialect with which the database was opened. Throws a `TypeError` if the dialect does not implement the port. */
export const requireDialectAdapter = (database: Kysely<AnyRows>): ReadModelsDialectAdapter => {
  const { adapter } = database.getExecutor();
  if (isReadModelsAdapter(adapter)) return adapter;
  throw new TypeError('The dialect of this database does not support read models.');
};
