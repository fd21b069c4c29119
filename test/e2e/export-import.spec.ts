import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { cli, oneSentence } from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { newFolder } from '#test/support/demonstration';
import { ownPrefix } from '#test/support/event-store-for-tests';
import { chances, recordCommands, withFolder } from '#test/support/transfer-log';
import { Servers } from '#test/support/servers';

const PROGRAM = 'dist/apps/cli/src/main.js';

/** The lines of the events and the last line; the first says which version of the program began the file. */
const linesIn = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(1);

describe('An installation that moves into another folder', () => {
  const [old, fresh] = [new DataFolder(), new DataFolder()];
  const top = newFolder();
  const [events, keys] = [join(top, 'events'), join(top, 'keys')];
  const idempotencyKey = 'moves-along';
  let person: string;
  let forgotten: string;

  beforeAll(async () => {
    const service = await old.start();
    const administrator = await (await old.installation(service.url)).administrator;
    const made = await administrator.post('/v1/persons', {}, { name: 'Robin Hale', email: null }, { idempotencyKey });
    expect(made.status).toBe(201);
    person = made.answer?.id ?? '';
    ({ id: forgotten } = await administrator.record('/v1/persons', {}, { name: 'Sam Gone', email: null }));
    const left = await cli(['export-events', '--to', events, '--keys', keys, '--json'], old.environment);
    expect({ ...left, stdout: JSON.parse(left.stdout) as object }).toMatchObject({
      ...{ code: 0, stdout: { personalEvents: 3, keys: { keys: 3, erased: 0 } } },
    });
    expect(await service.stop()).toBe(0);
    const subjects = SqliteSubjectKeys.open(old.file('keys.db'));
    await subjects.erase(`person-${forgotten}`);
    await subjects.close();
  }, 60_000);
  afterAll(async () => {
    await old.remove();
    await fresh.remove();
    rmSync(top, { recursive: true });
  });

  it('takes along what came last, for its owner only', async () => {
    const again = ['export-events', '--to', events, '--keys', keys];
    expect(oneSentence(await cli(again, old.environment))).toMatch(/already; name another one, or .* --continue\.$/);
    const { code, stdout } = await cli([...again, '--continue', '--json'], old.environment);
    expect({ code, found: JSON.parse(stdout) as object }).toMatchObject({ code: 0, found: { keys: { erased: 1 } } });
    expect([events, keys].map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual(['600', '600']);
  }, 30_000);

  it('is told what stays unreadable without the keys', async () => {
    const elsewhere = newFolder();
    const args = ['import-events', '--from', events, '--data', elsewhere];
    const { code, stderr } = await cli(args);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^No keys came along: .* in 3 of the events cannot be read, /) as unknown,
    });
    expect(await cli([...args, '--keys', keys])).toMatchObject({ code: 0, stderr: '' });
    rmSync(elsewhere, { recursive: true });
  }, 30_000);

  it('is refused with keys of other events, with other keys, and where a service is at work', async () => {
    const said = async (data: string, keysFile: string): Promise<string> =>
      oneSentence(await cli(['import-events', '--from', events, '--keys', keysFile, '--data', data]));
    const [another, cut] = [join(top, 'another'), join(top, 'cut')];
    const text = readFileSync(keys, 'utf8');
    writeFileSync(another, text.replace(/"first":"[^"]*"/, '"first":"other"'));
    writeFileSync(cut, text.slice(0, -100));
    const target = join(top, 'target');
    expect(await said(target, another)).toMatch(/is damaged: it is not as it was written; nothing was written/);
    expect(await said(target, cut)).toMatch(/is (cut off|damaged).*nothing was written/);
    expect(await said(target, events)).toMatch(/is not an export of keys/);
    expect(existsSync(target)).toBe(false);
    mkdirSync(join(target, 'keys'), { recursive: true, mode: 0o700 });
    writeFileSync(join(target, 'keys', 'fingerprint-key'), `${'A'.repeat(43)}\n`, { mode: 0o600 });
    expect(await said(target, keys)).toMatch(/has a fingerprint key of its own.*move keys\/fingerprint-key away\.$/);
    expect(await withFolder(target, ({ store }) => store.head())).toBeNull();
    const service = await old.start();
    expect(await said(old.path, keys)).toMatch(/in use by another process \(pid \d+\)/);
    expect(await service.stop()).toBe(0);
  }, 60_000);

  it('is there with its names, knows the repeat of an old command, and remembers who is forgotten', async () => {
    rmSync(fresh.path, { recursive: true });
    const { code } = await cli(['import-events', '--from', events, '--keys', keys], fresh.environment);
    expect(code).toBe(0);
    const service = await fresh.start();
    const administrator = await (await fresh.installation(service.url)).administrator;
    expect(await administrator.read('/v1/persons/{person}', { person })).toMatchObject({ name: 'Robin Hale' });
    expect(await administrator.read('/v1/persons/{person}', { person: forgotten })).toMatchObject({ name: 'erased' });
    const repeat = (name: string) => administrator.post('/v1/persons', {}, { name, email: null }, { idempotencyKey });
    expect(await repeat('Robin Hale')).toMatchObject({ status: 201, answer: { id: person } });
    expect((await repeat('Somebody else')).status).toBe(422);
    expect(await service.stop()).toBe(0);
  }, 60_000);
});

