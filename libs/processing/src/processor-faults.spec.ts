import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Projector } from '#processing/projector';
import { reaction, send } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { allSkips, allStops, askForRetry, askForSkip, keepStop, takeAsked } from '#processing/processor-faults';
import { placeForReadModels, type ReadModelsPlace } from '#processing/testing/read-models-for-tests';
import { purse } from '#kernel/testing/sample-streams';
import { books, booksView, manyBooks, recordIn, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';

const POISON = 'book-7';
const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

describe('A stop on record', () => {
  const kinds = new StreamKinds([]);
  const running: { stop(): Promise<void> }[] = [];
  const opened: ReadModels[] = [];
  let folder: string;
  let store: SqliteEventStore;
  let place: ReadModelsPlace;
  let notices: string[];
  let delivered: string[];
  let broken: boolean;
  /** Of a process in which nothing follows the log. */
  let elsewhere: ReadModels;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stops-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    place = await placeForReadModels();
    [notices, delivered, broken] = [[], [], true];
    elsewhere = await open();
    await recordIn(store, manyBooks(20, 1));
  });
  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
    for (const readModels of opened.splice(0)) await readModels.close();
    await store.close();
    place.remove();
    rmSync(folder, { recursive: true });
  });

  const open = async (): Promise<ReadModels> => {
    const readModels = await place.open();
    opened.push(readModels);
    return readModels;
  };
  const notice = (sentence: string): void => void notices.push(sentence);
  const fault = (book: string): void => {
    if (broken && book === POISON) throw new Error('seven');
  };

  const projecting = async (version = 1): Promise<Projector> => {
    const views = [booksView(fault, version), shelvesView];
    const projector = new Projector({ store, readModels: await open(), kinds, views, notice });
    running.push(projector);
    await projector.start();
    await projector.ready();
    return projector;
  };

  const reacting = async (): Promise<Reactor> => {
    const deliver = async ({ id }: { id: string }): Promise<void> => {
      if (broken && id === POISON) throw new Refused('seven', 'Not seven.');
      delivered.push(id);
    };
    const reactor = new Reactor({ store, readModels: await open(), kinds, reactions: [paying], deliver, notice });
    running.push(reactor);
    await reactor.start();
    await reactor.settled();
    return reactor;
  };

  const until = async (condition: () => Promise<boolean>): Promise<void> => {
    for (const begun = Date.now(); !(await condition()); await sleep(20))
      if (Date.now() - begun > 10_000) throw new Error('That has not come about.');
  };
  const noStops = () => until(async () => (await allStops(elsewhere.database)).length === 0);
  const the = async () => {
    const [stop] = await allStops(elsewhere.database);
    if (stop === undefined) throw new Error('Nothing has stopped.');
    return stop;
  };
  const head = async (): Promise<string> => (await store.head()) ?? '';

  it('is seen by other processes, with the event, the cause and since when', async () => {
    const projector = await projecting();
    const stop = await the();
    expect(stop).toMatchObject({ type: 'BookAdded', cause: 'seven' });
    const { eventId, type, cause, since } = stop;
    expect(projector.status()[0]?.failed).toEqual({ eventId, type, cause, since });
    expect(Date.now() - Date.parse(since)).toBeLessThan(60_000);
  });

  it('stays since when it is when the next start stops there again, and goes when that goes on', async () => {
    await (await projecting()).stop();
    const first = await the();
    await (await projecting()).stop();
    expect(await the()).toEqual(first);
    broken = false;
    await projecting();
    await noStops();
  });

  it('lets another process ask for another attempt', async () => {
    const [projector, reactor] = [await projecting(), await reacting()];
    const names = (await allStops(elsewhere.database)).map(({ name }) => name);
    expect(names).toHaveLength(2);
    broken = false;
    for (const name of names) await askForRetry(elsewhere.database, name);
    await noStops();
    expect(await projector.waitForAll(await head(), 5_000)).toBe('reached');
    await reactor.settled();
    expect(delivered).toContain(POISON);
  });

  it('stays when the attempt that was asked for fails', async () => {
    const projector = await projecting();
    const { name, eventId } = await the();
    await askForRetry(elsewhere.database, name);
    await until(() => Promise.resolve(notices.length === 2));
    expect((await the()).eventId).toBe(eventId);
    expect(projector.status()[0]?.failed?.eventId).toBe(eventId);
  });

  it('keeps what was asked for while it was tried again, and forgets it when the next event stops it', async () => {
    await (await projecting()).stop();
    const stop = await the();
    await askForSkip(
      elsewhere.database,
      { name: stop.name, version: 1 },
      { eventId: stop.eventId, by: 'a', reason: 'b' },
    );
    await keepStop(elsewhere.database, stop);
    expect(await takeAsked(elsewhere.database, [stop.name])).toEqual([stop.name]);
    await askForRetry(elsewhere.database, stop.name);
    await keepStop(elsewhere.database, { ...stop, eventId: 'the next' });
    expect(await takeAsked(elsewhere.database, [stop.name])).toEqual([]);
  });

  it('is passed over by the view alone, when somebody says so and why', async () => {
    const projector = await projecting();
    const { name, eventId } = await the();
    await projector.skip('books', { eventId, by: 'clerk-1', reason: 'A test of the printer.' });
    expect(await projector.waitForAll(await head(), 5_000)).toBe('reached');
    const rows = await elsewhere.database.selectFrom('checkpoints').selectAll().where('name', '=', name).execute();
    expect(rows).toMatchObject([{ position: await head() }]);
    expect(await allStops(elsewhere.database)).toEqual([]);
    const skip = { name, version: 1, eventId, type: 'BookAdded', by: 'clerk-1', reason: 'A test of the printer.' };
    expect(await allSkips(elsewhere.database)).toMatchObject([skip]);
    expect(notices.at(-1)).toBe(
      `The view books passes over BookAdded ${eventId}, as clerk-1 decided: A test of the printer.`,
    );
  });

  it('is passed over as another process asked, and again by a rebuild, which says so', async () => {
    const projector = await projecting();
    const { name, eventId } = await the();
    await askForSkip(elsewhere.database, { name, version: 1 }, { eventId, by: 'clerk-1', reason: 'Never mind.' });
    await noStops();
    expect(await projector.waitForAll(await head(), 5_000)).toBe('reached');
    broken = false;
    await projector.rebuild('books');
    const kept = await opened[1]?.rows(books);
    expect(kept?.map(({ book }) => book)).not.toContain(POISON);
    expect(kept).toHaveLength(19);
    expect((await opened[1]?.row(shelves, '0'))?.added).toBe(20);
    expect(notices.filter((sentence) => sentence.includes('passes over'))).toHaveLength(2);
  });

  it('is not passed over by another version of the view', async () => {
    const projector = await projecting();
    const { eventId } = await the();
    await projector.skip('books', { eventId, by: 'clerk-1', reason: 'Never mind.' });
    await projector.waitForAll(await head(), 5_000);
    await projector.stop();
    const next = await projecting(2);
    expect(next.status()[0]?.failed?.eventId).toBe(eventId);
  });

  it('is passed over by the reaction, which sends nothing because of it, now or later', async () => {
    const reactor = await reacting();
    const { name, eventId } = await the();
    await askForSkip(elsewhere.database, { name, version: 0 }, { eventId, by: 'clerk-1', reason: 'Paid by hand.' });
    await noStops();
    await reactor.settled();
    broken = false;
    expect(delivered).toHaveLength(19);
    await reactor.stop();
    await elsewhere.database.deleteFrom('checkpoints').execute();
    await reacting();
    expect(delivered).toHaveLength(38);
    expect(delivered).not.toContain(POISON);
    expect(notices.filter((sentence) => sentence.includes('The reaction paying passes over'))).toHaveLength(2);
  });

  it('is not passed over when it is another event than the one that was meant, or nothing is stopped', async () => {
    const [projector, reactor] = [await projecting(), await reacting()];
    const asked = { eventId: 'another', by: 'clerk-1', reason: 'Never mind.' };
    await expect(projector.skip('books', asked)).rejects.toThrow('not stopped at this event');
    await expect(projector.skip('shelves', asked)).rejects.toThrow('not stopped at this event');
    await expect(reactor.skip('paying', asked)).rejects.toThrow('not stopped at this event');
    expect(await allSkips(elsewhere.database)).toEqual([]);
    expect(projector.status()[0]?.failed).not.toBeNull();
  });
});
