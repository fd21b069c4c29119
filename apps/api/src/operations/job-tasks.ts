import { join } from 'node:path';
import type { EventStore } from '#execution/event-store';
import { verifyLog, type VerificationReport } from '#execution/verification';
import type { InstallationLocation } from '#hosting/installation-location';
import { openEventsReadOnly, openReadModelsReadOnly } from '#hosting/open-read-only';
import { eventUpcaster } from '#hosting/processors';
import { rebuildOnServers as rebuildViewOnServers, type RebuildRequest } from '#hosting/rebuild-on-servers';
import type { ReadModels } from '#processing/read-models';
import { rebuildFile, rebuildInShadowFile } from '#sqlite/shadow-rebuild';
import type { TaskReporter } from '#processing/worker-thread-runner';
import { findView } from '#read-models/all-views';
import {
  calculateBoardStatistics,
  listBoardCases,
  type BoardCases,
  type BoardOnDay,
  type BoardStatistics,
  type StatisticsQuery,
} from '#read-models/board-statistics';
import { toRow } from '#sqlite/event-rows';

interface AtLocation {
  readonly location: InstallationLocation;
}

/** Further irregularities are counted but not listed. */
const MAX_IRREGULARITIES = 1_000;

export interface VerificationResult extends VerificationReport {
  /** Number of all irregularities. */
  readonly found: number;
}

/** Embedded mode: rebuilds a view in a file next to the read models. */
const rebuild = async (
  { folder, view: name }: { readonly folder: string; readonly view: string },
  reporter: TaskReporter,
): Promise<void> => {
  const view = findView(name);
  if (view === undefined) throw new TypeError(`There is no view called ${name}.`);
  const eventsFile = join(folder, 'events.db');
  const servedFile = join(folder, 'views.db');
  await rebuildInShadowFile(
    { eventsFile, servedFile, file: rebuildFile(folder, name), view, upcaster: eventUpcaster },
    reporter,
  );
};

/** With servers: rebuilds a view in shadow tables, which replace those in use. */
const rebuildOnServers = (request: RebuildRequest, reporter: TaskReporter): Promise<void> =>
  rebuildViewOnServers({ ...request, reporter });

/** The number of events. Known only for a SQLite file, whose rows are numbered without gaps; 0 otherwise. */
const countEvents = async ({ servers }: InstallationLocation, store: EventStore): Promise<number> =>
  servers === null ? toRow(await store.head()) : 0;

const verification = async ({ location }: AtLocation, { progress }: TaskReporter): Promise<VerificationResult> => {
  const store = openEventsReadOnly(location);
  try {
    const total = await countEvents(location, store);
    const onProgress = (passed: number): void => progress({ passed, total: Math.max(passed, total) });
    const { irregularities, ...report } = await verifyLog(store, { onProgress });
    onProgress(report.events);
    return { ...report, found: irregularities.length, irregularities: irregularities.slice(0, MAX_IRREGULARITIES) };
  } finally {
    await store.close();
  }
};

const withReadModels = async <Found>(
  location: InstallationLocation,
  read: (readModels: ReadModels) => Promise<Found>,
): Promise<Found> => {
  const readModels = await openReadModelsReadOnly(location);
  return read(readModels).finally(() => readModels.close());
};

type BoardQuery<Query> = AtLocation & { readonly query: Query };

const boardCases = ({ location, query: { boardId, today } }: BoardQuery<BoardOnDay>): Promise<BoardCases> =>
  withReadModels(location, (readModels) => listBoardCases(readModels, boardId, today));

const boardStatistics = ({ location, query }: BoardQuery<StatisticsQuery>): Promise<BoardStatistics> =>
  withReadModels(location, (readModels) => calculateBoardStatistics(readModels, query));

/** The tasks of the worker threads. Each opens its own read-only connections. */
export const jobTasks = { rebuild, rebuildOnServers, verification, boardCases, boardStatistics };

export type JobTasks = typeof jobTasks;
