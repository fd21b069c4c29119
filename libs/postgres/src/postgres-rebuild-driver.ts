import type { Kysely } from 'kysely';
import { loadFaults, NO_FAULTS, type FaultLog } from '#processing/processor-faults';
import type { AnyRows } from '#processing/projection-rows';
import { ReadModels } from '#processing/read-models';
import { RebuildError, type ViewVersion, type RebuildDriver } from '#processing/rebuild-driver';
import type { View } from '#processing/view';
import { PostgresConnections } from '#postgres/postgres-connections';
import { createPostgresDatabase, withSchemaLock } from '#postgres/postgres-dialect';
import { openPostgresReadModels, POSTGRES_BATCH_SIZE } from '#postgres/postgres-read-models';
import { PostgresShadowTables } from '#postgres/postgres-shadow-tables';
import { listLockedRebuilds, withRebuildLock } from '#postgres/rebuild-lock';
import { checkpointName, dropEntry, listCatalog, REBUILD_SUFFIX, type CatalogEntry } from '#postgres/view-catalog';
import { VersionedViewSchema } from '#postgres/view-schema';

const CONNECTIONS = { connections: 3 };

/** The name to lock: the catalogue name of the version that is read. */
const lockName = ({ view, version }: ViewVersion): string => `${view}@${version}`;

const loadSkips = async ({ database }: ReadModels, served: string, { version }: View): Promise<FaultLog['skips']> => {
  const name = checkpointName(served);
  return ((await loadFaults(database, [{ name, version }])).get(name) ?? NO_FAULTS).skips;
};

const isRebuild = (entry: CatalogEntry): boolean => entry.isRebuild;

/** Rebuilds views in shadow tables of the same database (`contracts__v3_rebuild`), which have a checkpoint of their own. */
export class PostgresRebuildDriver implements RebuildDriver {
  /** `url` of the read models: `postgres://…`. */
  constructor(
    private readonly url: string,
    readonly batchSize: number = POSTGRES_BATCH_SIZE,
  ) {}

  withLock<Result>(view: ViewVersion, work: (lost: AbortSignal) => Promise<Result>): Promise<Result> {
    return withRebuildLock(this.url, lockName(view), work);
  }

  async openShadow(view: View): Promise<PostgresShadowTables> {
    const tables = new Map<string, string>();
    const schema = new VersionedViewSchema(tables, REBUILD_SUFFIX);
    const served = new VersionedViewSchema(new Map()).catalogName(view);
    const database = createPostgresDatabase(new PostgresConnections(this.url, CONNECTIONS), tables);
    try {
      const readModels = await ReadModels.fromDatabase(database, schema);
      if (!(await listCatalog(database)).some(({ name }) => name === served))
        throw RebuildError.forMissing(view, 'worker');
      await readModels.ensureTables([view]);
      const rebuilt = schema.catalogName(view);
      const names = { rebuilt, served, shadowTables: [...tables.values()] };
      return new PostgresShadowTables(readModels, await loadSkips(readModels, served, view), names);
    } catch (error) {
      await database.destroy();
      throw error;
    }
  }

  async listIncomplete(): Promise<ViewVersion[]> {
    const started = await this.withDatabase(async (database) => (await listCatalog(database)).filter(isRebuild));
    const taken = started.length === 0 ? [] : await listLockedRebuilds(this.url, started.map(lockName));
    return started.filter((each) => !taken.includes(lockName(each))).map(({ view, version }) => ({ view, version }));
  }

  dropIncomplete({ view, version }: ViewVersion): Promise<void> {
    return this.withDatabase((database) =>
      withSchemaLock(database, async (transaction) => {
        const rebuilds = (await listCatalog(transaction)).filter(isRebuild);
        for (const each of rebuilds)
          if (each.view === view && each.version === version) await dropEntry(transaction, each);
      }),
    );
  }

  private async withDatabase<Result>(work: (database: Kysely<AnyRows>) => Promise<Result>): Promise<Result> {
    const readModels = await openPostgresReadModels(this.url, CONNECTIONS);
    return work(readModels.database).finally(() => readModels.close());
  }
}
