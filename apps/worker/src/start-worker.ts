import { createClock } from '#hosting/create-clock';
import { openStores } from '#hosting/open-stores';
import { ViewHousekeeping } from '#postgres/view-housekeeping';
import { loadConfiguration, type Configuration } from '#platform/configuration';
import { Log } from '#platform/logging';
import { InvalidSetting } from '#platform/settings';
import { createStatusServer } from '#worker/status-server';
import { Worker } from '#worker/worker';

/** Maximum time for an orderly shutdown after SIGTERM. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

/**
 * Starts a worker and resolves with the text to print. On SIGTERM and SIGINT the current batch and command finish first.
 * Rejects when the worker cannot start; `describeStartupError` turns the error into one sentence.
 */
export const startWorker = async (): Promise<string> => {
  const configuration = loadConfiguration();
  const servers = requireServers(configuration);
  const log = new Log(configuration.logLevel);
  const warn = (sentence: string): void => log.warn(sentence);
  const stores = await openStores(configuration, warn);
  const { readModelsUrl } = servers;
  const worker = new Worker({
    stores,
    readModelsUrl,
    clock: createClock(configuration),
    demo: configuration.demo,
    warn,
  });
  worker.start();
  const housekeeping = ViewHousekeeping.start(stores.readModels, warn);
  const status = createStatusServer({ worker, stores });
  const url = await status.listen({ port: configuration.port, host: configuration.host });
  const stop = async (): Promise<void> => {
    setTimeout(() => {
      log.warn(`The worker had not stopped ${SHUTDOWN_TIMEOUT_MS} ms after the signal. It exits now.`);
      process.exit(1);
    }, SHUTDOWN_TIMEOUT_MS).unref();
    await housekeeping.stop();
    await worker.stop();
    await status.close();
    await stores.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  return `School support brokerage worker is running.\n  Health         ${url}/health/ready`;
};

const requireServers = ({ servers }: Configuration) => {
  if (servers === null)
    throw new InvalidSetting(
      'EVENT_STORE_URL',
      '',
      'a worker needs EVENT_STORE_URL and READ_MODELS_URL. Without servers the API does the work of the workers',
    );
  return servers;
};
