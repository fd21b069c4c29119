import { StoreUnavailable } from '#execution/event-store';
import type { InstallationLocation } from '#hosting/installation-location';
import { discardRebuild } from '#processing/rebuild';
import type { ViewVersion, RebuildDriver } from '#processing/rebuild-driver';
import { SqliteRebuildDriver } from '#sqlite/sqlite-rebuild-driver';

/** Loads the client of PostgreSQL only for an installation on servers. */
export const createRebuildDriver = async ({ dataFolder, servers }: InstallationLocation): Promise<RebuildDriver> => {
  if (servers === null) return new SqliteRebuildDriver(dataFolder);
  const { PostgresRebuildDriver } = await import('#postgres/postgres-rebuild-driver');
  return new PostgresRebuildDriver(servers.readModelsUrl);
};

/** Rejects with `ServerError`, which names the setting, while PostgreSQL is unavailable. */
const listOn = async (driver: RebuildDriver, { servers }: InstallationLocation): Promise<ViewVersion[]> => {
  try {
    return await driver.listIncomplete();
  } catch (error) {
    if (servers === null || !(error instanceof StoreUnavailable)) throw error;
    const { toServerError } = await import('#hosting/server-error');
    throw toServerError(error, servers);
  }
};

/** Lists interrupted rebuilds that nobody continues at the moment. */
export const listIncompleteRebuilds = async (location: InstallationLocation): Promise<ViewVersion[]> =>
  listOn(await createRebuildDriver(location), location);

/** Discards the interrupted rebuilds that `isMeant` selects, and returns them. */
export const discardIncompleteRebuilds = async (
  location: InstallationLocation,
  isMeant: (left: ViewVersion) => boolean,
): Promise<ViewVersion[]> => {
  const driver = await createRebuildDriver(location);
  const incomplete = (await listOn(driver, location)).filter(isMeant);
  for (const each of incomplete) await discardRebuild(driver, each);
  return incomplete;
};
