import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#api/api.module';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { FirstAdministrator } from '#api/hosting/first-administrator';
import { openApiStores } from '#api/hosting/open-api-stores';
import { createApplication } from '#api/http/application';
import { parseConfiguration, type Configuration } from '#platform/configuration';
import { Log } from '#platform/logging';

/** The whole service with an empty data folder and the given environment variables, called without a socket. */
export interface ConfiguredService {
  readonly application: NestFastifyApplication;
  readonly configuration: Configuration;
  close(): Promise<void>;
}

export const startConfiguredService = async (
  variables: Readonly<Record<string, string>>,
  log = new Log('silent'),
): Promise<ConfiguredService> => {
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  const configuration = parseConfiguration({
    NODE_ENV: 'test',
    DATA_FOLDER: folder,
    SECURITY_LOG_SECONDS: '3600',
    ...variables,
  });
  const stores = await openApiStores(configuration, log);
  const application = await createApplication(
    await ApiModule.create(stores, configuration, log, 'main-thread'),
    configuration,
    log,
  );
  application.enableShutdownHooks([]);
  await application.init();
  await application.get(FirstAdministrator).register();
  await application.get(BackgroundProcessing).start();
  const close = async (): Promise<void> => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { application, configuration, close };
};
