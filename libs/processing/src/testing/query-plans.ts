import { CompiledQuery, PostgresAdapter, sql, type Kysely, type QueryExecutor } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';
import { OWN_TABLES } from '#processing/projection-tables';
import type { ReadModels } from '#processing/read-models';

/** A condition on a position: the pair of a sort value and a key. */
const POSITION = /\) [<>]=? \(/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const explainInSqlite = async (database: Kysely<AnyRows>, query: CompiledQuery): Promise<string[]> => {
  const explained = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
  const { rows } = await database.executeQuery<{ detail: string }>(explained);
  return rows.map(({ detail }) => detail);
};

/** Small tables are read as a whole and sorted, unless no other plan is possible. */
const explainInPostgres = (database: Kysely<AnyRows>, query: CompiledQuery): Promise<string[]> =>
  database.transaction().execute(async (transaction) => {
    for (const setting of ['enable_seqscan', 'enable_bitmapscan', 'enable_sort'])
      await sql`set local ${sql.ref(setting)} = off`.execute(transaction);
    const explained = CompiledQuery.raw(`explain ${query.sql}`, [...query.parameters]);
    const { rows } = await transaction.executeQuery<{ 'QUERY PLAN': string }>(explained);
    return rows.map((row) => row['QUERY PLAN']);
  });

/** How one database explains queries, and what its plan says about a page that costs more than its rows. */
interface Explainer {
  readonly explain: typeof explainInSqlite;
  /** The plan reads a whole table or sorts rows. */
  readonly isExpensive: (steps: readonly string[]) => boolean;
  /** How often the plan seeks a position in an index. */
  readonly countSought: (steps: readonly string[]) => number;
}

const SQLITE: Explainer = {
  explain: explainInSqlite,
  isExpensive: (steps) => !steps.every((step) => /^SEARCH \w+ USING (COVERING )?INDEX /.test(step)),
  countSought: (steps) => count(steps.join('\n'), /\)[<>]\(/g),
};

const POSTGRESQL: Explainer = {
  explain: explainInPostgres,
  isExpensive: (steps) => /Seq Scan|Sort/.test(steps.join('\n')),
  countSought: (steps) => count(steps.filter((step) => step.includes('Index Cond:')).join('\n'), /\) [<>]=? ROW\(/g),
};

/** Whether it reads what processors know about themselves, which has a few rows. They ask for it now and then. */
const isOfProcessors = (text: string): boolean => OWN_TABLES.some((name) => text.includes(`"${name}"`));

/** Records the queries on read models from now on, and explains how the database runs them. */
export class QueryPlans {
  private readonly queries = new Map<string, CompiledQuery>();
  private readonly explainer: Explainer;
  private readonly restore: () => void;

  constructor(private readonly readModels: ReadModels) {
    const executor = readModels.database.getExecutor();
    this.explainer = executor.adapter instanceof PostgresAdapter ? POSTGRESQL : SQLITE;
    const executeQuery = executor.executeQuery.bind(executor);
    const recording: Pick<QueryExecutor, 'executeQuery'> = {
      executeQuery: (query, ...rest) => {
        if (query.sql.startsWith('select ') && !isOfProcessors(query.sql)) this.queries.set(query.sql, query);
        return executeQuery(query, ...rest);
      },
    };
    Object.assign(executor, recording);
    this.restore = () => Object.assign(executor, { executeQuery });
  }

  /** Ends the recording. Returns the number of different queries. */
  stop(): number {
    this.restore();
    return this.queries.size;
  }

  /** The queries that read a whole table, sort rows, or read the pages before the one that is asked for, with their plans. */
  async findExpensive(): Promise<{ readonly text: string; readonly steps: string[] }[]> {
    const { explain, isExpensive, countSought } = this.explainer;
    const expensive: { text: string; steps: string[] }[] = [];
    for (const query of this.queries.values()) {
      const steps = await explain(this.readModels.database, query);
      if (isExpensive(steps) || countSought(steps) < count(query.sql, POSITION))
        expensive.push({ text: query.sql, steps });
    }
    return expensive;
  }
}
