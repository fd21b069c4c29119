import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { StoreUnavailable } from '#execution/event-store';
import { installationKeyOf, PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { KeyErased, KeyTaken, newKey } from '#execution/subject-keys';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { everySubjectKeys } from '#test/conformance/subject-keys.contract';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

everySubjectKeys('the keys in PostgreSQL', async () => {
  const url = await server.createDatabase();
  return { open: () => PostgresSubjectKeys.open(url, { connections: 2 }), remove: () => undefined };
});

describe('the keys in PostgreSQL', () => {
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

  const asked = async (question: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(question).finally(() => client.end());
    return rows;
  };

  const one = (id: string, key = newKey()) => new Map([[id, key]]);

  it('have one key for a name that several processes make at once, and tell the others', async () => {
    for (let person = 0; person < 20; person += 1) {
      const ids = [`a-${person}`, `b-${person}`];
      const made = [ids, ids.toReversed()].map((some) => new Map(some.map((id) => [id, newKey()])));
      const outcomes = await Promise.allSettled([keys.keep(made[0] ?? new Map()), other.keep(made[1] ?? new Map())]);
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(refused).toEqual([expect.any(KeyTaken)]);
      const winner = made[outcomes.findIndex(({ status }) => status === 'fulfilled')];
      for (const id of ids) expect(await keys.find(id)).toEqual(winner?.get(id));
    }
  });

  it('keep no key for somebody who is erased at the same time', async () => {
    for (let person = 0; person < 10; person += 1) {
      const id = `person-${person}`;
      const [, keeping] = await Promise.allSettled([keys.erase(id), other.keep(one(id))]);
      if (keeping.status === 'rejected') expect(keeping.reason).toBeInstanceOf(KeyErased);
      expect(await keys.find(id)).toBeNull();
      await expect(other.findForSealing(id)).rejects.toBeInstanceOf(KeyErased);
    }
  });

  it('are always found by those who read while others are erased', async () => {
    const lasting = newKey();
    await keys.keep(one('lasting', lasting));
    const found: (Buffer | null)[] = [];
    const erased = new AbortController();
    const reading = (async () => {
      while (!erased.signal.aborted) found.push(await other.find('lasting'));
    })();
    for (let person = 0; person < 25; person += 1) {
      await keys.keep(one(`person-${person}`));
      await keys.erase(`person-${person}`);
    }
    erased.abort();
    await reading;
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((key) => !key?.equals(lasting))).toEqual([]);
  });

  it('leave nothing of an erased key in the file of the table, and all of the others', async () => {
    const made = new Map(Array.from({ length: 60 }, (_, person) => [`person-${person}`, newKey()]));
    await keys.keep(made);
    await asked('checkpoint');
    const inFile = async (): Promise<string[]> => {
      const [row] = await asked("select pg_read_binary_file(pg_relation_filepath('keys.keys')) as bytes");
      return [...made].filter(([, key]) => (row?.bytes as Buffer).includes(key)).map(([id]) => id);
    };
    expect(await inFile()).toHaveLength(60);
    for (const person of [3, 14, 59]) await keys.erase(`person-${person}`);
    await asked('checkpoint');
    expect(await inFile()).toEqual(
      [...made.keys()].filter((id) => !['person-3', 'person-14', 'person-59'].includes(id)),
    );
    const files = await asked("select count(*)::int as n from pg_class where relname = 'left_over'");
    expect(files).toEqual([{ n: 0 }]);
  });

  it('are on disk when they are kept, also where the server need not wait for its disk', async () => {
    await asked(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    await keys.close();
    keys = await PostgresSubjectKeys.open(url);
    const key = newKey();
    await keys.keep(one('person-1', key));
    await server.kill();
    await server.restart();
    expect(await other.find('person-1').catch(() => other.find('person-1'))).toEqual(key);
  });

  it('are unavailable while the server is away, and there again afterwards', async () => {
    const key = newKey();
    await keys.keep(one('person-1', key));
    await server.kill();
    await expect(keys.find('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(keys.keep(one('person-2'))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(keys.erase('person-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(PostgresSubjectKeys.open(url)).rejects.toBeInstanceOf(StoreUnavailable);
    await server.restart();
    expect(await keys.find('person-1')).toEqual(key);
    expect(await keys.find('person-2')).toBeNull();
  });

  it('lie beside a key of the installation, which is the same for all who make it at once', async () => {
    const make = () => randomBytes(32);
    const made = await Promise.all(Array.from({ length: 5 }, () => installationKeyOf(url, 'fingerprints', make)));
    expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await installationKeyOf(url, 'fingerprints', make)).toEqual(made[0]);
    expect(await installationKeyOf(url, 'other', make)).not.toEqual(made[0]);
  });
});
