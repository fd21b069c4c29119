import { createKeyFile } from '#bench/subject';
import { Figures, measureTime, median, percentile, type Figure } from '#bench/harness';
import { measureBeside, postJson, send, type ServiceRequest } from '#bench/probe';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey, type TokenKey } from '#platform/local-keys';
import { toBoardId } from '#read-models/testing/national-cases.builder';
import { toAreaCode, TRUTH, toUrn } from '#read-models/testing/national-year.builder';
import { pollUntil } from '#scenarios/fixtures';
import { startService } from '#scenarios/spawn-service';

const ROUNDS = 15;
const AREA_ROUNDS = 200;

/** In milliseconds. */
const LIMITS = { national: 1_000, statistics: 50, dashboard: 20, nearest: 10, commandBeside: 50 };

const YEAR = `academicYear=${TRUTH.academicYear}`;
const NATIONAL = `/v1/statistics?${YEAR}&by=district`;

/** The boards of a service, with ten years of 224 cases each. The service keeps what people look at in memory, so the first look at a board takes longer. */
const BOARDS = 10;

/** One of the areas for each round. */
const chooseArea = (round: number): string => toAreaCode(2 * (round % BOARDS));

const ofArea = (path: string) => (round: number) => `/v1/areas/${chooseArea(round)}/${path}`;
const ofBoard = (path: string) => (round: number) => `/v1/boards/${toBoardId(chooseArea(round))}/${path}`;

type MeasurePaths = (rounds: number, toPath: (round: number) => string) => Promise<number[]>;

/** Measures how long each of these pages takes for one client. */
const measurePages =
  (url: string, token: string): MeasurePaths =>
  async (rounds, toPath) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      times.push(
        await measureTime(async () => {
          const { status } = await send(url, { method: 'GET', path: toPath(round), token });
          if (status !== 200) throw new Error(`${toPath(round)} was answered with ${status}.`);
        }),
      );
    return times;
  };

/** What a board and a ministry look at. */
const measureReads = async (measure: MeasurePaths): Promise<Figure[]> => {
  const country = await measure(ROUNDS, () => NATIONAL);
  const figures = new Figures('Statistics over HTTP, one client')
    .limit('figures of the country, p50', 'ms', median(country), LIMITS.national)
    .limit('figures of the country, p99', 'ms', percentile(country, 0.99), LIMITS.national);
  const pages: readonly (readonly [name: string, toPath: (round: number) => string, limitMs: number])[] = [
    ['figures of an area', ofArea(`figures?${YEAR}&by=district`), LIMITS.statistics],
    ['cold spots of an area', ofArea('cold-spots'), LIMITS.statistics],
    ['figures of a board', ofBoard(`figures?${YEAR}&by=district`), LIMITS.statistics],
    ['statistics of a board', ofBoard('statistics'), LIMITS.statistics],
    ['dashboard page of an area', ofBoard('dashboard?limit=50'), LIMITS.dashboard],
    [
      'nearest 50 schools within 25 km',
      (round) => `/v1/schools/${toUrn(round * 7)}/nearest?within=25000&limit=50`,
      LIMITS.nearest,
    ],
  ];
  for (const [name, toPath, limitMs] of pages) {
    const first = await measure(BOARDS, toPath);
    const times = await measure(AREA_ROUNDS, toPath);
    figures
      .add(`${name}, first time, p50`, 'ms', median(first))
      .limit(`${name}, p50`, 'ms', median(times), limitMs)
      .limit(`${name}, p99`, 'ms', percentile(times, 0.99), limitMs);
  }
  return figures.all;
};

/** How long a command takes alone, and while one client asks for the figures of the country again and again. */
const measureCommands = async (url: string, token: string, measure: MeasurePaths): Promise<Figure[]> => {
  const body = JSON.stringify({ name: 'A person' });
  const command: ServiceRequest = { method: 'POST', path: '/v1/persons', token, body };
  const alone = await measureBeside(url, command, () => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const beside = await measureBeside(url, command, () => measure(ROUNDS, () => NATIONAL));
  return new Figures('A command beside the figures of the country')
    .add('alone, p99', 'ms', alone.p99Ms)
    .limit('beside them, p50', 'ms', beside.p50Ms, LIMITS.commandBeside)
    .limit('beside them, p99', 'ms', beside.p99Ms, LIMITS.commandBeside).all;
};

/** Returns the token of a person who reads everything. */
const appointAuditor = async (url: string, administrator: string, key: TokenKey): Promise<string> => {
  const { id: person } = await postJson(url, administrator, '/v1/persons', { name: 'An auditor' });
  const assignment = { role: 'auditor', scope: { kind: 'everywhere', id: '*' }, from: '2000-01-01' };
  await postJson(url, administrator, `/v1/persons/${person}/role-assignments`, assignment);
  return issueToken(key, { person, roles: ['auditor'] });
};

/** Measures the same statistics as one client receives them from a service on the data folder, which has the log. */
export const measureStatisticsOverHttp = async (dataFolder: string): Promise<Figure[]> => {
  await createKeyFile(dataFolder);
  const settings = { DATA_FOLDER: dataFolder, PORT: '0', LOCAL_TOKENS: 'true', REQUESTS_PER_MINUTE: '0' };
  const service = await startService(settings);
  try {
    const key = await loadTokenKey(parseConfiguration(settings));
    const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    // Until the read models show the whole log, the service answers 503.
    await pollUntil(
      () => send(service.url, { method: 'GET', path: `/v1/statistics?${YEAR}`, token }),
      ({ status }) => status === 200,
    );
    const auditor = await appointAuditor(service.url, token, key);
    const reads = await measureReads(measurePages(service.url, auditor));
    return [...reads, ...(await measureCommands(service.url, token, measurePages(service.url, auditor)))];
  } finally {
    await service.stop();
  }
};
