import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { listCatalog } from '#postgres/view-catalog';
import { listLeases } from '#postgres/lease-table';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { dropUnusedViews, ViewHousekeeping } from '#postgres/view-housekeeping';
import { ViewLeases } from '#postgres/view-leases';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { books, booksView, manyBooks, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';

const BOOKS = 1_200;
/** Long, because a busy machine may renew a lease late. */
const LIFETIME_MS = 1_500;
const ignore = (): void => undefined;

describe('View leases', () => {
  let server: PostgresServer;
  let url: string;
  let cleanups: (() => Promise<unknown>)[];

  beforeAll(async () => {
    server = await startPostgres();
    await sleep(LIFETIME_MS);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    cleanups = [];
  });
  afterEach(async () => {
    for (const cleanUp of cleanups.reverse()) await cleanUp();
  });

  const [previous, next] = [booksView(), booksView(ignore, 2)];

  /** Starts a process of one version of the software. */
  const startProcess = async (view: View, warnings: string[] = [], renewIntervalMs = 50) => {
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
  const dropUnused = async (readModels: ReadModels): Promise<string[]> =>
    (await dropUnusedViews(readModels, LIFETIME_MS)).map(({ name }) => name);

  it('keep the old version complete for its readers while the new version is built', async () => {
    const [old, current] = [await startProcess(previous), await startProcess(next)];
    await (await startProjector(old.readModels, previous)).whenCaughtUp();
    const counts: number[] = [];
    const stop = new AbortController();
    const reading = (async () => {
      while (!stop.signal.aborted) counts.push((await old.readModels.rows(books)).length);
    })();
    await (await startProjector(current.readModels, next)).whenCaughtUp();
    expect(await dropUnused(current.readModels)).toEqual([]);
    stop.abort();
    await reading;
    expect(new Set(counts)).toEqual(new Set([BOOKS]));
    expect(await current.readModels.rows(books)).toHaveLength(BOOKS);
  }, 30_000);

  it('keep an old version while any process uses it, and let it be dropped completely afterwards', async () => {
    const [one, other, current] = [
      await startProcess(previous),
      await startProcess(previous),
      await startProcess(next),
    ];
    const projector = await startProjector(one.readModels, previous);
    await projector.whenCaughtUp();
    await (await startProjector(current.readModels, next)).whenCaughtUp();
    await projector.stop();
    await one.leases.close();
    await sleep(LIFETIME_MS * 2);
    expect(await dropUnused(current.readModels)).toEqual([]);
    expect(await other.readModels.rows(books)).toHaveLength(BOOKS);
    await other.leases.close();
    expect(await dropUnused(current.readModels)).toEqual(['books@1']);
    expect(await listNames(current.readModels)).toEqual(['books@2']);
    const left = await sql<{ name: string }>`
      select relname as name from pg_class where relname like 'books__v1%'
      union all select name from checkpoints where name = 'view:books@1'`.execute(current.readModels.database);
    expect(left.rows).toEqual([]);
    expect(await current.readModels.rows(books)).toHaveLength(BOOKS);
  }, 30_000);

  it('are not needed for the newest version of a view', async () => {
    const [old, current] = [await startProcess(previous), await startProcess(next)];
    for (const [{ readModels }, view] of [[old, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await current.leases.close();
    await sleep(LIFETIME_MS * 1.5);
    expect(await dropUnused(old.readModels)).toEqual([]);
    await old.leases.close();
    expect(await dropUnused(old.readModels)).toEqual(['books@1']);
    expect(await dropUnused(old.readModels)).toEqual([]);
  }, 30_000);

  it('expire after a crash when their lifetime has passed, and not before', async () => {
    const crashed = await startProcess(previous, [], 60_000);
    const current = await startProcess(next);
    for (const [{ readModels }, view] of [[crashed, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    expect((await dropUnusedViews(current.readModels, 60_000)).length).toBe(0);
    expect((await listLeases(current.readModels.database)).map((lease) => lease.catalogName)).toEqual([
      'books@1',
      'books@2',
    ]);
    while ((await listNames(current.readModels)).includes('books@1')) {
      await sleep(50);
      await dropUnused(current.readModels);
    }
    expect((await listLeases(current.readModels.database)).map((lease) => lease.catalogName)).toEqual(['books@2']);
  }, 30_000);

  it('are renewed by a process that hung for too long, which rebuilds its views', async () => {
    const warnings: string[] = [];
    const hung = await startProcess(previous, warnings, LIFETIME_MS * 3);
    const current = await startProcess(next);
    const projector = await startProjector(hung.readModels, previous);
    await projector.whenCaughtUp();
    await (await startProjector(current.readModels, next)).whenCaughtUp();
    let dropped: string[] = [];
    while (dropped.length === 0) {
      await sleep(50);
      dropped = await dropUnused(current.readModels);
    }
    expect(dropped).toEqual(['books@1']);
    while (warnings.length === 0) await sleep(50);
    expect(warnings).toEqual([
      'The leases of views had expired because they were not renewed in time; being rebuilt: books.',
    ]);
    expect(await listNames(current.readModels)).toEqual(['books@1', 'books@2']);
    expect(await dropUnusedViews(current.readModels, 60_000)).toEqual([]);
  }, 30_000);

  it('let housekeeping drop unused versions with one warning', async () => {
    const [old, current] = [await startProcess(previous), await startProcess(next)];
    for (const [{ readModels }, view] of [[old, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await old.leases.close();
    const warnings: string[] = [];
    const collect = (sentence: string): void => void warnings.push(sentence);
    const housekeepers = [1, 2].map(() =>
      ViewHousekeeping.start(current.readModels, collect, { lifetimeMs: LIFETIME_MS, intervalMs: 20 }),
    );
    while (warnings.length === 0) await sleep(20);
    await sleep(100);
    for (const housekeeper of housekeepers) await housekeeper.stop();
    expect(warnings).toEqual(['No process uses version 1 of the view books any more, so it was dropped.']);
  }, 30_000);

  it('get one lifetime for renewal after the server restarts', async () => {
    const [old, current] = [await startProcess(previous, [], 60_000), await startProcess(next)];
    for (const [{ readModels }, view] of [[old, previous] as const, [current, next] as const])
      await (await startProjector(readModels, view)).whenCaughtUp();
    await old.leases.close();
    await server.kill();
    await server.restart();
    const tryDrop = async (lifetime: number): Promise<number> => {
      for (;;) {
        const found = await dropUnusedViews(current.readModels, lifetime).catch(() => null);
        if (found !== null) return found.length;
      }
    };
    expect(await tryDrop(60_000)).toBe(0);
    while ((await tryDrop(LIFETIME_MS)) === 0) await sleep(50);
    expect(await listNames(current.readModels)).toEqual(['books@2']);
  }, 30_000);

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
