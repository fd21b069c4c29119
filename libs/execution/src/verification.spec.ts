import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Occasion } from '#kernel/decider';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { directlyFollows } from '#sqlite/event-rows';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { Streams } from '#execution/command-executor';
import { purse } from '#kernel/testing/sample-streams';
import { verified, type Verification } from '#execution/verification';

const occasion = (commandId: string): Occasion => ({
  actor: 'somebody',
  roles: [],
  at: '2012-03-01T10:00:00.000Z',
  today: '2012-03-01',
  commandId,
  correlationId: commandId,
  causationId: null,
});

describe('Verification of a log that somebody changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verification-'));
  const file = join(folder, 'events.db');

  beforeEach(async () => {
    const store = SqliteEventStore.open(file);
    const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
    const streams = new Streams(store, new PersonalCodec(keys), { fingerprintKey: Buffer.alloc(32) });
    for (const id of ['a', 'b']) {
      await streams.handle(purse, 'OpenPurse', id, { limit: 100 }, occasion(`open-${id}`));
      for (let i = 0; i < 5; i += 1)
        await streams.handle(purse, 'PutIn', id, { coins: 10 + i }, occasion(`put-${id}-${i}`));
    }
    await Promise.all([store.close(), keys.close()]);
  });

  afterEach(() => {
    for (const name of ['events.db', 'keys.db']) rmSync(join(folder, name), { force: true });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const afterChanging = async (...statements: string[]): Promise<Verification> => {
    const database = new Sqlite(file);
    for (const statement of statements) expect(database.prepare(statement).run().changes).toBeGreaterThan(0);
    database.close();
    const store = SqliteEventStore.openReadOnly(file);
    try {
      return await verified(store, { follows: directlyFollows });
    } finally {
      await store.close();
    }
  };

  it('finds nothing in an untouched log', async () => {
    expect(await afterChanging("UPDATE events SET data = data WHERE stream = 'purse-a'")).toEqual({
      events: 12,
      streams: 2,
      irregularities: [],
    });
  });

  it.each([
    [
      'a changed amount',
      "UPDATE events SET data = replace(data, '12', '92') WHERE stream = 'purse-a' AND revision = 3",
    ],
    [
      'another actor',
      "UPDATE events SET metadata = replace(metadata, 'somebody', 'somebodx') WHERE stream = 'purse-a' AND revision = 3",
    ],
    ['another type', "UPDATE events SET type = 'CoinsTaken' WHERE stream = 'purse-a' AND revision = 3"],
    [
      'another id',
      "UPDATE events SET id = '00000000-0000-8000-8000-000000000000' WHERE stream = 'purse-a' AND revision = 3",
    ],
    ['text that is no JSON', "UPDATE events SET data = '{' WHERE stream = 'purse-a' AND revision = 3"],
  ])('names the one event with %s', async (_, statement) => {
    const { irregularities } = await afterChanging(statement);
    expect(irregularities.length).toBeGreaterThan(0);
    expect(irregularities[0]).toMatchObject({ stream: 'purse-a', revision: 3 });
    expect(irregularities.filter(({ event }) => event !== null).length).toBeLessThanOrEqual(1);
  });

  it('finds an event that is missing, in the middle and at the end of a stream', async () => {
    const middle = await afterChanging("DELETE FROM events WHERE stream = 'purse-a' AND revision = 3");
    expect(middle.irregularities.map(({ stream, revision }) => [stream, revision])).toContainEqual(['purse-a', 4]);
    const end = await afterChanging("DELETE FROM events WHERE stream = 'purse-a' AND revision = 5");
    expect(end.irregularities.map(({ fault }) => fault)).toContain(
      'an event that stood before it in the log is missing',
    );
  });

  it('finds two events that changed places', async () => {
    const { irregularities } = await afterChanging(
      "UPDATE events SET revision = 99 WHERE stream = 'purse-b' AND revision = 2",
      "UPDATE events SET revision = 2 WHERE stream = 'purse-b' AND revision = 3",
      "UPDATE events SET revision = 3 WHERE stream = 'purse-b' AND revision = 99",
    );
    expect(irregularities.length).toBeGreaterThan(0);
    expect(irregularities.every(({ stream }) => stream === 'purse-b')).toBe(true);
  });
});
