import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Installation } from '#scenarios/demo-installation';
import {
  expectSingleSentence,
  runCli,
  startAndExpectRefusal,
  startWorkerAndExpectRefusal,
} from '#test/support/command-line';
import { DataFolder } from '#test/support/data-folder';
import { createFolder } from '#test/support/demonstration';
import { Servers } from '#test/support/servers';

type Variables = Readonly<Record<string, string>>;

const MISSING = 'cannot be read: its key is missing';

const listMissing = async (environment: Variables, ...options: string[]): Promise<unknown> => {
  const { code, stdout } = await runCli(['missing-keys', ...options, '--json'], environment);
  const { missing, accepted } = JSON.parse(stdout) as { missing: { keyName: string }[]; accepted: boolean };
  return { code, missing: missing.map(({ keyName }) => keyName), accepted };
};

describe('A data folder whose keys are older than its events', () => {
  const folder = new DataFolder();
  const top = createFolder();
  const [older, exported] = [join(top, 'older.db'), join(top, 'keys')];
  let ben: string;

  /** Runs the service while an administrator works. */
  const run = async <Found>(
    work: (administrator: Awaited<Installation['administrator']>) => Promise<Found>,
  ): Promise<Found> => {
    const service = await folder.start();
    const found = await work(await (await folder.installation(service.url)).administrator);
    expect(await service.stop()).toBe(0);
    return found;
  };

  const useOlderKeys = (): void => {
    for (const name of readdirSync(folder.path).filter((each) => each.startsWith('keys.db'))) rmSync(folder.file(name));
    copyFileSync(older, folder.file('keys.db'));
  };

  beforeAll(async () => {
    await run((administrator) => administrator.record('/v1/persons', {}, { name: 'Ann', email: null }));
    copyFileSync(folder.file('keys.db'), older);
    ({ id: ben } = await run((administrator) => administrator.record('/v1/persons', {}, { name: 'Ben', email: null })));
    const args = ['export-events', '--to', join(top, 'events'), '--keys', exported];
    expect(await runCli(args, folder.environment)).toMatchObject({ code: 0 });
  });
  beforeEach(useOlderKeys);
  afterAll(async () => {
    await folder.remove();
    rmSync(top, { recursive: true });
  });

  it('is refused at the start with one sentence, and its missing keys are listed', async () => {
    expect(expectSingleSentence(await startAndExpectRefusal(folder.environment))).toMatch(
      /^Missing keys: 1\. The log has texts under them that nobody erased.*missing-keys --from.*missing-keys --accept/,
    );
    expect(await listMissing(folder.environment)).toEqual({ code: 1, missing: [`person-${ben}`], accepted: false });
    const { stdout } = await runCli(['missing-keys'], folder.environment);
    expect(stdout).toMatch(new RegExp(`^person-${ben}\\n1 key is missing\\. Restore`));
  });

  it('serves its names again after the keys were taken back from an export', async () => {
    expect(await listMissing(folder.environment, '--from', exported)).toEqual({
      code: 0,
      missing: [],
      accepted: false,
    });
    const found = await run((administrator) => administrator.read('/v1/persons/{person}', { person: ben }));
    expect(found).toMatchObject({ name: 'Ben' });
  });

  it('starts after the loss was accepted, says that the name is missing, and has it again once the key was taken back', async () => {
    const accepted = { code: 0, missing: [`person-${ben}`], accepted: true };
    expect(await listMissing(folder.environment, '--accept')).toEqual(accepted);
    const found = await run(async (administrator) => [
      await administrator.read('/v1/persons/{person}', { person: ben }),
      await administrator.post(
        '/v1/persons/{person}/details/correction',
        { person: ben },
        { name: 'Benn', email: null, reason: 'Spelling' },
      ),
    ]);
    expect(found).toMatchObject([{ name: MISSING }, { status: 503, problem: { code: 'key-missing' } }]);
    expect(await listMissing(folder.environment, '--from', exported)).toMatchObject({ code: 0, missing: [] });
    const again = await run((administrator) => administrator.read('/v1/persons/{person}', { person: ben }));
    expect(again).toMatchObject({ name: 'Ben' });
  });

  it('is left alone by options that exclude each other, by a file that is no export, and without events', async () => {
    const runAndGetError = async (code: number, environment: Variables, ...options: string[]): Promise<string> =>
      expectSingleSentence(await runCli(['missing-keys', ...options], environment), code);
    const both = await runAndGetError(2, folder.environment, '--accept', '--from', exported);
    expect(both).toMatch(/^Use --from and --accept one after the other/);
    const wrong = await runAndGetError(1, folder.environment, '--from', join(top, 'events'));
    expect(wrong).toMatch(/is not an export of keys/);
    const nowhere = await runAndGetError(1, { ...folder.environment, DATA_FOLDER: join(top, 'none') }, '--accept');
    expect(nowhere).toMatch(/^There is no events file/);
    expect(await listMissing(folder.environment)).toMatchObject({ missing: [`person-${ben}`] });
  });
});

describe('Servers whose database of keys is empty', () => {
  let servers: Servers;

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
  });
  afterAll(() => servers.stop());

  it('refuse to start until the keys were taken back from an export, and then read every name', async () => {
    const api = await servers.startBoth();
    const administrator = await (await servers.installation(api.url)).administrator;
    const { id: person } = await administrator.record('/v1/persons', {}, { name: 'Robin', email: null });
    await servers.stopServices();
    const [events, keys] = [join(servers.folder, 'events'), join(servers.folder, 'exported-keys')];
    const exportAll = ['export-events', '--to', events, '--keys', keys];
    expect(await runCli(exportAll, servers.environment)).toMatchObject({ code: 0 });

    const empty = { READ_MODELS_URL: await servers.createDatabase() };
    const environment = { ...servers.environment, ...empty };
    const refusals = await Promise.all(
      [startAndExpectRefusal, startWorkerAndExpectRefusal].map((start) => start(environment)),
    );
    const commands = await Promise.all([
      runCli(['missing-keys'], environment),
      runCli([...exportAll, '--continue'], environment),
    ]);
    for (const ended of [...refusals, ...commands])
      expect(expectSingleSentence(ended)).toMatch(/does not have the schema keys, without which/);

    expect(await listMissing(environment, '--from', keys)).toMatchObject({ code: 0, missing: [] });
    expect(await listMissing(environment)).toMatchObject({ code: 0, missing: [] });
    const [restored] = await Promise.all([servers.startApi(empty), servers.startWorker(empty)]);
    const reader = await (await servers.installation(restored.url)).administrator;
    expect(await reader.read('/v1/persons/{person}', { person })).toMatchObject({ name: 'Robin' });
  });
});
