import { openDataFolder } from '#hosting/data-folder';
import { openServers } from '#hosting/servers';
import type { Stores } from '#hosting/stores';
import type { Configuration } from '#platform/configuration';
import { fingerprintKeyOf } from '#platform/local-keys';

/**
 * Opens the data folder, or the servers where they are configured; `notice` is told in one sentence what was amiss and could be helped;
 * `patience`: milliseconds that a question to the read models on a server may take.
 * Rejects with one sentence (`DataFolderProblem`, `KeyProblem`, `ServerProblem`) when they cannot be used.
 */
export const openStores = async (
  { dataFolder, servers }: Pick<Configuration, 'dataFolder' | 'servers'>,
  notice: (sentence: string) => void,
  patience?: number,
): Promise<Stores> => {
  if (servers !== null) return openServers(servers, notice, patience);
  const folder = await openDataFolder(dataFolder, notice);
  // Who copies a folder copies its keys.
  return { ...folder, fingerprintKey: fingerprintKeyOf(dataFolder), bind: () => Promise.resolve() };
};
