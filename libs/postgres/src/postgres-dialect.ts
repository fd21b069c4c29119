import {
  DataTypeNode,
  IdentifierNode,
  OperationNodeTransformer,
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
import type { AnyRows } from '#processing/projection-rows';

/** Texts compare and sort byte by byte, whatever the database was made with; tables have the names that they have here. */
class AsHere extends OperationNodeTransformer {
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
    const called = node.schema === undefined ? this.tables.get(node.identifier.name) : undefined;
    return called === undefined ? node : { ...node, identifier: IdentifierNode.create(called) };
  }
}

class AsHerePlugin implements KyselyPlugin {
  private readonly transformer: AsHere;

  constructor(tables: ReadonlyMap<string, string>) {
    this.transformer = new AsHere(tables);
  }

  transformQuery({ node }: PluginTransformQueryArgs): PluginTransformQueryArgs['node'] {
    return this.transformer.transformNode(node);
  }

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(result);
  }
}

/** The database behind these connections; `tables` tells, now or later, what a table is called in it where that is not its own name. */
export const postgresDatabase = (
  connections: PostgresConnections,
  tables: ReadonlyMap<string, string> = new Map(),
): Kysely<AnyRows> =>
  new Kysely<AnyRows>({
    dialect: new PostgresDialect({ pool: connections }),
    plugins: [new AsHerePlugin(tables)],
  });

/** Stands for all changes of tables among the advisory locks of a database. */
const CHANGING_TABLES = 7_021_310_745;

/** One transaction in which tables are made or dropped; of several processes one after the other. */
export const changingTables = <Answer>(
  database: Kysely<AnyRows>,
  change: (transaction: Transaction<AnyRows>) => Promise<Answer>,
): Promise<Answer> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(CHANGING_TABLES)})`.execute(transaction);
    return change(transaction);
  });
