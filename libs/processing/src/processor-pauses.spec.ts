import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#execution/event-store';
import { EventUpcaster } from '#kernel/event-upcaster';
import { reaction, send } from '#kernel/reaction';
import { purse } from '#kernel/testing/sample-streams';
import { waitUntil } from '#kernel/testing/wait-until';
import type { ProcessorStatus } from '#processing/processor-monitor';
import { deletePause, storePause } from '#processing/processor-pauses';
import { Projector } from '#processing/projector';
import { Reactor } from '#processing/reactor';
import { reactionFaultKey } from '#processing/reaction-state';
import type { ReadModels } from '#processing/read-models';
import { InMemoryCheckpoints } from '#processing/testing/in-memory-checkpoints';
import { createReadModelsLocation, type ReadModelsLocation } from '#processing/testing/read-models-for-tests';
import { appendEvents, books, booksView, manyBooks, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

/** Only the time limit of the test ends such a wait, because any shorter time may be too short on a busy machine. */
const NO_TIMEOUT_MS = Number.POSITIVE_INFINITY;
/** A position that no event of a test has. */
const BEYOND_THE_HEAD = '9'.repeat(16);
const BOOKS = 20;
const BATCH_SIZE = 5;
const POISON = 'book-7';
const REQUEST = { by: 'clerk-1', reason: 'Maintenance.' };
const PAUSE = { ...REQUEST, since: expect.any(String) as unknown };
const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

/** Holds up a program at one point until it is released. */
class Barrier {
  private readonly arrived = Promise.withResolvers<null>();
  private readonly released = Promise.withResolvers<null>();

  get whenHeldUp(): Promise<null> {
    return this.arrived.promise;
  }

  pass(): Promise<null> {
    this.arrived.resolve(null);
    return this.released.promise;
  }

  release(): void {
    this.released.resolve(null);
  }
}

describe('A paused processor', () => {
  const upcaster = new EventUpcaster([]);
  const running: { stop(): Promise<void> }[] = [];
  const opened: ReadModels[] = [];
  let folder: string;
  let store: SqliteEventStore;
  let location: ReadModelsLocation;
  let checkpoints: InMemoryCheckpoints;
  let delivered: string[];
  let broken: boolean;
  let warnings: string[];
  /** The read models as another process sees them that runs no processor. */
  let elsewhere: ReadModels;
  /** The read models of the projector that was started last. */
  let projected: ReadModels;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pauses-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    location = await createReadModelsLocation();
    checkpoints = new InMemoryCheckpoints();
    [delivered, broken, warnings] = [[], false, []];
    elsewhere = await open();
    await appendEvents(store, manyBooks(BOOKS, 1));
  });
  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
    for (const readModels of opened.splice(0)) await readModels.close();
    await store.close();
    location.remove();
    rmSync(folder, { recursive: true });
  });

  const open = async (): Promise<ReadModels> => {
    const readModels = await location.open();
    opened.push(readModels);
    return readModels;
  };
  const warn = (sentence: string): void => void warnings.push(sentence);
  const readHead = async (): Promise<string> => (await store.head()) ?? '';
  const readBooks = async (): Promise<string[]> => (await projected.rows(books)).map(({ book }) => book);
  const addBooks = (count: number): Promise<void> =>
    appendEvents(
      store,
      manyBooks(count, 1, BOOKS).map((event) => ({ ...event, stream: 'shelf-late' })),
    );
  /** The name of the checkpoint of the view of books. */
  const booksKey = (version = 1) => ({ name: elsewhere.checkpointName(booksView(undefined, version)), version });

  const startProjector = async ({ version = 1, from = store }: { version?: number; from?: EventStore } = {}) => {
    const failOnPoison = (book: string): void => {
      if (broken && book === POISON) throw new Error('seven');
    };
    const views = [booksView(failOnPoison, version), shelvesView];
    projected = await open();
    const dependencies = { store: from, readModels: projected, upcaster, views, warn, batchSize: BATCH_SIZE };
    const projector = new Projector(dependencies);
    running.push(projector);
    await projector.start();
    return projector;
  };

  /** The same store. Its first subscription is held up before its second batch, which it has read. */
  const holdUpSecondBatch = (barrier: Barrier): EventStore => {
    let batches = 0;
    return Object.assign(Object.create(store) as SqliteEventStore, {
      subscribe: async function* (...parameters: Parameters<EventStore['subscribe']>) {
        for await (const batch of store.subscribe(...parameters)) {
          batches += 1;
          if (batches === 2) await barrier.pass();
          yield batch;
        }
      },
    });
  };

  const createReactor = async (
    beforeSend: (id: string) => Promise<unknown> = () => Promise.resolve(),
    onMove: (reactor: Reactor) => void = () => undefined,
  ): Promise<Reactor> => {
    const sendCommand = async ({ id }: { id: string }): Promise<void> => {
      await beforeSend(id);
      delivered.push(id);
    };
    const readModels = await open();
    const reactions = [paying];
    const reactor: Reactor = new Reactor({
      store,
      readModels,
      checkpoints,
      upcaster,
      reactions,
      sendCommand,
      warn,
      maxSending: 1,
      onMove: () => onMove(reactor),
    });
    running.push(reactor);
    return reactor;
  };
  const startReactor = async (...parameters: Parameters<typeof createReactor>): Promise<Reactor> => {
    const reactor = await createReactor(...parameters);
    await reactor.start();
    return reactor;
  };

  it('processes no further batch, survives a restart, and continues after its checkpoint when it is resumed', async () => {
    const barrier = new Barrier();
    const projector = await startProjector({ from: holdUpSecondBatch(barrier) });
    await barrier.whenHeldUp;
    await projector.pause('books', REQUEST);
    barrier.release();
    await projector.whenCaughtUp();
    expect(await readBooks()).toHaveLength(BATCH_SIZE);
    expect(await projected.row(shelves, '0')).toMatchObject({ added: BOOKS });
    expect(projector.status()).toMatchObject([
      { processor: 'books', caughtUp: false, fault: null, pause: PAUSE },
      { processor: 'shelves', caughtUp: true, pause: null },
    ]);
    await projector.stop();
    await addBooks(3);
    const next = await startProjector();
    await next.whenCaughtUp();
    // It has seen no event, so it does not know when its last one was recorded.
    expect(next.status()[0]).toEqual({ ...projector.status()[0], recordedAt: null });
    expect(await readBooks()).toHaveLength(BATCH_SIZE);
    await next.resume('books');
    await next.whenCaughtUp();
    expect(next.status()).toMatchObject([
      { caughtUp: true, pause: null },
      { caughtUp: true, pause: null },
    ]);
    expect(new Set(await readBooks()).size).toBe(BOOKS + 3);
    expect(warnings).toEqual([]);
  });

  it('is not waited for, also by those who were waiting when it was paused', async () => {
    const barrier = new Barrier();
    const projector = await startProjector({ from: holdUpSecondBatch(barrier) });
    await barrier.whenHeldUp;
    const head = await readHead();
    const waiting = projector.waitFor(['books'], head, NO_TIMEOUT_MS);
    await projector.pause('books', REQUEST);
    expect(await waiting).toBe('reached');
    expect(await projector.waitFor(['books'], head, NO_TIMEOUT_MS)).toBe('reached');
    barrier.release();
    await projector.resume('books');
    expect(await projector.waitForAll(head, NO_TIMEOUT_MS)).toBe('reached');
    expect(await readBooks()).toHaveLength(BOOKS);
  });

  it('sends no further command of a reaction, survives a restart, and sends each of the others once when it is resumed', async () => {
    const barrier = new Barrier();
    const reactor = await startReactor(async (id) => (id === POISON ? barrier.pass() : null));
    await barrier.whenHeldUp;
    await reactor.pause('paying', REQUEST);
    barrier.release();
    await reactor.stop();
    await addBooks(3);
    const next = await createReactor();
    await next.loadPauses();
    expect(next.status()).toMatchObject([{ processor: 'paying', pause: PAUSE }]);
    await next.start();
    await next.whenCaughtUp();
    expect(delivered.at(-1)).toBe(POISON);
    expect(next.status()).toMatchObject([{ processor: 'paying', caughtUp: false, fault: null, pause: PAUSE }]);
    await next.resume('paying');
    await next.whenCaughtUp();
    expect(delivered).toEqual(Array.from({ length: BOOKS + 3 }, (_, index) => `book-${index}`));
  });

  it('is never shown as caught up, although the last command was delivered after it was paused', async () => {
    const barrier = new Barrier();
    const statuses: ProcessorStatus[] = [];
    const onMove = (of: Reactor): void => void statuses.push(...of.status());
    const reactor = await startReactor(async (id) => (id === `book-${BOOKS - 1}` ? barrier.pass() : null), onMove);
    await barrier.whenHeldUp;
    await reactor.pause('paying', REQUEST);
    barrier.release();
    await waitUntil(async () => statuses.at(-1)?.position === (await readHead()));
    expect(statuses.filter(({ caughtUp, pause }) => caughtUp && pause !== null)).toEqual([]);
  });

  it('is paused and resumed at the request of another process', async () => {
    const [projector, reactor] = [await startProjector(), await startReactor()];
    const statuses = () => [...projector.status(), ...reactor.status()];
    const keys = [booksKey(), { name: reactionFaultKey('paying'), version: 0 }];
    const waiting = [
      projector.waitFor(['books'], BEYOND_THE_HEAD, NO_TIMEOUT_MS),
      reactor.waitForAll(BEYOND_THE_HEAD, NO_TIMEOUT_MS),
    ];
    for (const key of keys) await storePause(elsewhere.database, key, REQUEST);
    expect(await Promise.all(waiting)).toEqual(['reached', 'reached']);
    await waitUntil(() => statuses().filter(({ pause }) => pause !== null).length === 2);
    expect(statuses()).toMatchObject([{ pause: PAUSE }, { processor: 'shelves', pause: null }, { pause: PAUSE }]);
    await addBooks(3);
    await projector.whenCaughtUp();
    await reactor.whenCaughtUp();
    expect((await readBooks()).length).toBeLessThanOrEqual(BOOKS);
    expect(delivered.length).toBeLessThanOrEqual(BOOKS);
    for (const key of keys) await deletePause(elsewhere.database, key);
    await waitUntil(() => statuses().every(({ caughtUp, pause }) => caughtUp && pause === null));
    expect(await readBooks()).toHaveLength(BOOKS + 3);
    expect(delivered).toHaveLength(BOOKS + 3);
  });

  it('shows its fault also after a restart, and tries the event again only when it is resumed', async () => {
    broken = true;
    const projector = await startProjector();
    await projector.whenCaughtUp();
    await projector.pause('books', REQUEST);
    const both = projector.status()[0];
    expect(both).toMatchObject({ fault: { cause: 'seven' }, pause: PAUSE });
    await projector.stop();
    broken = false;
    const next = await startProjector();
    await next.whenCaughtUp();
    expect(next.status()[0]).toEqual({ ...both, recordedAt: null });
    expect(await readBooks()).not.toContain(POISON);
    await next.resume('books');
    await next.whenCaughtUp();
    expect(next.status()[0]).toMatchObject({ caughtUp: true, fault: null, pause: null });
    expect(await readBooks()).toContain(POISON);
  });

  it('skips an event that was skipped while it was paused', async () => {
    broken = true;
    const projector = await startProjector();
    await projector.whenCaughtUp();
    await projector.pause('books', REQUEST);
    const eventId = projector.status()[0]?.fault?.eventId ?? '';
    expect(() => projector.retry('books')).toThrow('It is paused. Resume it, and it tries its event again.');
    await projector.skip('books', { eventId, by: 'clerk-1', reason: 'A test of the printer.' });
    await waitUntil(() => projector.status()[0]?.fault?.eventId === eventId);
    await projector.resume('books');
    await projector.whenCaughtUp();
    expect(await readBooks()).toHaveLength(BOOKS - 1);
  });

  it('is paused in one version of a view, because another version is built from the first event', async () => {
    const projector = await startProjector();
    await projector.pause('books', REQUEST);
    await projector.stop();
    const next = await startProjector({ version: 2 });
    await next.whenCaughtUp();
    expect(next.status()[0]).toMatchObject({ version: 2, caughtUp: true, pause: null });
  });

  it('cannot be paused twice or resumed twice, and keeps who paused it first', async () => {
    const projector = await startProjector();
    await expect(projector.resume('books')).rejects.toMatchObject({ code: 'not-paused' });
    await projector.pause('books', REQUEST);
    const another = { by: 'clerk-2', reason: 'Another reason.' };
    await expect(projector.pause('books', another)).rejects.toMatchObject({ code: 'already-paused' });
    await expect(storePause(elsewhere.database, booksKey(), another)).rejects.toMatchObject({ code: 'already-paused' });
    expect(projector.status()[0]?.pause).toEqual(PAUSE);
    await deletePause(elsewhere.database, booksKey());
    await expect(projector.resume('books')).rejects.toMatchObject({ code: 'not-paused' });
  });
});
