import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackgroundProcessing } from '#api/hosting/background-processing';
import { ProcessorLag } from '#api/hosting/processor-lag';
import { ProcessorRegistry } from '#api/hosting/processor-registry';
import { ProcessingReadiness } from '#api/hosting/readiness';
import { SettableClock } from '#execution/clock';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { KeysWatch } from '#hosting/keys-watch';
import { EventUpcaster } from '#kernel/event-upcaster';
import { reaction, send } from '#kernel/reaction';
import { purse } from '#kernel/testing/sample-streams';
import { PostgresProcessorMonitor } from '#postgres/postgres-processor-monitor';
import { Projector } from '#processing/projector';
import { CombinedMonitor } from '#processing/combined-monitor';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { appendEvents, booksView, manyBooks, type ShelfEvents } from '#processing/testing/shelf-view';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

const doNothing = (): Promise<void> => Promise.resolve();

const processing: BackgroundProcessing = {
  viewsBuilt: true,
  fault: null,
  threadEnds: null,
  start: doNothing,
  runDeadlines: doNothing,
  whenIdle: doNothing,
};

describe('The lag of views and reactions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lag-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const upcaster = new EventUpcaster([]);
  const clock = new SettableClock('2012-01-10T12:00:30.000Z');
  const warn = (): void => undefined;
  let broken = true;
  let readModels: ReadModels;
  let projector: Projector;
  let reactor: Reactor;
  let processors: ProcessorRegistry;
  let lag: ProcessorLag;

  const failOnThirdBook = (book: string): void => {
    if (broken && book === 'book-3') throw new Error('three');
  };

  beforeAll(async () => {
    await appendEvents(store, manyBooks(5, 1));
    readModels = await openSqliteReadModels(':memory:', warn);
    projector = new Projector({ store, readModels, upcaster, views: [booksView(failOnThirdBook)], warn });
    const { reactionCheckpoints: checkpoints } = store;
    reactor = new Reactor({
      store,
      readModels,
      checkpoints,
      upcaster,
      reactions: [paying],
      sendCommand: doNothing,
      warn,
    });
    processors = new ProcessorRegistry(new CombinedMonitor([projector, reactor]));
    lag = new ProcessorLag(store, processors, clock);
    await projector.start();
    await reactor.start();
    await reactor.whenCaughtUp();
    await projector.whenCaughtUp();
  });

  afterAll(async () => {
    await reactor.stop();
    await projector.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const keys = new KeysWatch({ events: new InMemoryEventStore(), keys: new InMemorySubjectKeys() });

  const openClosedStore = async (name: string): Promise<SqliteEventStore> => {
    const closed = SqliteEventStore.open(join(folder, name));
    await closed.close();
    return closed;
  };

  it('is the number of events that are not processed yet, and the age of the oldest in seconds', async () => {
    expect(await lag.list()).toMatchObject([
      { processor: 'books', kind: 'view', lag: { events: 2, seconds: 30 } },
      { processor: 'paying', kind: 'reaction', lag: { events: 0, seconds: 0 } },
    ]);
    expect(await lag.list('reaction')).toMatchObject([{ processor: 'paying' }]);
  });

  it('is part of readiness, with the event that stopped a view, and a stopped view leaves the service ready', async () => {
    const components = await new ProcessingReadiness(store, lag, processors, processing, keys).components();
    expect(components['view books']).toMatchObject({
      ready: false,
      needed: false,
      caughtUp: false,
      behindEvents: 2,
      behindSeconds: 30,
      stoppedAt: expect.stringMatching(/^BookAdded [0-9a-f-]{36}$/) as unknown,
    });
    expect(components['reaction paying']).toMatchObject({
      ready: true,
      needed: false,
      behindEvents: 0,
      stoppedAt: null,
    });
    expect(components['event store']).toEqual({ ready: true, needed: true, waiting: false });
  });

  it('is part of readiness, with the time since when a processor is paused, and a paused processor leaves the service ready', async () => {
    const readiness = new ProcessingReadiness(store, lag, processors, processing, keys);
    await reactor.pause('paying', { by: 'clerk-1', reason: 'Maintenance of the finance system' });
    const paused = await readiness.components();
    const since = reactor.status()[0]?.pause?.since;
    expect(paused['reaction paying']).toMatchObject({ ready: false, needed: false, pausedSince: since });
    expect(JSON.stringify(paused)).not.toMatch(/clerk-1|Maintenance/);
    await reactor.resume('paying');
    const resumed = await readiness.components();
    expect(resumed['reaction paying']).toMatchObject({ ready: true, needed: false, pausedSince: null });
  });

  it('is never negative, even when the clock is before the events, and 0 once a view has caught up', async () => {
    clock.set('2012-01-01T00:00:00.000Z');
    expect(await lag.list('view')).toMatchObject([{ lag: { events: 2, seconds: 0 } }]);
    broken = false;
    projector.retry('books');
    await projector.whenCaughtUp();
    expect(await lag.list('view')).toMatchObject([{ lag: { events: 0, seconds: 0 } }]);
  });

  it('is unknown while the event store cannot be read, and then the service is not ready', async () => {
    const closed = await openClosedStore('other.db');
    const unknown = new ProcessorLag(closed, processors, clock);
    await expect(unknown.list('view')).rejects.toThrow('closed');
    expect(await new ProcessingReadiness(closed, unknown, processors, processing, keys).components()).toEqual({
      'event store': { ready: false, needed: true, waiting: false },
      keys: { ready: true, needed: true, reason: null },
    });
  });

  it('is unknown while the process that runs the reactions cannot be asked', async () => {
    const closed = await openClosedStore('another.db');
    const url = 'postgres://nobody@127.0.0.1:1/none';
    const { reactionCheckpoints: checkpoints } = store;
    const dependencies = { store: closed, readModels, checkpoints, url, views: [], reactions: [paying], warn };
    const remote = new PostgresProcessorMonitor(dependencies);
    const registry = new ProcessorRegistry(remote);
    const unknown = new ProcessorLag(closed, registry, clock);
    expect(await new ProcessingReadiness(closed, unknown, registry, processing, keys).components()).toEqual({
      'event store': { ready: false, needed: true, waiting: false },
      keys: { ready: true, needed: true, reason: null },
    });
    await remote.close();
  });
});
