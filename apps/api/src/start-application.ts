import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#api/api.module';
import { serveDocumentation } from '#api/openapi/serve-documentation';
import { BackgroundProcessing } from '#api/hosting/background-processing';
import { FirstAdministrator } from '#api/hosting/first-administrator';
import { createApplication } from '#api/http/application';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { CertificateWatch } from '#hosting/certificate-watch';
import type { Stores } from '#hosting/stores';
import type { Configuration } from '#platform/configuration';
import type { Log } from '#platform/logging';
import { releaseStartMemory } from '#platform/runtime';
import { Tracing } from '#platform/tracing';

/** Open requests are cut off after this time from SIGTERM. */
const DRAIN_TIMEOUT_MS = 10_000;

/**
 * Serves HTTP on open stores. Returns the text to print: its URLs and how to get a token. SIGTERM and SIGINT end the service after its open requests.
 */
export const startApplication = async (stores: Stores, configuration: Configuration, log: Log): Promise<string> => {
  const application = await prepareApplication(stores, configuration, log);
  const url = await listen(application, configuration);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void drain(application, log));
  // Views that must be built may take minutes. Meanwhile the service is alive and records commands, but it is not ready.
  await application.get(BackgroundProcessing).start();
  void application.get(BackgroundJobs).resume();
  releaseStartMemory();
  for (const sentence of await application.get(CertificateWatch).describeEnding()) log.warn(sentence);
  return describeService(configuration, url);
};

const prepareApplication = async (
  stores: Stores,
  configuration: Configuration,
  log: Log,
): Promise<NestFastifyApplication> => {
  const application = await createApplication(await ApiModule.create(stores, configuration, log), configuration, log);
  if (configuration.documentation) serveDocumentation(application);
  await application.init();
  await application.get(FirstAdministrator).register();
  await stores.bindKeys();
  return application;
};

/** Does not use `application.listen`, which would log what `describeService` prints. */
const listen = (application: NestFastifyApplication, { port, host }: Configuration): Promise<string> =>
  application.getHttpAdapter().getInstance().listen({ port, host });

/** A connection that was busy at the signal becomes idle after its response, and would otherwise stay open for a minute. */
const IDLE_CHECK_MS = 50;

const drain = async (application: NestFastifyApplication, log: Log): Promise<void> => {
  setTimeout(() => {
    log.warn(`Some requests were still open ${DRAIN_TIMEOUT_MS} ms after the signal. Their connections were closed.`);
    process.exit(1);
  }, DRAIN_TIMEOUT_MS).unref();
  setInterval(() => application.getHttpServer().closeIdleConnections(), IDLE_CHECK_MS);
  await application.close();
  await application.get<Tracing | null>(Tracing)?.close();
  process.exit(0);
};

const describeSignIn = ({ localTokens, oidc }: Configuration): string => {
  if (localTokens) return 'npm run --silent token   (for the first administrator; add -- --help for others)';
  return oidc === null
    ? 'none: local tokens are off, and OIDC_ISSUER and OIDC_AUDIENCE are not set'
    : `from ${oidc.issuer}`;
};

const describeService = (configuration: Configuration, url: string): string =>
  [
    `School support brokerage${configuration.demo ? ' (demonstration)' : ''} is running.`,
    `  API            ${url}/v1`,
    ...(configuration.documentation ? [`  Documentation  ${url}/docs`] : []),
    `  Health         ${url}/health/ready`,
    `  Token          ${describeSignIn(configuration)}`,
  ].join('\n');
