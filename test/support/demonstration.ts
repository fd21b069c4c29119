import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { security } from '#domain/security';
import { categoryFromStream } from '#kernel/event';
import { Installation } from '#scenarios/demo-installation';
import { startService, type RunningService } from '#scenarios/spawn-service';
import type { Scenario } from '#scenarios/fixtures';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { parseConfiguration } from '#platform/configuration';
import { loadTokenKey, type TokenKey } from '#platform/local-keys';
import { readFolderContent, readServersContent, type PersistedContent } from '#test/support/persisted-content';
import { compileCache, copyFolder } from '#test/support/run-folder';
import { isOnServers, Servers } from '#test/support/servers';

/** A built service with a clock that tests can set, and its installation. */
export interface Demonstration {
  readonly service: RunningService;
  readonly url: string;
  readonly folder: string;
  readonly key: TokenKey;
  readonly installation: Installation;
  readonly scenario: Scenario;
  /** Number of recorded events, read from the event store itself, without those of the security log. */
  countEvents(): Promise<number>;
  /** Everything that the installation has persisted. */
  readContent(): Promise<PersistedContent>;
  /** The output of the service if it has ended by itself. Null while it runs. */
  unexpectedExit(): string | null;
  /** Stops the service and keeps the folder. */
  stop(): Promise<void>;
  /** Stops all processes and saves everything that is stored, for `startDemonstration`. */
  save(folder: string): Promise<void>;
  remove(): Promise<void>;
}

export const createFolder = (): string => mkdtempSync(join(tmpdir(), 'brokerage-test-'));

type Settings = Readonly<Record<string, string>>;

/** Where a demonstration runs: on a data folder, or on servers. */
interface Host {
  readonly folder: string;
  readonly environment: Settings;
  start(): Promise<RunningService>;
  countEvents(): Promise<number>;
  readContent(): Promise<PersistedContent>;
  /** All processes have stopped in good order. */
  save(folder: string): Promise<void>;
  /** Stops the processes that still run. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

const createFolderHost = (saved: string | null, settings: Settings): Host => {
  const folder = createFolder();
  if (saved !== null) copyFolder(join(saved, 'data'), folder);
  const environment = {
    DEMO: 'true',
    DATA_FOLDER: folder,
    PORT: '0',
    REQUESTS_PER_MINUTE: '1000000',
    SECURITY_LOG_SECONDS: '3600',
    BYTES_PER_PERSON_PER_DAY: '0',
    EVENTS_PER_KIND: '1000000',
    OPEN_REQUESTS_PER_SCHOOL: '0',
    PROVIDER_READS_DAYS: '36600',
    NODE_COMPILE_CACHE: compileCache(folder),
    ...settings,
  };
  return {
    folder,
    environment,
    start: () => startService(environment),
    countEvents: () => countEventsIn(join(folder, 'events.db')),
    readContent: () => Promise.resolve(readFolderContent(folder)),
    save: (target) => Promise.resolve(copyFolder(folder, join(target, 'data'))),
    stop: () => Promise.resolve(),
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
};

const createServersHost = async (saved: string | null): Promise<Host> => {
  const servers = await (saved === null ? Servers.startOnSharedPostgres() : Servers.restore(saved));
  return {
    folder: servers.folder,
    environment: servers.environment,
    start: () => servers.startBoth(),
    countEvents: async () => (await servers.readLog()).events.filter(isNotOfSecurityLog).length,
    readContent: () => servers.withStore((store) => readServersContent(store, servers.readModelsUrl)),
    save: (target) => servers.save(target),
    stop: () => servers.stopServices(),
    remove: () => servers.stop(),
  };
};

/**
 * Starts an empty demonstration, or one with a copy of the data that `save` has put into this folder. `settings`: more environment variables of a service on
 * a data folder.
 */
export const startDemonstration = async (
  saved: string | null = null,
  settings: Settings = {},
): Promise<Demonstration> => {
  const host = isOnServers ? await createServersHost(saved) : createFolderHost(saved, settings);
  const service = await host.start();
  const key = await loadTokenKey(parseConfiguration(host.environment));
  const installation = new Installation(service.url, key);
  const stop = async (): Promise<void> => {
    await service.stop();
  };
  return {
    service,
    url: service.url,
    folder: host.folder,
    key,
    installation,
    stop,
    scenario: { installation, narrate: () => undefined },
    countEvents: host.countEvents,
    readContent: host.readContent,
    unexpectedExit: () => (isRunning(service.pid) ? null : `The service ended: ${service.output()}`),
    save: async (target) => {
      await stop();
      await host.stop();
      await host.save(target);
    },
    remove: async () => {
      await stop();
      await host.remove();
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

/** Requests that are refused, and readings, are in the security log. */
const isNotOfSecurityLog = ({ stream }: { readonly stream: string }): boolean =>
  categoryFromStream(stream) !== security.category;

const countEventsIn = async (file: string): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(file);
  try {
    let count = 0;
    for await (const page of store.readAll({ after: null })) count += page.filter(isNotOfSecurityLog).length;
    return count;
  } finally {
    await store.close();
  }
};
