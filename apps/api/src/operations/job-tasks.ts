import type { EventStore } from '#execution/event-store';
import { verifyLog, type VerificationReport } from '#execution/verification';
import type { InstallationLocation } from '#hosting/installation-location';
import { openEventsReadOnly, openReadModelsReadOnly } from '#hosting/open-read-only';
import { createPastReadModelsAt, type PastFile, type PastReadModelsRequest } from '#hosting/past-read-models-at';
import { rebuildViewAt } from '#hosting/rebuild';
import type { ReadModels } from '#processing/read-models';
import { ProgressMeter } from '#processing/task-progress';
import type { TaskReporter } from '#processing/worker-thread-runner';
import {
  calculateBoardStatistics,
  listBoardCases,
  type BoardCases,
  type BoardOnDay,
  type BoardStatistics,
  type StatisticsQuery,
} from '#read-models/board-statistics';
import { listColdSpots, type ColdSpot, type ColdSpotsQuery } from '#read-models/statistics/cold-spots';
import type { Figure } from '#read-models/statistics/figure';
import {
  listProviderPerformance,
  type ProviderPerformance,
  type ProvidersQuery,
} from '#read-models/statistics/provider-performance';
import { listSchoolsInNeed, type SchoolInNeed } from '#read-models/statistics/schools-in-need';
import { calculateYear, type YearQuery } from '#read-models/statistics/statistics';
import { toRow } from '#sqlite/event-rows';
import { openSqliteReadModelsReadOnly } from '#sqlite/sqlite-read-models';

interface AtLocation {
  readonly location: InstallationLocation;
}

/** Further irregularities are counted but not listed. */
const MAX_IRREGULARITIES = 1_000;

export interface VerificationResult extends VerificationReport {
  /** Number of all irregularities. */
  readonly found: number;
}

/** The number of events. Known only for a SQLite file, whose rows are numbered without gaps; 0 otherwise. */
const countEvents = async ({ servers }: InstallationLocation, store: EventStore): Promise<number> =>
  servers === null ? toRow(await store.head()) : 0;

const verification = async ({ location }: AtLocation, { progress }: TaskReporter): Promise<VerificationResult> => {
  const store = openEventsReadOnly(location);
  try {
    const total = await countEvents(location, store);
    const meter = new ProgressMeter();
    const onProgress = (passed: number): void => {
      const { secondsLeft } = meter.measure(passed, Math.max(passed, total));
      progress({ passed, total: Math.max(passed, total), secondsLeft });
    };
    const { irregularities, ...report } = await verifyLog(store, { onProgress });
    onProgress(report.events);
    return { ...report, found: irregularities.length, irregularities: irregularities.slice(0, MAX_IRREGULARITIES) };
  } finally {
    await store.close();
  }
};

const pastReadModels = (request: PastReadModelsRequest, { warn }: TaskReporter): Promise<PastFile> =>
  createPastReadModelsAt(request, warn);

interface AtDay extends AtLocation {
  /** The SQLite file of the read models of an earlier day; null for the read models in use. */
  readonly pastFile: string | null;
}

const withReadModels = async <Found>(
  { location, pastFile }: AtDay,
  read: (readModels: ReadModels) => Promise<Found>,
): Promise<Found> => {
  const past = pastFile === null ? null : openSqliteReadModelsReadOnly(pastFile);
  const readModels = past ?? (await openReadModelsReadOnly(location));
  return read(readModels).finally(() => readModels.close());
};

interface QueryOnDay<Query> extends AtDay {
  readonly query: Query;
}

const boardCases = ({
  location,
  query: { boardId, today },
}: Omit<QueryOnDay<BoardOnDay>, 'pastFile'>): Promise<BoardCases> =>
  withReadModels({ location, pastFile: null }, (readModels) => listBoardCases(readModels, boardId, today));

const boardStatistics = (request: QueryOnDay<StatisticsQuery>): Promise<BoardStatistics> =>
  withReadModels(request, (readModels) => calculateBoardStatistics(readModels, request.query));

const yearFigures = (request: QueryOnDay<YearQuery>): Promise<Figure[]> =>
  withReadModels(request, (readModels) => calculateYear(readModels, request.query));

const coldSpots = (request: QueryOnDay<ColdSpotsQuery>): Promise<ColdSpot[]> =>
  withReadModels(request, (readModels) => listColdSpots(readModels, request.query));

const schoolsInNeed = (request: QueryOnDay<ColdSpotsQuery>): Promise<SchoolInNeed[]> =>
  withReadModels(request, (readModels) => listSchoolsInNeed(readModels, request.query));

const providerPerformance = (request: QueryOnDay<ProvidersQuery>): Promise<ProviderPerformance[]> =>
  withReadModels(request, (readModels) => listProviderPerformance(readModels, request.query));

/** The tasks of the worker threads. Each opens its own connections. */
export const jobTasks = {
  rebuild: rebuildViewAt,
  verification,
  pastReadModels,
  boardCases,
  boardStatistics,
  yearFigures,
  coldSpots,
  schoolsInNeed,
  providerPerformance,
};

export type JobTasks = typeof jobTasks;
