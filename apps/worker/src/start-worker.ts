import { clockFor } from '#hosting/create-clock';
import { openStores } from '#hosting/open-stores';
import { ViewHousekeeping } from '#postgres/view-housekeeping';
import { configurationHere, type Configuration } from '#platform/configuration';
import { Log } from '#platform/logging';
import { WrongSetting } from '#platform/settings';
import { statusServer } from '#worker/status-server';
import { Worker } from '#worker/worker';

/** How long what runs may take to end after SIGTERM, in milliseconds. */
const LONGEST_STOP = 10_000;

/**
 * Starts a worker and answers with what to print. SIGTERM and SIGINT let the batch and the command at hand end first.
 * Rejects when it cannot start; `startFault` says why in one sentence.
 */
export const work = async (): Promise<string> => {
  const configuration = configurationHere();
  const servers = serversOf(configuration);
  const log = new Log(configuration.logLevel);
  const notice = (sentence: string): void => log.warn(sentence);
  const stores = await openStores(configuration, notice);
  const { readModelsUrl } = servers;
  const worker = new Worker({
    stores,
    readModelsUrl,
    clock: clockFor(configuration),
    demo: configuration.demo,
    notice,
  });
  worker.start();
  const house = ViewHousekeeping.begin(stores.readModels, notice);
  const status = statusServer({ worker, stores });
  const url = await status.listen({ port: configuration.port, host: configuration.host });
  const stop = async (): Promise<void> => {
    setTimeout(() => {
      log.warn(`What ran had not ended ${LONGEST_STOP} ms after the signal; it is cut off.`);
      process.exit(1);
    }, LONGEST_STOP).unref();
    await house.end();
    await worker.stop();
    await status.close();
    await stores.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  return `School support brokerage: a worker is running.\n  Health         ${url}/health/ready`;
};

const serversOf = ({ servers }: Configuration) => {
  if (servers === null)
    throw new WrongSetting(
      'EVENT_STORE_URL',
      '',
      'a worker needs EVENT_STORE_URL and READ_MODELS_URL; without them the API does all that a worker does',
    );
  return servers;
};
