import { randomUUID } from 'node:crypto';
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
      await executor.execute(commandRequest(purse, 'OpenPurse', id, { limit: 100 }, sampleContext(randomUUID())));
      for (let coins = 10; coins < 15; coins += 1)
        await executor.execute(commandRequest(purse, 'PutIn', id, { coins }, sampleContext(randomUUID())));
    }
    await store.close();
  });

  afterEach(() => rmSync(file, { force: true }));

  afterAll(() => rmSync(folder, { recursive: true }));

  const STREAM_A = "stream = (SELECT id FROM streams WHERE name = 'purse-a')";
  const STREAM_B = "stream = (SELECT id FROM streams WHERE name = 'purse-b')";
  const otherName = (name: string): string => `(SELECT id FROM names WHERE name = '${name}')`;

  const verifyAfter = async (...statements: string[]): Promise<VerificationReport> => {
    const database = new Sqlite(file);
    database.pragma('foreign_keys = OFF');
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
    expect(await verifyAfter(`UPDATE events SET data = data WHERE ${STREAM_A}`)).toEqual({
      events: 12,
      streams: 2,
      irregularities: [],
      truncated: [],
    });
  });

  it.each([
    ['a changed amount', "SET data = replace(data, '12', '92')"],
    ['another actor', `SET actor = ${otherName('PurseOpened')}`],
    ['other roles', `SET roles = ${otherName('PurseOpened')}`],
    ['another type', `SET type = ${otherName('PurseOpened')}`],
    ['another time', 'SET recorded_at = recorded_at + 1'],
    ['another day', "SET occurred_on = '2011-09-01'"],
    ['another fingerprint', "SET fingerprint = 'f'"],
    ['another command id', "SET ids = CAST(substr(ids, 1, 32) || x'00' || substr(ids, 34) AS BLOB)"],
    ['bytes cut off its ids', 'SET ids = CAST(substr(ids, 1, 40) AS BLOB)'],
    ['metadata added to it', `SET metadata = '{"note":"added"}'`],
    ['other members', `SET members = ${otherName('["keeper"]')}`],
    ['members cut off its data', "SET data = '[]'"],
    ['text that is not JSON', "SET data = '{'"],
  ])('names the one event with %s', async (_, change) => {
    const { irregularities } = await verifyAfter(`UPDATE events ${change} WHERE ${STREAM_A} AND revision = 3`);
    expect(irregularities.length).toBeGreaterThan(0);
    expect(irregularities[0]).toMatchObject({ stream: 'purse-a', revision: 3 });
    expect(irregularities.filter(({ event }) => event !== null).length).toBeLessThanOrEqual(1);
  });

  it('reports an event with another seal, and its successor', async () => {
    const other = `UPDATE events SET ids = CAST(zeroblob(32) || substr(ids, 33) AS BLOB) WHERE ${STREAM_A} AND revision = 3`;
    const { irregularities } = await verifyAfter(other);
    expect(irregularities.map(({ stream, revision }) => [stream, revision])).toEqual([
      ['purse-a', 3],
      ['purse-a', 4],
    ]);
  });

  it.each([
    ['an actor has another name', "UPDATE names SET name = 'somebodx' WHERE name = 'somebody'", 12],
    ['a stream has another name', "UPDATE streams SET name = 'purse-x' WHERE name = 'purse-a'", 6],
  ])('reports every event of which %s', async (_, statement, count) => {
    const { irregularities } = await verifyAfter(statement);
    expect(irregularities).toHaveLength(count);
  });

  it('reports every event of which the stream or a name is missing', async () => {
    const { irregularities } = await verifyAfter(
      "DELETE FROM streams WHERE name = 'purse-a'",
      "DELETE FROM names WHERE name = 'PurseOpened'",
    );
    expect(irregularities.filter(({ event }) => event === null)).toHaveLength(7);
  });

  it('reports a missing event, in the middle and at the end of a stream', async () => {
    const middle = await verifyAfter(`DELETE FROM events WHERE ${STREAM_A} AND revision = 3`);
    expect(middle.irregularities.map(({ stream, revision }) => [stream, revision])).toContainEqual(['purse-a', 4]);
    const end = await verifyAfter(`DELETE FROM events WHERE ${STREAM_A} AND revision = 5`);
    expect(end.irregularities.map(({ fault }) => fault)).toContain('the event before it in the log is missing');
  });

  it('reports two events that were swapped', async () => {
    const { irregularities } = await verifyAfter(
      `UPDATE events SET revision = 99 WHERE ${STREAM_B} AND revision = 2`,
      `UPDATE events SET revision = 2 WHERE ${STREAM_B} AND revision = 3`,
      `UPDATE events SET revision = 3 WHERE ${STREAM_B} AND revision = 99`,
    );
    expect(irregularities.length).toBeGreaterThan(0);
    expect(irregularities.every(({ stream }) => stream === 'purse-b')).toBe(true);
  });
});
