import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { BEGINNING, moveCheckpoints } from '#processing/checkpoints';
import { StoreUnavailable } from '#execution/event-store';
import { CheckpointListener } from '#postgres/checkpoint-listener';
import { CheckpointWatcher } from '#postgres/checkpoint-watcher';
import { PostgresProcessorMonitor } from '#postgres/postgres-processor-monitor';
import { PostgresReactionCheckpoints } from '#postgres/postgres-reaction-checkpoints';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import type { ProcessorKind } from '#processing/processor-monitor';
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
import { runQuery } from '#postgres/testing/test-databases';
import { waitUntil } from '#kernel/testing/wait-until';
import { booksView, manyBooks, appendEvents, shelvesView, type ShelfEvents } from '#processing/testing/shelf-view';
import type { Instant } from '#kernel/time';

/** Only the time limit of the test ends such a wait, because any shorter time may be too short on a busy machine. */
const NO_TIMEOUT_MS = Number.POSITIVE_INFINITY;
const POISON = 'book-3';
const SINCE = '2026-05-04T10:00:00.000Z' as Instant;

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

describe('PostgreSQL processor monitor', () => {
  const upcaster = new EventUpcaster([]);
  const closing: (() => Promise<unknown>)[] = [];
  /** What the worker runs. */
  const running: (Projector | Reactor)[] = [];
  let server: PostgresServer;
  let url: string;
  let folder: string;
  let store: SqliteEventStore;
  let isBroken: boolean;
  let worker: ReadModels;
  let checkpoints: PostgresReactionCheckpoints;
  let monitor: PostgresProcessorMonitor;

  beforeAll(async () => {
    server = await startPostgres();
  });
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
    checkpoints = await PostgresReactionCheckpoints.open(worker.database);
    monitor = new PostgresProcessorMonitor({
      store,
      readModels,
      checkpoints,
      url,
      views: all,
      reactions: [paying],
      warn,
    });
    closing.push(
      () => monitor.close(),
      () => readModels.close(),
      () => worker.close(),
    );
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const close of closing.splice(0)) await close();
    running.length = 0;
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const startProjector = async (): Promise<Projector> => {
    const projector = new Projector({ store, readModels: worker, upcaster, views: all, warn });
    closing.unshift(() => projector.stop());
    running.push(projector);
    await projector.start();
    return projector;
  };
  const startReactor = async (): Promise<void> => {
    const sendCommand = ({ id }: { id: string }): Promise<void> =>
      isBroken && id === POISON ? Promise.reject(new Refused('three', 'Not three.')) : Promise.resolve();
    const dependencies = {
      store,
      readModels: worker,
      checkpoints,
      upcaster,
      reactions: [paying],
      sendCommand,
      warn,
      maxUnsavedEvents: 1,
    };
    const reactor = new Reactor(dependencies);
    closing.unshift(() => reactor.stop());
    running.push(reactor);
    await reactor.start();
  };
  const head = async (): Promise<string> => (await store.head()) ?? '';

  /** Begins to wait until the processors have reached the head. Resolves when the monitor has read the checkpoints once, in vain. */
  const beginWait = async (kind?: ProcessorKind) => {
    const position = await head();
    const read = jest.spyOn(CheckpointWatcher.prototype, 'read');
    const wait = monitor.waitForAll(position, NO_TIMEOUT_MS, kind);
    await Promise.all(read.mock.results.map(({ value }) => value as Promise<void>));
    expect(read.mock.calls.length).toBeGreaterThanOrEqual(1);
    return { ended: wait };
  };
  const waitForViews = async (timeoutMs = NO_TIMEOUT_MS) => monitor.waitForAll(await head(), timeoutMs, 'view');
  const viewStatus = async () => (await monitor.status()).filter(({ kind }) => kind === 'view');

  /** Resolves when the monitor listens for moved checkpoints. */
  const whenListening = (): Promise<unknown> =>
    waitUntil(async () => {
      // A listener checks its connection as soon as it listens.
      const sessions = "pg_stat_activity where datname = current_database() and query = 'select 1'";
      return (await runQuery(url, `select 1 from ${sessions}`)).rowCount === 1;
    });

  it('waits until a worker has moved the views and the reactions', async () => {
    await appendEvents(store, manyBooks(5, 1));
    const wait = await beginWait();
    await startProjector();
    await startReactor();
    expect(await wait.ended).toBe('reached');
    for (let book = 5; book < 40; book += 1) {
      await appendEvents(store, manyBooks(1, 50, book));
      expect(await waitForViews()).toBe('reached');
    }
  });

  it('waits no longer than its timeout', async () => {
    await appendEvents(store, manyBooks(1));
    expect(await waitForViews(100)).toBe('timed-out');
    const waiting = monitor.waitForAll(await head(), NO_TIMEOUT_MS);
    await monitor.close();
    expect(await waiting).toBe('timed-out');
  });

  it('is notified when a transaction that moves a checkpoint is committed, and not before', async () => {
    const projector = await startProjector();
    await projector.stop();
    let notifications = 0;
    const listener = new CheckpointListener(url, () => (notifications += 1), warn);
    await waitUntil(() => notifications === 1);
    const name = worker.checkpointName(shelvesView);
    await worker.database.transaction().execute(async (transaction) => {
      expect(await moveCheckpoints(transaction, [name], BEGINNING, { position: '1', eventId: null })).toBe(true);
      // The server delivers notifications in order, so one of the moved checkpoint would have come before this one.
      await sql`notify checkpoints_moved`.execute(worker.database);
      await waitUntil(() => notifications > 1);
      expect(notifications).toBe(2);
    });
    await waitUntil(() => notifications > 2);
    await listener.close();
    expect(notifications).toBe(3);
  });

  it('polls when it gets no notification', async () => {
    await sql`drop trigger checkpoints_moved on checkpoints`.execute(worker.database);
    await appendEvents(store, manyBooks(5, 1));
    await whenListening();
    const wait = await beginWait('view');
    await startProjector();
    expect(await wait.ended).toBe('reached');
  });

  it('continues to wait when its connections are cut', async () => {
    await appendEvents(store, manyBooks(5, 1));
    await whenListening();
    const wait = await beginWait('view');
    expect(await server.cutConnections()).toBeGreaterThan(1);
    await startProjector();
    expect(await wait.ended).toBe('reached');
  });

  it('reports an unavailable database, times out meanwhile, and recovers by itself', async () => {
    await startProjector();
    await appendEvents(store, manyBooks(5, 1));
    expect(await waitForViews()).toBe('reached');
    await server.kill();
    await appendEvents(store, manyBooks(1, 50, 20));
    expect(await waitForViews(300)).toBe('timed-out');
    await expect(Promise.resolve(monitor.status())).rejects.toThrow(StoreUnavailable);
    await server.restart();
    expect(await waitForViews()).toBe('reached');
    expect(await viewStatus()).toMatchObject([{ caughtUp: true }, { caughtUp: true }]);
  });

  it('does not wait for a stopped processor, shows its fault, and requests a retry', async () => {
    isBroken = true;
    await appendEvents(store, manyBooks(5, 1));
    await startProjector();
    await startReactor();
    expect(await waitForViews()).toBe('reached');
    expect(await monitor.waitForAll(await head(), NO_TIMEOUT_MS)).toBe('reached');
    expect(await monitor.status()).toMatchObject([
      { processor: 'books', version: 1, caughtUp: false, fault: { type: 'BookAdded', cause: 'three' } },
      { processor: 'shelves', caughtUp: true, fault: null },
      { processor: 'paying', version: null, caughtUp: false, fault: { cause: 'Not three.' } },
    ]);
    isBroken = false;
    await monitor.retry('books');
    await monitor.retry('paying');
    await waitUntil(async () => (await monitor.status()).every(({ caughtUp }) => caughtUp));
  });

  it('makes the worker pause and resume processors, shows the pause, and does not wait for them', async () => {
    const startBoth = async (): Promise<void> => {
      await startProjector();
      await startReactor();
    };
    await startBoth();
    for (const name of ['books', 'paying']) await monitor.pause(name, { by: 'clerk-1', reason: 'Maintenance.' });
    await expect(monitor.pause('books', { by: 'clerk-2', reason: 'Again.' })).rejects.toThrow('already paused');
    await expect(monitor.retry('books')).rejects.toThrow('It is paused. Resume it');
    await waitUntil(() => running.flatMap((each) => each.status()).filter(({ pause }) => pause !== null).length === 2);
    await appendEvents(store, manyBooks(5, 1));
    const wait = await beginWait();
    expect(await wait.ended).toBe('reached');
    const pause = { by: 'clerk-1', since: expect.any(String) as unknown, reason: 'Maintenance.' };
    expect(await monitor.status()).toMatchObject([
      { processor: 'books', position: BEGINNING, caughtUp: false, fault: null, pause },
      { processor: 'shelves', caughtUp: true, pause: null },
      { processor: 'paying', position: BEGINNING, caughtUp: false, fault: null, pause },
    ]);
    for (const name of ['books', 'paying']) await monitor.resume(name);
    await waitUntil(async () => (await monitor.status()).every(({ caughtUp }) => caughtUp));
    await expect(monitor.resume('books')).rejects.toThrow('not paused');
  });

  it('ignores a fault at a position that was passed, as left by a worker that was no longer the leader', async () => {
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
    expect(await waitForViews()).toBe('reached');
    await saveFault(worker.database, { name: worker.checkpointName(shelvesView), ...passedFault });
    expect((await monitor.status())[1]).toMatchObject({ processor: 'shelves', caughtUp: true, fault: null });
  });

  it('makes the worker skip the named event and no other', async () => {
    isBroken = true;
    await appendEvents(store, manyBooks(5, 1));
    await startProjector();
    await waitForViews();
    const [books] = await viewStatus();
    const request = { by: 'clerk-1', reason: 'Never mind.' };
    await expect(monitor.skip('books', { ...request, eventId: 'another' })).rejects.toThrow(Refused);
    await monitor.skip('books', { ...request, eventId: books?.fault?.eventId ?? '' });
    await waitUntil(async () => (await viewStatus()).every(({ caughtUp }) => caughtUp));
    expect(() => monitor.retry('none')).toThrow(TypeError);
  });
});