describe('An installation that moves from a folder to servers and back', () => {
  const [old, back] = [new DataFolder(), new DataFolder()];
  const top = newFolder();
  const place = (name: string): string => join(top, name);
  let there: Servers;

  beforeAll(async () => {
    there = await Servers.start();
  }, 60_000);
  afterAll(async () => {
    await Promise.all([there.stop(), old.remove(), back.remove()]);
    rmSync(top, { recursive: true });
  });

  it('has its events, its names and its memory of commands as before', async () => {
    const service = await old.start();
    const administrator = await (await old.installation(service.url)).administrator;
    const { id: person } = await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    expect(await service.stop()).toBe(0);
    const servers = { ...there.environment, STREAM_PREFIX: ownPrefix(), DATA_FOLDER: place('nothing') };
    const done = async (environment: Record<string, string>, command: string, option: string, name: string) =>
      expect(await cli([command, option, place(name), '--keys', place(`${name}-keys`)], environment)).toMatchObject({
        code: 0,
      });
    await done(old.environment, 'export-events', '--to', 'first');
    await done(servers, 'import-events', '--from', 'first');
    await done(servers, 'import-events', '--from', 'first');
    await done(servers, 'export-events', '--to', 'second');
    rmSync(back.path, { recursive: true });
    await done(back.environment, 'import-events', '--from', 'second');
    await done(back.environment, 'export-events', '--to', 'third');
    for (const name of ['second', 'third'])
      expect([name, `${name}-keys`].map((each) => readFileSync(place(each), 'utf8'))).toEqual(
        ['first', 'first-keys'].map((each) => readFileSync(place(each), 'utf8')),
      );
    expect(existsSync(servers.DATA_FOLDER)).toBe(false);
    const again = await back.start();
    const reader = await (await back.installation(again.url)).administrator;
    expect(await reader.read('/v1/persons/{person}', { person })).toMatchObject({ name: 'Robin Hale' });
    expect(await again.stop()).toBe(0);
  }, 120_000);

  it('says what is wrong with its servers in one sentence, without their passwords', async () => {
    const said = async (environment: Record<string, string>): Promise<string> =>
      oneSentence(await cli(['import-events', '--from', place('first'), '--keys', place('first-keys')], environment));
    const nobody = 'postgres://me:hidden@127.0.0.1:1/none';
    const away = await said({ ...there.environment, READ_MODELS_URL: nobody, STREAM_PREFIX: ownPrefix() });
    expect(away).toMatch(/^PostgreSQL cannot be asked/);
    expect(away).not.toContain('hidden');
    const credentials = 'esdb://me:hidden@127.0.0.1:1?tls=false';
    const wrong = await said({ EVENT_STORE_URL: credentials, READ_MODELS_URL: nobody });
    expect(wrong).toMatch(/credentials and tls=false/);
    expect(wrong).not.toContain('hidden@');
  }, 60_000);
});

