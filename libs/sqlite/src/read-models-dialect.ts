import type Sqlite from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDialectConfig } from 'kysely';
import type { ReadModelsDialectAdapter } from '#processing/read-models-dialect';
import type { RowStatements } from '#processing/row-statements';
import { isInfrastructureError } from '#sqlite/sqlite-errors';
import { SqliteRowStatements } from '#sqlite/sqlite-row-statements';
import { cacheStatements } from '#sqlite/statement-cache';

/**
 * A driver that rolls back only inside a transaction. SQLite rolls back by itself when the disk is full or fails, at a write or at the commit. A
 * second rollback would fail and hide the original error.
 */
class ReadModelsDriver extends SqliteDriver {
  constructor(
    config: SqliteDialectConfig,
    private readonly database: Sqlite.Database,
  ) {
    super(config);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class SqliteReadModelsAdapter extends SqliteAdapter implements ReadModelsDialectAdapter {
  readonly rowStatements: RowStatements;

  constructor(database: Sqlite.Database) {
    super();
    this.rowStatements = new SqliteRowStatements(database);
  }

  isInfrastructureError(error: unknown): boolean {
    return isInfrastructureError(error);
  }
}

/** The Kysely dialect for read models in a SQLite file. */
export class SqliteReadModelsDialect extends SqliteDialect {
  private readonly config: SqliteDialectConfig;

  constructor(private readonly database: Sqlite.Database) {
    const config = { database: cacheStatements(database) };
    super(config);
    this.config = config;
  }

  override createAdapter(): SqliteAdapter {
    return new SqliteReadModelsAdapter(this.database);
  }

  override createDriver(): SqliteDriver {
    return new ReadModelsDriver(this.config, this.database);
  }
}
