import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresRebuildDriver } from '#postgres/postgres-rebuild-driver';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { createDatabaseAt, runPostgresUrl } from '#postgres/testing/test-databases';
import type { ReadModels } from '#processing/read-models';
import type { RebuildDriver } from '#processing/rebuild-driver';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';
import { SqliteRebuildDriver } from '#sqlite/sqlite-rebuild-driver';

export type DatabaseKind = 'sqlite' | 'postgresql';

/** Small, so that a rebuild has many batches. */
const BATCH_SIZE = 200;

const silent = (): void => undefined;

/** Creates the driver of read models in this folder, or at this URL. */
export const createTestDriver = (kind: DatabaseKind, place: string): RebuildDriver =>
  kind === 'sqlite' ? new SqliteRebuildDriver(place, BATCH_SIZE) : new PostgresRebuildDriver(place, BATCH_SIZE);

/** Read models of one specification that can be rebuilt: in a folder of its own, or in a database of its own, because rebuilds lock names in a database. */
export interface RebuildLocation {
  /** The folder or the URL. */
  readonly place: string;
  readonly driver: RebuildDriver;
  /** Opens the read models. Can be called several times at once, as by several processes. */
  open(): Promise<ReadModels>;
  /** Call it after all of them are closed. */
  remove(): void;
}

export const createRebuildLocation = async (kind: DatabaseKind): Promise<RebuildLocation> => {
  if (kind === 'postgresql') {
    const place = await createDatabaseAt(runPostgresUrl());
    const open = (): Promise<ReadModels> => openPostgresReadModels(place, { connections: 4 });
    return { place, driver: createTestDriver(kind, place), open, remove: silent };
  }
  const place = mkdtempSync(join(tmpdir(), 'rebuild-'));
  const open = (): Promise<ReadModels> => openSqliteReadModels(join(place, 'views.db'), silent);
  return { place, driver: createTestDriver(kind, place), open, remove: () => rmSync(place, { recursive: true }) };
};
