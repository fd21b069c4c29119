import { sql } from 'kysely';
import { loadCheckpoints } from '#processing/checkpoints';
import { StoreUnavailable } from '#execution/event-store';
import { openPostgresReadModelsForLog, openPostgresReadModels, ReadModelsError } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { waitUntil } from '#kernel/testing/wait-until';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { books, booksView, manyBooks, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';

const VIEWS = [booksView(), shelvesView];
const ignore = (): undefined => undefined;

describe('PostgreSQL read models', () => {
  let server: PostgresServer;
  let url: string;
  let opened: ReadModels[];
  let projectors: Projector[];

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    [opened, projectors] = [[], []];
  });
  afterEach(async () => {
    for (const projector of projectors) await projector.stop();
    for (const readModels of opened) await readModels.close();
  });

  const open = async (views: readonly View[] = []): Promise<ReadModels> => {
    const readModels = await openPostgresReadModels(url, { views, connections: 4 });
    opened.push(readModels);
    return readModels;
  };

  const startProjector = async (
    readModels: ReadModels,
    views: readonly View[],
    store = new InMemoryLog(manyBooks(40, 2)),
    warn: (sentence: string) => void = ignore,
    batchSize = 500,
  ): Promise<Projector> => {
    const projector = new Projector({
      store,
      readModels,
      views,
      upcaster: new EventUpcaster([]),
      warn,
      batchSize,
    });
    projectors.push(projector);
    await projector.start();
    return projector;
  };

  const projectAll = async (readModels: ReadModels, views: readonly View[] = VIEWS): Promise<void> => {
    await (await startProjector(readModels, views)).whenCaughtUp();
  };

  it('projects with asynchronous commits, which can be repeated, and does everything else with synchronous commits', async () => {
    const readModels = await open();
    const readSetting = async (database: ReadModels['database']): Promise<unknown> => {
      const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(database);
      return rows[0]?.synchronous_commit;
    };
    const configured = await readSetting(readModels.database);
    await readModels.runUnsyncedTransaction(async (transaction) => {
      expect(await readSetting(transaction)).toBe('off');
    });
    expect([configured, await readSetting(readModels.database)]).toEqual(['on', 'on']);
  });

  it('are created once by processes that start at the same time, and contain every event once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => open()));
    await Promise.all(all.map((readModels) => projectAll(readModels)));
    for (const readModels of all) expect((await readModels.rows(shelves)).map(({ added }) => added)).toEqual([20, 20]);
  });

  it('are readable by a process that projects none of them', async () => {
    const reading = await open(VIEWS);
    await projectAll(await open());
    expect(await reading.rows(books)).toHaveLength(40);
    expect((await reading.row(shelves, '1'))?.pages).toBe(20 * 30);
  });

  it('keep an old and a new version of a view side by side, each with its own rows and checkpoint', async () => {
    const [previous, next] = [booksView(), booksView(ignore, 2)];
    const [old, current] = [await open(), await open()];
    await projectAll(old, [previous, shelvesView]);
    await old.database.updateTable('books').set({ pages: 0 }).execute();
    const projector = await startProjector(current, [next, shelvesView]);
    await projector.whenCaughtUp();
    expect((await old.rows(books)).every(({ pages }) => pages === 0)).toBe(true);
    expect((await current.rows(books)).every(({ pages }) => pages >= 10)).toBe(true);
    const checkpoints = [previous, next].map((view) => (view === previous ? old : current).checkpointName(view));
    expect([...(await loadCheckpoints(old.database, checkpoints)).keys()].sort()).toEqual([
      'view:books@1',
      'view:books@2',
    ]);
    expect((await current.rows(shelves)).map(({ added }) => added)).toEqual([20, 20]);
  });

  it('reject a second version of a view in one process', async () => {
    const readModels = await open(VIEWS);
    await expect(readModels.ensureTables([booksView(ignore, 2)])).rejects.toThrow('another version of books');
  });

  it('use new connections after all were cut', async () => {
    const readModels = await open();
    await projectAll(readModels);
    expect(await server.cutConnections()).toBeGreaterThan(0);
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(() => readModels.rows(books)));
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(StoreUnavailable);
    expect(await readModels.rows(books)).toHaveLength(40);
  });

  it('reject with StoreUnavailable when the connection is cut in a transaction, and roll it back', async () => {
    const readModels = await open();
    await projectAll(readModels);
    const cut = readModels.database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('books').execute();
      await server.cutConnections();
      await transaction.deleteFrom('shelves').execute();
    });
    await expect(cut).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await readModels.rows(books)).toHaveLength(40);
  });

  it('are unavailable while the server is down, stop no view, and contain every event once afterwards', async () => {
    const readModels = await open();
    const warnings: string[] = [];
    const arrived = Promise.withResolvers<undefined>();
    const counting = (book: string): void => {
      if (book === 'book-300') arrived.resolve(undefined);
    };
    const many = new InMemoryLog(manyBooks(600, 3));
    const collect = (sentence: string): void => void warnings.push(sentence);
    const projector = await startProjector(readModels, [booksView(counting), shelvesView], many, collect, 10);
    await arrived.promise;
    await server.kill();
    await expect(readModels.rows(books)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(readModels.row(books, 'book-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(openPostgresReadModels(url)).rejects.toBeInstanceOf(StoreUnavailable);
    await waitUntil(() => warnings.length > 0);
    await server.restart();
    await projector.whenCaughtUp();
    expect(warnings[0]).toContain('The views pause and try again: PostgreSQL is unavailable');
    expect(projector.status().map(({ fault }) => fault)).toEqual([null, null]);
    expect((await readModels.rows(shelves)).map(({ added }) => added)).toEqual([200, 200, 200]);
  });

  it('reject a log from which they were not built, and say what to do without revealing a password', async () => {
    const readModels = await open();
    await projectAll(readModels);
    const secret = Object.assign(new URL(url), { password: 'secret' }).href;
    const follow = (count: number) => openPostgresReadModelsForLog(new InMemoryLog(manyBooks(count, 7)), secret, {});
    await expect(follow(3)).rejects.toThrow(/shows more events than there are\. .*empty the schema public/);
    await expect(follow(3)).rejects.toBeInstanceOf(ReadModelsError);
    await expect(follow(3)).rejects.not.toThrow('secret');
    opened.push(await openPostgresReadModelsForLog(new InMemoryLog(manyBooks(50, 2)), url));
    const others = [...manyBooks(39, 2), shelf('1', 'BookAdded', { book: 'another', pages: 1 })];
    await expect(openPostgresReadModelsForLog(new InMemoryLog(others), secret, {})).rejects.toThrow(
      'was built from other events than these',
    );
    await sql`alter table checkpoints drop column event_id`.execute(readModels.database);
    opened.push(await openPostgresReadModelsForLog(new InMemoryLog(others), url));
    await sql`update log_identity set first_event = 'another'`.execute(readModels.database);
    await expect(follow(50)).rejects.toThrow('was built from other events than these');
    await sql`drop schema public cascade`.execute(readModels.database);
    await sql`create schema public`.execute(readModels.database);
    opened.push(await openPostgresReadModelsForLog(new InMemoryLog(manyBooks(3, 7)), url));
  });

  it('reject a number that is too large to be exact, and report an invalid query as such', async () => {
    const readModels = await open();
    await projectAll(readModels);
    await sql`update ${sql.table('books')} set pages = 9007199254740993 where book = 'book-3'`.execute(
      readModels.database,
    );
    await expect(readModels.row(books, 'book-3')).rejects.toThrow('9007199254740993 is too large for a number.');
    await expect(sql`select nothing from nowhere`.execute(readModels.database)).rejects.toMatchObject({
      code: '42P01',
    });
    expect((await readModels.row(books, 'book-4'))?.pages).toBe(14);
  });
});
