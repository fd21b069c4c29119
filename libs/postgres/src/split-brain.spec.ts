import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadCheckpoints } from '#processing/checkpoints';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import { reaction, send, type Reaction } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { purse } from '#kernel/testing/sample-streams';
import { books, booksView, manyBooks, appendEvents, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

/** Timeout of one test. */
const TIMEOUT_MS = 60_000;
const EVENTS = 1_000;

describe('Two workers that both act as leader', () => {
  const upcaster = new EventUpcaster([]);
  const ignore = (): void => undefined;
  const opened: ReadModels[] = [];
  const running: { stop(): Promise<void> }[] = [];
  let server: PostgresServer;
  let url: string;
  let folder: string;
  let store: SqliteEventStore;

  beforeAll(async () => {
    server = await startPostgres();
  }, TIMEOUT_MS);
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    folder = mkdtempSync(join(tmpdir(), 'two-leaders-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
  });
  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
    for (const readModels of opened.splice(0)) await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }, TIMEOUT_MS);

  const openWorker = async (): Promise<ReadModels> => {
    const readModels = await openPostgresReadModels(url);
    opened.push(readModels);
    return readModels;
  };

  /** Starts a projector of a separate worker. `onProject` is called for every projected book. */
  const startProjector = async (
    readModels: ReadModels,
    batchSize: number,
    onProject: () => void,
  ): Promise<Projector> => {
    const views = [booksView(onProject), shelvesView];
    const projector = new Projector({ store, readModels, upcaster, views, warn: ignore, batchSize });
    running.push(projector);
    await projector.start();
    return projector;
  };

  const readRows = async (readModels: ReadModels) => ({
    books: await readModels.rows(books, (query) => query.orderBy('book')),
    shelves: await readModels.rows(shelves, (query) => query.orderBy('shelf')),
  });

  const projectFresh = async () => {
    const readModels = await openSqliteReadModels(':memory:', ignore);
    opened.push(readModels);
    await (await startProjector(readModels, 500, ignore)).whenCaughtUp();
    return readRows(readModels);
  };

  /** Records single books, each on its own shelf, a few at a time. */
  const recordBooks = async (): Promise<void> => {
    for (let from = 0; from < EVENTS; from += 10) {
      const some = Array.from({ length: 10 }, (_, index) => manyBooks(1, EVENTS, from + index));
      await Promise.all(some.map((events) => appendEvents(store, events)));
      await sleep(2);
    }
  };

  /** Leads repeatedly with pauses, like a worker that loses and regains the leadership, until the signal aborts. */
  const leadRepeatedly = async (
    readModels: ReadModels,
    batchSize: number,
    onProject: () => void,
    ended: AbortSignal,
  ): Promise<void> => {
    while (!ended.aborted) {
      const projector = await startProjector(readModels, batchSize, onProject).catch(() => null);
      await sleep(60 + 40 * batchSize);
      await projector?.stop();
    }
  };

  /** Records more books until the condition holds, and returns their number. */
  const recordBooksUntil = async (isEnough: () => boolean): Promise<number> => {
    let count = EVENTS;
    for (; !isEnough(); count += 1) {
      await appendEvents(store, manyBooks(1, 10 * EVENTS, count));
      await sleep(20);
    }
    return count;
  };

  it(
    'project every event exactly once in hundreds of batches, while events are recorded and connections are cut',
    async () => {
      const ended = new AbortController();
      const workers = [await openWorker(), await openWorker()] as const;
      const onProject = [0, 0];
      const leaders = workers.map((worker, index) =>
        leadRepeatedly(worker, 2 + index, () => (onProject[index] = (onProject[index] ?? 0) + 1), ended.signal),
      );
      const recording = recordBooks();
      for (let cut = 0; cut < 3; cut += 1) {
        await sleep(400);
        await server.cutConnections();
      }
      await recording;
      // The share of each worker depends on the machine, but both must have projected something.
      const count = await recordBooksUntil(() => Math.min(...onProject) > 0);
      const moves = Array.from({ length: 50 }, (_, move) =>
        shelf('busy', 'BookMoved', { book: 'Emma', to: String(move) }),
      );
      await appendEvents(store, [shelf('busy', 'BookAdded', { book: 'Emma', pages: 1 }), ...moves]);
      const [one] = workers;
      await (await startProjector(one, 2, ignore)).whenCaughtUp();
      ended.abort();
      await Promise.all(leaders);
      const shown = await readRows(one);
      expect(shown).toEqual(await projectFresh());
      expect(shown.books).toHaveLength(count + 1);
    },
    TIMEOUT_MS,
  );

  it(
    'start a new reaction at the same event',
    async () => {
      const sent: string[][] = [[], []];
      const ofBooks: Reaction = reaction<ShelfEvents>('of-books', 'head', {
        BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: 1 })],
      });
      const startReactor = async (readModels: ReadModels, sentIds: string[]): Promise<Reactor> => {
        const sendCommand = async ({ id }: { id: string }): Promise<void> => void sentIds.push(id);
        const reactor = new Reactor({
          store,
          readModels,
          upcaster,
          reactions: [ofBooks],
          sendCommand,
          warn: ignore,
          maxUnsavedEvents: 1,
        });
        running.push(reactor);
        await reactor.start();
        return reactor;
      };
      const workers = [await openWorker(), await openWorker()];
      await appendEvents(store, manyBooks(20, 1));
      const meanwhile = appendEvents(store, manyBooks(30, EVENTS, 100));
      const reactors = await Promise.all(workers.map((worker, index) => startReactor(worker, sent[index] ?? [])));
      await meanwhile;
      await appendEvents(
        store,
        manyBooks(5, 5, 200).map((event) => ({ ...event, stream: `${event.stream}-late` })),
      );
      for (const reactor of reactors) await reactor.whenCaughtUp();
      const all = sent.flat();
      const late = Array.from({ length: 5 }, (_, index) => `book-${200 + index}`);
      expect([...new Set(all)]).toEqual(expect.arrayContaining(late));
      expect(all.filter((book) => Number(book.slice('book-'.length)) < 20)).toEqual([]);
      const [worker] = workers;
      const checkpoints =
        worker === undefined ? new Map() : await loadCheckpoints(worker.database, ['reaction:of-books']);
      expect(checkpoints.get('reaction:of-books')).toBe(await store.head());
    },
    TIMEOUT_MS,
  );
});
