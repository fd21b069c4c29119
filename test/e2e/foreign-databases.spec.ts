import { join } from 'node:path';
import pg from 'pg';
import { cli, oneSentence, refusedStart, refusedWorker } from '#test/support/command-line';
import { ownPrefix, realEventStore } from '#test/support/event-store-for-tests';
import { withoutLogMark } from '#test/support/legacy-database';
import { Servers } from '#test/support/servers';

type Variables = Readonly<Record<string, string>>;

const PATIENCE = 60_000;
/** What this run puts before the names below, so that it may be repeated on a server that keeps what was recorded. */
const OWN = ownPrefix().slice(0, -1);
const under = (prefix: string) => ({ STREAM_PREFIX: `${OWN}${prefix}` });
const [NORTH, SOUTH, WEST, EAST] = [under('north_'), under('south_'), under('west_'), under('east_')];
/** Of a server with others' events nobody knows whose come first and last, nor what they are. */
const WITHOUT_PREFIX =
  realEventStore === null
    ? /^The event store holds events of an installation with the prefix (north|south)_: set STREAM_PREFIX to that/
    : /^The event(s without a prefix are not| store (holds events of an installation with the prefix|cannot be used: Event \S+ in \S+ was not written by this service))/;

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

  /** The same sentence of each, with the names that the prefixes have here. */
  const said = async (
    more: Variables,
    ...programs: readonly ((environment: Variables) => ReturnType<typeof cli>)[]
  ) => {
    const ended = await Promise.all(programs.map((program) => program({ ...servers.environment, ...more })));
    return [...new Set(ended.map((end) => oneSentence(end)))].join('\n').replaceAll(OWN, '');
  };

  const exported = (environment: Variables) =>
    cli(
      ['export-events', '--to', join(servers.path, 'left-events'), '--keys', join(servers.path, 'left-keys')],
      environment,
    );
  const rebuilt = (environment: Variables) => cli(['rebuild', '--view', 'contract-register'], environment);

  beforeAll(async () => {
    servers = await Servers.start();
    south = { ...SOUTH, READ_MODELS_URL: await servers.database() };
    await Promise.all([recorded(NORTH, 1), recorded(south, 12)]);
  }, PATIENCE);
  afterAll(() => servers.stop());

  it(
    'is refused with the prefix of another one, which has more events than its read models show',
    async () => {
      expect(await said(SOUTH, refusedStart, refusedWorker)).toMatch(
        /^The events under the prefix south_ are not those that the keys in the database of READ_MODELS_URL belong to: set /,
      );
    },
    PATIENCE,
  );

  it(
    'is refused with a mistyped prefix, under which there is nothing',
    async () => {
      expect(await said(under('nroth_'), refusedStart, rebuilt)).toMatch(
        /^The event store holds no events under the prefix nroth_, but the database of READ_MODELS_URL has the keys of an installation/,
      );
    },
    PATIENCE,
  );

  it(
    'is refused without the prefix that the events have',
    async () => {
      expect(await said({ STREAM_PREFIX: '' }, refusedWorker, refusedStart)).toMatch(WITHOUT_PREFIX);
    },
    PATIENCE,
  );

  it(
    'is refused also when nothing but its keys was restored, as is whoever would take them along',
    async () => {
      await inDatabase('drop schema public cascade');
      await inDatabase('create schema public');
      expect(await said(SOUTH, refusedWorker)).toMatch(/^The events under the prefix south_ are not/);
      const { code, stderr } = await exported({ ...servers.environment, ...SOUTH });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining(`The events under the prefix ${OWN}south_ are not`) as unknown,
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
      expect(await said(SOUTH, refusedWorker)).toMatch(
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
      const fresh = { ...WEST, READ_MODELS_URL: await servers.database() };
      const entering = ['import-events', '--from', events, '--keys', keys];
      const elsewhere = { ...EAST, READ_MODELS_URL: south.READ_MODELS_URL ?? '' };
      const moved = (more: Variables) => cli(entering, { ...servers.environment, ...more });
      expect((await moved(elsewhere)).stderr).toContain(
        `The events under the prefix ${OWN}east_ are not those that the keys`,
      );
      expect(await moved(fresh)).toMatchObject({ code: 0 });
      expect(await moved(fresh)).toMatchObject({ code: 0 });
      expect(await said({ ...fresh, ...SOUTH }, refusedWorker)).toMatch(/^The events under the prefix south_ are not/);
      await recorded(fresh, 1);
    },
    PATIENCE,
  );
});
