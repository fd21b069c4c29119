import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestService, type Caller } from '#api/testing/test-service';
import { KeysWatch } from '#hosting/keys-watch';
import { acceptMissingKeys, describeMissingKeys } from '#hosting/missing-keys';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';

const DAY = '2011-09-26';
const MISSING = 'cannot be read: its key is missing';
const EVERYWHERE = { kind: 'everywhere', id: '*' } as const;

describe('A service that has lost the key of a person', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lost-keys-'));
  const aside = mkdtempSync(join(tmpdir(), 'lost-keys-'));
  const administratorId = '0b6f6f1f-2c11-4d8e-9a52-5f0c2a3e7c1b';
  let service: TestService;
  let administrator: Caller;
  let person: string;

  const start = async (): Promise<void> => {
    service = await TestService.start({ day: DAY, folder });
    administrator = await service.createCaller('administrator', EVERYWHERE, administratorId);
  };

  /** While no service runs. */
  const useKeys = (name: string): void => {
    for (const each of readdirSync(folder).filter((file) => file.startsWith('keys.db'))) rmSync(join(folder, each));
    copyFileSync(join(aside, name), join(folder, 'keys.db'));
  };

  const register = () =>
    administrator.post('persons', { name: 'Robin Hale', email: null }, { 'idempotency-key': 'registered-once' });
  const correct = (name: string) =>
    administrator.post(`persons/${person}/details/correction`, { name, email: null, reason: 'Spelling' });
  const readNames = async (accept: string): Promise<string> => {
    await service.whenIdle();
    return (await administrator.getRaw('persons', { accept })).text;
  };

  beforeAll(async () => {
    await start();
    await service.stop();
    copyFileSync(join(folder, 'keys.db'), join(aside, 'older.db'));
    await start();
    person = String((await register()).body.id);
    await service.stop();
    copyFileSync(join(folder, 'keys.db'), join(aside, 'whole.db'));
    useKeys('older.db');
    const [events, keys] = [
      SqliteEventStore.open(join(folder, 'events.db')),
      SqliteSubjectKeys.open(join(folder, 'keys.db')),
    ];
    expect(await acceptMissingKeys(events, keys)).toHaveLength(1);
    await Promise.all([events.close(), keys.close()]);
    await start();
  });
  afterAll(async () => {
    await service.close();
    rmSync(aside, { recursive: true });
  });

  it('says in records, lists and CSV that the key is missing, never that somebody erased the name', async () => {
    const { body } = await administrator.get(`persons/${person}`);
    expect(body).toMatchObject({ name: MISSING, email: null });
    for (const accept of ['application/json', 'text/csv']) {
      const text = await readNames(accept);
      expect(text).toContain(MISSING);
      expect(text).not.toMatch(/erased/);
    }
    expect(await service.metrics()).toContain('brokerage_keys_missing 0');
  });

  it('answers 503 key-missing to a correction and to a repeated command, and 200 once the key is back', async () => {
    const before = (await administrator.get(`persons/${person}`)).etag;
    for (const { status, body } of [await correct('Robyn Hale'), await register()]) {
      expect([status, body.code]).toEqual([503, 'key-missing']);
      expect(String(body.detail)).toMatch(/Ask the operator of the service/);
    }
    expect((await administrator.get(`persons/${person}`)).etag).toBe(before);
    await service.stop();
    useKeys('whole.db');
    await start();
    expect(await register()).toMatchObject({ status: 201, body: { id: person } });
    expect((await correct('Robyn Hale')).status).toBe(200);
    expect((await administrator.get(`persons/${person}`)).body).toMatchObject({ name: 'Robyn Hale' });
  });

  it('is not ready, and says so in health and metrics, while the watch of the keys knows a fault', async () => {
    expect((await service.readiness()).status).toBe(200);
    const watch = jest.spyOn(KeysWatch.prototype, 'findFault').mockResolvedValue(describeMissingKeys(3));
    const { status, text } = await service.readiness();
    expect([status, JSON.parse(text)]).toMatchObject([
      503,
      { status: 'not-ready', components: { keys: { ready: false, needed: true, reason: describeMissingKeys(3) } } },
    ]);
    expect(await service.metrics()).toContain('brokerage_keys_missing 1');
    watch.mockRestore();
    expect((await service.readiness()).status).toBe(200);
  });
});
