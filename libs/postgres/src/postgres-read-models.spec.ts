import { sql } from 'kysely';
import { checkpointsOf } from '#processing/checkpoints';
import { StoreUnavailable } from '#execution/event-store';
import {
  followPostgresReadModels,
  openPostgresReadModels,
  ReadModelsProblem,
} from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { ListedLog } from '#processing/testing/in-memory-log';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { books, booksView, manyBooks, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';

const VIEWS = [booksView(), shelvesView];
const notAny = (): undefined => undefined;

describe('Read models in PostgreSQL', () => {
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

  const projecting = async (
    readModels: ReadModels,
    views: readonly View[],
    store = new ListedLog(manyBooks(40, 2)),
    notice: (sentence: string) => void = notAny,
    batchSize = 500,
  ): Promise<Projector> => {
    const projector = new Projector({ store, readModels, views, kinds: new StreamKinds([]), notice, batchSize });
    projectors.push(projector);
    await projector.start();
    return projector;
  };

  const shown = async (readModels: ReadModels, views: readonly View[] = VIEWS): Promise<void> => {
    await (await projecting(readModels, views)).ready();
  };

  it('waits for no disk when it folds, as that can be folded again, and for everything else it does', async () => {
    const readModels = await open();
    const asked = async (database: ReadModels['database']): Promise<unknown> => {
      const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(database);
      return rows[0]?.synchronous_commit;
    };
    const configured = await asked(readModels.database);
    await readModels.folding(async (transaction) => {
      expect(await asked(transaction)).toBe('off');
    });
    expect([configured, await asked(readModels.database)]).toEqual(['on', 'on']);
  });

  it('are made once by processes that start at the same time, and have every event once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => open()));
    await Promise.all(all.map((readModels) => shown(readModels)));
    for (const readModels of all) expect((await readModels.rows(shelves)).map(({ added }) => added)).toEqual([20, 20]);
  });

  it('are shown by who keeps none of them', async () => {
    const reading = await open(VIEWS);
    await shown(await open());
    expect(await reading.rows(books)).toHaveLength(40);
    expect((await reading.row(shelves, '1'))?.pages).toBe(20 * 30);
  });

  it('stand side by side for an old and a new version of a view, each with its rows and its place in the log', async () => {
    const [former, later] = [booksView(), booksView(notAny, 2)];
    const [old, anew] = [await open(), await open()];
    await shown(old, [former, shelvesView]);
    await old.database.updateTable('books').set({ pages: 0 }).execute();
    const projector = await projecting(anew, [later, shelvesView]);
    await projector.ready();
    expect((await old.rows(books)).every(({ pages }) => pages === 0)).toBe(true);
    expect((await anew.rows(books)).every(({ pages }) => pages >= 10)).toBe(true);
    const checkpoints = [former, later].map((view) => (view === former ? old : anew).checkpointOf(view));
    expect([...(await checkpointsOf(old.database, checkpoints)).keys()].sort()).toEqual([
      'view:books@1',
      'view:books@2',
    ]);
    expect((await anew.rows(shelves)).map(({ added }) => added)).toEqual([20, 20]);
    await projector.rebuild('books');
    expect((await old.rows(books)).every(({ pages }) => pages === 0)).toBe(true);
    expect((await anew.rows(books)).every(({ pages }) => pages >= 10)).toBe(true);
  });

  it('refuse a second version of a view in one process', async () => {
    const readModels = await open(VIEWS);
    await expect(readModels.establish([booksView(notAny, 2)])).rejects.toThrow('another version of books');
  });

  it('go on over new connections after all were cut', async () => {
    const readModels = await open();
    await shown(readModels);
    expect(await server.cutConnections()).toBeGreaterThan(0);
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(() => readModels.rows(books)));
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(StoreUnavailable);
    expect(await readModels.rows(books)).toHaveLength(40);
  });

  it('say that they are unavailable when the connection is cut within a transaction, and keep nothing of it', async () => {
    const readModels = await open();
    await shown(readModels);
    const cut = readModels.database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('books').execute();
      await server.cutConnections();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await transaction.deleteFrom('shelves').execute();
    });
    await expect(cut).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await readModels.rows(books)).toHaveLength(40);
  });

  it('are unavailable while the server is away, stop no view, and have every event once when it is back', async () => {
    const readModels = await open();
    const notices: string[] = [];
    const arrived = Promise.withResolvers<undefined>();
    const counting = (book: string): void => {
      if (book === 'book-300') arrived.resolve(undefined);
    };
    const many = new ListedLog(manyBooks(600, 3));
    const note = (sentence: string): void => void notices.push(sentence);
    const projector = await projecting(readModels, [booksView(counting), shelvesView], many, note, 10);
    await arrived.promise;
    await server.kill();
    await expect(readModels.rows(books)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(readModels.row(books, 'book-1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(openPostgresReadModels(url)).rejects.toBeInstanceOf(StoreUnavailable);
    while (notices.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await server.restart();
    await projector.ready();
    expect(notices[0]).toContain('The views pause and try again: PostgreSQL cannot be asked');
    expect(projector.status().map(({ failed }) => failed)).toEqual([null, null]);
    expect((await readModels.rows(shelves)).map(({ added }) => added)).toEqual([200, 200, 200]);
  });

  it('refuse to go on with a log that they were not built from, and say what to do without telling a password', async () => {
    const readModels = await open();
    await shown(readModels);
    const secret = Object.assign(new URL(url), { password: 'secret' }).href;
    const following = (count: number) => followPostgresReadModels(new ListedLog(manyBooks(count, 7)), secret, {});
    await expect(following(3)).rejects.toThrow(/shows more events than there are: .*empty the schema public/);
    await expect(following(3)).rejects.toBeInstanceOf(ReadModelsProblem);
    await expect(following(3)).rejects.not.toThrow('secret');
    opened.push(await followPostgresReadModels(new ListedLog(manyBooks(50, 2)), url));
    await sql`update followed_log set first_event = 'another'`.execute(readModels.database);
    await expect(following(50)).rejects.toThrow('was built from other events than these');
    await sql`drop schema public cascade`.execute(readModels.database);
    await sql`create schema public`.execute(readModels.database);
    opened.push(await followPostgresReadModels(new ListedLog(manyBooks(3, 7)), url));
  });

  it('refuse a number that is too large to be exact, and a question that is wrong, each as what it is', async () => {
    const readModels = await open();
    await shown(readModels);
    await sql`update ${sql.table('books')} set pages = 9007199254740993 where book = 'book-3'`.execute(
      readModels.database,
    );
    await expect(readModels.row(books, 'book-3')).rejects.toThrow('9007199254740993 is too large a number.');
    await expect(sql`select nothing from nowhere`.execute(readModels.database)).rejects.toMatchObject({
      code: '42P01',
    });
    expect((await readModels.row(books, 'book-4'))?.pages).toBe(14);
  });
});
