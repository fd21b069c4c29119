import { openDataFolder } from '#hosting/data-folder';
import type { Stores } from '#hosting/stores';
import type { Configuration } from '#platform/configuration';
import { loadFingerprintKey } from '#platform/local-keys';

/**
 * Opens the servers if they are configured, otherwise the data folder. `warn` receives one sentence about each problem that was repaired.
 * `statementTimeoutMs` limits each statement on PostgreSQL.
 * Rejects with an `OperatorError` (`DataFolderError`, `KeyError`, `ServerError`) if the stores cannot be used.
 */
export const openStores = async (
  { dataFolder, servers }: Pick<Configuration, 'dataFolder' | 'servers'>,
  warn: (sentence: string) => void,
  statementTimeoutMs?: number,
): Promise<Stores> => {
  if (servers !== null) {
    // Loaded only here, because a process on a data folder starts faster without the clients of the servers.
    const { openServers } = await import('#hosting/servers');
    return openServers(servers, warn, statementTimeoutMs);
  }
  const folder = await openDataFolder(dataFolder, warn);
  // The keys are in the folder itself, so they need no binding.
  return { ...folder, fingerprintKey: loadFingerprintKey(dataFolder), bindKeys: () => Promise.resolve() };
};
