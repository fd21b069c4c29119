import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { BEGINNING, moveCheckpoints } from '#processing/checkpoints';
import { StoreUnavailable } from '#execution/event-store';
import { CheckpointBell } from '#postgres/checkpoint-listener';
import { PostgresReactionProgress, PostgresViewProgress } from '#postgres/postgres-processor-monitor';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { Projector } from '#processing/projector';
import { reaction, send } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { keepStop } from '#processing/processor-faults';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { purse } from '#kernel/testing/sample-streams';
import { booksView, manyBooks, recordIn, shelvesView, type ShelfEvents } from '#processing/testing/shelf-view';
import type { Instant } from '#kernel/time';

/** Milliseconds for one specification. */
const PATIENCE = 30_000;
const LONG = 10_000;
const POISON = 'book-3';
const SINCE = '2026-05-04T10:00:00.000Z' as Instant;

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

describe('A process that keeps no views', () => {
  const kinds = new StreamKinds([]);
  const closing: (() => Promise<unknown>)[] = [];
  let server: PostgresServer;
  let url: string;
  let folder: string;
  let store: SqliteEventStore;
  let broken: boolean;
  let worker: ReadModels;
  let views: PostgresViewProgress;
  let reactions: PostgresReactionProgress;

  beforeAll(async () => {
    server = await startPostgres();
  }, PATIENCE);
  afterAll(() => server.stop());

  const notice = (): void => undefined;
  const fault = (book: string): void => {
    if (broken && book === POISON) throw new Error('three');
  };
  const all = [booksView(fault), shelvesView];

  beforeEach(async () => {
    url = await server.createDatabase();
    folder = mkdtempSync(join(tmpdir(), 'progress-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    broken = false;
    worker = await openPostgresReadModels(url);
    const readModels = await openPostgresReadModels(url, { views: all });
    views = new PostgresViewProgress({ store, readModels, url, notice }, all);
    reactions = new PostgresReactionProgress({ store, readModels, url, notice }, [paying]);
    closing.push(
      () => views.close(),
      () => reactions.close(),
      () => readModels.close(),
      () => worker.close(),
    );
  }, PATIENCE);
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
    await store.close();
    rmSync(folder, { recursive: true });
  }, PATIENCE);

  const projecting = async (): Promise<Projector> => {
    const projector = new Projector({ store, readModels: worker, kinds, views: all, notice });
    closing.unshift(() => projector.stop());
    await projector.start();
    return projector;
  };
  const reacting = async (): Promise<void> => {
    const deliver = ({ id }: { id: string }): Promise<void> =>
      broken && id === POISON ? Promise.reject(new Refused('three', 'Not three.')) : Promise.resolve();
    const parts = { store, readModels: worker, kinds, reactions: [paying], deliver, notice, mostUnsaved: 1 };
    const reactor = new Reactor(parts);
    closing.unshift(() => reactor.stop());
    await reactor.start();
  };
  const head = async (): Promise<string> => (await store.head()) ?? '';

  it(
    'waits until a worker has moved the views, and the reactions',
    async () => {
      await recordIn(store, manyBooks(5, 1));
      const waiting = [views.waitForAll(await head(), LONG), reactions.waitForAll(await head(), LONG)];
      await sleep(50);
      await projecting();
      await reacting();
      expect(await Promise.all(waiting)).toEqual(['reached', 'reached']);
      for (let book = 5; book < 40; book += 1) {
        await recordIn(store, manyBooks(1, 50, book));
        expect(await views.waitForAll(await head(), LONG)).toBe('reached');
      }
    },
    PATIENCE,
  );

  it(
    'waits no longer than it was told to',
    async () => {
      await recordIn(store, manyBooks(1));
      expect(await views.waitForAll(await head(), 100)).toBe('timed-out');
      const waiting = views.waitForAll(await head(), Number.POSITIVE_INFINITY);
      await views.close();
      expect(await waiting).toBe('timed-out');
    },
    PATIENCE,
  );

  it(
    'is told when a transaction that moves a checkpoint is committed, and not before',
    async () => {
      const projector = await projecting();
      await projector.stop();
      let rings = 0;
      const bell = new CheckpointBell(url, () => (rings += 1), notice);
      while (rings === 0) await sleep(10);
      const name = worker.checkpointOf(shelvesView);
      await worker.database.transaction().execute(async (transaction) => {
        expect(await moveCheckpoints(transaction, [name], BEGINNING, '1')).toBe(true);
        await sleep(100);
        expect(rings).toBe(1);
      });
      while (rings === 1) await sleep(10);
      await bell.close();
      expect(rings).toBe(2);
    },
    PATIENCE,
  );

  it(
    'finds out by itself when it is not told',
    async () => {
      await sql`drop trigger checkpoints_moved on checkpoints`.execute(worker.database);
      await recordIn(store, manyBooks(5, 1));
      const waiting = views.waitForAll(await head(), LONG);
      await sleep(100);
      await projecting();
      expect(await waiting).toBe('reached');
    },
    PATIENCE,
  );

  it(
    'goes on waiting when its connections are cut',
    async () => {
      await recordIn(store, manyBooks(5, 1));
      const waiting = views.waitForAll(await head(), LONG);
      await sleep(100);
      await server.cutConnections();
      await projecting();
      expect(await waiting).toBe('reached');
    },
    PATIENCE,
  );

  it(
    'says so, and waits in vain but not for ever, while the database is away; then goes on by itself',
    async () => {
      await projecting();
      await recordIn(store, manyBooks(5, 1));
      expect(await views.waitForAll(await head(), LONG)).toBe('reached');
      await server.kill();
      await recordIn(store, manyBooks(1, 50, 20));
      expect(await views.waitForAll(await head(), 300)).toBe('timed-out');
      await expect(Promise.resolve(views.status())).rejects.toThrow(StoreUnavailable);
      await server.restart();
      expect(await views.waitForAll(await head(), LONG)).toBe('reached');
      expect(await views.status()).toMatchObject([{ caughtUp: true }, { caughtUp: true }]);
    },
    PATIENCE,
  );

  it(
    'does not wait for what has stopped, shows why, and has it try again',
    async () => {
      broken = true;
      await recordIn(store, manyBooks(5, 1));
      await projecting();
      await reacting();
      expect(await views.waitForAll(await head(), LONG)).toBe('reached');
      expect(await reactions.waitForAll(await head(), LONG)).toBe('reached');
      expect(await views.status()).toMatchObject([
        { view: 'books', version: 1, caughtUp: false, failed: { type: 'BookAdded', cause: 'three' } },
        { view: 'shelves', caughtUp: true, failed: null },
      ]);
      const { reactions: shown } = await reactions.status();
      expect(shown).toMatchObject([{ reaction: 'paying', caughtUp: false, failed: { cause: 'Not three.' } }]);
      broken = false;
      await views.retry('books');
      await reactions.retry('paying');
      const mended = async (): Promise<boolean> =>
        [...(await views.status()), ...(await reactions.status()).reactions].every(({ caughtUp }) => caughtUp);
      while (!(await mended())) await sleep(20);
    },
    PATIENCE,
  );

  it(
    'takes a stop for none that was passed, as one left by a worker that only believed to lead',
    async () => {
      await recordIn(store, manyBooks(2, 1));
      const late = { eventId: 'an event', type: 'BookAdded', position: await head(), cause: 'three', since: SINCE };
      await recordIn(store, manyBooks(5, 50, 20));
      await projecting();
      expect(await views.waitForAll(await head(), LONG)).toBe('reached');
      await keepStop(worker.database, { name: worker.checkpointOf(shelvesView), ...late });
      expect((await views.status())[1]).toMatchObject({ view: 'shelves', caughtUp: true, failed: null });
    },
    PATIENCE,
  );

  it(
    'has the worker pass over the event that it names, and no other',
    async () => {
      broken = true;
      await recordIn(store, manyBooks(5, 1));
      await projecting();
      await views.waitForAll(await head(), LONG);
      const [books] = await views.status();
      const asked = { by: 'clerk-1', reason: 'Never mind.' };
      await expect(views.skip('books', { ...asked, eventId: 'another' })).rejects.toThrow(Refused);
      await views.skip('books', { ...asked, eventId: books?.failed?.eventId ?? '' });
      while (!(await views.status()).every(({ caughtUp }) => caughtUp)) await sleep(20);
      expect(() => views.retry('none')).toThrow(TypeError);
    },
    PATIENCE,
  );
});
