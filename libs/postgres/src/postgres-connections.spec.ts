import { sql } from 'kysely';
import { runWithDeadline } from '#execution/deadline';
import { PostgresConnections } from '#postgres/postgres-connections';
import { createPostgresDatabase } from '#postgres/postgres-dialect';
import { PostgresUnavailable } from '#postgres/postgres-errors';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

describe('A connection to PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('gives up a query at the deadline of the caller, long before its own limit, and can be used again', async () => {
    const database = createPostgresDatabase(new PostgresConnections(server.url, { connections: 1 }));
    // Opens the connection, which could take until the deadline on a busy machine.
    await sql`select 1`.execute(database);
    const query = runWithDeadline(100, () => sql`select pg_sleep(25)`.execute(database));
    await expect(query).rejects.toThrow('Query read timeout');
    await expect(query).rejects.toBeInstanceOf(PostgresUnavailable);
    expect((await sql`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }]);
    await database.destroy();
  });

  it('is waited for until the deadline of the caller if all are in use, and goes back to the pool if it is free later', async () => {
    const database = createPostgresDatabase(new PostgresConnections(server.url, { connections: 1 }));
    await database.connection().execute(async (held) => {
      await sql`select 1`.execute(held);
      const waiting = runWithDeadline(50, () => sql`select 1`.execute(database));
      await expect(waiting).rejects.toThrow('PostgreSQL gave no connection in time.');
    });
    expect((await sql`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }]);
    await database.destroy();
  });

  it('loses a transaction whose process was suspended, so that another process can continue', async () => {
    const [frozen, other] = [1, 2].map(() => createPostgresDatabase(new PostgresConnections(server.url, {})));
    await sql`create table held as select 0 as position`.execute(other!);
    const work = frozen!.transaction().execute(async (transaction) => {
      await sql`update held set position = 1`.execute(transaction);
      // Waits for the lock that this transaction holds and loses because it does nothing.
      await sql`update held set position = 2`.execute(other!);
      await sql`select 1`.execute(transaction);
    });
    await expect(work).rejects.toBeInstanceOf(PostgresUnavailable);
    expect((await sql`select position from held`.execute(other!)).rows).toEqual([{ position: 2 }]);
    await Promise.all([frozen!.destroy(), other!.destroy()]);
  });
});
