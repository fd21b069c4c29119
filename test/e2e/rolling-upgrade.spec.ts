import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '#scenarios/demo-api';
import type { RunningService } from '#scenarios/spawn-service';
import { until } from '#scenarios/fixtures';
import { listedViews } from '#postgres/view-catalog';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { dropUnused } from '#postgres/view-housekeeping';
import type { ReadModels } from '#processing/read-models';
import { fundStatement } from '#read-models/fund-statement';
import { aBusyBoard } from '#test/support/busy-board.builder';
import { withNextVersionOf, type AnotherVersion } from '#test/support/next-build';
import { cli, oneSentence } from '#test/support/command-line';
import { Servers } from '#test/support/servers';

const { name, version } = fundStatement;
const [OLD, NEW] = [`${name}@${version}`, `${name}@${version + 1}`];

/** Milliseconds; longer than processes wait to renew their leases. */
const LIFETIME = 15_000;

describe('Old and new software over the same servers', () => {
  let servers: Servers;
  let later: AnotherVersion;
  let readModels: ReadModels;
  let board: { readonly board: string };
  let old: { readonly api: RunningService; readonly worker: RunningService };
  let fresh: { readonly api: RunningService; readonly worker: RunningService };
  let here: Caller;

  const administrator = async ({ url }: RunningService): Promise<Caller> =>
    (await servers.installation(url)).administrator;
  const grant = async (caller: Caller): Promise<string> => {
    const body = { name: randomUUID(), source: 'Council', financialYear: '2011-12', pence: 1 };
    await caller.record('/v1/boards/{board}/funds', board, body);
    return body.name;
  };
  const fundsAt = async (caller: Caller): Promise<string[]> =>
    (await caller.read('/v1/boards/{board}/funds', board)).funds.map((fund) => fund.name).sort();
  const listed = async (): Promise<string[]> =>
    (await listedViews(readModels.database)).map((each) => each.name).filter((each) => each.startsWith(`${name}@`));

  beforeAll(async () => {
    servers = await Servers.start();
    later = withNextVersionOf('fund-statement.js');
    old = { api: await servers.api(), worker: await servers.worker() };
    const busy = await aBusyBoard(await servers.installation(old.api.url), { pence: 1_000, halfDays: 10 });
    board = { board: busy.board.id };
    here = await administrator(old.api);
    for (let time = 0; time < 5; time += 1) await grant(here);
    readModels = await openPostgresReadModels(servers.environment.READ_MODELS_URL ?? '');
  }, 120_000);
  afterAll(async () => {
    await readModels.close();
    for (const running of [fresh, old])
      await Promise.all([running.api.stop('SIGKILL'), running.worker.stop('SIGKILL')]);
    await servers.stop();
    later.remove();
  }, 60_000);

  it('have a view rebuilt from the command line, or by any API, while they serve it', async () => {
    const before = await fundsAt(here);
    const { code, stdout } = await cli(['rebuild', '--view', name, '--json'], servers.environment);
    expect({ code, found: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      found: { views: [name], by: 'servers' },
    });
    expect(await fundsAt(here)).toEqual(before);
    await here.record('/v1/operations/views/{view}/rebuild', { view: name });
    const { work } = await until(
      () => here.read('/v1/operations'),
      (shown) => shown.work.every(({ endedAt }) => endedAt !== null),
    );
    expect(work[0]).toMatchObject({ task: 'rebuild', view: name, state: 'done', fault: null });
    const granted = await grant(here);
    expect(await fundsAt(here)).toEqual([...before, granted].sort());
    const left = await cli(['rebuild', '--left', '--json'], servers.environment);
    expect(JSON.parse(left.stdout)).toEqual({ left: [] });
  }, 60_000);

  it('are told in one sentence why a view cannot be rebuilt', async () => {
    const nowhere = { ...servers.environment, READ_MODELS_URL: 'postgres://127.0.0.1:1/none' };
    expect(oneSentence(await cli(['rebuild', '--view', name], nowhere))).toMatch(/^PostgreSQL cannot be asked/);
    const embedded = { ...servers.environment, READ_MODELS_URL: '', EVENT_STORE_URL: '', STREAM_PREFIX: '' };
    expect(oneSentence(await cli(['rebuild', '--left'], embedded), 2)).toMatch(/^In a data folder nothing is left/);
  }, 60_000);

  it('keep a rebuild that Ctrl-C broke off until it is asked for again or dropped', async () => {
    const leave = Promise.withResolvers<undefined>();
    const reading = readModels.database.transaction().execute(async (transaction) => {
      await transaction.selectFrom(`funds__v${version}`).selectAll().execute();
      await leave.promise;
    });
    const env = { PATH: process.env.PATH ?? '', ...servers.environment };
    const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'rebuild', '--view', name], { env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (!(await listed()).includes(`${OLD}_anew`)) await sleep(20);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toBe(
      `The rebuild of ${name} was broken off (it was told to stop); asked for again, it goes on from where it was.\n`,
    );
    leave.resolve(undefined);
    await reading;
    const asked = async (what: string): Promise<unknown> =>
      JSON.parse((await cli(['rebuild', what, '--json'], servers.environment)).stdout) as unknown;
    expect(await asked('--left')).toEqual({ left: [{ view: name, version }] });
    expect(await asked('--discard')).toEqual({ dropped: [{ view: name, version }] });
    expect(await listed()).toEqual([OLD]);
  }, 60_000);

  it('run side by side: each shows all that the other recorded, and the old view is kept as long as it is used', async () => {
    const worker = await later.startWorker(servers.environment);
    fresh = { worker, api: await later.startService(servers.environment) };
    const there = await administrator(fresh.api);
    await until(
      () => fetch(`${fresh.api.url}/health/ready`),
      ({ ok }) => ok,
    );
    expect(await fundsAt(there)).toEqual(await fundsAt(here));
    for (let time = 0; time < 5; time += 1) {
      const [one, other] = [await grant(here), await grant(there)];
      for (const funds of [await fundsAt(here), await fundsAt(there)])
        expect(funds).toEqual(expect.arrayContaining([one, other]));
    }
    expect(await dropUnused(readModels, LIFETIME)).toEqual([]);
    expect(await listed()).toEqual([OLD, NEW]);
  }, 60_000);

  it('leave nothing of the old view when the last old process has ended, and the new one goes on', async () => {
    await old.api.stop();
    expect(await dropUnused(readModels, LIFETIME)).toEqual([]);
    await old.worker.stop();
    // Nothing is dropped before the server has run for a lifetime.
    for (let all = await listed(); all.includes(OLD); all = await listed()) await dropUnused(readModels, LIFETIME);
    expect(await listed()).toEqual([NEW]);
    const there = await administrator(fresh.api);
    const granted = await grant(there);
    expect(await fundsAt(there)).toContain(granted);
  }, 60_000);
});
