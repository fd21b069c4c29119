import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkpointsOf } from '#processing/checkpoints';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import { reaction, send, type Reaction } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { purse } from '#kernel/testing/sample-streams';
import { books, booksView, manyBooks, recordIn, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';

/** Milliseconds for one specification. */
const PATIENCE = 60_000;
const EVENTS = 1_000;

describe('Two workers that both believe that they lead', () => {
  const kinds = new StreamKinds([]);
  const notice = (): void => undefined;
  const opened: ReadModels[] = [];
  const running: { stop(): Promise<void> }[] = [];
  let server: PostgresServer;
  let url: string;
  let folder: string;
  let store: SqliteEventStore;

  beforeAll(async () => {
    server = await startPostgres();
  }, PATIENCE);
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
  }, PATIENCE);

  const ofAWorker = async (): Promise<ReadModels> => {
    const readModels = await openPostgresReadModels(url);
    opened.push(readModels);
    return readModels;
  };

  /** A projector of a worker of its own; `folded` is told for every book that it folds. */
  const projecting = async (readModels: ReadModels, batchSize: number, folded: () => void): Promise<Projector> => {
    const views = [booksView(folded), shelvesView];
    const projector = new Projector({ store, readModels, kinds, views, notice, batchSize });
    running.push(projector);
    await projector.start();
    return projector;
  };

  const rowsOf = async (readModels: ReadModels) => ({
    books: await readModels.rows(books, (query) => query.orderBy('book')),
    shelves: await readModels.rows(shelves, (query) => query.orderBy('shelf')),
  });

  const freshlyFolded = async () => {
    const readModels = await ReadModels.open(':memory:', notice);
    opened.push(readModels);
    await (await projecting(readModels, 500, notice)).ready();
    return rowsOf(readModels);
  };

  /** Single books on shelves of their own, a few at a time. */
  const recorded = async (): Promise<void> => {
    for (let from = 0; from < EVENTS; from += 10) {
      const some = Array.from({ length: 10 }, (_, index) => manyBooks(1, EVENTS, from + index));
      await Promise.all(some.map((events) => recordIn(store, events)));
      await sleep(2);
    }
  };

  /** Leads again and again, as who lost its place goes on after a pause that grows; until it is told to end. */
  const leading = async (
    readModels: ReadModels,
    batchSize: number,
    folded: () => void,
    ended: AbortSignal,
  ): Promise<void> => {
    while (!ended.aborted) {
      const projector = await projecting(readModels, batchSize, folded).catch(() => null);
      await sleep(60 + 40 * batchSize);
      await projector?.stop();
    }
  };

  /** More single books, until it is enough; how many there are then. */
  const recordedUntil = async (enough: () => boolean): Promise<number> => {
    let count = EVENTS;
    for (; !enough(); count += 1) {
      await recordIn(store, manyBooks(1, 10 * EVENTS, count));
      await sleep(20);
    }
    return count;
  };

  it(
    'apply every event exactly once, in hundreds of batches, while events are recorded and connections are cut',
    async () => {
      const ended = new AbortController();
      const workers = [await ofAWorker(), await ofAWorker()] as const;
      const folded = [0, 0];
      const leaders = workers.map((worker, index) =>
        leading(worker, 2 + index, () => (folded[index] = (folded[index] ?? 0) + 1), ended.signal),
      );
      const recording = recorded();
      for (let cut = 0; cut < 3; cut += 1) {
        await sleep(400);
        await server.cutConnections();
      }
      await recording;
      // How they share is the machine's affair; both have had their turn in the end.
      const count = await recordedUntil(() => Math.min(...folded) > 0);
      const moves = Array.from({ length: 50 }, (_, move) =>
        shelf('busy', 'BookMoved', { book: 'Emma', to: String(move) }),
      );
      await recordIn(store, [shelf('busy', 'BookAdded', { book: 'Emma', pages: 1 }), ...moves]);
      const [one] = workers;
      await (await projecting(one, 2, notice)).ready();
      ended.abort();
      await Promise.all(leaders);
      const shown = await rowsOf(one);
      expect(shown).toEqual(await freshlyFolded());
      expect(shown.books).toHaveLength(count + 1);
    },
    PATIENCE,
  );

  it(
    'start a new reaction where it says, at one and the same event',
    async () => {
      const sent: string[][] = [[], []];
      const ofBooks: Reaction = reaction<ShelfEvents>('of-books', 'head', {
        BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: 1 })],
      });
      const starting = async (readModels: ReadModels, told: string[]): Promise<Reactor> => {
        const deliver = async ({ id }: { id: string }): Promise<void> => void told.push(id);
        const reactor = new Reactor({
          store,
          readModels,
          kinds,
          reactions: [ofBooks],
          deliver,
          notice,
          mostUnsaved: 1,
        });
        running.push(reactor);
        await reactor.start();
        return reactor;
      };
      const workers = [await ofAWorker(), await ofAWorker()];
      await recordIn(store, manyBooks(20, 1));
      const meanwhile = recordIn(store, manyBooks(30, EVENTS, 100));
      const reactors = await Promise.all(workers.map((worker, index) => starting(worker, sent[index] ?? [])));
      await meanwhile;
      await recordIn(
        store,
        manyBooks(5, 5, 200).map((event) => ({ ...event, stream: `${event.stream}-late` })),
      );
      for (const reactor of reactors) await reactor.settled();
      const all = sent.flat();
      const late = Array.from({ length: 5 }, (_, index) => `book-${200 + index}`);
      expect([...new Set(all)]).toEqual(expect.arrayContaining(late));
      expect(all.filter((book) => Number(book.slice('book-'.length)) < 20)).toEqual([]);
      const [worker] = workers;
      const checkpoints =
        worker === undefined ? new Map() : await checkpointsOf(worker.database, ['reaction:of-books']);
      expect(checkpoints.get('reaction:of-books')).toBe(await store.head());
    },
    PATIENCE,
  );
});
