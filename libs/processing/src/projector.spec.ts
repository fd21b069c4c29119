import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Projector, type ProjectorParts } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { placeForReadModels, type ReadModelsPlace } from '#processing/testing/read-models-for-tests';
import { books, booksView, manyBooks, recordIn, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';
import { untilAborted } from '#processing/condition-waiter';

describe('The projector', () => {
  let folder: string;
  let store: SqliteEventStore;
  let place: ReadModelsPlace;
  let readModels: ReadModels;
  let notices: string[];
  const projectors: Projector[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'projector-'));
    store = SqliteEventStore.open(join(folder, 'events.sqlite'));
    place = await placeForReadModels();
    readModels = await place.open();
    notices = [];
  });

  afterEach(async () => {
    for (const projector of projectors.splice(0)) await projector.stop();
    await readModels.close();
    place.remove();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const projectorOf = (views: readonly View[], parts: Partial<ProjectorParts> = {}): Projector => {
    const notice = (sentence: string): void => void notices.push(sentence);
    const projector = new Projector({ store, readModels, kinds: new StreamKinds([]), views, notice, ...parts });
    projectors.push(projector);
    return projector;
  };

  const run = async (views: readonly View[], parts: Partial<ProjectorParts> = {}): Promise<Projector> => {
    const projector = projectorOf(views, parts);
    await projector.start();
    await projector.ready();
    return projector;
  };

  const eventually = async (condition: () => boolean): Promise<void> => {
    for (let turn = 0; !condition() && turn < 200; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(condition()).toBe(true);
  };

  const head = async (): Promise<string> => (await store.head()) ?? '';

  it('shows what was stored before it started and what is stored afterwards', async () => {
    await recordIn(store, manyBooks(10, 2));
    const projector = await run([booksView(), shelvesView]);
    expect(await readModels.rows(books)).toHaveLength(10);
    await recordIn(store, [shelf('new', 'BookAdded', { book: 'Emma', pages: 400 })]);
    expect(await projector.waitFor(['books', 'shelves'], await head(), 2_000)).toBe('reached');
    expect((await readModels.row(books, 'Emma'))?.shelf).toBe('new');
    expect((await readModels.row(shelves, 'new'))?.added).toBe(1);
    expect(projector.status().map(({ caughtUp, failed }) => [caughtUp, failed])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('goes on where it stopped after a restart, without applying anything twice', async () => {
    await recordIn(store, manyBooks(30));
    await (await run([shelvesView], { batchSize: 7 })).stop();
    await recordIn(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    await run([shelvesView], { batchSize: 7 });
    const added = (await readModels.rows(shelves, (query) => query.orderBy('shelf'))).map((row) => row.added);
    expect(added).toEqual([10, 10, 10, 1]);
  });

  it('brings a view that is added later to the head and then reads once for all', async () => {
    await recordIn(store, manyBooks(300));
    await (await run([shelvesView])).stop();
    let readers = 0;
    const subscribe = store.subscribe.bind(store);
    store.subscribe = async function* (subscription) {
      readers += 1;
      yield* subscribe(subscription);
      readers -= 1;
    };
    const projector = await run([booksView(), shelvesView], { batchSize: 20 });
    expect(await readModels.rows(books)).toHaveLength(300);
    await recordIn(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    expect(await projector.waitFor(['books', 'shelves'], await head(), 2_000)).toBe('reached');
    const [one, other] = projector.status();
    expect(one?.position).toBe(other?.position);
    await eventually(() => readers === 1);
  });

  it('brings views of different places together at one go, and then reads once for all', async () => {
    await recordIn(store, manyBooks(30));
    await (await run([shelvesView])).stop();
    await recordIn(
      store,
      Array.from({ length: 200 }, (_, at) => shelf(`late-${at}`, 'BookAdded', { book: `late-${at}`, pages: 1 })),
    );
    await (await run([booksView()])).stop();
    const subscribe = store.subscribe.bind(store);
    const all = { readers: 0, begun: 0 };
    // As of a store that hands over whatever has arrived and knows of no more.
    store.subscribe = async function* (subscription) {
      [all.readers, all.begun] = [all.readers + 1, all.begun + 1];
      try {
        for await (const batch of subscribe(subscription)) yield { ...batch, caughtUp: true };
      } finally {
        all.readers -= 1;
      }
    };
    const projector = projectorOf([booksView(), shelvesView], { batchSize: 10 });
    await projector.start();
    await eventually(() => new Set(projector.status().map(({ position }) => position)).size === 1);
    await eventually(() => all.readers === 1);
    expect(all.begun).toBeLessThan(6);
  });

  it('brings views together also where the log has lost the end that one of them has seen', async () => {
    const file = join(folder, 'events.sqlite');
    await recordIn(store, manyBooks(30));
    await (await run([shelvesView])).stop();
    const seen = await head();
    await store.close();
    const database = new Sqlite(file);
    database.exec('DELETE FROM events WHERE position = (SELECT max(position) FROM events)');
    database.close();
    store = SqliteEventStore.open(file);
    const projector = projectorOf([booksView(), shelvesView]);
    await projector.start();
    await eventually(() => projector.status().every(({ position }) => position === seen));
  });

  /** Who reads from the beginning is not shown the last event; from then on a new reader is shown nothing. */
  const lastEventHidden = () => {
    const subscribe = store.subscribe.bind(store);
    const hiding = { over: false, waiting: 0 };
    store.subscribe = async function* (subscription) {
      const hides = subscription.after === null;
      if (hiding.over) {
        hiding.waiting += 1;
        await untilAborted(subscription.signal);
      }
      const last = await head();
      for await (const batch of subscribe(subscription)) {
        const events = batch.events.filter(({ position }) => !hides || position < last);
        if (hides) hiding.over = true;
        yield { ...batch, events, position: events.at(-1)?.position ?? null };
      }
    };
    return hiding;
  };

  it('stops at once while views of different places are brought together and the log says nothing', async () => {
    await recordIn(store, manyBooks(30));
    await (await run([shelvesView])).stop();
    const hiding = lastEventHidden();
    store.readAll = () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) });
    const projector = projectorOf([booksView(), shelvesView]);
    await projector.start();
    await eventually(() => hiding.waiting > 0);
    const [one, other] = projector.status();
    expect(one?.position).not.toBe(other?.position);
    await projector.stop();
  });

  it('builds a view with a changed version anew before it is ready, and leaves the others alone', async () => {
    await recordIn(store, manyBooks(9));
    await (await run([booksView(), shelvesView])).stop();
    await readModels.database.updateTable('books').set({ pages: 0 }).execute();
    await readModels.database.updateTable('shelves').set({ pages: 0 }).execute();
    await readModels.close();
    readModels = await place.open();
    const projector = projectorOf([booksView(undefined, 2), shelvesView]);
    expect(await projector.start()).toEqual(['books']);
    await projector.ready();
    expect((await readModels.rows(books)).every(({ pages }) => pages >= 10)).toBe(true);
    expect((await readModels.rows(shelves)).every(({ pages }) => pages === 0)).toBe(true);
  });

  it('rebuilds a view while the others go on, and tells how far it is', async () => {
    await recordIn(store, manyBooks(60));
    const projector = await run([booksView(), shelvesView], { batchSize: 10 });
    const before = await readModels.rows(books, (query) => query.orderBy('book'));
    await readModels.database.deleteFrom('books').execute();
    const progress: number[] = [];
    const rebuilt = projector.rebuild('books', (passed) => progress.push(passed));
    await recordIn(store, [shelf('meanwhile', 'BookAdded', { book: 'Emma', pages: 1 })]);
    expect(await projector.waitFor(['shelves'], await head(), 2_000)).toBe('reached');
    await rebuilt;
    expect(await projector.waitFor(['books'], await head(), 2_000)).toBe('reached');
    const after = await readModels.rows(books, (query) => query.where('book', '!=', 'Emma').orderBy('book'));
    expect(after).toEqual(before);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(progress.at(-1)).toBeGreaterThanOrEqual(60);
  });

  it('waits no longer than it was told', async () => {
    const projector = await run([booksView()]);
    expect(await projector.waitFor(['books'], '9'.repeat(16), 60)).toBe('timed-out');
  });

  it('tells those who wait when it is stopped', async () => {
    const projector = await run([booksView()]);
    const waiting = projector.waitFor(['books'], '9'.repeat(16), 60_000);
    await projector.stop();
    expect(await waiting).toBe('timed-out');
  });

  it.each([
    ['one connection', false],
    ['a connection each', true],
  ])(
    'applies every event once when two projectors run at the same time on %s',
    async (_, apart) => {
      const other = apart ? await place.open() : readModels;
      const first = await run([booksView(), shelvesView], { batchSize: 3 });
      const second = await run([booksView(), shelvesView], { batchSize: 5, readModels: other });
      for (let round = 0; round < 8; round += 1) {
        const events = manyBooks(25, 1, round * 25).map((event) => ({ ...event, stream: `shelf-${round}` }));
        await recordIn(store, events);
      }
      const names = ['books', 'shelves'];
      expect(await first.waitFor(names, await head(), 10_000)).toBe('reached');
      expect(await second.waitFor(names, await head(), 10_000)).toBe('reached');
      expect((await readModels.rows(shelves)).map(({ added }) => added)).toEqual(Array<number>(8).fill(25));
      await second.stop();
      if (apart) await other.close();
    },
    20_000,
  );

  it('refuses two views that claim the same table', async () => {
    await expect(run([booksView(), { ...booksView(), name: 'other' }])).rejects.toThrow('more than one owner');
  });
});
