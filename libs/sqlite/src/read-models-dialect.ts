import type Sqlite from 'better-sqlite3';
import { SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDialectConfig } from 'kysely';
import { preparedOnce } from '#sqlite/statement-cache';

/**
 * SQLite rolls back by itself where the disk is full or fails, be it at a write or only at the commit. To roll back once more is an error then, which would
 * take the place of what went wrong.
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

/** How Kysely speaks to the read models in a file. */
export class ReadModelsDialect extends SqliteDialect {
  private readonly config: SqliteDialectConfig;

  constructor(private readonly database: Sqlite.Database) {
    const config = { database: preparedOnce(database) };
    super(config);
    this.config = config;
  }

  override createDriver(): SqliteDriver {
    return new ReadModelsDriver(this.config, this.database);
  }
}
