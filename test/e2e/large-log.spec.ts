import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '#scenarios/demo-api';
import type { RunningService } from '#scenarios/spawn-service';
import type { AnswerAt } from '#client/operations';
import { cli } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { writeLongLog } from '#test/support/large-log';
import { rowsLeft } from '#test/support/views-rebuilt';

const EVENTS = 60_000;
const COMMANDS = 50;
const VIEW = 'contract-register';

type Work = AnswerAt<'/v1/operations'>['work'][number];

describe('A long log', () => {
  let folder: DataFolder;
  let service: RunningService;
  let administrator: Caller;

  const started = async (): Promise<void> => {
    service = await folder.start();
    administrator = await (await folder.installation(service.url)).administrator;
  };
  const rebuild = (): Promise<Work> => administrator.record('/v1/operations/views/{view}/rebuild', { view: VIEW });
  const rebuildShown = async (): Promise<Work | undefined> => {
    const { work } = await administrator.read('/v1/operations');
    return work.find(({ task, view }) => task === 'rebuild' && view === VIEW);
  };
  const until = async (holds: (work: Work) => boolean): Promise<Work> => {
    for (;;) {
      const work = await rebuildShown();
      if (work !== undefined && holds(work)) return work;
      await pause(20);
    }
  };
  const ended = (): Promise<Work> => until(({ state }) => state === 'done' || state === 'failed');
  const underWay = (): Promise<Work> => until(({ state, passed }) => state === 'running' && passed > 0);
  const rebuildFile = (): string => folder.file(`rebuild-${VIEW}.db`);

  beforeAll(async () => {
    folder = new DataFolder();
    await writeLongLog(folder.path, EVENTS);
    await started();
  }, 240_000);
  afterAll(() => folder.remove());

  it('is rebuilt from and verified while commands are answered: fifty of them before either has ended', async () => {
    await rebuild();
    await administrator.record('/v1/operations/verification', {});
    for (let index = 0; index < COMMANDS; index += 1)
      await administrator.record('/v1/persons', {}, { name: `Person ${index}`, email: null });
    const { work } = await administrator.read('/v1/operations/verification');
    expect(['waiting', 'running']).toContain(work?.state);
    expect(await ended()).toMatchObject({ state: 'done', fault: null });
    for (;;) {
      const { work: now, result } = await administrator.read('/v1/operations/verification');
      if (result === null) await pause(50);
      else {
        expect({ state: now?.state, found: result.found }).toEqual({ state: 'done', found: 0 });
        expect(result.events).toBeGreaterThan(EVENTS + COMMANDS);
        return;
      }
    }
  }, 120_000);

  it('is rebuilt from on the command line through the service, and the view stands as before', async () => {
    const { code, stdout, stderr } = await cli(['rebuild', '--view', VIEW, '--url', service.url, '--json'], {
      ...folder.environment,
      TOKEN: administrator.token,
    });
    expect({ code, found: JSON.parse(stdout) as object }).toEqual({ code: 0, found: { views: [VIEW], by: 'service' } });
    for (const line of stderr.split('\n').slice(0, -1)) expect(line).toMatch(/^contract-register: \d+ of \d+/);
  }, 120_000);

  it('is rebuilt from to the end after the service was killed in the middle of it', async () => {
    await rebuild();
    await underWay();
    expect(await service.stop('SIGKILL')).toBeNull();
    expect(existsSync(rebuildFile())).toBe(true);
    await started();
    expect(await ended()).toMatchObject({ state: 'done', fault: null });
    expect(existsSync(rebuildFile())).toBe(false);
  }, 120_000);

  it('holds up no stop by SIGTERM, and the rebuild goes on afterwards', async () => {
    await rebuild();
    await underWay();
    expect(await service.stop('SIGTERM')).toBe(0);
    expect(existsSync(rebuildFile())).toBe(true);
    await started();
    expect(await ended()).toMatchObject({ state: 'done' });
  }, 120_000);

  it('leaves views that are the same as views that are folded anew, all of them, when no service runs', async () => {
    expect(await service.stop()).toBe(0);
    const { tables } = await rowsLeft(folder);
    expect(tables.register_contracts?.length).toBeGreaterThan(1_000);
    const { code, stdout } = await cli(['rebuild', '--json'], folder.environment);
    expect({ code, found: JSON.parse(stdout) as object }).toMatchObject({ code: 0, found: { by: 'folder' } });
    expect((await rowsLeft(folder)).tables).toEqual(tables);
  }, 120_000);
});
