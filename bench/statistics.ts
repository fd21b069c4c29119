import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Figures, measureTime, median, percentile, type Figure, type Settings } from '#bench/harness';
import { passReactions, writeLog } from '#bench/seed-logs';
import { measureStatisticsOverHttp } from '#bench/statistics-over-http';
import { measureViews } from '#bench/subject';
import { ALL_STREAMS } from '#domain/all-streams';
import type { ReadModels } from '#processing/read-models';
import { allianceReturns } from '#read-models/alliance-returns';
import { directory } from '#read-models/directory';
import { priorityAreaSets } from '#read-models/priority-areas';
import { schoolRecord } from '#read-models/school-record';
import { listColdSpots } from '#read-models/statistics/cold-spots';
import { FIGURES_BY_TOPIC, type Topic } from '#read-models/statistics/figure-definitions';
import { calculateYear, type YearQuery } from '#read-models/statistics/statistics';
import { supportStatistics } from '#read-models/support-statistics';
import { buildCases } from '#read-models/testing/national-cases.builder';
import { buildAlliances, buildSchools, TRUTH } from '#read-models/testing/national-year.builder';
import { openSqliteReadModelsReadOnly } from '#sqlite/sqlite-read-models';

const SCHOOLS = 25_000;
const YEARS = 10;
const QUICK_YEARS = 2;
const ROUNDS = 15;

const OTHER_TOPICS = (Object.keys(FIGURES_BY_TOPIC) as Topic[]).filter((topic) => topic !== 'support');

const BOARD_ROUNDS = 200;

const VIEWS = [allianceReturns, supportStatistics, schoolRecord, directory, priorityAreaSets];

/** In milliseconds. */
const LIMITS = { national: 1_000, board: 50 };

function* generateEvents(years: number) {
  yield* buildSchools(SCHOOLS);
  yield* buildAlliances();
  yield* buildCases(years);
}

/** Measures each call of the work, in milliseconds. */
const measureTimes = async (rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measureTime(() => work(round)));
  return times;
};

const measureTopics = async (
  readModels: ReadModels,
  query: YearQuery,
  rounds: number,
): Promise<readonly (readonly [Topic, number[]])[]> => {
  const measured: [Topic, number[]][] = [];
  for (const topic of OTHER_TOPICS)
    measured.push([topic, await measureTimes(rounds, () => calculateYear(readModels, { ...query, topic }))]);
  return measured;
};

/** Measures the figures of the whole country and of the area of a board, over all schools and ten years of cases. */
export const measureStatistics = async ({ folder, quick }: Settings): Promise<Figure[]> => {
  const own = join(folder, 'statistics');
  mkdirSync(own);
  const [log, file] = [join(own, 'events.db'), join(own, 'views.db')];
  const years = quick ? QUICK_YEARS : YEARS;
  await writeLog(log, generateEvents(years));
  await passReactions(log);
  await measureViews(log, file, ALL_STREAMS, VIEWS);
  const readModels = openSqliteReadModelsReadOnly(file);
  const national: YearQuery = {
    topic: 'support',
    academicYear: TRUTH.academicYear,
    scope: 'national',
    flagRules: [],
    by: 'district',
    today: '2016-07-01',
  };
  const spots = { scope: 'national', flagRules: [], withinMetres: 20_000, today: '2016-07-01' } as const;
  const toBoard = (round: number) => ({ areas: [String(800 + (round % (TRUTH.districts / 2)))] });
  const topics = await measureTopics(readModels, national, ROUNDS);
  const boardTopics = await measureTopics(readModels, { ...national, scope: toBoard(0) }, BOARD_ROUNDS);
  const [country, coldSpots, board, boardSpots] = [
    await measureTimes(ROUNDS, () => calculateYear(readModels, national)),
    await measureTimes(ROUNDS, () => listColdSpots(readModels, spots)),
    await measureTimes(BOARD_ROUNDS, (round) => calculateYear(readModels, { ...national, scope: toBoard(round) })),
    await measureTimes(BOARD_ROUNDS, (round) => listColdSpots(readModels, { ...spots, scope: toBoard(round) })),
  ];
  await readModels.close();
  const figures = new Figures(`Statistics over ${SCHOOLS} schools and ${years} years of cases`)
    .limit('figures of the country, p50', 'ms', median(country), LIMITS.national)
    .limit('figures of the country, p99', 'ms', percentile(country, 0.99), LIMITS.national)
    .limit('cold spots of the country, p50', 'ms', median(coldSpots), LIMITS.national)
    .limit('figures of a board, p99', 'ms', percentile(board, 0.99), LIMITS.board)
    .limit('cold spots of a board, p99', 'ms', percentile(boardSpots, 0.99), LIMITS.board);
  for (const [topic, times] of topics)
    figures.limit(`${topic} of the country, p99`, 'ms', percentile(times, 0.99), LIMITS.national);
  for (const [topic, times] of boardTopics)
    figures.limit(`${topic} of a board, p99`, 'ms', percentile(times, 0.99), LIMITS.board);
  return [...figures.all, ...(await measureStatisticsOverHttp(own))];
};
