import { hostname } from 'node:os';
import { bindKeysToLog, openEventStore, assertSameLog } from '#hosting/log-binding';
import { assertNoUnprefixedEvents } from '#hosting/unprefixed-events';
import { toServerError } from '#hosting/server-error';
import type { Stores } from '#hosting/stores';
import { openPostgresReadModelsForLog, openPostgresReadModels } from '#postgres/postgres-read-models';
import { getOrCreateInstallationKey, PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { PostgresReactionCheckpoints } from '#postgres/postgres-reaction-checkpoints';
import { ViewLeases } from '#postgres/view-leases';
import type { ReadModels } from '#processing/read-models';
import type { ServerSettings } from '#platform/server-settings';
import { FINGERPRINT_KEY, createFingerprintKey } from '#platform/local-keys';
import { readProgramVersion } from '#platform/program-version';
import { ALL_VIEWS } from '#read-models/all-views';

const views = { views: ALL_VIEWS };

/** Opens the read models in PostgreSQL. */
export const openReadModels = ({ readModelsUrl }: ServerSettings): Promise<ReadModels> =>
  openPostgresReadModels(readModelsUrl, views);

/** Names this process in the leases of views. */
const describeProcess = (): string => `${readProgramVersion()} on ${hostname()}, process ${process.pid}`;

/**
 * Opens the event store and PostgreSQL for this process, and takes leases on the versions of views that it uses. `warn` receives one sentence when a
 * lease cannot be renewed. `statementTimeoutMs` limits each statement on PostgreSQL. Rejects with `ServerError`, before anything is written, if a server
 * cannot be used or holds the data of another installation.
 */
export const openServers = async (
  servers: ServerSettings,
  warn: (sentence: string) => void,
  statementTimeoutMs?: number,
): Promise<Stores> => {
  const { readModelsUrl } = servers;
  const events = await openEventStore(servers, warn);
  const opened: { close(): Promise<void> }[] = [events];
  try {
    await assertNoUnprefixedEvents(events, servers);
    await assertSameLog(events, servers);
    const limits = statementTimeoutMs === undefined ? {} : { statementTimeoutMs };
    const readModels = await openPostgresReadModelsForLog(events, readModelsUrl, { ...views, ...limits });
    opened.unshift(readModels);
    const reactionCheckpoints = await PostgresReactionCheckpoints.openForLog(events, readModels.database);
    const bindKeys = (): Promise<void> => bindKeysToLog(events, servers);
    await bindKeys();
    opened.unshift(await ViewLeases.take({ readModels, ...views, program: describeProcess(), warn }));
    const keys = await PostgresSubjectKeys.open(readModelsUrl, limits);
    opened.unshift(keys);
    const fingerprintKey = await getOrCreateInstallationKey(readModelsUrl, FINGERPRINT_KEY, createFingerprintKey);
    const close = async (): Promise<void> => {
      for (const each of opened) await each.close();
    };
    return { events, keys, reactionCheckpoints, readModels, fingerprintKey, bindKeys, close };
  } catch (error) {
    for (const each of opened) await each.close();
    throw toServerError(error, servers);
  }
};
