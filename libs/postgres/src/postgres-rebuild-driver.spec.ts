import { sql } from 'kysely';
import { waitUntil } from '#kernel/testing/wait-until';
import { dropEntry, listCatalog } from '#postgres/view-catalog';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { BOOKS, holdUp, RebuildFixture } from '#processing/testing/rebuild-fixture';
import { booksView } from '#processing/testing/shelf-view';

describe('A rebuild in PostgreSQL', () => {
  let fixture: RebuildFixture;
  beforeEach(async () => {
    fixture = await RebuildFixture.create('postgresql');
  });
  afterEach(() => fixture.close());

  /** The transactions that wait for all reads to end. */
  const listWaitingSwaps = async (): Promise<string[]> => {
    const found = await sql<{ transaction: string }>`
      select virtualtransaction as transaction from pg_locks where mode = 'AccessExclusiveLock' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(
      fixture.readModels.database,
    );
    return found.rows.map(({ transaction }) => transaction);
  };
  const listIndexes = async (): Promise<string[]> => {
    const found = await sql<{ name: string }>`
      select indexname as name from pg_indexes where tablename like 'books%' order by indexname`.execute(
      fixture.readModels.database,
    );
    return found.rows.map(({ name }) => name);
  };

  it('gives the indexes the names of the old ones', async () => {
    const before = await listIndexes();
    await fixture.rebuild();
    expect(await listIndexes()).toEqual(before);
  });

  it('reports that its version was dropped meanwhile because nobody used it', async () => {
    const { store, whenHeldUp, resume } = holdUp(fixture.store);
    const ended = fixture.rebuild({ store });
    await whenHeldUp;
    await fixture.projector.stop();
    await fixture.readModels.database.transaction().execute(async (transaction) => {
      for (const each of await listCatalog(transaction)) if (each.view === 'books') await dropEntry(transaction, each);
    });
    resume();
    await expect(ended).rejects.toThrow(
      'The view books was dropped during the rebuild. A worker of its version will build it.',
    );
  });

  it('waits for a long read while others continue to read', async () => {
    await fixture.damageRows();
    const reader = await openPostgresReadModels(fixture.location.place, { views: [booksView()], connections: 1 });
    const [endRead, readStarted] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const reading = reader.database.transaction().execute(async (transaction) => {
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
      await transaction.selectFrom('books').selectAll().execute();
      readStarted.resolve(null);
      await endRead.promise;
    });
    await readStarted.promise;
    const rebuilding = fixture.rebuild();
    const attempts = new Set<string>();
    await waitUntil(async () => {
      for (const attempt of await listWaitingSwaps()) attempts.add(attempt);
      expect(await fixture.readRows()).toHaveLength(BOOKS);
      return attempts.size >= 3;
    });
    expect(await fixture.isDamaged()).toBe(true);
    endRead.resolve(null);
    await Promise.all([reading, rebuilding]);
    await reader.close();
    expect(await fixture.isDamaged()).toBe(false);
  });
});
