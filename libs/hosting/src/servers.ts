import { hostname } from 'node:os';
import { bindToLog, checkedEventsOn, compareLog } from '#hosting/log-binding';
import { ServerProblem } from '#hosting/server-error';
import type { Stores } from '#hosting/stores';
import { StoreUnavailable } from '#execution/event-store';
import { clauseOf } from '#execution/errors';
import {
  followPostgresReadModels,
  openPostgresReadModels,
  ReadModelsProblem,
} from '#postgres/postgres-read-models';
import { PostgresUnavailable } from '#postgres/postgres-errors';
import { installationKeyOf, PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { ViewLeases } from '#postgres/view-leases';
import type { ReadModels } from '#processing/read-models';
import type { ServerSettings } from '#platform/configuration';
import { FINGERPRINT_KEY, newFingerprintKey } from '#platform/local-keys';
import { programVersion } from '#platform/program-version';
import { ALL_VIEWS } from '#read-models/all-views';

const views = { views: ALL_VIEWS };

/** The read models, whoever keeps them. */
export const readModelsOn = ({ readModelsUrl }: ServerSettings): Promise<ReadModels> =>
  openPostgresReadModels(readModelsUrl, views);

/** As whoever looks at the leases of views sees it. */
const program = (): string => `${programVersion()} on ${hostname()}, process ${process.pid}`;

/** The event store may go away also after it was checked. */
const unavailable = (error: StoreUnavailable): string =>
  error instanceof PostgresUnavailable
    ? `READ_MODELS_URL cannot be used: ${clauseOf(error)}; start PostgreSQL there, or correct the address, its user or its password.`
    : `EVENT_STORE_URL cannot be used: ${clauseOf(error)}; see whether the event store there is well, and start again.`;

const problemOf = (error: unknown): ServerProblem => {
  if (error instanceof ServerProblem) return error;
  if (error instanceof ReadModelsProblem) return new ServerProblem(error.message, { cause: error });
  const sentence =
    error instanceof StoreUnavailable ? unavailable(error) : `The servers cannot be used: ${clauseOf(error)}.`;
  return new ServerProblem(sentence, { cause: error });
};

/**
 * Opens both servers for a process of the installation, which says from then on which versions of views it uses; `notice` is told in one sentence when
 * it cannot; `patience`: milliseconds that a question to the read models may take. Rejects with `ServerProblem`, before anything is written, when one cannot be used or holds something else.
 */
export const openServers = async (
  servers: ServerSettings,
  notice: (sentence: string) => void,
  patience?: number,
): Promise<Stores> => {
  const { readModelsUrl } = servers;
  const events = await checkedEventsOn(servers, notice);
  const opened: { close(): Promise<void> }[] = [events];
  try {
    await compareLog(events, servers);
    const readModels = await followPostgresReadModels(events, readModelsUrl, {
      ...views,
      ...(patience === undefined ? {} : { patience }),
    });
    opened.unshift(readModels);
    const bind = (): Promise<void> => bindToLog(events, servers);
    await bind();
    opened.unshift(await ViewLeases.take({ readModels, ...views, program: program(), notice }));
    const keys = await PostgresSubjectKeys.open(readModelsUrl);
    opened.unshift(keys);
    const fingerprintKey = await installationKeyOf(readModelsUrl, FINGERPRINT_KEY, newFingerprintKey);
    const close = async (): Promise<void> => {
      for (const each of opened) await each.close();
    };
    return { events, keys, readModels, fingerprintKey, bind, close };
  } catch (error) {
    for (const each of opened) await each.close();
    throw problemOf(error);
  }
};
