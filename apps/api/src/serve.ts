import { openApiStores } from '#api/hosting/open-api-stores';
import { loadConfiguration } from '#platform/configuration';
import { Log } from '#platform/logging';

/**
 * Starts the service. Returns the text to print. Rejects when it cannot start; `describeStartupError` turns the error into one sentence.
 */
export const serve = async (): Promise<string> => {
  const configuration = loadConfiguration();
  const log = new Log(configuration.logLevel);
  const stores = await openApiStores(configuration, log);
  // Loaded only now, because it takes seconds, and a start on stores that cannot be used must fail at once.
  const { startApplication } = await import('#api/start-application');
  return startApplication(stores, configuration, log);
};
