import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Installation } from '#scenarios/demo-api';
import { launchService, startService, type LaunchedService, type RunningService } from '#scenarios/spawn-service';
import type { IsoDay } from '#kernel/time';
import { configurationFrom } from '#platform/configuration';
import { tokenKeyOf } from '#platform/local-keys';

/** The day on which the clock of a demonstration stands until it is set, also after a restart. */
export const FIRST_DAY: IsoDay = '2011-09-01';

/** A data folder of its own, and the services that are started on it one after the other. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'brokerage-'));
  readonly environment: Readonly<Record<string, string>> = {
    DEMO: 'true',
    DATA_FOLDER: this.path,
    PORT: '0',
    // A whole crowd asks from one address, and few of its tokens are known yet.
    REQUESTS_PER_MINUTE: '1000000',
    // What was compiled once is taken from here at the next start, which halves the time that a start takes.
    NODE_COMPILE_CACHE: join(this.path, 'compiled'),
  };
  private readonly launched: LaunchedService[] = [];

  file(name: string): string {
    return join(this.path, name);
  }

  start(): Promise<RunningService> {
    return startService(this.environment).then((service) => this.known(service));
  }

  /** Does not wait until it serves. */
  launch(): LaunchedService {
    return this.known(launchService(this.environment));
  }

  /** The people at the service behind this address. */
  async installation(url: string): Promise<Installation> {
    return new Installation(url, await tokenKeyOf(configurationFrom(this.environment)));
  }

  /** Ends what still runs and takes the folder away. */
  async remove(): Promise<void> {
    for (const service of this.launched) await service.stop('SIGKILL');
    rmSync(this.path, { recursive: true, force: true });
  }

  private known<Service extends LaunchedService>(service: Service): Service {
    this.launched.push(service);
    return service;
  }
}
