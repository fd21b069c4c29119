import { createKeyFile } from '#bench/subject';
import { Figures, measureTime, median, percentile, type Figure } from '#bench/harness';
import { send } from '#bench/probe';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { pollUntil } from '#scenarios/fixtures';
import { startService } from '#scenarios/spawn-service';
import { TRUTH } from '#read-models/testing/national-year.builder';

const ROUNDS = 15;
const AREA_ROUNDS = 200;
const FIRST_AREA = 800;

/** In milliseconds. */
const LIMITS = { national: 1_000, area: 50 };

const YEAR = `academicYear=${TRUTH.academicYear}`;

/** Measures the same statistics as one client receives them from a service on the data folder, which has the log. */
export const measureStatisticsOverHttp = async (dataFolder: string): Promise<Figure[]> => {
  await createKeyFile(dataFolder);
  const settings = { DATA_FOLDER: dataFolder, PORT: '0', LOCAL_TOKENS: 'true', REQUESTS_PER_MINUTE: '0' };
  const service = await startService(settings);
  try {
    const key = await loadTokenKey(parseConfiguration(settings));
    const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    const get = (path: string) => send(service.url, { method: 'GET', path, token });
    // Until the read models show the whole log, the service answers 503.
    await pollUntil(
      () => get(`/v1/statistics?${YEAR}`),
      ({ status }) => status === 200,
    );
    const measure = async (rounds: number, toPath: (round: number) => string): Promise<number[]> => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        times.push(
          await measureTime(async () => {
            const { status } = await get(toPath(round));
            if (status !== 200) throw new Error(`${toPath(round)} was answered with ${status}.`);
          }),
        );
      return times;
    };
    const ofArea = (path: string) => (round: number) =>
      `/v1/areas/${FIRST_AREA + (round % (TRUTH.districts / 2))}/${path}`;
    const country = await measure(ROUNDS, () => `/v1/statistics?${YEAR}&by=district`);
    const figures = await measure(AREA_ROUNDS, ofArea(`figures?${YEAR}&by=district`));
    const spots = await measure(AREA_ROUNDS, ofArea('cold-spots'));
    return new Figures('Statistics over HTTP, one client')
      .limit('figures of the country, p50', 'ms', median(country), LIMITS.national)
      .limit('figures of the country, p99', 'ms', percentile(country, 0.99), LIMITS.national)
      .limit('figures of an area, p50', 'ms', median(figures), LIMITS.area)
      .limit('figures of an area, p99', 'ms', percentile(figures, 0.99), LIMITS.area)
      .limit('cold spots of an area, p50', 'ms', median(spots), LIMITS.area)
      .limit('cold spots of an area, p99', 'ms', percentile(spots, 0.99), LIMITS.area).all;
  } finally {
    await service.stop();
  }
};
