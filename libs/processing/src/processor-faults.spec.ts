import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Projector } from '#processing/projector';
import { reaction, send } from '#kernel/reaction';
import { Reactor } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import {
  listSkips,
  listFaults,
  requestRetry,
  requestSkip,
  saveFault,
  claimRequests,
} from '#processing/processor-faults';
import { InMemoryCheckpoints } from '#processing/testing/in-memory-checkpoints';
import { createReadModelsLocation, type ReadModelsLocation } from '#processing/testing/read-models-for-tests';
import { purse } from '#kernel/testing/sample-streams';
import { waitUntil } from '#kernel/testing/wait-until';
import { books, booksView, manyBooks, appendEvents, shelves, shelvesView } from '#processing/testing/shelf-view';
import type { ShelfEvents } from '#processing/testing/shelf-view';

/** Only the time limit of the test ends such a wait, because any shorter time may be too short on a busy machine. */
const NO_TIMEOUT_MS = Number.POSITIVE_INFINITY;
const POISON = 'book-7';
const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});

describe('The fault of a processor', () => {
  const upcaster = new EventUpcaster([]);
  const running: { stop(): Promise<void> }[] = [];
  const opened: ReadModels[] = [];
  let folder: string;
  let store: SqliteEventStore;
  let location: ReadModelsLocation;
  let warnings: string[];
  let delivered: string[];
  let checkpoints: InMemoryCheckpoints;
  let broken: boolean;
  /** The read models as another process sees them that runs no processor. */
  let elsewhere: ReadModels;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faults-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    location = await createReadModelsLocation();
    [warnings, delivered, broken] = [[], [], true];
    checkpoints = new InMemoryCheckpoints();
    elsewhere = await open();
    await appendEvents(store, manyBooks(20, 1));
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
  const failOnPoison = (book: string): void => {
    if (broken && book === POISON) throw new Error('seven');
  };

  const startProjector = async (version = 1): Promise<Projector> => {
    const views = [booksView(failOnPoison, version), shelvesView];
    const projector = new Projector({ store, readModels: await open(), upcaster, views, warn });
    running.push(projector);
    await projector.start();
    await projector.whenCaughtUp();
    return projector;
  };

  const startReactor = async (): Promise<Reactor> => {
    const sendCommand = async ({ id }: { id: string }): Promise<void> => {
      if (broken && id === POISON) throw new Refused('seven', 'Not seven.');
      delivered.push(id);
    };
    const reactor = new Reactor({
      store,
      readModels: await open(),
      checkpoints,
      upcaster,
      reactions: [paying],
      sendCommand,
      warn,
    });
    running.push(reactor);
    await reactor.start();
    await reactor.whenCaughtUp();
    return reactor;
  };

  const waitForNoFaults = () => waitUntil(async () => (await listFaults(elsewhere.database)).length === 0);
  const requireFault = async () => {
    const [fault] = await listFaults(elsewhere.database);
    if (fault === undefined) throw new Error('No processor has stopped.');
    return fault;
  };
  const readHead = async (): Promise<string> => (await store.head()) ?? '';

  it('is visible to other processes, with the event, the cause and its start', async () => {
    const before = new Date().toISOString();
    const projector = await startProjector();
    const fault = await requireFault();
    expect(fault).toMatchObject({ type: 'BookAdded', cause: 'seven' });
    const { eventId, type, cause, since } = fault;
    expect(projector.status()[0]?.fault).toEqual({ eventId, type, cause, since });
    expect(since >= before && since <= new Date().toISOString()).toBe(true);
  });

  it('keeps its start if the processor stops at the same event after a restart, and is cleared once the processor continues', async () => {
    await (await startProjector()).stop();
    const first = await requireFault();
    await (await startProjector()).stop();
    expect(await requireFault()).toEqual(first);
    broken = false;
    await startProjector();
    await waitForNoFaults();
  });

  it('can be retried at the request of another process', async () => {
    const [projector, reactor] = [await startProjector(), await startReactor()];
    const names = (await listFaults(elsewhere.database)).map(({ name }) => name);
    expect(names).toHaveLength(2);
    broken = false;
    for (const name of names) await requestRetry(elsewhere.database, name);
    await waitForNoFaults();
    expect(await projector.waitForAll(await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    await reactor.whenCaughtUp();
    expect(delivered).toContain(POISON);
  });

  it('remains if a requested retry fails', async () => {
    const projector = await startProjector();
    const { name, eventId } = await requireFault();
    await requestRetry(elsewhere.database, name);
    await waitUntil(() => warnings.length === 2);
    expect((await requireFault()).eventId).toBe(eventId);
    expect(projector.status()[0]?.fault?.eventId).toBe(eventId);
  });

  it('keeps a pending request for its event, and drops it when the processor stops at the next event', async () => {
    await (await startProjector()).stop();
    const fault = await requireFault();
    const { name, eventId } = fault;
    await requestSkip(elsewhere.database, { name, version: 1 }, { eventId, by: 'a', reason: 'b' });
    await saveFault(elsewhere.database, fault);
    expect(await claimRequests(elsewhere.database, [name])).toEqual([name]);
    await requestRetry(elsewhere.database, name);
    await saveFault(elsewhere.database, { ...fault, eventId: 'the next' });
    expect(await claimRequests(elsewhere.database, [name])).toEqual([]);
  });

  it('is cleared when a person skips the event for one view with a reason', async () => {
    const projector = await startProjector();
    const { name, eventId } = await requireFault();
    await projector.skip('books', { eventId, by: 'clerk-1', reason: 'A test of the printer.' });
    expect(await projector.waitForAll(await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    const rows = await elsewhere.database.selectFrom('checkpoints').selectAll().where('name', '=', name).execute();
    expect(rows).toMatchObject([{ position: await readHead() }]);
    expect(await listFaults(elsewhere.database)).toEqual([]);
    const skip = { name, version: 1, eventId, type: 'BookAdded', by: 'clerk-1', reason: 'A test of the printer.' };
    expect(await listSkips(elsewhere.database)).toMatchObject([skip]);
    expect(warnings.at(-1)).toBe(
      `The view books skips BookAdded ${eventId}, as requested by clerk-1: A test of the printer.`,
    );
  });

  it('is skipped at the request of another process, with a warning', async () => {
    const projector = await startProjector();
    const { name, eventId } = await requireFault();
    await requestSkip(elsewhere.database, { name, version: 1 }, { eventId, by: 'clerk-1', reason: 'Never mind.' });
    await waitForNoFaults();
    expect(await projector.waitForAll(await readHead(), NO_TIMEOUT_MS)).toBe('reached');
    const rows = await opened[1]?.rows(books);
    expect(rows?.map(({ book }) => book)).not.toContain(POISON);
    expect(rows).toHaveLength(19);
    expect((await opened[1]?.row(shelves, '0'))?.added).toBe(20);
    expect(warnings.filter((sentence) => sentence.includes('skips'))).toHaveLength(1);
  });

  it('is not skipped by another version of the view', async () => {
    const projector = await startProjector();
    const { eventId } = await requireFault();
    await projector.skip('books', { eventId, by: 'clerk-1', reason: 'Never mind.' });
    await projector.waitForAll(await readHead(), NO_TIMEOUT_MS);
    await projector.stop();
    const next = await startProjector(2);
    expect(next.status()[0]?.fault?.eventId).toBe(eventId);
  });

  it('is skipped by a reaction, which never sends commands because of it', async () => {
    const reactor = await startReactor();
    const { name, eventId } = await requireFault();
    await requestSkip(elsewhere.database, { name, version: 0 }, { eventId, by: 'clerk-1', reason: 'Paid by hand.' });
    await waitForNoFaults();
    await reactor.whenCaughtUp();
    broken = false;
    expect(new Set(delivered).size).toBe(19);
    expect(delivered).not.toContain(POISON);
    await reactor.stop();
    checkpoints.positions.clear();
    delivered = [];
    await startReactor();
    expect(delivered).toHaveLength(19);
    expect(delivered).not.toContain(POISON);
    expect(warnings.filter((sentence) => sentence.includes('The reaction paying skips'))).toHaveLength(2);
  });

  it('cannot be skipped with the id of another event, or if the processor has not stopped', async () => {
    const [projector, reactor] = [await startProjector(), await startReactor()];
    const request = { eventId: 'another', by: 'clerk-1', reason: 'Never mind.' };
    await expect(projector.skip('books', request)).rejects.toThrow('has not stopped at this event');
    await expect(projector.skip('shelves', request)).rejects.toThrow('has not stopped at this event');
    await expect(reactor.skip('paying', request)).rejects.toThrow('has not stopped at this event');
    expect(await listSkips(elsewhere.database)).toEqual([]);
    expect(projector.status()[0]?.fault).not.toBeNull();
  });
});
