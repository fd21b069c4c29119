import type { Installation } from '#scenarios/demo-api';
import type { RunningService } from '#scenarios/spawn-service';
import { DataFolder } from '#test/support/data-folder';
import { onServers, Servers } from '#test/support/servers';

/** Where an installation lies, whichever way it runs. */
export interface InstallationPlace {
  readonly environment: Readonly<Record<string, string>>;
  /** The service, with all that runs behind it. */
  start(): Promise<RunningService>;
  /** The people at the service behind this address. */
  installation(url: string): Promise<Installation>;
  /** Ends what still runs and takes everything away. */
  remove(): Promise<void>;
}

const placeOn = (servers: Servers): InstallationPlace => ({
  environment: servers.environment,
  start: () => servers.both(),
  installation: (url) => servers.installation(url),
  remove: () => servers.stop(),
});

/** An empty one: a data folder, or servers in the jest project of that name. */
export const anInstallation = async (): Promise<InstallationPlace> =>
  onServers === null ? new DataFolder() : placeOn(await Servers.amongOthers(onServers));
