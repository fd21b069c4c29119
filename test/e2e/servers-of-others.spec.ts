import { join } from 'node:path';
import pg from 'pg';
import { cli, oneSentence, refusedStart, refusedWorker } from '#test/support/command-line';
import { withoutLogMark } from '#test/support/older-database';
import { Servers } from '#test/support/servers';

type Variables = Readonly<Record<string, string>>;

const PATIENCE = 60_000;
const NORTH = { STREAM_PREFIX: 'north_' };

describe('An installation on servers that it shares with others', () => {
  let servers: Servers;
  let south: Variables;

  const recorded = async (environment: Variables, persons: number): Promise<void> => {
    const [api, worker] = await Promise.all([servers.api(environment), servers.worker(environment)]);
    const administrator = await (await servers.installation(api.url)).administrator;
    for (let left = persons; left > 0; left -= 1)
      await administrator.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
    expect(await Promise.all([api.stop(), worker.stop()])).toEqual([0, 0]);
  };

  const inDatabase = async (question: string): Promise<pg.QueryResult> => {
    const client = new pg.Client({ connectionString: servers.readModelsUrl });
    await client.connect();
    return client.query(question).finally(() => client.end());
  };

  /** The same sentence of each. */
  const said = async (
    more: Variables,
    ...programs: readonly ((environment: Variables) => ReturnType<typeof cli>)[]
  ) => {
    const ended = await Promise.all(programs.map((program) => program({ ...servers.environment, ...more })));
    return [...new Set(ended.map((end) => oneSentence(end)))].join('\n');
  };

  const exported = (environment: Variables) =>
    cli(
      ['export-events', '--to', join(servers.path, 'left-events'), '--keys', join(servers.path, 'left-keys')],
      environment,
    );
  const rebuilt = (environment: Variables) => cli(['rebuild', '--view', 'contract-register'], environment);

  beforeAll(async () => {
    servers = await Servers.start();
    south = { STREAM_PREFIX: 'south_', READ_MODELS_URL: await servers.postgres.createDatabase() };
    await recorded(NORTH, 1);
    await recorded(south, 12);
  }, PATIENCE);
  afterAll(() => servers.stop());

  it(
    'is refused with the prefix of another one, which has more events than its read models show',
    async () => {
      expect(await said({ STREAM_PREFIX: 'south_' }, refusedStart, refusedWorker)).toMatch(
        /^The events under the prefix south_ are not those that the keys in the database of READ_MODELS_URL belong to: set /,
      );
    },
    PATIENCE,
  );

  it(
    'is refused with a mistyped prefix, under which there is nothing',
    async () => {
      expect(await said({ STREAM_PREFIX: 'nroth_' }, refusedStart, rebuilt)).toMatch(
        /^The event store holds no events under the prefix nroth_, but the database of READ_MODELS_URL has the keys of an installation/,
      );
    },
    PATIENCE,
  );

  it(
    'is refused without the prefix that the events have',
    async () => {
      expect(await said({}, refusedWorker, refusedStart)).toMatch(
        /^The event store holds events of an installation with the prefix north_: set STREAM_PREFIX to that/,
      );
    },
    PATIENCE,
  );

  it(
    'is refused also when nothing but its keys was restored, as is whoever would take them along',
    async () => {
      await inDatabase('drop schema public cascade');
      await inDatabase('create schema public');
      expect(await said({ STREAM_PREFIX: 'south_' }, refusedWorker)).toMatch(
        /^The events under the prefix south_ are not/,
      );
      const { code, stderr } = await exported({ ...servers.environment, STREAM_PREFIX: 'south_' });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining('The events under the prefix south_ are not') as unknown,
      });
      await recorded(NORTH, 1);
    },
    PATIENCE,
  );

  it(
    'belongs to its events again at the next start, when a version before this one made its database',
    async () => {
      await withoutLogMark(servers.readModelsUrl);
      // The read models tell, as long as they are there.
      expect(await said({ STREAM_PREFIX: 'south_' }, refusedWorker)).toMatch(
        /^The database of read models at .* (shows more events than there are|was built from other events)/,
      );
      const worker = await servers.worker(NORTH);
      expect(await worker.stop()).toBe(0);
      expect((await inDatabase("select 1 from keys.installation where name = 'first-event'")).rowCount).toBe(1);
    },
    PATIENCE,
  );

  it(
    'moves into servers that belong to it from then on, and into those of no other',
    async () => {
      const [events, keys] = [join(servers.path, 'moving'), join(servers.path, 'moving-keys')];
      const leaving = { ...servers.environment, ...NORTH };
      expect(await cli(['export-events', '--to', events, '--keys', keys], leaving)).toMatchObject({ code: 0 });
      const fresh = { STREAM_PREFIX: 'west_', READ_MODELS_URL: await servers.postgres.createDatabase() };
      const entering = ['import-events', '--from', events, '--keys', keys];
      const elsewhere = { STREAM_PREFIX: 'east_', READ_MODELS_URL: south.READ_MODELS_URL ?? '' };
      const moved = (more: Variables) => cli(entering, { ...servers.environment, ...more });
      expect((await moved(elsewhere)).stderr).toMatch(
        /^The events under the prefix east_ are not those that the keys/m,
      );
      expect(await moved(fresh)).toMatchObject({ code: 0 });
      expect(await moved(fresh)).toMatchObject({ code: 0 });
      expect(await said({ ...fresh, STREAM_PREFIX: 'south_' }, refusedWorker)).toMatch(
        /^The events under the prefix south_ are not/,
      );
      await recorded(fresh, 1);
    },
    PATIENCE,
  );
});
