import { openStores } from '#hosting/open-stores';
import type { Stores } from '#hosting/stores';
import type { Configuration } from '#platform/configuration';
import type { Log } from '#platform/logging';

/** A slower statement on the read models is answered with 503. Long queries run on worker threads without this limit. */
const STATEMENT_TIMEOUT_MS = 6_000;

/** Opens the stores for the API. Rejects as `openStores` does. */
export const openApiStores = (configuration: Configuration, log: Log): Promise<Stores> =>
  openStores(configuration, (sentence) => log.warn(sentence), STATEMENT_TIMEOUT_MS);
