import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { sampleContext } from '#kernel/testing/command-context';
import { purse } from '#kernel/testing/sample-streams';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { verifyLog, type VerificationReport } from '#execution/verification';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

describe('verifyLog on a log in SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verification-'));
  const file = join(folder, 'events.db');

  beforeEach(async () => {
    const store = SqliteEventStore.open(file);
    const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
    const executor = new StreamCommandExecutor(new StreamReader(store), cipher, { fingerprintKey: Buffer.alloc(32) });
    for (const id of ['a', 'b']) {
      await executor.execute(commandRequest(purse, 'OpenPurse', id, { limit: 100 }, sampleContext()));
      for (let coins = 10; coins < 15; coins += 1)
        await executor.execute(commandRequest(purse, 'PutIn', id, { coins }, sampleContext()));
    }
    await store.close();
  });

  afterEach(() => rmSync(file, { force: true }));

  afterAll(() => rmSync(folder, { recursive: true }));

  const verifyAfter = async (...statements: string[]): Promise<VerificationReport> => {
    const database = new Sqlite(file);
    for (const statement of statements) expect(database.prepare(statement).run().changes).toBeGreaterThan(0);
    database.close();
    const store = SqliteEventStore.openReadOnly(file);
    try {
      return await verifyLog(store);
    } finally {
      await store.close();
    }
  };

  it('reports no irregularity in an unchanged log', async () => {
    expect(await verifyAfter("UPDATE events SET data = data WHERE stream = 'purse-a'")).toEqual({
      events: 12,
      streams: 2,
      irregularities: [],
    });
  });

  it.each([
    ['a changed amount', "SET data = replace(data, '12', '92')"],
    ['another actor', "SET metadata = replace(metadata, 'somebody', 'somebodx')"],
    ['another type', "SET type = 'CoinsTaken'"],
    ['another id', "SET id = '00000000-0000-8000-8000-000000000000'"],
    ['text that is not JSON', "SET data = '{'"],
  ])('names the one event with %s', async (_, change) => {
    const { irregularities } = await verifyAfter(`UPDATE events ${change} WHERE stream = 'purse-a' AND revision = 3`);
    expect(irregularities.length).toBeGreaterThan(0);
    expect(irregularities[0]).toMatchObject({ stream: 'purse-a', revision: 3 });
    expect(irregularities.filter(({ event }) => event !== null).length).toBeLessThanOrEqual(1);
  });

  it('reports a missing event, in the middle and at the end of a stream', async () => {
    const middle = await verifyAfter("DELETE FROM events WHERE stream = 'purse-a' AND revision = 3");
    expect(middle.irregularities.map(({ stream, revision }) => [stream, revision])).toContainEqual(['purse-a', 4]);
    const end = await verifyAfter("DELETE FROM events WHERE stream = 'purse-a' AND revision = 5");
    expect(end.irregularities.map(({ fault }) => fault)).toContain('the event before it in the log is missing');
  });

  it('reports two events that were swapped', async () => {
    const { irregularities } = await verifyAfter(
      "UPDATE events SET revision = 99 WHERE stream = 'purse-b' AND revision = 2",
      "UPDATE events SET revision = 2 WHERE stream = 'purse-b' AND revision = 3",
      "UPDATE events SET revision = 3 WHERE stream = 'purse-b' AND revision = 99",
    );
    expect(irregularities.length).toBeGreaterThan(0);
    expect(irregularities.every(({ stream }) => stream === 'purse-b')).toBe(true);
  });
});
