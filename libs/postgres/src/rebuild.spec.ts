import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { dropListed, listedViews } from '#postgres/view-catalog';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { dropRebuild, rebuildInPostgres, rebuildsBegun, rebuildsLeft } from '#postgres/rebuild';
import { RebuildProblem } from '#postgres/rebuild-lock';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import type { TaskProgress, Told } from '#processing/worker-thread-runner';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { books, booksView, manyBooks, recordIn, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';

const CHILD = join(import.meta.dirname, 'testing', 'killed-mid-rebuild.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
const BOOKS = 1_300;

describe('A view in PostgreSQL that is built anew beside its rows', () => {
  const kinds = new StreamKinds([]);
  const silent: Told = { progress: () => undefined, notice: () => undefined };
  let server: PostgresServer;
  let folder: string;
  let url: string;
  let store: SqliteEventStore;
  let readModels: ReadModels;
  let projector: Projector;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    await recordIn(store, manyBooks(BOOKS));
    url = await server.createDatabase();
    readModels = await openPostgresReadModels(url, { connections: 4 });
    projector = new Projector({ store, readModels, kinds, views: [booksView(), shelvesView], ...silent });
    await projector.start();
    await projector.ready();
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const rebuilt = (view: View = booksView(), told = silent, signal = new AbortController().signal): Promise<void> =>
    rebuildInPostgres({ store, url, view, kinds, told, signal, batchSize: 200 });
  const rows = (of = readModels) => of.rows(books, (query) => query.orderBy('book'));
  const damaged = () => readModels.database.updateTable('books').set({ pages: 0 }).execute();
  const isDamaged = async (): Promise<boolean> => (await rows()).every(({ pages }) => pages === 0);
  const relations = async (): Promise<string[]> => {
    const found = await sql<{ name: string }>`
      select relname as name from pg_class where relname like 'books%' order by relname`.execute(readModels.database);
    return found.rows.map(({ name }) => name);
  };
  const moreBooks = (shelf: number) =>
    recordIn(
      store,
      manyBooks(20, 1, 10_000 + shelf * 100).map((event) => ({ ...event, stream: `shelf-late-${shelf}` })),
    );
  /** As an empty database shows it. */
  const freshlyFolded = async () => {
    const fresh = await openPostgresReadModels(await server.createDatabase(), { connections: 2 });
    const folding = new Projector({ store, readModels: fresh, kinds, views: [booksView()], ...silent });
    await folding.start();
    await folding.ready();
    const found = await rows(fresh);
    await folding.stop();
    await fresh.close();
    return found;
  };
  /** Fails or does something else at a book that is met on the way. */
  const at = (book: string, then: () => void): View =>
    booksView((each) => {
      if (each === book) then();
    });
  const killedAt = (book: string) =>
    spawnSync(process.execPath, [...NODE, CHILD, join(folder, 'events.db'), url, book], { encoding: 'utf8' });

  it('shows what a fresh fold shows, while somebody records and another process leads it', async () => {
    await damaged();
    const done = new AbortController();
    const recording = (async () => {
      for (let shelf = 0; shelf < 400 && !done.signal.aborted; shelf += 1) await moreBooks(shelf);
    })();
    const counts: number[] = [];
    const reading = (async () => {
      while (!done.signal.aborted) counts.push((await rows()).length);
    })();
    await rebuilt();
    await sleep(100);
    done.abort();
    await Promise.all([recording, reading]);
    await projector.ready();
    const found = await rows();
    expect(found.length).toBeGreaterThan(BOOKS);
    expect(found).toEqual(await freshlyFolded());
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(BOOKS);
    expect([...counts].sort((one, other) => one - other)).toEqual(counts);
    expect(projector.status()).toMatchObject([{ failed: null }, { failed: null }]);
  }, 30_000);

  it('can be built anew again and again, and leaves nothing behind', async () => {
    const before = await relations();
    for (const turn of [1, 2]) {
      await damaged();
      await rebuilt();
      expect([turn, await isDamaged(), await relations()]).toEqual([turn, false, before]);
    }
    expect(await rebuildsBegun(readModels)).toEqual([]);
  });

  it('keeps its rows when the process is killed, and goes on from there when it is asked for again', async () => {
    await damaged();
    const { signal, stderr } = killedAt('book-1100');
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    expect(await isDamaged()).toBe(true);
    expect(await rebuildsBegun(readModels)).toMatchObject([{ view: 'books', version: 1 }]);
    const seen = new Set<string>();
    await rebuilt(booksView((book) => void seen.add(book)));
    expect(seen.has('book-1100')).toBe(true);
    expect(seen.size).toBeLessThan(BOOKS);
    expect(await rows()).toEqual(await freshlyFolded());
  }, 30_000);

  it('that nobody goes on with can be dropped', async () => {
    const before = await relations();
    killedAt('book-1100');
    expect(await relations()).not.toEqual(before);
    const all = await rebuildsLeft(url, readModels);
    expect(all).toMatchObject([{ view: 'books', version: 1 }]);
    for (const left of all) await dropRebuild(url, readModels, left);
    expect(await relations()).toEqual(before);
    expect(await rebuildsBegun(readModels)).toEqual([]);
  });

  it('is broken off by a signal, keeps its rows and says so in one sentence', async () => {
    await damaged();
    const stop = new AbortController();
    const stopping = rebuilt(
      at('book-900', () => stop.abort(new Error('Ctrl-C'))),
      silent,
      stop.signal,
    );
    await expect(stopping).rejects.toBeInstanceOf(RebuildProblem);
    await expect(stopping).rejects.toThrow(
      'The rebuild of books was broken off (Ctrl-C); asked for again, it goes on from where it was.',
    );
    expect(await isDamaged()).toBe(true);
    await rebuilt();
    expect(await isDamaged()).toBe(false);
  });

  it('stops at an event that it cannot take, keeps its rows and leaves nothing behind', async () => {
    const before = await relations();
    await damaged();
    const poisoned = at('book-700', () => {
      throw new Error('seven hundred');
    });
    await expect(rebuilt(poisoned)).rejects.toThrow(/^books stopped at BookAdded \S+: seven hundred$/);
    expect(await isDamaged()).toBe(true);
    expect([await relations(), await rebuildsBegun(readModels)]).toEqual([before, []]);
  });

  /** A rebuild that waits on its way until it may go on. */
  const heldUp = async () => {
    const [arrived, goOn] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const slow = Object.assign(Object.create(store) as SqliteEventStore, {
      head: async () => {
        arrived.resolve(undefined);
        await goOn.promise;
        return store.head();
      },
    });
    const { signal } = new AbortController();
    const ended = rebuildInPostgres({ store: slow, url, view: booksView(), kinds, told: silent, signal });
    await arrived.promise;
    return { goOn: () => goOn.resolve(undefined), ended };
  };

  it('says so when its version was dropped meanwhile, as nobody used it', async () => {
    const { goOn, ended } = await heldUp();
    await projector.stop();
    await readModels.database.transaction().execute(async (transaction) => {
      for (const each of await listedViews(transaction)) if (each.view === 'books') await dropListed(transaction, each);
    });
    goOn();
    await expect(ended).rejects.toThrow('The view books was dropped meanwhile; a worker of its version builds it.');
  });

  it('is built anew by one at a time; another is told so in one sentence', async () => {
    const { goOn, ended } = await heldUp();
    expect(await rebuildsBegun(readModels)).toMatchObject([{ view: 'books' }]);
    expect(await rebuildsLeft(url, readModels)).toEqual([]);
    await expect(rebuilt()).rejects.toThrow('Somebody builds books@1 anew at this moment; wait until that has ended.');
    for (const left of await rebuildsBegun(readModels))
      await expect(dropRebuild(url, readModels, left)).rejects.toBeInstanceOf(RebuildProblem);
    goOn();
    await ended;
    expect(await rebuildsBegun(readModels)).toEqual([]);
  });

  it('lets a reader finish who takes long, while others come and read on', async () => {
    await damaged();
    const reader = await openPostgresReadModels(url, { views: [booksView()], connections: 1 });
    const leave = Promise.withResolvers<undefined>();
    const entered = Promise.withResolvers<undefined>();
    const reading = reader.database.transaction().execute(async (transaction) => {
      await transaction.selectFrom('books').selectAll().execute();
      entered.resolve(undefined);
      await leave.promise;
    });
    await entered.promise;
    const rebuilding = rebuilt();
    for (let time = 0; time < 20; time += 1) {
      expect(await rows()).toHaveLength(BOOKS);
      await sleep(50);
    }
    expect(await isDamaged()).toBe(true);
    leave.resolve(undefined);
    await Promise.all([reading, rebuilding]);
    await reader.close();
    expect(await isDamaged()).toBe(false);
  }, 30_000);

  it('lets a view go on that had stopped at an event which it takes now', async () => {
    await projector.stop();
    const failing = booksView((book) => {
      if (book === 'book-10007') throw new Error('not yet');
    });
    projector = new Projector({ store, readModels, kinds, views: [failing, shelvesView], ...silent });
    await projector.start();
    await moreBooks(0);
    await projector.ready();
    expect(projector.status()[0]?.failed).toMatchObject({ cause: 'not yet' });
    await rebuilt();
    expect(await rows()).toHaveLength(BOOKS + 20);
    while (projector.status()[0]?.failed !== null) await sleep(50);
    await moreBooks(1);
    await projector.ready();
    expect(await rows()).toHaveLength(BOOKS + 40);
  });

  it('refuses a view that was never built', async () => {
    const unknown = booksView(undefined, 7);
    await expect(rebuilt(unknown)).rejects.toThrow('The view books was never built in version 7: start a worker.');
  });

  it('tells how far it has come', async () => {
    const told: TaskProgress[] = [];
    await rebuilt(booksView(), { ...silent, progress: (progress) => told.push(progress) });
    expect(told.at(-1)).toEqual({ passed: BOOKS, total: BOOKS });
  });
});
