import { join } from 'node:path';
import pg from 'pg';
import {
  runCli,
  expectSingleSentence,
  startAndExpectRefusal,
  startWorkerAndExpectRefusal,
} from '#test/support/command-line';
import { createPrefix } from '#test/support/event-store-for-tests';
import { removeLogId } from '#test/support/legacy-database';
import { Servers } from '#test/support/servers';

type Variables = Readonly<Record<string, string>>;

/** Unique start of all prefixes of this run, so that it can be repeated on a server that keeps earlier events. */
const RUN_PREFIX = createPrefix().slice(0, -1);
const createPrefixSetting = (prefix: string) => ({ STREAM_PREFIX: `${RUN_PREFIX}${prefix}` });
const [NORTH, SOUTH, WEST, EAST] = [
  createPrefixSetting('north_'),
  createPrefixSetting('south_'),
  createPrefixSetting('west_'),
  createPrefixSetting('east_'),
];
describe('An installation on shared servers', () => {
  let servers: Servers;
  let south: Variables;

  const recordPersons = async (environment: Variables, persons: number): Promise<void> => {
    const [api, worker] = await Promise.all([servers.startApi(environment), servers.startWorker(environment)]);
    const administrator = await (await servers.installation(api.url)).administrator;
    for (let left = persons; left > 0; left -= 1)
      await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    expect(await Promise.all([api.stop(), worker.stop()])).toEqual([0, 0]);
  };

  const runSql = async (statement: string): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: servers.readModelsUrl });
    await client.connect();
    return client.query(statement).finally(() => client.end());
  };

  /** Expects the same sentence from every program and returns it, without the unique start of the prefixes. */
  const startAndGetError = async (
    more: Variables,
    ...programs: readonly ((environment: Variables) => ReturnType<typeof runCli>)[]
  ) => {
    const ended = await Promise.all(programs.map((program) => program({ ...servers.environment, ...more })));
    return [...new Set(ended.map((end) => expectSingleSentence(end)))].join('\n').replaceAll(RUN_PREFIX, '');
  };

  const runExport = (environment: Variables) =>
    runCli(
      ['export-events', '--to', join(servers.folder, 'left-events'), '--keys', join(servers.folder, 'left-keys')],
      environment,
    );
  const runRebuild = (environment: Variables) => runCli(['rebuild', '--view', 'contract-register'], environment);

  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
    south = { ...SOUTH, READ_MODELS_URL: await servers.createDatabase() };
    await Promise.all([recordPersons(NORTH, 1), recordPersons(south, 12)]);
  });
  afterAll(() => servers.stop());

  it('does not start with the prefix of another installation that has more events than its read models', async () => {
    expect(await startAndGetError(SOUTH, startAndExpectRefusal, startWorkerAndExpectRefusal)).toMatch(
      /^The keys in the database of READ_MODELS_URL do not belong to the events under the prefix south_\. Set /,
    );
  });

  it('does not start with a mistyped prefix without events', async () => {
    expect(await startAndGetError(createPrefixSetting('nroth_'), startAndExpectRefusal, runRebuild)).toMatch(
      /^The event store contains no events under the prefix nroth_, but the database of READ_MODELS_URL contains the keys of an installation/,
    );
  });

  it('does not start without the prefix of its events', async () => {
    expect(await startAndGetError({ STREAM_PREFIX: '' }, startWorkerAndExpectRefusal, startAndExpectRefusal)).toMatch(
      /^The event store contains no events under the prefix brokerage_, but the database of READ_MODELS_URL contains the keys/,
    );
  });

  it('does not start and cannot be exported with the keys of other events after only the keys were restored', async () => {
    await runSql('drop schema public cascade');
    await runSql('create schema public');
    expect(await startAndGetError(SOUTH, startWorkerAndExpectRefusal)).toMatch(
      /do not belong to the events under the prefix south_\./,
    );
    const { code, stderr } = await runExport({ ...servers.environment, ...SOUTH });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(`do not belong to the events under the prefix ${RUN_PREFIX}south_`) as unknown,
    });
    await recordPersons(NORTH, 1);
  });

  it('links a database from an earlier version to its events at the next start', async () => {
    await removeLogId(servers.readModelsUrl);
    // The existing read models show that the events do not match.
    expect(await startAndGetError(SOUTH, startWorkerAndExpectRefusal)).toMatch(
      /^The database of read models at .* (shows more events than there are|was built from other events)/,
    );
    const worker = await servers.startWorker(NORTH);
    expect(await worker.stop()).toBe(0);
    expect((await runSql("select 1 from keys.installation where name = 'first-event'")).rowCount).toBe(1);
  });

  it('can be imported into new servers, which then accept only its events, but not into servers of another installation', async () => {
    const [events, keys] = [join(servers.folder, 'transfer'), join(servers.folder, 'transfer-keys')];
    const source = { ...servers.environment, ...NORTH };
    expect(await runCli(['export-events', '--to', events, '--keys', keys], source)).toMatchObject({ code: 0 });
    const fresh = { ...WEST, READ_MODELS_URL: await servers.createDatabase() };
    const importCommand = ['import-events', '--from', events, '--keys', keys];
    const elsewhere = { ...EAST, READ_MODELS_URL: south.READ_MODELS_URL ?? '' };
    const runImport = (more: Variables) => runCli(importCommand, { ...servers.environment, ...more });
    expect((await runImport(elsewhere)).stderr).toContain(
      `do not belong to the events under the prefix ${RUN_PREFIX}east_`,
    );
    expect(await runImport(fresh)).toMatchObject({ code: 0 });
    expect(await runImport(fresh)).toMatchObject({ code: 0 });
    expect(await startAndGetError({ ...fresh, ...SOUTH }, startWorkerAndExpectRefusal)).toMatch(
      /do not belong to the events under the prefix south_\./,
    );
    await recordPersons(fresh, 1);
  });
});
