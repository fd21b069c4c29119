import type { CompiledQuery, DialectAdapter, Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';

type Known = Map<string, CompiledQuery>;

/** Statements by dialect and by what they are for. */
const known = new WeakMap<DialectAdapter, WeakMap<object, Known>>();

const knownFor = (database: Kysely<AnyRows>, purpose: object): Known => {
  const { adapter } = database.getExecutor();
  const ofDialect = known.get(adapter) ?? new WeakMap<object, Known>();
  known.set(adapter, ofDialect);
  const ofPurpose = ofDialect.get(purpose) ?? new Map<string, CompiledQuery>();
  ofDialect.set(purpose, ofPurpose);
  return ofPurpose;
};

/** A statement that is built once for a dialect and sent with other parameters each time; `purpose` and `name` tell it from others. */
export const compiledOnce = (
  database: Kysely<AnyRows>,
  purpose: object,
  name: string,
  compile: () => CompiledQuery,
): CompiledQuery => {
  const statements = knownFor(database, purpose);
  const statement = statements.get(name) ?? compile();
  statements.set(name, statement);
  return statement;
};
