import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { listedViews } from '#postgres/view-catalog';
import { allLeases } from '#postgres/lease-table';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { dropUnused, ViewHousekeeping } from '#postgres/view-housekeeping';
import { ViewLeases } from '#postgres/view-leases';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { ListedLog } from '#processing/testing/in-memory-log';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { books, booksView, manyBooks, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';

const BOOKS = 1_200;
const LIFETIME = 400;
const silent = (): void => undefined;

describe('Versions of a view side by side', () => {
  let server: PostgresServer;
  let url: string;
  let ending: (() => Promise<unknown>)[];

  beforeAll(async () => {
    server = await startPostgres();
    await sleep(LIFETIME);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    ending = [];
  });
  afterEach(async () => {
    for (const end of ending.reverse()) await end();
  });

  const [former, later] = [booksView(), booksView(silent, 2)];

  /** A process of one version of the software. */
  const aProcess = async (view: View, notices: string[] = [], renewEvery = 50) => {
    const readModels = await openPostgresReadModels(url, { views: [view], connections: 4 });
    ending.push(() => readModels.close());
    const notice = (sentence: string): void => void notices.push(sentence);
    const leases = await ViewLeases.take({ readModels, views: [view], program: 'a test', notice, renewEvery });
    ending.push(() => leases.close());
    return { readModels, leases };
  };
  const leading = async (readModels: ReadModels, view: View, events = manyBooks(BOOKS, 3)): Promise<Projector> => {
    const parts = { store: new ListedLog(events), readModels, kinds: new StreamKinds([]), notice: silent };
    const projector = new Projector({ ...parts, views: [view], batchSize: 100 });
    ending.push(() => projector.stop());
    await projector.start();
    return projector;
  };
  const listed = async (readModels: ReadModels): Promise<string[]> =>
    (await listedViews(readModels.database)).map(({ name }) => name);
  const dropped = async (readModels: ReadModels): Promise<string[]> =>
    (await dropUnused(readModels, LIFETIME)).map(({ name }) => name);

  it('are both led; who reads the old one reads all its rows all the time, and the new one becomes complete', async () => {
    const [old, anew] = [await aProcess(former), await aProcess(later)];
    await (await leading(old.readModels, former)).ready();
    const counts: number[] = [];
    const stop = new AbortController();
    const reading = (async () => {
      while (!stop.signal.aborted) counts.push((await old.readModels.rows(books)).length);
    })();
    await (await leading(anew.readModels, later)).ready();
    expect(await dropped(anew.readModels)).toEqual([]);
    stop.abort();
    await reading;
    expect(new Set(counts)).toEqual(new Set([BOOKS]));
    expect(await anew.readModels.rows(books)).toHaveLength(BOOKS);
  }, 30_000);

  it('are kept as long as anybody uses them; the old one goes with the last who did, all at once', async () => {
    const [one, other, anew] = [await aProcess(former), await aProcess(former), await aProcess(later)];
    const projector = await leading(one.readModels, former);
    await projector.ready();
    await (await leading(anew.readModels, later)).ready();
    await projector.stop();
    await one.leases.close();
    await sleep(LIFETIME * 2);
    expect(await dropped(anew.readModels)).toEqual([]);
    expect(await other.readModels.rows(books)).toHaveLength(BOOKS);
    await other.leases.close();
    expect(await dropped(anew.readModels)).toEqual(['books@1']);
    expect(await listed(anew.readModels)).toEqual(['books@2']);
    const left = await sql<{ name: string }>`
      select relname as name from pg_class where relname like 'books__v1%'
      union all select name from checkpoints where name = 'view:books@1'`.execute(anew.readModels.database);
    expect(left.rows).toEqual([]);
    expect(await anew.readModels.rows(books)).toHaveLength(BOOKS);
  }, 30_000);

  it('are kept when they are the newest, also when nobody uses them', async () => {
    const [old, anew] = [await aProcess(former), await aProcess(later)];
    for (const [{ readModels }, view] of [[old, former] as const, [anew, later] as const])
      await (await leading(readModels, view)).ready();
    await anew.leases.close();
    await sleep(LIFETIME * 1.5);
    expect(await dropped(old.readModels)).toEqual([]);
    await old.leases.close();
    expect(await dropped(old.readModels)).toEqual(['books@1']);
    expect(await dropped(old.readModels)).toEqual([]);
  }, 30_000);

  it('lose the lease of a process that crashed when its time is up, and not before', async () => {
    const crashed = await aProcess(former, [], 60_000);
    const anew = await aProcess(later);
    for (const [{ readModels }, view] of [[crashed, former] as const, [anew, later] as const])
      await (await leading(readModels, view)).ready();
    expect((await dropUnused(anew.readModels, 60_000)).length).toBe(0);
    expect((await allLeases(anew.readModels.database)).map((lease) => lease.listed)).toEqual(['books@1', 'books@2']);
    while ((await listed(anew.readModels)).includes('books@1')) {
      await sleep(50);
      await dropped(anew.readModels);
    }
    expect((await allLeases(anew.readModels.database)).map((lease) => lease.listed)).toEqual(['books@2']);
  }, 30_000);

  it('come back for a process that hung for too long', async () => {
    const notices: string[] = [];
    const hung = await aProcess(former, notices, 1_500);
    const anew = await aProcess(later);
    const projector = await leading(hung.readModels, former);
    await projector.ready();
    await (await leading(anew.readModels, later)).ready();
    await sleep(LIFETIME);
    expect(await dropped(anew.readModels)).toEqual(['books@1']);
    while (notices.length === 0) await sleep(50);
    expect(notices).toEqual([
      'The leases of views had ended, as they were not renewed for too long; books are built again.',
    ]);
    expect(await listed(anew.readModels)).toEqual(['books@1', 'books@2']);
    expect(await dropped(anew.readModels)).toEqual([]);
  }, 30_000);

  it('are tidied up by whoever keeps house, who says so in one sentence', async () => {
    const [old, anew] = [await aProcess(former), await aProcess(later)];
    for (const [{ readModels }, view] of [[old, former] as const, [anew, later] as const])
      await (await leading(readModels, view)).ready();
    await old.leases.close();
    const notices: string[] = [];
    const note = (sentence: string): void => void notices.push(sentence);
    const houses = [1, 2].map(() =>
      ViewHousekeeping.begin(anew.readModels, note, { lifetime: LIFETIME, lookEvery: 20 }),
    );
    while (notices.length === 0) await sleep(20);
    await sleep(100);
    for (const house of houses) await house.end();
    expect(notices).toEqual(['No process uses the view books in version 1 any more; it was dropped.']);
  }, 30_000);

  it('are not dropped before everybody had the time to say that it is there after the server came back', async () => {
    const [old, anew] = [await aProcess(former, [], 60_000), await aProcess(later)];
    for (const [{ readModels }, view] of [[old, former] as const, [anew, later] as const])
      await (await leading(readModels, view)).ready();
    await old.leases.close();
    await server.kill();
    await server.restart();
    const look = async (lifetime: number): Promise<number> => {
      for (;;) {
        const found = await dropUnused(anew.readModels, lifetime).catch(() => null);
        if (found !== null) return found.length;
      }
    };
    expect(await look(60_000)).toBe(0);
    while ((await look(LIFETIME)) === 0) await sleep(50);
    expect(await listed(anew.readModels)).toEqual(['books@2']);
  }, 30_000);

  it('of one view say nothing of another', async () => {
    const { readModels } = await aProcess(later);
    const shelf = await aProcess(shelvesView);
    await (await leading(readModels, later)).ready();
    await (await leading(shelf.readModels, shelvesView)).ready();
    await shelf.leases.close();
    expect(await dropped(readModels)).toEqual([]);
    expect(await listed(readModels)).toEqual(['books@2', 'shelves@1']);
  });
});
