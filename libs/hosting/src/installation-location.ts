import type { Configuration } from '#platform/configuration';

/** Where an installation stores its data. Plain data, so that it can be sent to a worker thread. */
export type InstallationLocation = Pick<Configuration, 'dataFolder' | 'servers'>;

export const toInstallationLocation = ({ dataFolder, servers }: InstallationLocation): InstallationLocation => ({
  dataFolder,
  servers,
});