describe('Events that are killed on their way', () => {
  const EVENTS = 10_000;
  const ON_SERVER = 1_500;
  const top = newFolder();
  const [old, small] = [join(top, 'old'), join(top, 'small')];
  const file = join(top, 'file');
  const chance = chances(20_261_122);
  let there: Servers;

  beforeAll(async () => {
    for (const [folder, events, seed] of [[old, EVENTS, 1] as const, [small, ON_SERVER, 2] as const]) {
      mkdirSync(folder);
      await withFolder(folder, ({ store }) => recordCommands(store, events, seed));
    }
    expect(await cli(['export-events', '--to', file, '--data', old])).toMatchObject({ code: 0 });
    there = await Servers.start();
  }, 120_000);
  afterAll(async () => {
    await there.stop();
    rmSync(top, { recursive: true });
  });

  /** Starts the command again and again, each time for some milliseconds longer; kills while it works, then lets it end. */
  const killed = async (args: readonly string[], times: number, environment: Record<string, string> = {}) => {
    let kills = 0;
    for (let run = 0; run < times; run += 1) {
      const env = { PATH: process.env.PATH ?? '', ...environment };
      const child = spawn(process.execPath, [PROGRAM, ...args], { env, stdio: 'ignore' });
      const ended = once(child, 'close');
      await Promise.race([ended, pause(300 + chance() * 900)]);
      child.kill('SIGKILL');
      const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
      if (signal === 'SIGKILL') kills += 1;
    }
    expect(kills).toBeGreaterThan(0);
    return cli(args, environment);
  };

  it('are exported once each', async () => {
    const to = join(top, 'killed');
    const done = await killed(['export-events', '--to', to, '--data', old, '--continue'], 8);
    expect(done).toMatchObject({ code: 0 });
    expect(linesIn(to)).toEqual(linesIn(file));
    expect(existsSync(`${to}.partial`)).toBe(false);
  }, 120_000);

  it('are imported into a folder once each', async () => {
    const data = join(top, 'new');
    expect(await killed(['import-events', '--from', file, '--data', data], 8)).toMatchObject({ code: 0 });
    const again = join(top, 'again');
    expect(await cli(['export-events', '--to', again, '--data', data])).toMatchObject({ code: 0 });
    expect(linesIn(again)).toEqual(linesIn(file));
  }, 120_000);

  it('are imported into a server and come back once each', async () => {
    const [left, back] = [join(top, 'left'), join(top, 'back')];
    expect(await cli(['export-events', '--to', left, '--data', small])).toMatchObject({ code: 0 });
    expect(await killed(['import-events', '--from', left], 6, there.environment)).toMatchObject({ code: 0 });
    const nowhere = { ...there.environment, READ_MODELS_URL: 'postgres://127.0.0.1:1/none' };
    expect(await cli(['export-events', '--to', back], nowhere)).toMatchObject({ code: 0 });
    expect(linesIn(back)).toEqual(linesIn(left));
  }, 120_000);

  it('are left in a file that goes on after Ctrl-C', async () => {
    const to = join(top, 'stopped');
    const args = ['export-events', '--to', to, '--data', old];
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH: process.env.PATH ?? '' },
      stdio: 'ignore',
    });
    const ended = once(child, 'close');
    while (!existsSync(`${to}.partial`) && child.exitCode === null) await pause(1);
    child.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
    expect(await cli(args)).toMatchObject({ code: 0 });
    expect(linesIn(to)).toEqual(linesIn(file));
  }, 60_000);

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux(
    'go on where a disk was full, once there is room',
    async () => {
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
        /full\.partial cannot be read or written \(EFBIG\); once that is mended, the same command goes on/,
      );
      expect(statSync(`${to}.partial`).size).toBe(1_000_000);
      expect(await cli(args)).toMatchObject({ code: 0 });
      expect(linesIn(to)).toEqual(linesIn(file));
    },
    60_000,
  );

  it('are refused in one sentence where there is nothing, or no room for a file', async () => {
    const said = async (...args: string[]): Promise<string> => oneSentence(await cli(args));
    expect(await said('export-events', '--to', join(top, 'x'), '--data', join(top, 'none'))).toMatch(
      /^There is no events/,
    );
    expect(await said('export-events', '--to', join(top, 'no', 'x'), '--data', old)).toMatch(/^There is no folder/);
    expect(await said('export-events', '--to', old, '--data', old)).toMatch(/is not a file\.$/);
    expect(await said('import-events', '--from', join(top, 'none'))).toMatch(/^There is no file/);
    // On a slow machine it tells before how far it is.
    const other = await cli(['import-events', '--from', file, '--data', small]);
    expect(other).toMatchObject({ code: 1, stderr: expect.stringMatching(/nothing was written\.\n$/) as unknown });
  }, 60_000);
});
