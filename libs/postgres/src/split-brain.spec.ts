import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresReactionCheckpoints } from '#postgres/postgres-reaction-checkpoints';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import { reaction, send, type Reaction } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { EventUpcaster } from '#kernel/event-upcaster';
import { waitUntil } from '#kernel/testing/wait-until';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { purse } from '#kernel/testing/sample-streams';
import { books, booksView, manyBooks, appendEvents, shelf, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

const EVENTS = 1_000;
/** A worker stops to lead when both together have projected this many more books. */
const BOOKS_PER_LEADERSHIP = 50;

describe('Two workers that both act as leader', () => {
  const upcaster = new EventUpcaster([]);
  const ignore = (): void => undefined;
  const opened: ReadModels[] = [];
  const running: { stop(): Promise<void> }[] = [];
  let server: PostgresServer;
  let url: string;
  let folder: string;
  let store: SqliteEventStore;
  let ended: AbortController;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    url = await server.createDatabase();
    ended = new AbortController();
    folder = mkdtempSync(join(tmpdir(), 'two-leaders-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
  });
  afterEach(async () => {
    ended.abort();
    for (const each of running.splice(0)) await each.stop();
    for (const readModels of opened.splice(0)) await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

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

  /** How many books each worker has projected, including those of batches that were rolled back. */
  let projected: number[];
  const countProjected = (): number => projected.reduce((sum, count) => sum + count, 0);
  /** Records books, each on its own shelf, and resolves when the workers have projected half as many since then. */
  const recordSome = async (from: number, count: number): Promise<void> => {
    const enough = countProjected() + count / 2;
    const each = Array.from({ length: count }, (_, index) => manyBooks(1, 10 * EVENTS, from + index));
    await Promise.all(each.map((events) => appendEvents(store, events)));
    await waitUntil(() => countProjected() >= enough);
  };

  const recordBooks = async (): Promise<void> => {
    for (let from = 0; from < EVENTS; from += 50) await recordSome(from, 50);
  };

  /** Leads repeatedly with pauses, like a worker that loses and regains the leadership, until the test ends. */
  const leadRepeatedly = async (readModels: ReadModels, worker: number): Promise<void> => {
    const batchSize = 2 + worker;
    const onProject = (): void => void (projected[worker] = (projected[worker] ?? 0) + 1);
    while (!ended.signal.aborted) {
      const projector = await startProjector(readModels, batchSize, onProject).catch(() => null);
      if (projector === null) continue;
      const enough = countProjected() + BOOKS_PER_LEADERSHIP;
      await waitUntil(() => ended.signal.aborted || countProjected() >= enough);
      await projector.stop();
    }
  };

  /** Records more books until the condition holds, and returns their number. */
  const recordBooksUntil = async (isEnough: () => boolean): Promise<number> => {
    let count = EVENTS;
    for (; !isEnough(); count += 1) await recordSome(count, 1);
    return count;
  };

  it('project every event exactly once in hundreds of batches, while events are recorded and connections are cut', async () => {
    const workers = [await openWorker(), await openWorker()] as const;
    projected = [0, 0];
    const leaders = workers.map((worker, index) => leadRepeatedly(worker, index));
    const recording = recordBooks();
    for (const share of [0.25, 0.5, 0.75]) {
      await waitUntil(() => countProjected() >= share * EVENTS);
      await server.cutConnections();
    }
    await recording;
    // The share of each worker depends on the machine, but both must have projected something.
    const count = await recordBooksUntil(() => Math.min(...projected) > 0);
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
  });

  it('start a new reaction at the same event', async () => {
    const sent: string[][] = [[], []];
    const ofBooks: Reaction = reaction<ShelfEvents>('of-books', 'head', {
      BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: 1 })],
    });
    const startReactor = async (readModels: ReadModels, sentIds: string[]): Promise<Reactor> => {
      const sendCommand = async ({ id }: { id: string }): Promise<void> => void sentIds.push(id);
      const reactor = new Reactor({
        store,
        readModels,
        checkpoints: await PostgresReactionCheckpoints.open(readModels.database),
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
    const checkpoints = await PostgresReactionCheckpoints.open(workers[0]!.database);
    await waitUntil(
      async () => (await checkpoints.load(['of-books'])).get('of-books')?.position === (await store.head()),
    );
  });
});
