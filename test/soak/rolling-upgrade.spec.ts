import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { sql } from 'kysely';
import { waitUntil } from '#kernel/testing/wait-until';
import type { Caller } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { pollUntil } from '#scenarios/fixtures';
import { listCatalog } from '#postgres/view-catalog';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { dropUnusedViews } from '#postgres/view-housekeeping';
import type { ReadModels } from '#processing/read-models';
import { fundStatement } from '#read-models/fund-statement';
import { createBusyBoard } from '#test/support/busy-board.builder';
import { buildNextVersion, type NextBuild } from '#test/support/next-build';
import { runCli, expectSingleSentence } from '#test/support/command-line';
import { Servers } from '#test/support/servers';

const { name, version } = fundStatement;
const [OLD, NEW] = [`${name}@${version}`, `${name}@${version + 1}`];

describe('Old and new software on the same servers', () => {
  let servers: Servers;
  let nextBuild: NextBuild;
  let readModels: ReadModels;
  let board: { readonly board: string };
  let oldProcesses: { readonly api: RunningService; readonly worker: RunningService };
  let newProcesses: { readonly api: RunningService; readonly worker: RunningService };
  let oldCaller: Caller;

  const administrator = async ({ url }: RunningService): Promise<Caller> =>
    (await servers.installation(url)).administrator;
  const grantFund = async (caller: Caller): Promise<string> => {
    const body = { name: randomUUID(), source: 'Council', financialYear: '2011-12', pence: 1 };
    await caller.record('/v1/boards/{board}/funds', board, body);
    return body.name;
  };
  const listFunds = async (caller: Caller): Promise<string[]> =>
    (await caller.read('/v1/boards/{board}/funds', board)).funds.map((fund) => fund.name).sort();
  const listViewTables = async (): Promise<string[]> =>
    (await listCatalog(readModels.database)).map((each) => each.name).filter((each) => each.startsWith(`${name}@`));

  /**
   * Drops unused views, with leases that expire after as long as the server has run. So no lease of a running process has expired, however slow the
   * machine is, and nothing is kept only because the server has not run for long enough.
   */
  const dropUnused = async () => {
    const { rows } = await sql<{ uptimeMs: number }>`
      select cast(extract(epoch from now() - pg_postmaster_start_time()) * 1000 as double precision) as "uptimeMs"`.execute(
      readModels.database,
    );
    return dropUnusedViews(readModels, rows[0]?.uptimeMs);
  };

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
    nextBuild = buildNextVersion('fund-statement.js');
    oldProcesses = { api: await servers.startApi(), worker: await servers.startWorker() };
    const busy = await createBusyBoard(await servers.installation(oldProcesses.api.url), {
      pence: 1_000,
      halfDays: 10,
    });
    board = { board: busy.board.id };
    oldCaller = await administrator(oldProcesses.api);
    for (let time = 0; time < 5; time += 1) await grantFund(oldCaller);
    readModels = await openPostgresReadModels(servers.environment.READ_MODELS_URL ?? '');
  });
  afterAll(async () => {
    await readModels.close();
    for (const running of [newProcesses, oldProcesses])
      await Promise.all([running.api.stop('SIGKILL'), running.worker.stop('SIGKILL')]);
    await servers.stop();
    nextBuild.remove();
  });

  it('rebuild a view from the command line or through an API while it is in use', async () => {
    const before = await listFunds(oldCaller);
    const { code, stdout } = await runCli(['rebuild', '--view', name, '--json'], servers.environment);
    expect({ code, found: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      found: { views: [name], by: 'servers' },
    });
    expect(await listFunds(oldCaller)).toEqual(before);
    await oldCaller.record('/v1/operations/processors/{processor}/rebuild', { processor: name });
    const { jobs } = await pollUntil(
      () => oldCaller.read('/v1/operations'),
      (shown) => shown.jobs.every(({ endedAt }) => endedAt !== null),
    );
    expect(jobs[0]).toMatchObject({ task: 'rebuild', view: name, state: 'done', fault: null });
    const granted = await grantFund(oldCaller);
    expect(await listFunds(oldCaller)).toEqual([...before, granted].sort());
    const incomplete = await runCli(['rebuild', '--list-incomplete', '--json'], servers.environment);
    expect(JSON.parse(incomplete.stdout)).toEqual({ incomplete: [] });
  });

  it('explain in one sentence why a view cannot be rebuilt', async () => {
    const nowhere = { ...servers.environment, READ_MODELS_URL: 'postgres://127.0.0.1:1/none' };
    expect(expectSingleSentence(await runCli(['rebuild', '--view', name], nowhere))).toMatch(
      /^READ_MODELS_URL cannot be used: nothing listens at 127.0.0.1:1\./,
    );
  });

  it('keep a rebuild interrupted by Ctrl-C until it is continued or discarded', async () => {
    const leave = Promise.withResolvers<undefined>();
    const reading = readModels.database.transaction().execute(async (transaction) => {
      // The transaction waits for a process that starts, which takes longer on a loaded machine than a transaction may otherwise be idle.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
      await transaction.selectFrom(`funds__v${version}`).selectAll().execute();
      await leave.promise;
    });
    const env = { PATH: process.env.PATH ?? '', ...servers.environment };
    const child = spawn(process.execPath, ['dist/programs/cli.js', 'rebuild', '--view', name], { env });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await waitUntil(async () => (await listViewTables()).includes(`${OLD}_rebuild`));
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output).toBe(
      `The rebuild of ${name} was interrupted (the command was stopped). Start it again to continue from where it stopped.\n`,
    );
    leave.resolve(undefined);
    await reading;
    const runRebuild = async (option: string): Promise<unknown> =>
      JSON.parse((await runCli(['rebuild', option, '--json'], servers.environment)).stdout) as unknown;
    expect(await runRebuild('--list-incomplete')).toEqual({ incomplete: [{ view: name, version }] });
    expect(await runRebuild('--discard-incomplete')).toEqual({ discarded: [{ view: name, version }] });
    expect(await listViewTables()).toEqual([OLD]);
  });

  it('show each other’s records while both run, and keep the old view while it is in use', async () => {
    const worker = await nextBuild.startWorker(servers.environment);
    newProcesses = { worker, api: await nextBuild.startService(servers.environment) };
    const newCaller = await administrator(newProcesses.api);
    await pollUntil(
      () => fetch(`${newProcesses.api.url}/health/ready`),
      ({ ok }) => ok,
    );
    expect(await listFunds(newCaller)).toEqual(await listFunds(oldCaller));
    for (let time = 0; time < 5; time += 1) {
      const [one, other] = [await grantFund(oldCaller), await grantFund(newCaller)];
      oldCaller.include(newCaller.logPosition);
      newCaller.include(oldCaller.logPosition);
      for (const funds of [await listFunds(oldCaller), await listFunds(newCaller)])
        expect(funds).toEqual(expect.arrayContaining([one, other]));
    }
    expect(await dropUnused()).toEqual([]);
    expect(await listViewTables()).toEqual([OLD, NEW]);
  });

  it('drop the old view after the last old process has stopped', async () => {
    await oldProcesses.api.stop();
    expect(await dropUnused()).toEqual([]);
    await oldProcesses.worker.stop();
    await dropUnused();
    expect(await listViewTables()).toEqual([NEW]);
    const newCaller = await administrator(newProcesses.api);
    const granted = await grantFund(newCaller);
    expect(await listFunds(newCaller)).toContain(granted);
  });
});
