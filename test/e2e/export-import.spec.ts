import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { runCli, expectSingleSentence } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { createFolder } from '#test/support/demonstration';
import { createPrefix } from '#test/support/event-store-for-tests';
import { appendCommands, withFolder } from '#test/support/transfer-log';
import { Servers } from '#test/support/servers';

const PROGRAM = 'dist/programs/cli.js';

/** Reads the lines of the events and the last line. The first line is omitted; it contains the version of the program. */
const readEventLines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(1);

describe('An installation transferred to another folder', () => {
  const [old, fresh] = [new DataFolder(), new DataFolder()];
  const top = createFolder();
  const [events, keys] = [join(top, 'events'), join(top, 'keys')];
  const idempotencyKey = 'transferred-key';
  let person: string;
  let erasedPerson: string;

  beforeAll(async () => {
    const service = await old.start();
    const administrator = await (await old.installation(service.url)).administrator;
    const created = await administrator.post(
      '/v1/persons',
      {},
      { name: 'Robin Hale', email: null },
      { idempotencyKey },
    );
    expect(created.status).toBe(201);
    person = created.body?.id ?? '';
    ({ id: erasedPerson } = await administrator.record('/v1/persons', {}, { name: 'Sam Gone', email: null }));
    const exported = await runCli(['export-events', '--to', events, '--keys', keys, '--json'], old.environment);
    expect({ ...exported, stdout: JSON.parse(exported.stdout) as object }).toMatchObject({
      code: 0,
      stdout: { personalEvents: 3, keys: { keys: 3, erased: 0 } },
    });
    expect(await service.stop()).toBe(0);
    const subjects = SqliteSubjectKeys.open(old.file('keys.db'));
    await subjects.erase(`person-${erasedPerson}`);
    await subjects.close();
  });
  afterAll(async () => {
    await old.remove();
    await fresh.remove();
    rmSync(top, { recursive: true });
  });

  it('includes the latest erasure after --continue, in files that only the owner can read', async () => {
    const exportAgain = ['export-events', '--to', events, '--keys', keys];
    expect(expectSingleSentence(await runCli(exportAgain, old.environment))).toMatch(
      /already exists\. Choose another file, or use --continue/,
    );
    const { code, stdout } = await runCli([...exportAgain, '--continue', '--json'], old.environment);
    expect({ code, found: JSON.parse(stdout) as object }).toMatchObject({ code: 0, found: { keys: { erased: 1 } } });
    expect([events, keys].map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual(['600', '600']);
  });

  it('reports which events cannot be read without the keys', async () => {
    const elsewhere = createFolder();
    const args = ['import-events', '--from', events, '--data', elsewhere];
    const { code, stderr } = await runCli(args);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^No keys were imported\. .* in 3 events cannot be read, /) as unknown,
    });
    expect(await runCli([...args, '--keys', keys])).toMatchObject({ code: 0, stderr: '' });
    rmSync(elsewhere, { recursive: true });
  });

  it('is rejected with the keys of other events, with damaged keys, and while a service is running', async () => {
    const importAndExpectError = async (data: string, keysFile: string): Promise<string> =>
      expectSingleSentence(await runCli(['import-events', '--from', events, '--keys', keysFile, '--data', data]));
    const [another, cut] = [join(top, 'another'), join(top, 'cut')];
    const text = readFileSync(keys, 'utf8');
    writeFileSync(another, text.replace(/"first":"[^"]*"/, '"first":"other"'));
    writeFileSync(cut, text.slice(0, -100));
    const target = join(top, 'target');
    expect(await importAndExpectError(target, another)).toMatch(
      /is damaged: it was changed after the export\. Nothing was written/,
    );
    expect(await importAndExpectError(target, cut)).toMatch(/is (cut off|damaged).*Nothing was written/);
    expect(await importAndExpectError(target, events)).toMatch(/is not an export of keys/);
    expect(existsSync(target)).toBe(false);
    mkdirSync(join(target, 'keys'), { recursive: true, mode: 0o700 });
    writeFileSync(join(target, 'keys', 'fingerprint-key'), `${'A'.repeat(43)}\n`, { mode: 0o600 });
    expect(await importAndExpectError(target, keys)).toMatch(
      /has a different fingerprint key.*Move keys\/fingerprint-key away\.$/,
    );
    expect(await withFolder(target, ({ store }) => store.head())).toBeNull();
    const service = await old.start();
    expect(await importAndExpectError(old.path, keys)).toMatch(/in use by another process \(pid \d+\)/);
    expect(await service.stop()).toBe(0);
  });

  it('has its names, recognises a repeated command and keeps erased persons erased', async () => {
    rmSync(fresh.path, { recursive: true });
    const { code } = await runCli(['import-events', '--from', events, '--keys', keys], fresh.environment);
    expect(code).toBe(0);
    const service = await fresh.start();
    const administrator = await (await fresh.installation(service.url)).administrator;
    expect(await administrator.read('/v1/persons/{person}', { person })).toMatchObject({ name: 'Robin Hale' });
    expect(await administrator.read('/v1/persons/{person}', { person: erasedPerson })).toMatchObject({
      name: 'erased',
    });
    const repeat = (name: string) => administrator.post('/v1/persons', {}, { name, email: null }, { idempotencyKey });
    expect(await repeat('Robin Hale')).toMatchObject({ status: 201, body: { id: person } });
    expect((await repeat('Somebody else')).status).toBe(422);
    expect(await service.stop()).toBe(0);
  });
});

