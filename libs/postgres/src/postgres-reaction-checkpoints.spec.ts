import { sql } from 'kysely';
import { CheckpointListener } from '#postgres/checkpoint-listener';
import { CheckpointsBeyondLog, PostgresReactionCheckpoints } from '#postgres/postgres-reaction-checkpoints';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { waitUntil } from '#kernel/testing/wait-until';
import { BEGINNING } from '#processing/checkpoints';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { shelf } from '#processing/testing/shelf-view';
import { describeReactionCheckpoints } from '#test/conformance/reaction-checkpoints.contract';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeReactionCheckpoints('The PostgreSQL store of checkpoints', async () => {
  const url = await server.createDatabase();
  return async () => {
    const readModels = await openPostgresReadModels(url, { connections: 3 });
    const checkpoints = await PostgresReactionCheckpoints.open(readModels.database);
    return { checkpoints, close: () => readModels.close() };
  };
});

describe('Checkpoints of reactions in PostgreSQL', () => {
  it('survive when the schema of the read models is dropped, and still notify of moves', async () => {
    const url = await server.createDatabase();
    const first = await openPostgresReadModels(url);
    const checkpoints = await PostgresReactionCheckpoints.open(first.database);
    await checkpoints.ensure(new Map([['paying', '3']]));
    await sql`drop schema public cascade`.execute(first.database);
    await sql`create schema public`.execute(first.database);
    await first.close();
    const second = await openPostgresReadModels(url);
    const again = await PostgresReactionCheckpoints.open(second.database);
    expect(await again.load(['paying'])).toEqual(new Map([['paying', { position: '3', eventId: null }]]));
    let notifications = 0;
    const listener = new CheckpointListener(
      url,
      () => (notifications += 1),
      () => undefined,
    );
    await waitUntil(() => notifications === 1);
    expect(await again.move([{ name: 'paying', from: '3', to: { position: '4', eventId: null } }])).toBe(true);
    await waitUntil(() => notifications === 2);
    await listener.close();
    await second.close();
  });

  it('are refused for a log that is shorter than they are, until their schema is dropped', async () => {
    const url = await server.createDatabase();
    const readModels = await openPostgresReadModels(url);
    const { database } = readModels;
    const log = new InMemoryLog([shelf('0', 'BookAdded', { book: 'Emma', pages: 1 })]);
    const head = (await log.head()) ?? '';
    const checkpoints = await PostgresReactionCheckpoints.openForLog(log, database);
    await checkpoints.ensure(new Map([['paying', head]]));
    await expect(PostgresReactionCheckpoints.openForLog(log, database)).resolves.toBeDefined();
    const shorter = new InMemoryLog([]);
    await expect(PostgresReactionCheckpoints.openForLog(shorter, database)).rejects.toThrow(CheckpointsBeyondLog);
    await sql`drop schema reactions cascade`.execute(database);
    const again = await PostgresReactionCheckpoints.openForLog(shorter, database);
    expect(await again.load(['paying'])).toEqual(new Map());
    await readModels.close();
  });

  it('are refused for a log that has another event where the reactions stand', async () => {
    const readModels = await openPostgresReadModels(await server.createDatabase());
    const { database } = readModels;
    const [log, other] = ['Emma', 'Persuasion'].map(
      (book) => new InMemoryLog([shelf('0', 'BookAdded', { book, pages: 1 })]),
    ) as [InMemoryLog, InMemoryLog];
    const position = (await log.head()) ?? '';
    const checkpoints = await PostgresReactionCheckpoints.openForLog(log, database);
    await checkpoints.ensure(new Map([['paying', BEGINNING]]));
    const eventId = await log.findEventId(position);
    await checkpoints.move([{ name: 'paying', from: BEGINNING, to: { position, eventId } }]);
    await expect(PostgresReactionCheckpoints.openForLog(log, database)).resolves.toBeDefined();
    await expect(PostgresReactionCheckpoints.openForLog(other, database)).rejects.toThrow(CheckpointsBeyondLog);
    await readModels.close();
  });

  it('of an older version, which do not name their events, are kept', async () => {
    const readModels = await openPostgresReadModels(await server.createDatabase());
    const { database } = readModels;
    const older = await PostgresReactionCheckpoints.open(database);
    await older.ensure(new Map([['paying', '3']]));
    await sql`alter table reactions.checkpoints drop column event_id`.execute(database);
    const newer = await PostgresReactionCheckpoints.open(database);
    expect(await newer.load(['paying'])).toEqual(new Map([['paying', { position: '3', eventId: null }]]));
    await readModels.close();
  });
});
