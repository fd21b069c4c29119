import {
  DataTypeNode,
  IdentifierNode,
  OperationNodeTransformer,
  PostgresAdapter,
  PostgresDialect,
  RawNode,
  Kysely,
  sql,
  type ColumnDefinitionNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type SchemableIdentifierNode,
  type Transaction,
  type UnknownRow,
} from 'kysely';
import type { PostgresConnections } from '#postgres/postgres-connections';
import { PostgresUnavailable } from '#postgres/postgres-errors';
import { postgresRowStatements } from '#postgres/postgres-row-statements';
import type { AnyRows } from '#processing/projection-rows';
import type { ReadModelsDialectAdapter } from '#processing/read-models-dialect';

/** Makes text columns compare and sort byte by byte, whatever the collation of the database, and maps table names to their names in the database. */
class TableNameTransformer extends OperationNodeTransformer {
  constructor(private readonly tables: ReadonlyMap<string, string>) {
    super();
  }

  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const { dataType } = node;
    const isText = DataTypeNode.is(dataType) && dataType.dataType === 'text';
    const definition = super.transformColumnDefinition(node);
    return isText ? { ...definition, dataType: RawNode.createWithSql('text collate "C"') } : definition;
  }

  protected override transformSchemableIdentifier(node: SchemableIdentifierNode): SchemableIdentifierNode {
    const databaseName = node.schema === undefined ? this.tables.get(node.identifier.name) : undefined;
    return databaseName === undefined ? node : { ...node, identifier: IdentifierNode.create(databaseName) };
  }
}

class TableNamePlugin implements KyselyPlugin {
  private readonly transformer: TableNameTransformer;

  constructor(tables: ReadonlyMap<string, string>) {
    this.transformer = new TableNameTransformer(tables);
  }

  transformQuery({ node }: PluginTransformQueryArgs): PluginTransformQueryArgs['node'] {
    return this.transformer.transformNode(node);
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result);
  }
}

class PostgresReadModelsAdapter extends PostgresAdapter implements ReadModelsDialectAdapter {
  readonly rowStatements = postgresRowStatements;

  /** The connections classify the errors of the server. */
  isInfrastructureError(error: unknown): boolean {
    return error instanceof PostgresUnavailable;
  }
}

class PostgresReadModelsDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new PostgresReadModelsAdapter();
  }
}

/** Creates the database of these connections. `tables` maps table names to their names in the database; entries may be added later. */
export const createPostgresDatabase = (
  connections: PostgresConnections,
  tables: ReadonlyMap<string, string> = new Map(),
): Kysely<AnyRows> =>
  new Kysely<AnyRows>({
    dialect: new PostgresReadModelsDialect({ pool: connections }),
    plugins: [new TableNamePlugin(tables)],
  });

/** The advisory lock for all changes of tables. */
const SCHEMA_LOCK_ID = 7_021_310_745;

/** Runs a transaction that creates or drops tables, one process at a time. */
export const withSchemaLock = <Result>(
  database: Kysely<AnyRows>,
  change: (transaction: Transaction<AnyRows>) => Promise<Result>,
): Promise<Result> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK_ID)})`.execute(transaction);
    return change(transaction);
  });
