import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { BEGINNING, moveCheckpoints } from '#processing/checkpoints';
import { StoreUnavailable } from '#execution/event-store';
import { CheckpointListener } from '#postgres/checkpoint-listener';
import { PostgresReactionMonitor, PostgresViewMonitor } from '#postgres/postgres-processor-monitor';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import { reaction, send } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { saveFault } from '#processing/processor-faults';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { purse } from '#kernel/testing/sample-streams';
import { booksView, manyBooks, appendEvents, shelvesView, type ShelfEvents } from '#processing/testing/shelf-view';
import type { Instant } from '#kernel/time';

/** Timeout of one test. */
const TIMEOUT_MS = 30_000;
const WAIT_MS = 10_000;
const POISON = 'book-3';
const SINCE = '2026-05-04T10:00:00.000Z' as Instant;

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

describe('PostgreSQL processor monitor', () => {
  const upcaster = new EventUpcaster([]);
  const closing: (() => Promise<unknown>)[] = [];
  let server: PostgresServer;
  let url: string;
  let folder: string;
  let store: SqliteEventStore;
  let isBroken: boolean;
  let worker: ReadModels;
  let views: PostgresViewMonitor;
  let reactions: PostgresReactionMonitor;

  beforeAll(async () => {
    server = await startPostgres();
  }, TIMEOUT_MS);
  afterAll(() => server.stop());

  const warn = (): void => undefined;
  const failOnPoison = (book: string): void => {
    if (isBroken && book === POISON) throw new Error('three');
  };
  const all = [booksView(failOnPoison), shelvesView];

  beforeEach(async () => {
    url = await server.createDatabase();
    folder = mkdtempSync(join(tmpdir(), 'progress-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    isBroken = false;
    worker = await openPostgresReadModels(url);
    const readModels = await openPostgresReadModels(url, { views: all });
    views = new PostgresViewMonitor({ store, readModels, url, warn }, all);
    reactions = new PostgresReactionMonitor({ store, readModels, url, warn }, [paying]);
    closing.push(
      () => views.close(),
      () => reactions.close(),
      () => readModels.close(),
      () => worker.close(),
    );
  }, TIMEOUT_MS);
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    await store.close();
    rmSync(folder, { recursive: true });
  }, TIMEOUT_MS);

  const startProjector = async (): Promise<Projector> => {
    const projector = new Projector({ store, readModels: worker, upcaster, views: all, warn });
    closing.unshift(() => projector.stop());
    await projector.start();
    return projector;
  };
  const startReactor = async (): Promise<void> => {
    const sendCommand = ({ id }: { id: string }): Promise<void> =>
      isBroken && id === POISON ? Promise.reject(new Refused('three', 'Not three.')) : Promise.resolve();
    const dependencies = {
      store,
      readModels: worker,
      upcaster,
      reactions: [paying],
      sendCommand,
      warn,
      maxUnsavedEvents: 1,
    };
    const reactor = new Reactor(dependencies);
    closing.unshift(() => reactor.stop());
    await reactor.start();
  };
  const head = async (): Promise<string> => (await store.head()) ?? '';

  it(
    'waits until a worker has moved the views and the reactions',
    async () => {
      await appendEvents(store, manyBooks(5, 1));
      const waiting = [views.waitForAll(await head(), WAIT_MS), reactions.waitForAll(await head(), WAIT_MS)];
      await sleep(50);
      await startProjector();
      await startReactor();
      expect(await Promise.all(waiting)).toEqual(['reached', 'reached']);
      for (let book = 5; book < 40; book += 1) {
        await appendEvents(store, manyBooks(1, 50, book));
        expect(await views.waitForAll(await head(), WAIT_MS)).toBe('reached');
      }
    },
    TIMEOUT_MS,
  );

  it(
    'waits no longer than its timeout',
    async () => {
      await appendEvents(store, manyBooks(1));
      expect(await views.waitForAll(await head(), 100)).toBe('timed-out');
      const waiting = views.waitForAll(await head(), Number.POSITIVE_INFINITY);
      await views.close();
      expect(await waiting).toBe('timed-out');
    },
    TIMEOUT_MS,
  );

  it(
    'is notified when a transaction that moves a checkpoint is committed, and not before',
    async () => {
      const projector = await startProjector();
      await projector.stop();
      let notifications = 0;
      const listener = new CheckpointListener(url, () => (notifications += 1), warn);
      while (notifications === 0) await sleep(10);
      const name = worker.checkpointName(shelvesView);
      await worker.database.transaction().execute(async (transaction) => {
        expect(await moveCheckpoints(transaction, [name], BEGINNING, '1')).toBe(true);
        await sleep(100);
        expect(notifications).toBe(1);
      });
      while (notifications === 1) await sleep(10);
      await listener.close();
      expect(notifications).toBe(2);
    },
    TIMEOUT_MS,
  );

  it(
    'polls when it gets no notification',
    async () => {
      await sql`drop trigger checkpoints_moved on checkpoints`.execute(worker.database);
      await appendEvents(store, manyBooks(5, 1));
      const waiting = views.waitForAll(await head(), WAIT_MS);
      await sleep(100);
      await startProjector();
      expect(await waiting).toBe('reached');
    },
    TIMEOUT_MS,
  );

  it(
    'continues to wait when its connections are cut',
    async () => {
      await appendEvents(store, manyBooks(5, 1));
      const waiting = views.waitForAll(await head(), WAIT_MS);
      await sleep(100);
      await server.cutConnections();
      await startProjector();
      expect(await waiting).toBe('reached');
    },
    TIMEOUT_MS,
  );

  it(
    'reports an unavailable database, times out meanwhile, and recovers by itself',
    async () => {
      await startProjector();
      await appendEvents(store, manyBooks(5, 1));
      expect(await views.waitForAll(await head(), WAIT_MS)).toBe('reached');
      await server.kill();
      await appendEvents(store, manyBooks(1, 50, 20));
      expect(await views.waitForAll(await head(), 300)).toBe('timed-out');
      await expect(Promise.resolve(views.status())).rejects.toThrow(StoreUnavailable);
      await server.restart();
      expect(await views.waitForAll(await head(), WAIT_MS)).toBe('reached');
      expect(await views.status()).toMatchObject([{ caughtUp: true }, { caughtUp: true }]);
    },
    TIMEOUT_MS,
  );

  it(
    'does not wait for a stopped processor, shows its fault, and requests a retry',
    async () => {
      isBroken = true;
      await appendEvents(store, manyBooks(5, 1));
      await startProjector();
      await startReactor();
      expect(await views.waitForAll(await head(), WAIT_MS)).toBe('reached');
      expect(await reactions.waitForAll(await head(), WAIT_MS)).toBe('reached');
      expect(await views.status()).toMatchObject([
        { view: 'books', version: 1, caughtUp: false, failed: { type: 'BookAdded', cause: 'three' } },
        { view: 'shelves', caughtUp: true, failed: null },
      ]);
      const { reactions: shown } = await reactions.status();
      expect(shown).toMatchObject([{ reaction: 'paying', caughtUp: false, failed: { cause: 'Not three.' } }]);
      isBroken = false;
      await views.retry('books');
      await reactions.retry('paying');
      const hasRecovered = async (): Promise<boolean> =>
        [...(await views.status()), ...(await reactions.status()).reactions].every(({ caughtUp }) => caughtUp);
      while (!(await hasRecovered())) await sleep(20);
    },
    TIMEOUT_MS,
  );

  it(
    'ignores a fault at a position that was passed, as left by a worker that was no longer the leader',
    async () => {
      await appendEvents(store, manyBooks(2, 1));
      const passedFault = {
        eventId: 'an event',
        type: 'BookAdded',
        position: await head(),
        cause: 'three',
        since: SINCE,
      };
      await appendEvents(store, manyBooks(5, 50, 20));
      await startProjector();
      expect(await views.waitForAll(await head(), WAIT_MS)).toBe('reached');
      await saveFault(worker.database, { name: worker.checkpointName(shelvesView), ...passedFault });
      expect((await views.status())[1]).toMatchObject({ view: 'shelves', caughtUp: true, failed: null });
    },
    TIMEOUT_MS,
  );

  it(
    'makes the worker skip the named event and no other',
    async () => {
      isBroken = true;
      await appendEvents(store, manyBooks(5, 1));
      await startProjector();
      await views.waitForAll(await head(), WAIT_MS);
      const [books] = await views.status();
      const request = { by: 'clerk-1', reason: 'Never mind.' };
      await expect(views.skip('books', { ...request, eventId: 'another' })).rejects.toThrow(Refused);
      await views.skip('books', { ...request, eventId: books?.failed?.eventId ?? '' });
      while (!(await views.status()).every(({ caughtUp }) => caughtUp)) await sleep(20);
      expect(() => views.retry('none')).toThrow(TypeError);
    },
    TIMEOUT_MS,
  );
});
