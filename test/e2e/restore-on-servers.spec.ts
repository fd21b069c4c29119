import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { expectSingleSentence, runCli, startWorkerAndExpectRefusal } from '#test/support/command-line';
import { itOnFake } from '#test/support/conditional-tests';
import { Servers } from '#test/support/servers';

const GUIDE = readFileSync('docs/guides/back-up-and-restore.md', 'utf8');

/** The command of the guide that begins so, without its comment. */
const findCommand = (beginning: string): string => {
  const line = GUIDE.split('\n').find((each) => each.trim().startsWith(beginning));
  if (line === undefined) throw new Error(`The guide has no command ${beginning}.`);
  return line.trim().replace(/ +# .*$/, '');
};

describe('An installation on servers, restored as the guide says', () => {
  let servers: Servers;

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
    mkdirSync(join(servers.folder, 'backups'));
  });
  afterAll(() => servers.stop());

  /** Runs a command of the guide as it is written there, with another folder for the backups, and perhaps another file in it. */
  const runCommand = (beginning: string, readModelsUrl = servers.readModelsUrl, file = 'keys.sql'): void => {
    const command = findCommand(beginning)
      .replace('keys.sql', file)
      .replaceAll('/backups', join(servers.folder, 'backups'));
    execFileSync('bash', ['-ec', command], {
      env: { ...process.env, READ_MODELS_URL: readModelsUrl },
      stdio: 'ignore',
    });
  };

  const callAdministrator = async (api: RunningService): Promise<Caller> =>
    (await servers.installation(api.url)).administrator;

  const registerPerson = async (caller: Caller, name: string): Promise<string> =>
    (await caller.record('/v1/persons', {}, { name, email: null })).id;

  itOnFake('has the events and the names of the backup, and refuses the read models of later events', async () => {
    const copy = join(servers.folder, 'backups', 'eventstore');
    const administrator = await callAdministrator(await servers.startBoth());
    const kept = await registerPerson(administrator, 'Robin Hale');
    runCommand('pg_dump --schema=reactions');
    servers.node.faults.saveLogTo(copy);
    runCommand('pg_dump --schema=keys');
    const { events } = await servers.readLog();
    const lost = await registerPerson(administrator, 'Somebody Else');
    await administrator.read('/v1/persons/{person}', { person: lost });
    await servers.stopServices();

    servers.node.faults.restoreLogFrom(copy);
    const empty = { ...servers.environment, READ_MODELS_URL: await servers.createDatabase() };
    const verified = await runCli(['verify'], empty);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain(`${events.length} events in `);
    expect(expectSingleSentence(await startWorkerAndExpectRefusal(servers.environment))).toMatch(
      /^The (database of read models at .* shows more events than there are|.*reactions)/,
    );

    for (const file of ['keys.sql', 'reactions.sql']) runCommand('psql --set', empty.READ_MODELS_URL, file);
    const [api] = await Promise.all([servers.startApi(empty), servers.startWorker(empty)]);
    const restored = await callAdministrator(api);
    const { id: next } = await restored.record('/v1/persons', {}, { name: 'Kim Ash', email: null });
    expect(await restored.read('/v1/persons/{person}', { person: kept })).toMatchObject({ name: 'Robin Hale' });
    expect(await restored.read('/v1/persons/{person}', { person: next })).toMatchObject({ name: 'Kim Ash' });
    expect((await restored.get('/v1/persons/{person}', { person: lost })).status).toBe(404);
  });
});