describe('An installation transferred from a folder to servers and back', () => {
  const [old, back] = [new DataFolder(), new DataFolder()];
  const top = createFolder();
  const pathTo = (name: string): string => join(top, name);
  let servers: Servers;

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
  });
  afterAll(async () => {
    await Promise.all([servers.stop(), old.remove(), back.remove()]);
    rmSync(top, { recursive: true });
  });

  it('keeps its events and names', async () => {
    const service = await old.start();
    const administrator = await (await old.installation(service.url)).administrator;
    const { id: person } = await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    expect(await service.stop()).toBe(0);
    const environment = { ...servers.environment, STREAM_PREFIX: createPrefix(), DATA_FOLDER: pathTo('nothing') };
    const transfer = async (environment: Record<string, string>, command: string, option: string, name: string) =>
      expect(
        await runCli([command, option, pathTo(name), '--keys', pathTo(`${name}-keys`)], environment),
      ).toMatchObject({
        code: 0,
      });
    await transfer(old.environment, 'export-events', '--to', 'first');
    await transfer(environment, 'import-events', '--from', 'first');
    await transfer(environment, 'import-events', '--from', 'first');
    await transfer(environment, 'export-events', '--to', 'second');
    rmSync(back.path, { recursive: true });
    await transfer(back.environment, 'import-events', '--from', 'second');
    await transfer(back.environment, 'export-events', '--to', 'third');
    for (const name of ['second', 'third'])
      expect([name, `${name}-keys`].map((each) => readFileSync(pathTo(each), 'utf8'))).toEqual(
        ['first', 'first-keys'].map((each) => readFileSync(pathTo(each), 'utf8')),
      );
    expect(existsSync(environment.DATA_FOLDER)).toBe(false);
    const restarted = await back.start();
    const reader = await (await back.installation(restarted.url)).administrator;
    expect(await reader.read('/v1/persons/{person}', { person })).toMatchObject({ name: 'Robin Hale' });
    expect(await restarted.stop()).toBe(0);
  });

  it('explains in one sentence why its servers cannot be used, without their passwords', async () => {
    const importAndExpectError = async (environment: Record<string, string>): Promise<string> =>
      expectSingleSentence(
        await runCli(['import-events', '--from', pathTo('first'), '--keys', pathTo('first-keys')], environment),
      );
    const nobody = 'postgres://me:hidden@127.0.0.1:1/none';
    const away = await importAndExpectError({
      ...servers.environment,
      READ_MODELS_URL: nobody,
      STREAM_PREFIX: createPrefix(),
    });
    expect(away).toMatch(/^READ_MODELS_URL cannot be used: nothing listens at 127.0.0.1:1. Start PostgreSQL there/);
    expect(away).not.toContain('hidden');
    const credentials = 'esdb://me:hidden@127.0.0.1:1?tls=false';
    const wrong = await importAndExpectError({ EVENT_STORE_URL: credentials, READ_MODELS_URL: nobody });
    expect(wrong).toMatch(/credentials and tls=false/);
    expect(wrong).not.toContain('hidden@');
  });
});

describe('An interrupted transfer', () => {
  const EVENTS = 10_000;
  const FEW_EVENTS = 10;
  const top = createFolder();
  const [old, small] = [join(top, 'old'), join(top, 'small')];
  const file = join(top, 'file');

  beforeAll(async () => {
    for (const [folder, events, seed] of [[old, EVENTS, 1] as const, [small, FEW_EVENTS, 2] as const]) {
      mkdirSync(folder);
      await withFolder(folder, ({ store }) => appendCommands(store, events, seed));
    }
    expect(await runCli(['export-events', '--to', file, '--data', old])).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(top, { recursive: true }));

  it('continues an export after Ctrl-C', async () => {
    const to = join(top, 'stopped');
    const args = ['export-events', '--to', to, '--data', old];
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH: process.env.PATH ?? '' },
      stdio: 'ignore',
    });
    const ended = once(child, 'close');
    await waitUntil(() => existsSync(`${to}.partial`) || child.exitCode !== null);
    child.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
    expect(await runCli(args)).toMatchObject({ code: 0 });
    expect(readEventLines(to)).toEqual(readEventLines(file));
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('continues an export after a full disk, once there is space', async () => {
    const to = join(top, 'full');
    const args = ['export-events', '--to', to, '--data', old];
    const child = spawn('prlimit', ['--fsize=1000000:', process.execPath, PROGRAM, ...args], {
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(stderr).toMatch(
      /full\.partial cannot be read or written \(EFBIG\)\. Fix this, then run the same command again/,
    );
    expect(statSync(`${to}.partial`).size).toBe(1_000_000);
    expect(await runCli(args)).toMatchObject({ code: 0 });
    expect(readEventLines(to)).toEqual(readEventLines(file));
  });

  it('explains in one sentence that a source or a target cannot be used', async () => {
    const runAndExpectError = async (...args: string[]): Promise<string> => expectSingleSentence(await runCli(args));
    expect(await runAndExpectError('export-events', '--to', join(top, 'x'), '--data', join(top, 'none'))).toMatch(
      /^There is no events/,
    );
    expect(await runAndExpectError('export-events', '--to', join(top, 'no', 'x'), '--data', old)).toMatch(
      /^The folder .* does not exist/,
    );
    expect(await runAndExpectError('export-events', '--to', old, '--data', old)).toMatch(
      /is not a file\. Choose another path\.$/,
    );
    expect(await runAndExpectError('import-events', '--from', join(top, 'none'))).toMatch(/^There is no file/);
    // A slow machine prints progress first.
    const other = await runCli(['import-events', '--from', file, '--data', small]);
    expect(other).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Nothing was written\. Import into an empty store\.\n$/) as unknown,
    });
  });
});
