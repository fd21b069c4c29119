import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#api/api.module';
import { documentApi } from '#api/openapi/document';
import { Engine } from '#api/hosting/background-processing';
import { FirstAdministrator } from '#api/hosting/first-administrator';
import { STORES } from '#api/hosting/tokens';
import { applicationOf } from '#api/http/application';
import { HeavyWork } from '#api/operations/background-jobs';
import type { Stores } from '#hosting/stores';
import { configurationHere, type Configuration } from '#platform/configuration';
import { Log } from '#platform/logging';
import { Tracing } from '#platform/tracing';

/** How long open requests may take to end after SIGTERM, in milliseconds. */
const LONGEST_DRAIN = 10_000;

/**
 * Starts the service and answers with what to print: where it is, and how to get a token. SIGTERM and SIGINT let open requests end first.
 * Rejects when it cannot start; `startFault` says why in one sentence.
 */
export const serve = async (): Promise<string> => {
  const configuration = configurationHere();
  const log = new Log(configuration.logLevel);
  const application = await prepared(configuration, log);
  const url = await listening(application, configuration);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void drain(application, log));
  return welcome(configuration, url);
};

const prepared = async (configuration: Configuration, log: Log): Promise<NestFastifyApplication> => {
  const application = await applicationOf(await ApiModule.over(configuration, log), configuration, log);
  documentApi(application);
  await application.init();
  await application.get(FirstAdministrator).register();
  await application.get<Stores>(STORES).bind();
  await application.get(Engine).start();
  application.get(HeavyWork).resume();
  return application;
};

/** Not by `application.listen`, which would log what is said in a sentence below. */
const listening = (application: NestFastifyApplication, { port, host }: Configuration): Promise<string> =>
  application.getHttpAdapter().getInstance().listen({ port, host });

/** A connection that was busy at the signal is idle once its request was answered, and would be kept alive for a minute. */
const IDLE_LOOK = 50;

const drain = async (application: NestFastifyApplication, log: Log): Promise<void> => {
  setTimeout(() => {
    log.warn(`Requests were still open ${LONGEST_DRAIN} ms after the signal; they are cut off.`);
    process.exit(1);
  }, LONGEST_DRAIN).unref();
  setInterval(() => application.getHttpServer().closeIdleConnections(), IDLE_LOOK);
  await application.close();
  await application.get<Tracing | null>(Tracing)?.close();
  process.exit(0);
};

const signingIn = ({ localTokens, issuer }: Configuration): string => {
  if (localTokens) return 'npm run --silent token   (first administrator; -- --help for others)';
  return issuer === null
    ? 'none yet: local tokens are off, and ISSUER and AUDIENCE are not set'
    : `from ${issuer.issuer}`;
};

const welcome = (configuration: Configuration, url: string): string =>
  [
    `School support brokerage${configuration.demo ? ' (demonstration)' : ''} is running.`,
    `  API            ${url}/v1`,
    `  Documentation  ${url}/docs`,
    `  Health         ${url}/health/ready`,
    `  Token          ${signingIn(configuration)}`,
  ].join('\n');
