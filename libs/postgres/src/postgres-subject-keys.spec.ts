import { randomBytes } from 'node:crypto';
import { StoreUnavailable } from '#execution/event-store';
import { getOrCreateInstallationKey } from '#postgres/postgres-installation-keys';
import { PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { KeyErased, KeyConflict, generateKey } from '#execution/subject-keys';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { runQuery as runQueryAt } from '#postgres/testing/test-databases';
import { describeSubjectKeys } from '#test/conformance/subject-keys.contract';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeSubjectKeys('The PostgreSQL key store', async () => {
  const url = await server.createDatabase();
  return { open: () => PostgresSubjectKeys.open(url, { connections: 2 }), remove: () => undefined };
});

describe('PostgreSQL subject keys', () => {
  let url: string;
  let keys: PostgresSubjectKeys;
  let other: PostgresSubjectKeys;

  beforeEach(async () => {
    url = await server.createDatabase();
    [keys, other] = await Promise.all([PostgresSubjectKeys.open(url), PostgresSubjectKeys.open(url)]);
  });
  afterEach(async () => {
    await Promise.all([keys.close(), other.close()]);
  });

  const runQuery = async (question: string): Promise<Record<string, unknown>[]> =>
    (await runQueryAt(url, question)).rows as Record<string, unknown>[];

  const createKey = (id: string, key = generateKey()) => new Map([[id, key]]);

  it('store one key per id when several processes create it at the same time, and reject the others', async () => {
    for (let person = 0; person < 20; person += 1) {
      const ids = [`a-${person}`, `b-${person}`];
      const createdKeys = [ids, ids.toReversed()].map((some) => new Map(some.map((id) => [id, generateKey()])));
      const outcomes = await Promise.allSettled([
        keys.store(createdKeys[0] ?? new Map()),
        other.store(createdKeys[1] ?? new Map()),
      ]);
      const rejections = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
      );
      expect(rejections).toEqual([expect.any(KeyConflict)]);
      const winner = createdKeys[outcomes.findIndex(({ status }) => status === 'fulfilled')];
      for (const id of ids) expect(await keys.find(id)).toEqual(winner?.get(id));
    }
  });

  it.each(['drop schema keys cascade', 'drop table keys.keys, keys.mark, keys.lost'])(
    'are unavailable with one sentence after %s, never an error of a statement',
    async (statement) => {
      await keys.store(createKey('person-1'));
      await runQuery(statement);
      const calls = [
        () => keys.findMany(['person-1']),
        () => keys.findEncryptionKey('person-1'),
        () => keys.store(createKey('person-2')),
        () => keys.erase('person-1'),
        () => keys.importKeys([{ id: 'person-3', key: null }]),
        () => keys.recordLoss(['person-1']),
        () => keys.findLost(['person-1']),
        () => keys.loadMark(),
        () => keys.saveMark({ position: '1', eventId: null }),
        () => keys.all()[Symbol.asyncIterator]().next(),
      ];
      for (const call of calls) {
        const error: unknown = await call().catch((found: unknown) => found);
        expect(error).toBeInstanceOf(StoreUnavailable);
        expect(String(error)).toContain('does not have the schema keys');
      }
    },
  );

  it('store no key for an id that is erased at the same time', async () => {
    for (let person = 0; person < 10; person += 1) {
      const id = `person-${person}`;
      const [, keeping] = await Promise.allSettled([keys.erase(id), other.store(createKey(id))]);
      if (keeping.status === 'rejected') expect(keeping.reason).toBeInstanceOf(KeyErased);
      expect(await keys.find(id)).toBeNull();
      await expect(other.findEncryptionKey(id)).rejects.toBeInstanceOf(KeyErased);
    }
  });

  it('are always found by readers while other keys are erased', async () => {
    const lasting = generateKey();
    await keys.store(createKey('lasting', lasting));
    const found: (Buffer | null)[] = [];
    const erased = new AbortController();
    const reading = (async () => {
      while (!erased.signal.aborted) found.push(await other.find('lasting'));
    })();
    for (let person = 0; person < 25; person += 1) {
      await keys.store(createKey(`person-${person}`));
      await keys.erase(`person-${person}`);
    }
    erased.abort();
    await reading;
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((key) => !key?.equals(lasting))).toEqual([]);
  });

  it('remove an erased key from the file of the table, and keep the others', async () => {
    const createdKeys = new Map(Array.from({ length: 60 }, (_, person) => [`person-${person}`, generateKey()]));
    await keys.store(createdKeys);
    await runQuery('checkpoint');
    const readFileIds = async (): Promise<string[]> => {
      const [row] = await runQuery("select pg_read_binary_file(pg_relation_filepath('keys.keys')) as bytes");
      return [...createdKeys].filter(([, key]) => (row?.bytes as Buffer).includes(key)).map(([id]) => id);
    };
    expect(await readFileIds()).toHaveLength(60);
    for (const person of [3, 14, 59]) await keys.erase(`person-${person}`);
    await runQuery('checkpoint');
    expect(await readFileIds()).toEqual(
      [...createdKeys.keys()].filter((id) => !['person-3', 'person-14', 'person-59'].includes(id)),
    );
    const files = await runQuery("select count(*)::int as n from pg_class where relname = 'left_over'");
    expect(files).toEqual([{ n: 0 }]);
  });

  it('are on disk when they are stored, even if the server is configured with asynchronous commits', async () => {
    await runQuery(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    await keys.close();
    keys = await PostgresSubjectKeys.open(url);
    const key = generateKey();
    await keys.store(createKey('person-1', key));
    await server.kill();
    await server.restart();
    expect(await other.find('person-1').catch(() => other.find('person-1'))).toEqual(key);
  });

  it('are unavailable while the server is down, and available again afterwards', async () => {
    const key = generateKey();
    await keys.store(createKey('person-1', key));
    await server.kill();
    await expect(keys.find('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(keys.store(createKey('person-2'))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(keys.erase('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(PostgresSubjectKeys.open(url)).rejects.toBeInstanceOf(StoreUnavailable);
    await server.restart();
    expect(await keys.find('person-1')).toEqual(key);
    expect(await keys.find('person-2')).toBeNull();
  });

  it('return the same installation key to all processes that create it at the same time', async () => {
    const generate = () => randomBytes(32);
    const createdKeys = await Promise.all(
      Array.from({ length: 5 }, () => getOrCreateInstallationKey(url, 'fingerprints', generate)),
    );
    expect(new Set(createdKeys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await getOrCreateInstallationKey(url, 'fingerprints', generate)).toEqual(createdKeys[0]);
    expect(await getOrCreateInstallationKey(url, 'other', generate)).not.toEqual(createdKeys[0]);
  });
});
