import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '#api/hosting/background-processing';
import { Lags } from '#api/hosting/processor-lag';
import { EngineReadiness } from '#api/hosting/readiness';
import { SettableClock } from '#execution/clock';
import { PostgresReactionProgress } from '#postgres/postgres-processor-monitor';
import { Projector } from '#processing/projector';
import { reaction, send } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { purse } from '#kernel/testing/sample-streams';
import { booksView, manyBooks, recordIn, type ShelfEvents } from '#processing/testing/shelf-view';

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

const nothing = (): Promise<void> => Promise.resolve();

const running: Engine = { built: true, start: nothing, tick: nothing, quiet: nothing };

describe('How far views and reactions are behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lags-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const kinds = new StreamKinds([]);
  const clock = new SettableClock('2012-01-10T12:00:30.000Z');
  const notice = (): void => undefined;
  let broken = true;
  let readModels: ReadModels;
  let projector: Projector;
  let reactor: Reactor;
  let lags: Lags;
  let readiness: EngineReadiness;

  const fault = (book: string): void => {
    if (broken && book === 'book-3') throw new Error('three');
  };

  beforeAll(async () => {
    await recordIn(store, manyBooks(5, 1));
    readModels = await ReadModels.open(':memory:', notice);
    projector = new Projector({ store, readModels, kinds, views: [booksView(fault)], notice });
    const deliver = () => Promise.resolve();
    reactor = new Reactor({ store, readModels, kinds, reactions: [paying], deliver, notice });
    lags = new Lags(store, projector, reactor, clock);
    readiness = new EngineReadiness(store, lags, reactor, running);
    await projector.start();
    await reactor.start();
    await reactor.settled();
    await projector.ready();
  });

  afterAll(async () => {
    await reactor.stop();
    await projector.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('is told in events, and in seconds since the oldest that they have not passed', async () => {
    expect(await lags.views()).toMatchObject([{ view: 'books', lag: { events: 2, seconds: 30 } }]);
    expect(await lags.reactions()).toMatchObject([{ reaction: 'paying', lag: { events: 0, seconds: 0 } }]);
  });

  it('is shown beside what stopped them, and the service is ready all the same', async () => {
    const parts = await readiness.parts();
    expect(parts['view books']).toMatchObject({
      ...{ ready: false, needed: false, caughtUp: false, behindEvents: 2, behindSeconds: 30 },
      stoppedAt: expect.stringMatching(/^BookAdded [0-9a-f-]{36}$/) as unknown,
    });
    expect(parts['reaction paying']).toMatchObject({ ready: true, needed: false, behindEvents: 0, stoppedAt: null });
    expect(parts['event store']).toEqual({ ready: true, needed: true, waiting: false });
  });

  it('is nothing once they have caught up, also when the clock stands before the events', async () => {
    clock.set('2012-01-01T00:00:00.000Z');
    expect(await lags.views()).toMatchObject([{ lag: { events: 2, seconds: 0 } }]);
    broken = false;
    projector.retry('books');
    await projector.ready();
    expect(await lags.views()).toMatchObject([{ lag: { events: 0, seconds: 0 } }]);
  });

  it('is not known while the event store cannot be read, and the service is not ready then', async () => {
    const closed = SqliteEventStore.open(join(folder, 'other.db'));
    await closed.close();
    const without = new Lags(closed, projector, reactor, clock);
    await expect(without.views()).rejects.toThrow('closed');
    expect(await new EngineReadiness(closed, without, reactor, running).parts()).toEqual({
      'event store': { ready: false, needed: true, waiting: false },
    });
  });

  it('is told as not known, too, where reactions run in another process', async () => {
    const closed = SqliteEventStore.open(join(folder, 'another.db'));
    await closed.close();
    const url = 'postgres://nobody@127.0.0.1:1/none';
    const elsewhere = new PostgresReactionProgress({ store: closed, readModels, url, notice }, [paying]);
    const without = new Lags(closed, projector, elsewhere, clock);
    expect(await new EngineReadiness(closed, without, elsewhere, running).parts()).toEqual({
      'event store': { ready: false, needed: true, waiting: false },
    });
    await elsewhere.close();
  });
});
