import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Caller } from '#scenarios/demo-installation';
import { spawnService, type RunningService } from '#scenarios/spawn-service';
import { BrokerageClient } from '#client/client';
import type { ResponseAt } from '#client/operations';
import { waitUntil } from '#kernel/testing/wait-until';
import { contractRegister } from '#read-models/contract-register';
import { runCli } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { writeLargeLog } from '#test/support/large-log';
import { readStoredRows } from '#test/support/view-rows';

const EVENTS = 60_000;
const COMMANDS = 50;
const { name: VIEW, version: VERSION } = contractRegister;

type Job = ResponseAt<'/v1/operations'>['jobs'][number];

const findFreePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('A log of 60,000 events', () => {
  let folder: DataFolder;
  let service: RunningService;
  let administrator: Caller;

  const startService = async (): Promise<void> => {
    service = await folder.start();
    administrator = await (await folder.installation(service.url)).administrator;
  };
  const rebuild = (): Promise<Job> =>
    administrator.record('/v1/operations/processors/{processor}/rebuild', { processor: VIEW });
  const readRebuildJob = async (): Promise<Job | undefined> => {
    const { jobs } = await administrator.read('/v1/operations');
    return jobs.find(({ task, view }) => task === 'rebuild' && view === VIEW);
  };
  const waitForRebuild = (holds: (job: Job) => boolean): Promise<Job> =>
    waitUntil(async () => {
      const job = await readRebuildJob();
      return job !== undefined && holds(job) ? job : null;
    }, `a rebuild: ${holds.toString()}`);
  const waitUntilRebuilt = (): Promise<Job> => waitForRebuild(({ endedAt }) => endedAt !== null);
  const waitUntilRebuilding = (): Promise<Job> =>
    waitForRebuild(({ state, passed }) => state === 'running' && passed > 0);
  const rebuildFile = (): string => folder.file(`rebuild-${VIEW}@${VERSION}.db`);

  beforeAll(async () => {
    folder = new DataFolder();
    await writeLargeLog(folder.path, EVENTS);
    await startService();
  });
  afterAll(() => folder.remove());

  it('does not delay commands during a rebuild and a verification', async () => {
    await rebuild();
    await administrator.record('/v1/operations/verification', {});
    for (let index = 0; index < COMMANDS; index += 1)
      await administrator.record('/v1/persons', {}, { name: `Person ${index}`, email: null });
    const { job } = await administrator.read('/v1/operations/verification');
    expect(['waiting', 'running']).toContain(job?.state);
    expect(await waitUntilRebuilt()).toMatchObject({ state: 'done', fault: null });
    const { state, result } = await waitUntil(async () => {
      const { job: now, result } = await administrator.read('/v1/operations/verification');
      return result === null ? null : { state: now?.state, result };
    });
    expect({ state, found: result.found }).toEqual({ state: 'done', found: 0 });
    expect(result.events).toBeGreaterThan(EVENTS + COMMANDS);
  });

  it('is alive while its views are built, and ready when they show everything', async () => {
    await service.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(folder.file(`views.db${suffix}`), { force: true });
    const port = await findFreePort();
    const starting = spawnService({ ...folder.environment, PORT: String(port) });
    const isStarted = starting.ready.then(() => true);
    const client = new BrokerageClient({ url: `http://127.0.0.1:${port}` });
    const getStatus = (path: '/health/live' | '/health/ready'): Promise<number> =>
      client.get(path).then(
        ({ status }) => status,
        () => 0,
      );
    await waitUntil(async () => (await getStatus('/health/live')) === 200);
    const missing = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(missing.status).toBe(503);
    expect(await missing.json()).toMatchObject({
      components: { 'views of this version': { ready: false, needed: true } },
    });
    expect(await isStarted).toBe(true);
    expect(await getStatus('/health/ready')).toBe(200);
    expect(await starting.stop()).toBe(0);
    await startService();
  });

  it('can be used to rebuild a view on the command line through the running service', async () => {
    const { code, stdout, stderr } = await runCli(['rebuild', '--view', VIEW, '--url', service.url, '--json'], {
      ...folder.environment,
      TOKEN: administrator.token,
    });
    expect({ code, found: JSON.parse(stdout) as object }).toEqual({ code: 0, found: { views: [VIEW], by: 'service' } });
    for (const line of stderr.split('\n').slice(0, -1))
      expect(line).toMatch(/^contract-register: (\d+ of \d+|not known yet)/);
  });

  it('is read to the end by a rebuild that continues after the service was killed', async () => {
    await rebuild();
    await waitUntilRebuilding();
    expect(await service.stop('SIGKILL')).toBeNull();
    expect(existsSync(rebuildFile())).toBe(true);
    await startService();
    expect(await waitUntilRebuilt()).toMatchObject({ state: 'done', fault: null });
    expect(existsSync(rebuildFile())).toBe(false);
  });

  it('does not delay a stop during a rebuild, which continues after the next start', async () => {
    await rebuild();
    await waitUntilRebuilding();
    expect(await service.stop('SIGTERM')).toBe(0);
    expect(existsSync(rebuildFile())).toBe(true);
    await startService();
    expect(await waitUntilRebuilt()).toMatchObject({ state: 'done' });
  });

  it('is not read again by a rebuild that an administrator stopped and requested again', async () => {
    await rebuild();
    await waitUntilRebuilding();
    const { state } = await administrator.record('/v1/operations/processors/{processor}/rebuild/stop', {
      processor: VIEW,
    });
    expect(state).toBe('running');
    const stopped = await waitUntilRebuilt();
    expect(stopped).toMatchObject({ state: 'stopped', fault: null });
    expect(stopped.summary).toMatch(/^Stopped after \d+ of \d+ events\./);
    expect(stopped.passed).toBeLessThan(EVENTS);
    expect(existsSync(rebuildFile())).toBe(true);
    await rebuild();
    const continued = await waitUntilRebuilding();
    expect(continued.passed).toBeGreaterThanOrEqual(stopped.passed);
    expect(await waitUntilRebuilt()).toMatchObject({ state: 'done', summary: 'Complete.' });
    expect(existsSync(rebuildFile())).toBe(false);
  });

  it('gives every view the same rows when all views are rebuilt without a running service', async () => {
    expect(await service.stop()).toBe(0);
    const { tables } = await readStoredRows(folder);
    expect(tables.register_contracts?.length).toBeGreaterThan(1_000);
    const { code, stdout } = await runCli(['rebuild', '--json'], folder.environment);
    expect({ code, found: JSON.parse(stdout) as object }).toMatchObject({ code: 0, found: { by: 'folder' } });
    expect((await readStoredRows(folder)).tables).toEqual(tables);
  });

  it('is not read again by a rebuild on the command line that was interrupted, unless it is discarded', async () => {
    const env = { PATH: process.env.PATH ?? '', ...folder.environment };
    const child = spawn(process.execPath, ['dist/programs/cli.js', 'rebuild', '--view', VIEW], { env });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await waitUntil(() => existsSync(rebuildFile()));
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output).toContain(`The rebuild of ${VIEW} was interrupted (the command was stopped).`);
    const runRebuild = async (option: string): Promise<unknown> =>
      JSON.parse((await runCli(['rebuild', option, '--json'], folder.environment)).stdout) as unknown;
    const left = [{ view: VIEW, version: VERSION }];
    expect(await runRebuild('--list-incomplete')).toEqual({ incomplete: left });
    expect(await runRebuild('--discard-incomplete')).toEqual({ discarded: left });
    expect(existsSync(rebuildFile())).toBe(false);
  });
});
