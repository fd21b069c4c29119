import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { saveLogIdentity } from '#processing/log-identity';
import { loadFaults, NO_FAULTS, type FaultLog } from '#processing/processor-faults';
import { viewTable } from '#processing/projection-tables';
import { PROJECTION_BATCH_SIZE } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { RebuildError, type ViewVersion, type RebuildDriver, type RebuildSource } from '#processing/rebuild-driver';
import type { View } from '#processing/view';
import { FileLock } from '#sqlite/file-lock';
import { isBusy } from '#sqlite/sqlite-errors';
import { openSqliteReadModelsForLog, openSqliteReadModelsForWriting } from '#sqlite/sqlite-read-models';
import { deleteShadowFile, SqliteShadowTables } from '#sqlite/sqlite-shadow-tables';

const SHADOW_FILE = /^rebuild-(.+)@(\d+)\.db$/;

const isBuilt = async ({ database }: ReadModels, { name, version }: View): Promise<boolean> => {
  const found = viewTable(database).selectFrom('views').select('version').where('name', '=', name);
  return (await found.executeTakeFirst())?.version === version;
};

const loadSkips = async (served: ReadModels, view: View): Promise<FaultLog['skips']> => {
  const name = served.checkpointName(view);
  return ((await loadFaults(served.database, [{ name, version: view.version }])).get(name) ?? NO_FAULTS).skips;
};

/** A file that was built from another log is moved aside and replaced. */
const openShadowFile = async (file: string, view: View, { store, warn }: RebuildSource): Promise<ReadModels> => {
  const readModels = await openSqliteReadModelsForLog(store, file, warn);
  try {
    await saveLogIdentity(readModels.database, store);
    await readModels.ensureTables([view]);
    return readModels;
  } catch (error) {
    await readModels.close();
    throw error;
  }
};

/**
 * Rebuilds views of a data folder, in this process or thread, while another thread keeps them up to date. The process must be the writer of the folder,
 * and its read models must have been opened once. One rebuild at a time, because two would compete for the disk.
 */
export class SqliteRebuildDriver implements RebuildDriver {
  constructor(
    private readonly folder: string,
    readonly batchSize: number = PROJECTION_BATCH_SIZE,
  ) {}

  async withLock<Result>(_: ViewVersion, work: (lost: AbortSignal) => Promise<Result>): Promise<Result> {
    const lock = this.takeLock();
    try {
      return await work(new AbortController().signal);
    } finally {
      lock.release();
    }
  }

  async openShadow(view: View, source: RebuildSource): Promise<SqliteShadowTables> {
    const served = openSqliteReadModelsForWriting(join(this.folder, 'views.db'));
    try {
      if (!(await isBuilt(served, view))) throw RebuildError.forMissing(view, 'service');
      const skips = await loadSkips(served, view);
      await this.deleteOtherVersions(view);
      const file = this.shadowFile({ view: view.name, version: view.version });
      const readModels = await openShadowFile(file, view, source);
      return new SqliteShadowTables({ view, file, readModels, served, skips });
    } catch (error) {
      await served.close();
      throw error;
    }
  }

  async listIncomplete(): Promise<ViewVersion[]> {
    const shadows = existsSync(this.folder) ? this.listShadows() : [];
    return shadows.length === 0 || this.isLocked() ? [] : shadows;
  }

  async dropIncomplete(left: ViewVersion): Promise<void> {
    deleteShadowFile(this.shadowFile(left));
  }

  private takeLock(): FileLock {
    try {
      return new FileLock(join(this.folder, 'rebuild.lock'));
    } catch (error) {
      throw isBusy(error) ? RebuildError.forRunning(`A view in ${this.folder}`) : error;
    }
  }

  private isLocked(): boolean {
    try {
      this.takeLock().release();
      return false;
    } catch (error) {
      if (error instanceof RebuildError) return true;
      throw error;
    }
  }

  private listShadows(): ViewVersion[] {
    return readdirSync(this.folder).flatMap((file) => {
      const [, view, version] = SHADOW_FILE.exec(file) ?? [];
      return view === undefined ? [] : [{ view, version: Number(version) }];
    });
  }

  private async deleteOtherVersions({ name, version }: View): Promise<void> {
    for (const each of this.listShadows())
      if (each.view === name && each.version !== version) await this.dropIncomplete(each);
  }

  private shadowFile({ view, version }: ViewVersion): string {
    return join(this.folder, `rebuild-${view}@${version}.db`);
  }
}
