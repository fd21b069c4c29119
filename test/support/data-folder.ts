import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation } from '#scenarios/demo-installation';
import { spawnService, startService, type SpawnedService, type RunningService } from '#scenarios/spawn-service';
import type { IsoDay } from '#kernel/time';
import { parseConfiguration } from '#platform/configuration';
import { loadTokenKey } from '#platform/local-keys';
import { compileCache } from '#test/support/run-folder';

/** The day of the demonstration clock until it is set, also after a restart. */
export const FIRST_DAY: IsoDay = '2011-09-01';

/** A temporary data folder, and the services that are started on it one after the other. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'brokerage-'));
  readonly environment: Readonly<Record<string, string>> = {
    DEMO: 'true',
    DATA_FOLDER: this.path,
    PORT: '0',
    // All clients of the tests use one IP address, and most of their tokens are not cached yet. Tests under load send more than people can.
    REQUESTS_PER_MINUTE: '1000000',
    BYTES_PER_PERSON_PER_DAY: '0',
    SECURITY_LOG_SECONDS: '3600',
    EVENTS_PER_KIND: '1000000',
    OPEN_REQUESTS_PER_SCHOOL: '0',
    // The compile cache halves the duration of the next start.
    NODE_COMPILE_CACHE: compileCache(this.path),
  };
  private readonly services: SpawnedService[] = [];

  file(name: string): string {
    return join(this.path, name);
  }

  /** `settings` are added to the environment. */
  start(settings: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    return startService({ ...this.environment, ...settings }).then((service) => this.track(service));
  }

  /** The folder takes one service, which is the one that runs. */
  startAnother(running: RunningService): Promise<RunningService> {
    return Promise.resolve(running);
  }

  /** Starts a service without waiting until it is ready. */
  spawn(): SpawnedService {
    return this.track(spawnService(this.environment));
  }

  /** The installation at this URL. */
  async installation(url: string): Promise<Installation> {
    return new Installation(url, await loadTokenKey(parseConfiguration(this.environment)));
  }

  /** Kills the services that still run, and removes the folder. */
  async remove(): Promise<void> {
    for (const service of this.services) await service.stop('SIGKILL');
    rmSync(this.path, { recursive: true, force: true });
  }

  private track<Service extends SpawnedService>(service: Service): Service {
    this.services.push(service);
    return service;
  }
}
