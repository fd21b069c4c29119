import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#api/api.module';
import { documentApi } from '#api/documentation';
import { Engine } from '#api/engine/engine';
import { FirstAdministrator } from '#api/engine/first-administrator';
import { applicationOf } from '#api/http/application';
import { DataFolderProblem } from '#event-sourcing/sqlite/data-folder-problem';
import { configurationHere, WrongSetting, type Configuration } from '#platform/configuration';
import { KeyProblem } from '#platform/key-files';
import { Log } from '#platform/logging';

/** How long open requests may take to end after SIGTERM, in milliseconds. */
const LONGEST_DRAIN = 10_000;

/** Starts the service, or says in one sentence on standard error why not (exit code 1). SIGTERM and SIGINT let open requests end first. */
export const serve = async (): Promise<void> => {
  try {
    const configuration = configurationHere();
    const log = new Log(configuration.logLevel);
    const application = await started(configuration, log);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void drain(application, log));
    console.log(welcome(configuration, await application.getUrl()));
  } catch (error) {
    console.error(sentenceFor(error));
    process.exit(1);
  }
};

const started = async (configuration: Configuration, log: Log): Promise<NestFastifyApplication> => {
  const application = await applicationOf(await ApiModule.over(configuration, log), configuration, log);
  documentApi(application);
  await application.init();
  await application.get(FirstAdministrator).register();
  await application.get(Engine).start();
  await application.listen(configuration.port, configuration.host);
  return application;
};

const drain = async (application: NestFastifyApplication, log: Log): Promise<void> => {
  setTimeout(() => {
    log.warn(`Requests were still open ${LONGEST_DRAIN} ms after the signal; they are cut off.`);
    process.exit(1);
  }, LONGEST_DRAIN).unref();
  await application.close();
  process.exit(0);
};

const welcome = ({ localTokens, demo }: Configuration, url: string): string =>
  [
    `School support brokerage${demo ? ' (demonstration)' : ''} is running.`,
    `  API            ${url}/v1`,
    `  Documentation  ${url}/docs`,
    `  Health         ${url}/health/ready`,
    localTokens
      ? '  Token          npm run --silent token   (first administrator; -- --help for others)'
      : '  Token          from your identity provider; local tokens are off',
  ].join('\n');

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

/** What whoever starts the service reads: one sentence for what they can mend, the stack only for faults of ours. */
const sentenceFor = (error: unknown): string => {
  const foreseen = [DataFolderProblem, KeyProblem, WrongSetting].some((kind) => error instanceof kind);
  if (foreseen) return (error as Error).message;
  if (isSystemError(error) && error.code === 'EADDRINUSE')
    return 'The port is in use by another process; stop that one or set PORT to another number.';
  if (isSystemError(error)) return `The service cannot start: ${error.message}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
