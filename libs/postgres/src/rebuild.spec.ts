import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { dropEntry, listCatalog } from '#postgres/view-catalog';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { discardRebuild, rebuildInPostgres, listStartedRebuilds, listIncompleteRebuilds } from '#postgres/rebuild';
import { RebuildError } from '#postgres/rebuild-lock';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { waitUntil } from '#kernel/testing/wait-until';
import type { TaskProgress, TaskReporter } from '#processing/worker-thread-runner';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { createDatabaseAt, runPostgresUrl } from '#postgres/testing/test-databases';
import { books, booksView, manyBooks, appendEvents, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';

const CHILD = join(import.meta.dirname, 'testing', 'killed-mid-rebuild.ts');
const NODE = ['--conditions=source', '--experimental-transform-types', '--no-warnings'];
const BOOKS = 1_300;

describe('PostgreSQL rebuild', () => {
  const upcaster = new EventUpcaster([]);
  const silent: TaskReporter = { progress: () => undefined, warn: () => undefined };
  let folder: string;
  let url: string;
  let store: SqliteEventStore;
  let readModels: ReadModels;
  let projector: Projector;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    await appendEvents(store, manyBooks(BOOKS));
    url = await createDatabaseAt(runPostgresUrl());
    readModels = await openPostgresReadModels(url, { connections: 4 });
    projector = new Projector({ store, readModels, upcaster, views: [booksView(), shelvesView], ...silent });
    await projector.start();
    await projector.whenCaughtUp();
  });
  afterEach(async () => {
    await projector.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const rebuild = (view: View = booksView(), reporter = silent, signal = new AbortController().signal): Promise<void> =>
    rebuildInPostgres({ store, url, view, upcaster, reporter, signal, batchSize: 200 });
  const rows = (of = readModels) => of.rows(books, (query) => query.orderBy('book'));
  const countRows = async (): Promise<number> => {
    const found = await sql<{ count: number }>`select count(*) as count from ${sql.table('books')}`.execute(
      readModels.database,
    );
    return found.rows[0]?.count ?? 0;
  };
  const damageRows = () => readModels.database.updateTable('books').set({ pages: 0 }).execute();
  const isDamaged = async (): Promise<boolean> => (await rows()).every(({ pages }) => pages === 0);
  const listRelations = async (): Promise<string[]> => {
    const found = await sql<{ name: string }>`
      select relname as name from pg_class where relname like 'books%' order by relname`.execute(readModels.database);
    return found.rows.map(({ name }) => name);
  };
  /** The transactions that wait for all reads to end. */
  const listWaitingSwaps = async (): Promise<string[]> => {
    const found = await sql<{ transaction: string }>`
      select virtualtransaction as transaction from pg_locks where mode = 'AccessExclusiveLock' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(readModels.database);
    return found.rows.map(({ transaction }) => transaction);
  };
  const addBooks = (shelf: number) =>
    appendEvents(
      store,
      manyBooks(20, 1, 10_000 + shelf * 100).map((event) => ({ ...event, stream: `shelf-late-${shelf}` })),
    );
  /** The rows that a projection into an empty database produces. */
  const projectFresh = async () => {
    const fresh = await openPostgresReadModels(await createDatabaseAt(runPostgresUrl()), { connections: 2 });
    const freshProjector = new Projector({ store, readModels: fresh, upcaster, views: [booksView()], ...silent });
    await freshProjector.start();
    await freshProjector.whenCaughtUp();
    const found = await rows(fresh);
    await freshProjector.stop();
    await fresh.close();
    return found;
  };
  /** A view that runs a hook when it projects this book. */
  const viewWithHook = (book: string, then: () => void): View =>
    booksView((each) => {
      if (each === book) then();
    });
  const killRebuildAt = (book: string) =>
    spawnSync(process.execPath, [...NODE, CHILD, join(folder, 'events.db'), url, book], { encoding: 'utf8' });

  it('gives the same rows as a fresh projection, while events are recorded and another process leads the view', async () => {
    await damageRows();
    const [rebuilt, done] = [new AbortController(), new AbortController()];
    let projected = 0;
    /** Fewer books than the rebuild projects meanwhile, so that it catches up. */
    const recording = (async () => {
      for (let shelf = 0; ; shelf += 1) {
        await waitUntil(() => rebuilt.signal.aborted || projected >= shelf * 40);
        if (rebuilt.signal.aborted) return shelf;
        await addBooks(shelf);
      }
    })();
    const counts: number[] = [];
    const reading = (async () => {
      while (!done.signal.aborted) counts.push(await countRows());
    })();
    await rebuild(booksView(() => (projected += 1)));
    rebuilt.abort();
    const shelves = await recording;
    for (let late = 0; late < 10; late += 1) await addBooks(shelves + late);
    await projector.whenCaughtUp();
    done.abort();
    await reading;
    const found = await rows();
    expect(found).toHaveLength(BOOKS + (shelves + 10) * 20);
    expect(found).toEqual(await projectFresh());
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(BOOKS);
    expect([...counts].sort((one, other) => one - other)).toEqual(counts);
    expect(projector.status()).toMatchObject([{ fault: null }, { fault: null }]);
  });

  it('can be repeated and leaves nothing behind', async () => {
    const before = await listRelations();
    for (const turn of [1, 2]) {
      await damageRows();
      await rebuild();
      expect([turn, await isDamaged(), await listRelations()]).toEqual([turn, false, before]);
    }
    expect(await listStartedRebuilds(readModels)).toEqual([]);
  });

  it('keeps the old rows when the process is killed, and continues from there when it is started again', async () => {
    await damageRows();
    const { signal, stderr } = killRebuildAt('book-1100');
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    expect(await isDamaged()).toBe(true);
    expect(await listStartedRebuilds(readModels)).toMatchObject([{ view: 'books', version: 1 }]);
    const seen = new Set<string>();
    await rebuild(booksView((book) => void seen.add(book)));
    expect(seen.has('book-1100')).toBe(true);
    expect(seen.size).toBeLessThan(BOOKS);
    expect(await rows()).toEqual(await projectFresh());
  });

  it('can be discarded when it was interrupted', async () => {
    const before = await listRelations();
    killRebuildAt('book-1100');
    expect(await listRelations()).not.toEqual(before);
    const all = await listIncompleteRebuilds(url, readModels);
    expect(all).toMatchObject([{ view: 'books', version: 1 }]);
    for (const left of all) await discardRebuild(url, readModels, left);
    expect(await listRelations()).toEqual(before);
    expect(await listStartedRebuilds(readModels)).toEqual([]);
  });

  it('is interrupted by a signal, keeps the old rows and says so in one sentence', async () => {
    await damageRows();
    const stop = new AbortController();
    const stopping = rebuild(
      viewWithHook('book-900', () => stop.abort(new Error('Ctrl-C'))),
      silent,
      stop.signal,
    );
    await expect(stopping).rejects.toBeInstanceOf(RebuildError);
    await expect(stopping).rejects.toThrow(
      'The rebuild of books was interrupted (Ctrl-C). Start it again to continue from where it stopped.',
    );
    expect(await isDamaged()).toBe(true);
    await rebuild();
    expect(await isDamaged()).toBe(false);
  });

  it('stops at a poison event, keeps the old rows and leaves nothing behind', async () => {
    const before = await listRelations();
    await damageRows();
    const poisoned = viewWithHook('book-700', () => {
      throw new Error('seven hundred');
    });
    await expect(rebuild(poisoned)).rejects.toThrow(/^books stopped at BookAdded \S+: seven hundred$/);
    expect(await isDamaged()).toBe(true);
    expect([await listRelations(), await listStartedRebuilds(readModels)]).toEqual([before, []]);
  });

  /** Starts a rebuild that waits until it is resumed. */
  const startHeldUp = async () => {
    const [arrived, resume] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const slow = Object.assign(Object.create(store) as SqliteEventStore, {
      head: async () => {
        arrived.resolve(undefined);
        await resume.promise;
        return store.head();
      },
    });
    const { signal } = new AbortController();
    const ended = rebuildInPostgres({ store: slow, url, view: booksView(), upcaster, reporter: silent, signal });
    await arrived.promise;
    return { resume: () => resume.resolve(undefined), ended };
  };

  it('reports that its version was dropped meanwhile because nobody used it', async () => {
    const { resume, ended } = await startHeldUp();
    await projector.stop();
    await readModels.database.transaction().execute(async (transaction) => {
      for (const each of await listCatalog(transaction)) if (each.view === 'books') await dropEntry(transaction, each);
    });
    resume();
    await expect(ended).rejects.toThrow(
      'The view books was dropped during the rebuild. A worker of its version will build it.',
    );
  });

  it('runs once at a time and rejects a second rebuild in one sentence', async () => {
    const { resume, ended } = await startHeldUp();
    expect(await listStartedRebuilds(readModels)).toMatchObject([{ view: 'books' }]);
    expect(await listIncompleteRebuilds(url, readModels)).toEqual([]);
    await expect(rebuild()).rejects.toThrow('books@1 is already being rebuilt. Wait for that rebuild to finish.');
    for (const left of await listStartedRebuilds(readModels))
      await expect(discardRebuild(url, readModels, left)).rejects.toBeInstanceOf(RebuildError);
    resume();
    await ended;
    expect(await listStartedRebuilds(readModels)).toEqual([]);
  });

  it('waits for a long read while others continue to read', async () => {
    await damageRows();
    const reader = await openPostgresReadModels(url, { views: [booksView()], connections: 1 });
    const endRead = Promise.withResolvers<undefined>();
    const readStarted = Promise.withResolvers<undefined>();
    const reading = reader.database.transaction().execute(async (transaction) => {
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(transaction);
      await transaction.selectFrom('books').selectAll().execute();
      readStarted.resolve(undefined);
      await endRead.promise;
    });
    await readStarted.promise;
    const rebuilding = rebuild();
    const attempts = new Set<string>();
    await waitUntil(async () => {
      for (const attempt of await listWaitingSwaps()) attempts.add(attempt);
      expect(await rows()).toHaveLength(BOOKS);
      return attempts.size >= 3;
    });
    expect(await isDamaged()).toBe(true);
    endRead.resolve(undefined);
    await Promise.all([reading, rebuilding]);
    await reader.close();
    expect(await isDamaged()).toBe(false);
  });

  it('lets a stopped view continue when the rebuild succeeded', async () => {
    await projector.stop();
    const failing = booksView((book) => {
      if (book === 'book-10007') throw new Error('not yet');
    });
    projector = new Projector({ store, readModels, upcaster, views: [failing, shelvesView], ...silent });
    await projector.start();
    await addBooks(0);
    await projector.whenCaughtUp();
    expect(projector.status()[0]?.fault).toMatchObject({ cause: 'not yet' });
    await rebuild();
    expect(await rows()).toHaveLength(BOOKS + 20);
    await waitUntil(() => projector.status()[0]?.fault === null);
    await addBooks(1);
    await projector.whenCaughtUp();
    expect(await rows()).toHaveLength(BOOKS + 40);
  });

  it('rejects a view that was never built', async () => {
    const unknown = booksView(undefined, 7);
    await expect(rebuild(unknown)).rejects.toThrow(
      'The view books was never built in version 7. Start a worker first.',
    );
  });

  it('reports its progress', async () => {
    const reporter: TaskProgress[] = [];
    await rebuild(booksView(), { ...silent, progress: (progress) => reporter.push(progress) });
    expect(reporter.at(-1)).toEqual({ passed: BOOKS, total: BOOKS });
  });
});
