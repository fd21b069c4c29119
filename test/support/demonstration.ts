import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation } from '#scenarios/demo-api';
import { startService, type RunningService } from '#scenarios/spawn-service';
import type { Play } from '#scenarios/fixtures';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { configurationFrom } from '#platform/configuration';
import { tokenKeyOf, type TokenKey } from '#platform/local-keys';
import { onServers, Servers } from '#test/support/servers';
import { writtenInFolder, writtenOnServers, type WrittenDown } from '#test/support/persisted-content';

/** A built service of its own with a clock that can be set, and the people at it. */
export interface Demonstration {
  readonly service: RunningService;
  readonly url: string;
  readonly folder: string;
  readonly key: TokenKey;
  readonly installation: Installation;
  readonly play: Play;
  /** How many events are recorded, read from the file itself. */
  recorded(): Promise<number>;
  /** All that it has written down. */
  written(): Promise<WrittenDown>;
  /** What the service printed, if it has ended by itself; null while it runs. */
  ended(): string | null;
  /** Stops the service; the folder stays. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'brokerage-test-'));

/** What a demonstration runs on. */
interface Ground {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  start(): Promise<RunningService>;
  recorded(): Promise<number>;
  written(): Promise<WrittenDown>;
  remove(): Promise<void>;
}

const inFolder = (): Ground => {
  const folder = newFolder();
  const environment = { DEMO: 'true', DATA_FOLDER: folder, PORT: '0', REQUESTS_PER_MINUTE: '1000000' };
  return {
    ...{ folder, environment },
    start: () => startService(environment),
    recorded: () => eventsIn(join(folder, 'events.db')),
    written: () => Promise.resolve(writtenInFolder(folder)),
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
};

const overServers = async (postgresUrl: string): Promise<Ground> => {
  const servers = await Servers.amongOthers(postgresUrl);
  return {
    ...{ folder: servers.path, environment: servers.environment },
    start: () => servers.both(),
    recorded: async () => (await servers.log()).events.length,
    written: () => servers.withStore((store) => writtenOnServers(store, servers.readModelsUrl)),
    remove: () => servers.stop(),
  };
};

export const startDemonstration = async (): Promise<Demonstration> => {
  const ground = onServers === null ? inFolder() : await overServers(onServers);
  const service = await ground.start();
  const key = await tokenKeyOf(configurationFrom(ground.environment));
  const installation = new Installation(service.url, key);
  const stop = async (): Promise<void> => {
    await service.stop();
  };
  return {
    ...{ service, url: service.url, folder: ground.folder, key, installation, stop },
    play: { installation, tell: () => undefined },
    ...{ recorded: ground.recorded, written: ground.written },
    ended: () => (isRunning(service.pid) ? null : `It ended: ${service.output()}`),
    remove: async () => {
      await stop();
      await ground.remove();
    },
  };
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const eventsIn = async (file: string): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(file);
  try {
    let count = 0;
    for await (const page of store.readAll({ after: null })) count += page.length;
    return count;
  } finally {
    await store.close();
  }
};
