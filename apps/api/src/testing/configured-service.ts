import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#api/api.module';
import { Engine } from '#api/hosting/background-processing';
import { FirstAdministrator } from '#api/hosting/first-administrator';
import { applicationOf } from '#api/http/application';
import { configurationFrom, type Configuration } from '#platform/configuration';
import { Log } from '#platform/logging';

/** The whole service over an empty data folder, as these variables configure it, called without a socket. */
export interface ConfiguredService {
  readonly application: NestFastifyApplication;
  readonly configuration: Configuration;
  close(): Promise<void>;
}

export const serviceWith = async (
  variables: Readonly<Record<string, string>>,
  log = new Log('silent'),
): Promise<ConfiguredService> => {
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  const configuration = configurationFrom({ NODE_ENV: 'test', DATA_FOLDER: folder, ...variables });
  const application = await applicationOf(await ApiModule.over(configuration, log), configuration, log);
  application.enableShutdownHooks([]);
  await application.init();
  await application.get(FirstAdministrator).register();
  await application.get(Engine).start();
  const close = async (): Promise<void> => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { application, configuration, close };
};
