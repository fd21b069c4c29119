import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Projector, type ProjectorDependencies } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { createReadModelsLocation, type ReadModelsLocation } from '#processing/testing/read-models-for-tests';
import { books, booksView, manyBooks, appendEvents, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { View } from '#processing/view';
import { waitForAbort } from '#processing/condition-waiter';
import { waitUntil } from '#kernel/testing/wait-until';

/** Only the time limit of the test ends such a wait, because any shorter time may be too short on a busy machine. */
const NO_TIMEOUT_MS = Number.POSITIVE_INFINITY;

describe('Projector', () => {
  let folder: string;
  let store: SqliteEventStore;
  let location: ReadModelsLocation;
  let readModels: ReadModels;
  let warnings: string[];
  const projectors: Projector[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'projector-'));
    store = SqliteEventStore.open(join(folder, 'events.sqlite'));
    location = await createReadModelsLocation();
    readModels = await location.open();
    warnings = [];
  });

  afterEach(async () => {
    for (const projector of projectors.splice(0)) await projector.stop();
    await readModels.close();
    location.remove();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const createProjector = (views: readonly View[], overrides: Partial<ProjectorDependencies> = {}): Projector => {
    const warn = (sentence: string): void => void warnings.push(sentence);
    const projector = new Projector({ store, readModels, upcaster: new EventUpcaster([]), views, warn, ...overrides });
    projectors.push(projector);
    return projector;
  };

  const run = async (views: readonly View[], overrides: Partial<ProjectorDependencies> = {}): Promise<Projector> => {
    const projector = createProjector(views, overrides);
    await projector.start();
    await projector.whenCaughtUp();
    return projector;
  };

  const readHead = async (): Promise<string> => (await store.head()) ?? '';

  it('projects events that were stored before and after its start', async () => {
    await appendEvents(store, manyBooks(10, 2));
    const projector = await run([booksView(), shelvesView]);
    expect(await readModels.rows(books)).toHaveLength(10);
    await appendEvents(store, [shelf('new', 'BookAdded', { book: 'Emma', pages: 400 })]);
    expect(await projector.waitFor(['books', 'shelves'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect((await readModels.row(books, 'Emma'))?.shelf).toBe('new');
    expect((await readModels.row(shelves, 'new'))?.added).toBe(1);
    expect(projector.status().map(({ caughtUp, fault }) => [caughtUp, fault])).toEqual([
      [true, null],
      [true, null],
    ]);
  });

  it('continues from its checkpoint after a restart and applies no event twice', async () => {
    await appendEvents(store, manyBooks(30));
    await (await run([shelvesView], { batchSize: 7 })).stop();
    await appendEvents(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    await run([shelvesView], { batchSize: 7 });
    const added = (await readModels.rows(shelves, (query) => query.orderBy('shelf'))).map((row) => row.added);
    expect(added).toEqual([10, 10, 10, 1]);
  });

  it('brings a new view to the head, and then reads the log once for all views', async () => {
    await appendEvents(store, manyBooks(300));
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
    await appendEvents(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    expect(await projector.waitFor(['books', 'shelves'], await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    const [one, other] = projector.status();
    expect(one?.position).toBe(other?.position);
    await waitUntil(() => readers === 1);
  });

  it('brings views at different positions together in one step, and then reads the log once for all', async () => {
    await appendEvents(store, manyBooks(30));
    await (await run([shelvesView])).stop();
    await appendEvents(
      store,
      Array.from({ length: 200 }, (_, at) => shelf(`late-${at}`, 'BookAdded', { book: `late-${at}`, pages: 1 })),
    );
    await (await run([booksView()])).stop();
    const subscribe = store.subscribe.bind(store);
    const counts = { readers: 0, started: 0 };
    // Like a store that delivers whatever has arrived and does not know of later events.
    store.subscribe = async function* (subscription) {
      [counts.readers, counts.started] = [counts.readers + 1, counts.started + 1];
      try {
        for await (const batch of subscribe(subscription)) yield { ...batch, caughtUp: true };
      } finally {
        counts.readers -= 1;
      }
    };
    const projector = createProjector([booksView(), shelvesView], { batchSize: 10 });
    await projector.start();
    await waitUntil(() => new Set(projector.status().map(({ position }) => position)).size === 1);
    await waitUntil(() => counts.readers === 1);
    expect(counts.started).toBeLessThan(6);
  });

  it('stops the view that has processed an event which the log no longer contains, says so, and builds others', async () => {
    const file = join(folder, 'events.sqlite');
    await appendEvents(store, manyBooks(30));
    await (await run([shelvesView])).stop();
    await store.close();
    const database = new Sqlite(file);
    database.exec('DELETE FROM events WHERE position = (SELECT max(position) FROM events)');
    database.close();
    store = SqliteEventStore.open(file);
    const projector = createProjector([booksView(), shelvesView]);
    await projector.start();
    await waitUntil(() => warnings.some((sentence) => sentence.includes('not the one that was read before')));
    const head = await readHead();
    await waitUntil(() => projector.status().some(({ position }) => position === head));
    expect(projector.status().filter(({ position }) => position > head)).toHaveLength(1);
  });

  /** Hides the last event from a reader that starts at the beginning. Later readers receive nothing. */
  const hideLastEvent = () => {
    const subscribe = store.subscribe.bind(store);
    const hiding = { done: false, waiting: 0 };
    store.subscribe = async function* (subscription) {
      const hides = subscription.after === null;
      if (hiding.done) {
        hiding.waiting += 1;
        await waitForAbort(subscription.signal);
      }
      const last = await readHead();
      for await (const batch of subscribe(subscription)) {
        const events = batch.events.filter(({ position }) => !hides || position < last);
        if (hides) hiding.done = true;
        yield { ...batch, events, position: events.at(-1)?.position ?? null };
      }
    };
    return hiding;
  };

  it('stops at once while views at different positions are brought together and the log delivers nothing', async () => {
    await appendEvents(store, manyBooks(30));
    await (await run([shelvesView])).stop();
    const hiding = hideLastEvent();
    store.readAll = () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) });
    const projector = createProjector([booksView(), shelvesView]);
    await projector.start();
    await waitUntil(() => hiding.waiting > 0);
    const [one, other] = projector.status();
    expect(one?.position).not.toBe(other?.position);
    await projector.stop();
  });

  it('rebuilds a view with a new version before it has caught up, and leaves the others unchanged', async () => {
    await appendEvents(store, manyBooks(9));
    await (await run([booksView(), shelvesView])).stop();
    await readModels.database.updateTable('books').set({ pages: 0 }).execute();
    await readModels.database.updateTable('shelves').set({ pages: 0 }).execute();
    await readModels.close();
    readModels = await location.open();
    const projector = createProjector([booksView(undefined, 2), shelvesView]);
    expect(await projector.start()).toEqual(['books']);
    await projector.whenCaughtUp();
    expect((await readModels.rows(books)).every(({ pages }) => pages >= 10)).toBe(true);
    expect((await readModels.rows(shelves)).every(({ pages }) => pages === 0)).toBe(true);
  });

  it('stops waiting at the timeout', async () => {
    const projector = await run([booksView()]);
    expect(await projector.waitFor(['books'], '9'.repeat(16), 60)).toBe('timed-out');
  });

  it('ends all waits as timed out when it is stopped', async () => {
    const projector = await run([booksView()]);
    const waiting = projector.waitFor(['books'], '9'.repeat(16), NO_TIMEOUT_MS);
    await projector.stop();
    expect(await waiting).toBe('timed-out');
  });

  it.each([
    ['one connection', false],
    ['separate connections', true],
  ])('applies every event once if two projectors run at the same time on %s', async (_, separate) => {
    const other = separate ? await location.open() : readModels;
    const first = await run([booksView(), shelvesView], { batchSize: 3 });
    const second = await run([booksView(), shelvesView], { batchSize: 5, readModels: other });
    for (let round = 0; round < 8; round += 1) {
      const events = manyBooks(25, 1, round * 25).map((event) => ({ ...event, stream: `shelf-${round}` }));
      await appendEvents(store, events);
    }
    const names = ['books', 'shelves'];
    expect(await first.waitFor(names, await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect(await second.waitFor(names, await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    expect((await readModels.rows(shelves)).map(({ added }) => added)).toEqual(Array<number>(8).fill(25));
    await second.stop();
    if (separate) await other.close();
  });

  it('rejects two views with the same table', async () => {
    await expect(run([booksView(), { ...booksView(), name: 'other' }])).rejects.toThrow(
      'belongs to more than one view',
    );
  });
});
