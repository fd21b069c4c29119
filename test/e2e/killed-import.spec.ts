import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterImports } from '#client/api.types';
import type { BrokerageClient } from '#client/client';
import { waitUntil } from '#kernel/testing/wait-until';
import { readIfAvailable } from '#scenarios/fixtures';
import { DataFolder } from '#test/support/data-folder';
import { RecordedLog } from '#test/support/recorded-log';

const HEADER = 'URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)';
/** Enough that the service is killed in the middle, on a fast machine too. */
const SCHOOLS = 20_000;
/** Several times as many as are recorded at once, so that some are on disk. */
const ROWS_BEFORE_KILL = 500;
const FILE = 'edubasealldata20110901.csv';

/** While a large file is imported on a busy machine, the list can be behind for longer than a request waits. */
const readImports = (administrator: BrokerageClient): Promise<RegisterImports> =>
  waitUntil(() => readIfAvailable(() => administrator.read('/v1/imports/establishments')), 'the list of imports');

describe('A service that is killed while it imports a file of the watched folder', () => {
  const folder = new DataFolder();
  const watched = folder.file('registers');
  const settings = { REGISTER_FOLDER: watched };
  afterAll(() => folder.remove());

  const start = async () => {
    const service = await folder.start(settings);
    return { service, administrator: await (await folder.installation(service.url)).administrator };
  };
  const readRegistered = async (): Promise<string[]> => {
    const { events } = await RecordedLog.readFile(folder.file('events.db'));
    return events.filter(({ type }) => type === 'SchoolRegistered').map(({ stream }) => stream);
  };

  it('has the import as interrupted after its restart, repeats it to its end, and records no school twice', async () => {
    mkdirSync(join(watched, 'establishments'), { recursive: true });
    const rows = Array.from({ length: SCHOOLS }, (_, index) => `${100_000 + index},A School,Open,Primary,879`);
    writeFileSync(join(watched, 'establishments', FILE), `${[HEADER, ...rows].join('\n')}\n`);

    const first = await start();
    const running = await waitUntil(async () => {
      const found = (await readImports(first.administrator)).running[0];
      return found !== undefined && found.done > ROWS_BEFORE_KILL ? found : null;
    }, 'the import to begin');
    await first.service.stop('SIGKILL');
    const recorded = (await readRegistered()).length;
    expect(recorded).toBeGreaterThan(0);
    expect(recorded).toBeLessThan(SCHOOLS);

    const second = await start();
    const afterKill = (await readImports(second.administrator)).imports;
    expect(afterKill.find(({ importId }) => importId === running.importId)).toMatchObject({ status: 'interrupted' });
    const repeated = await waitUntil(async () => {
      const { imports } = await readImports(second.administrator);
      return imports.find(({ status }) => status === 'finished') ?? null;
    }, 'the repeat to end');
    expect(repeated).toMatchObject({
      counts: { registered: SCHOOLS - recorded, unchanged: recorded, changed: 0, skipped: 0, rejected: 0 },
    });
    await waitUntil(() => readdirSync(join(watched, 'establishments', 'done')).length === 2, 'the file and its report');
    expect(await second.service.stop()).toBe(0);
    const schools = await readRegistered();
    expect([schools.length, new Set(schools).size]).toEqual([SCHOOLS, SCHOOLS]);
  });
});
