import type { CompiledQuery, DialectAdapter, Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';

type QueriesByName = Map<string, CompiledQuery>;

/** Compiled queries by dialect and by scope. */
const cache = new WeakMap<DialectAdapter, WeakMap<object, QueriesByName>>();

const queriesFor = (database: Kysely<AnyRows>, scope: object): QueriesByName => {
  const { adapter } = database.getExecutor();
  const scopes = cache.get(adapter) ?? new WeakMap<object, QueriesByName>();
  cache.set(adapter, scopes);
  const queries = scopes.get(scope) ?? new Map<string, CompiledQuery>();
  scopes.set(scope, queries);
  return queries;
};

/** A query that is compiled once per dialect and then sent with different parameters. `scope` and `name` identify it. */
export const cachedQuery = (
  database: Kysely<AnyRows>,
  scope: object,
  name: string,
  compile: () => CompiledQuery,
): CompiledQuery => {
  const queries = queriesFor(database, scope);
  const query = queries.get(name) ?? compile();
  queries.set(name, query);
  return query;
};
