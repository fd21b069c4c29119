import { mock } from 'node:test';
import { sql } from 'kysely';
import { StoreUnavailable } from '#execution/event-store';
import { listCatalog } from '#postgres/view-catalog';
import { listLeases } from '#postgres/lease-table';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { dropUnusedViews, ViewHousekeeping } from '#postgres/view-housekeeping';
import { ViewLeases } from '#postgres/view-leases';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { FakeDatabaseClock } from '#postgres/testing/fake-database-clock';
import { waitUntil } from '#kernel/testing/wait-until';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { books, booksView, manyBooks, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';

const BOOKS = 1_200;
/** Far longer than a test, so that leases expire only when the test moves the clock. */
const LIFETIME_MS = 3_600_000;
const MINUTE_MS = 60_000;
const RENEW_INTERVAL_MS = 100;
/** Far longer than a test. */
const NEVER_MS = 2 ** 31 - 1;
const ignore = (): void => undefined;

describe('View leases', () => {
  let server: PostgresServer;
  let url: string;
  let clock: FakeDatabaseClock;
  let cleanups: (() => Promise<unknown>)[];

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    clock = await FakeDatabaseClock.install(url);
    // Leases count only when the server has run for one lifetime.
    await clock.advance(LIFETIME_MS * 2);
    cleanups = [];
  });
  afterEach(async () => {
    for (const cleanUp of cleanups.reverse()) await cleanUp();
    mock.timers.reset();
  });

  const [previous, next] = [booksView(), booksView(ignore, 2)];

  /** Starts a process of one version of the software. */
  const startProcess = async (view: View, warnings: string[] = [], renewIntervalMs = RENEW_INTERVAL_MS) => {
    const readModels = await openPostgresReadModels(url, { views: [view], connections: 4 });
    cleanups.push(() => readModels.close());
    const warn = (sentence: string): void => void warnings.push(sentence);
    const leases = await ViewLeases.take({
      readModels,
      views: [view],
      program: 'a test',
      warn,
      renewIntervalMs,
    });
    cleanups.push(() => leases.close());
    return { readModels, leases };
  };
  const startProjector = async (
    readModels: ReadModels,
    view: View,
    events = manyBooks(BOOKS, 3),
  ): Promise<Projector> => {
    const store = new InMemoryLog(events);
    const upcaster = new EventUpcaster([]);
    const projector = new Projector({ store, readModels, upcaster, warn: ignore, views: [view], batchSize: 100 });
    cleanups.push(() => projector.stop());
    await projector.start();
    return projector;
  };
  const listNames = async (readModels: ReadModels): Promise<string[]> =>
    (await listCatalog(readModels.database)).map(({ name }) => name);
  /** Tries again while the server cannot be reached, or while a maintenance task of the server uses a table. */
  const dropUnused = (readModels: ReadModels): Promise<string[]> =>
    waitUntil(async () => {
      try {
        return (await dropUnusedViews(readModels, LIFETIME_MS)).map(({ name }) => name);
      } catch (error) {
        if (error instanceof StoreUnavailable) return null;
        throw error;
      }
    }, 'unused views are dropped');
  const listLeasedNames = async (readModels: ReadModels): Promise<string[]> =>
    (await listLeases(readModels.database)).map(({ catalogName }) => catalogName);

  /** Moves the clock on. Resolves when these leases have been renewed since. */
  const advanceClock = async ({ database }: ReadModels, milliseconds: number, renewed: readonly string[]) => {
    await clock.advance(milliseconds);
    const { rows } = await sql<{ now: string }>`select now()::text as now`.execute(database);
    await waitUntil(async () => {
      const found = await sql<{ name: string }>`select catalog_name as name from view_leases
        where seen_at >= ${rows[0]?.now}::timestamptz`.execute(database);
      return renewed.every((name) => found.rows.some((row) => row.name === name));
    });
  };
  /** Moves the clock on, step by step, by more than a lifetime. In each step these leases are renewed. */
  const advancePastLifetime = async (readModels: ReadModels, renewed: readonly string[]): Promise<void> => {
    for (let step = 0; step < 3; step += 1) await advanceClock(readModels, LIFETIME_MS - MINUTE_MS, renewed);
  };

  it('keep the old version complete for its readers while the new version is built', async () => {
    const [old, current] = [await startProcess(previous), await startProcess(next)];
    await (await startProjector(old.readModels, previous)).whenCaughtUp();
    const counts: number[] = [];
    const stop = new AbortController();
    const reading = (async () => {
      const { database } = old.readModels;
      while (!stop.signal.aborted) {
        const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table('books')}`.execute(
          database,
        );
        counts.push(rows[0]?.count ?? 0);
      }
    })();
    await (await startProjector(current.readModels, next)).whenCaughtUp();
    expect(await dropUnused(current.readModels)).toEqual([]);
    stop.abort();
    await reading;
    expect(new Set(counts)).toEqual(new Set([BOOKS]));
    expect(await current.readModels.rows(books)).toHaveLength(BOOKS);
  });

  it('keep an old version while any process uses it, and let it be dropped completely afterwards', async () => {
    const [one, other, current] = [
      await startProcess(previous),
      await startProcess(previous),
      await startProcess(next),
    ];
    const projector = await startProjector(one.readModels, previous);
    await projector.whenCaughtUp();
    await (await startProjector(current.readModels, next)).whenCaughtUp();
    await projector.pause('books', { by: 'clerk-1', reason: 'Maintenance.' });
    await projector.stop();
    await one.leases.close();
    await advancePastLifetime(current.readModels, ['books@1']);
    expect(await dropUnused(current.readModels)).toEqual([]);
    expect(await other.readModels.rows(books)).toHaveLength(BOOKS);
    await other.leases.close();
    expect(await dropUnused(current.readModels)).toEqual(['books@1']);
    expect(await listNames(current.readModels)).toEqual(['books@2']);
    const left = await sql<{ name: string }>`
      select relname as name from pg_class where relname like 'books__v1%'
      union all select name from checkpoints where name = 'view:books@1'
      union all select name from processor_pauses`.execute(current.readModels.database);
    expect(left.rows).toEqual([]);
    expect(await current.readModels.rows(books)).toHaveLength(BOOKS);
  });

  it('are not needed for the newest version of a view', async () => {
    const [old, current] = [await startProcess(previous), await startProcess(next)];
    for (const [{ readModels }, view] of [[old, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await current.leases.close();
    await advancePastLifetime(old.readModels, ['books@1']);
    expect(await dropUnused(old.readModels)).toEqual([]);
    await old.leases.close();
    expect(await dropUnused(old.readModels)).toEqual(['books@1']);
    expect(await dropUnused(old.readModels)).toEqual([]);
  });

  it('expire after a crash when their lifetime has passed, and not before', async () => {
    const crashed = await startProcess(previous, [], NEVER_MS);
    const current = await startProcess(next);
    for (const [{ readModels }, view] of [[crashed, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await advanceClock(current.readModels, LIFETIME_MS - MINUTE_MS, ['books@2']);
    expect(await dropUnused(current.readModels)).toEqual([]);
    expect(await listLeasedNames(current.readModels)).toEqual(['books@1', 'books@2']);
    await advanceClock(current.readModels, MINUTE_MS * 2, ['books@2']);
    expect(await dropUnused(current.readModels)).toEqual(['books@1']);
    expect(await listLeasedNames(current.readModels)).toEqual(['books@2']);
  });

  it('are renewed by a process that hung for too long, which rebuilds its views', async () => {
    // Intervals run only when this test advances the timers, so that the process renews its leases too late.
    mock.timers.enable({ apis: ['setInterval'] });
    const warnings: string[] = [];
    const hung = await startProcess(previous, warnings);
    const current = await startProcess(next);
    for (const [{ readModels }, view] of [[hung, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await clock.advance(LIFETIME_MS + MINUTE_MS);
    expect(await dropUnused(current.readModels)).toEqual(['books@1']);
    mock.timers.tick(RENEW_INTERVAL_MS);
    await waitUntil(() => warnings.length > 0);
    expect(warnings).toEqual([
      'The leases of views had expired because they were not renewed in time; being rebuilt: books.',
    ]);
    expect(await listNames(current.readModels)).toEqual(['books@1', 'books@2']);
    expect(await dropUnused(current.readModels)).toEqual([]);
  });

  it('let housekeeping drop unused versions with one warning', async () => {
    const [old, current] = [await startProcess(previous), await startProcess(next)];
    for (const [{ readModels }, view] of [[old, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await old.leases.close();
    const warnings: string[] = [];
    const collect = (sentence: string): void => void warnings.push(sentence);
    const checks = [current, old].map(({ readModels }) => {
      const check = jest.spyOn(readModels.database, 'transaction');
      const housekeeper = ViewHousekeeping.start(readModels, collect, { lifetimeMs: LIFETIME_MS, intervalMs: 100 });
      return { count: () => check.mock.calls.length, stop: () => housekeeper.stop() };
    });
    await waitUntil(() => warnings.length > 0);
    const before = checks.map(({ count }) => count());
    await waitUntil(() => checks.every(({ count }, index) => count() >= (before[index] ?? 0) + 3));
    for (const { stop } of checks) await stop();
    expect(warnings).toEqual(['No process uses version 1 of the view books any more, so it was dropped.']);
  });

  it('get one lifetime for renewal after the server restarts', async () => {
    const [old, current] = [await startProcess(previous, [], NEVER_MS), await startProcess(next)];
    for (const [{ readModels }, view] of [[old, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await old.leases.close();
    await clock.reset();
    await server.kill();
    await server.restart();
    expect(await dropUnused(current.readModels)).toEqual([]);
    await clock.advance(LIFETIME_MS);
    expect(await dropUnused(current.readModels)).toEqual(['books@1']);
    expect(await listNames(current.readModels)).toEqual(['books@2']);
  });

  it('of one view do not affect another view', async () => {
    const { readModels } = await startProcess(next);
    const shelf = await startProcess(shelvesView);
    await (await startProjector(readModels, next)).whenCaughtUp();
    await (await startProjector(shelf.readModels, shelvesView)).whenCaughtUp();
    await shelf.leases.close();
    expect(await dropUnused(readModels)).toEqual([]);
    expect(await listNames(readModels)).toEqual(['books@2', 'shelves@1']);
  });
});
