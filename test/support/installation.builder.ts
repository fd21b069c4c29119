import type { Installation } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { DataFolder } from '#test/support/data-folder';
import { isOnServers, Servers } from '#test/support/servers';

/** An installation for tests, on a data folder or on servers. */
export interface TestInstallation {
  readonly environment: Readonly<Record<string, string>>;
  /** Starts the service, and a worker if it runs on servers. */
  start(): Promise<RunningService>;
  /** Starts another API on servers, where there can be any number. A data folder has one: the one that runs. */
  startAnother(running: RunningService): Promise<RunningService>;
  /** The installation at this URL. */
  installation(url: string): Promise<Installation>;
  /** Kills the processes that still run, and removes all data. */
  remove(): Promise<void>;
}

const toTestInstallation = (servers: Servers): TestInstallation => ({
  environment: servers.environment,
  start: () => servers.startBoth(),
  startAnother: () => servers.startApi(),
  installation: (url) => servers.installation(url),
  remove: () => servers.stop(),
});

/** Creates an empty installation: on servers in the jest project that runs on servers, otherwise on a data folder. */
export const createInstallation = async (): Promise<TestInstallation> =>
  isOnServers ? toTestInstallation(await Servers.startOnSharedPostgres()) : new DataFolder();
