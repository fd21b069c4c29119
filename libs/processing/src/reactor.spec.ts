import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'uuid';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import type { SendCommand } from '#execution/command-delivery';
import { reaction, send, type Reaction } from '#kernel/reaction';
import { Reactor, type ReactorDependencies } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { waitUntil } from '#kernel/testing/wait-until';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { InMemoryCheckpoints } from '#processing/testing/in-memory-checkpoints';
import { openEmptyReadModels } from '#processing/testing/read-models-for-tests';
import { purse } from '#kernel/testing/sample-streams';
import { manyBooks, appendEvents, shelf, type ShelfEvents } from '#processing/testing/shelf-view';

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});
const thanking = reaction<ShelfEvents>('thanking', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', `thanks-${data.book}`, { coins: 1 })],
});

describe('Reactor', () => {
  let folder: string;
  let store: SqliteEventStore;
  let readModels: ReadModels;
  let checkpoints: InMemoryCheckpoints;
  let delivered: { id: string; commandId: string; eventId: string; correlationId: string }[];
  let warnings: string[];
  const reactors: Reactor[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reactor-'));
    store = SqliteEventStore.open(join(folder, 'events.sqlite'));
    readModels = await openEmptyReadModels();
    checkpoints = new InMemoryCheckpoints();
    delivered = [];
    warnings = [];
  });

  afterEach(async () => {
    for (const reactor of reactors.splice(0)) await reactor.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const sendCommand: SendCommand = async ({ id }, causation) => void delivered.push({ id, ...causation });

  const startReactor = async (
    reactions: readonly Reaction[],
    overrides: Partial<ReactorDependencies> = {},
  ): Promise<Reactor> => {
    const warn = (sentence: string): void => void warnings.push(sentence);
    const dependencies = {
      store,
      readModels,
      checkpoints,
      upcaster: new EventUpcaster([]),
      reactions,
      sendCommand,
      warn,
    };
    const reactor = new Reactor({ ...dependencies, ...overrides });
    reactors.push(reactor);
    await reactor.start();
    return reactor;
  };

  const listPositions = async (): Promise<string[]> => {
    const stored: string[] = [];
    for await (const page of store.readAll({ after: null })) stored.push(...page.map(({ position }) => position));
    return stored;
  };
  const listTargets = (): string[] => delivered.map(({ id }) => id);

  it('sends commands in the order of the log and, for one event, of the reactions', async () => {
    await appendEvents(store, manyBooks(2, 1));
    const reactor = await startReactor([paying, thanking]);
    await reactor.whenCaughtUp();
    expect(listTargets()).toEqual(['book-0', 'thanks-book-0', 'book-1', 'thanks-book-1']);
    expect(new Set(delivered.map(({ commandId }) => commandId)).size).toBe(4);
    expect(delivered.every(({ commandId, eventId }) => validate(commandId) && validate(eventId))).toBe(true);
    expect(delivered[0]?.correlationId).toBe('correlation-0');
  });

  it('continues after its checkpoint at the next start', async () => {
    await appendEvents(store, manyBooks(3, 1));
    const first = await startReactor([paying]);
    await first.whenCaughtUp();
    await first.stop();
    await appendEvents(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    await (await startReactor([paying, thanking])).whenCaughtUp();
    const thanks = ['thanks-book-0', 'thanks-book-1', 'thanks-book-2'];
    expect(listTargets()).toEqual(['book-0', 'book-1', 'book-2', ...thanks, 'Emma', 'thanks-Emma']);
  });

  it('ignores earlier events if the reaction starts at the head', async () => {
    await appendEvents(store, manyBooks(3, 1));
    const reactor = await startReactor([{ ...paying, startsAt: 'head' }]);
    await appendEvents(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    await reactor.whenCaughtUp();
    expect(listTargets()).toEqual(['Emma']);
  });

  it('sends the same command ids again if its checkpoint was lost', async () => {
    await appendEvents(store, manyBooks(3, 1));
    const reactor = await startReactor([paying]);
    await reactor.whenCaughtUp();
    await reactor.stop();
    checkpoints.positions.clear();
    await (await startReactor([paying])).whenCaughtUp();
    const commandIds = delivered.map(({ commandId }) => commandId);
    expect(commandIds).toHaveLength(6);
    expect(commandIds.slice(3)).toEqual(commandIds.slice(0, 3));
  });

  it('shows after each event how far it is, although it reads many at once', async () => {
    await appendEvents(store, manyBooks(3, 1));
    const positions: string[] = [];
    const onMove = (): void => void positions.push(reactor.status()[0]?.position ?? '');
    const reactor = await startReactor([paying], { onMove });
    await reactor.whenCaughtUp();
    expect(positions).toEqual(await listPositions());
  });

  it.each([new StoreUnavailable('unavailable'), new OutcomeUnknown('unknown'), new Error('disk')])(
    'retries while the store is unavailable, and meanwhile delivers to other streams ($message)',
    async (error) => {
      await appendEvents(store, manyBooks(2, 1));
      const waitingReasons: (string | null | undefined)[] = [];
      const reactor = await startReactor([paying, thanking], {
        sendCommand: async (command, causation) => {
          if (command.id === 'book-0' && waitingReasons.push(reactors[0]?.waitingFor) <= 3) throw error;
          await sendCommand(command, causation);
        },
      });
      await reactor.whenCaughtUp();
      expect(waitingReasons).toEqual([null, error.message, error.message, error.message]);
      expect(reactor.waitingFor).toBeNull();
      expect(warnings).toEqual([`A command of the reactions cannot be delivered yet: ${error.message}`]);
      expect(listTargets()).toEqual(['thanks-book-0', 'book-1', 'thanks-book-1', 'book-0']);
    },
  );

  it('delivers to one stream in the order of the log and, for one event, of the reactions, also after a retry', async () => {
    const toOnePurse = (name: string, price: number): Reaction =>
      reaction<ShelfEvents>(name, 'beginning', {
        BookAdded: ({ data }) => [send(purse, 'Take', 'purse', { coins: data.pages * price })],
      });
    await appendEvents(
      store,
      [1, 2, 3].map((pages) => shelf(`${pages}`, 'BookAdded', { book: `${pages}`, pages })),
    );
    const taken: unknown[] = [];
    let attempts = 0;
    const reactor = await startReactor([toOnePurse('first', 1), toOnePurse('second', 10)], {
      sendCommand: async ({ data }) => {
        attempts += 1;
        if (attempts <= 2) throw new StoreUnavailable('unavailable');
        taken.push(data);
      },
    });
    await reactor.whenCaughtUp();
    expect(taken).toEqual([1, 10, 2, 20, 3, 30].map((coins) => ({ coins })));
  });

  it.each([new Refused('no-coins', 'No coins.'), new TypeError('no such entry')])(
    'stops only the reaction whose command is rejected, with a warning ($message)',
    async (error) => {
      await appendEvents(store, manyBooks(3, 1));
      let broken = true;
      const reactor = await startReactor([paying, thanking], {
        sendCommand: async (command, causation) => {
          if (broken && command.id === 'book-1') throw error;
          await sendCommand(command, causation);
        },
      });
      await reactor.whenCaughtUp();
      // The command of the third event was already being sent when that of the second was rejected.
      expect(listTargets()).toEqual(['book-0', 'thanks-book-0', 'thanks-book-1', 'book-2', 'thanks-book-2']);
      const [halted, other] = reactor.status();
      expect(halted).toMatchObject({ caughtUp: false, fault: { type: 'BookAdded', cause: error.message } });
      expect(other).toMatchObject({ caughtUp: true, fault: null });
      expect(warnings[0]).toContain('The reaction paying stopped at BookAdded');
      broken = false;
      reactor.retry('paying');
      await reactor.whenCaughtUp();
      expect(listTargets().slice(5)).toEqual(['book-1', 'book-2']);
    },
  );

  it('saves the checkpoint of a reaction that has sent a command, even if another stops at the same event', async () => {
    await appendEvents(store, manyBooks(1, 1));
    let broken = true;
    const reactor = await startReactor([thanking, paying], {
      sendCommand: async (command, causation) => {
        if (broken && command.id === 'book-0') throw new Refused('no-coins', 'No coins.');
        await sendCommand(command, causation);
      },
    });
    await reactor.whenCaughtUp();
    await waitUntil(async () => checkpoints.positions.get('thanking') === (await store.head()));
    broken = false;
    reactor.retry('paying');
    await reactor.whenCaughtUp();
    expect(listTargets()).toEqual(['thanks-book-0', 'book-0']);
  });

  it('stops a reaction at the earliest event whose command is rejected, and sends nothing more for it', async () => {
    await appendEvents(store, manyBooks(5, 1));
    const isFirstRejected = Promise.withResolvers<null>();
    const sent: number[] = [];
    // The later events share a stream, so their commands wait for each other.
    const toThreePurses = reaction<ShelfEvents>('paying', 'beginning', {
      BookAdded: ({ data }) => {
        const number = Number(data.book.slice('book-'.length));
        return [send(purse, 'Take', `purse-${Math.min(number, 2)}`, { coins: number })];
      },
    });
    const reactor = await startReactor([toThreePurses], {
      sendCommand: async ({ id, data }) => {
        sent.push((data as { coins: number }).coins);
        if (id === 'purse-1') {
          await isFirstRejected.promise;
          throw new Refused('first', 'The first.');
        }
        if (id === 'purse-2') throw new Refused('later', 'Later.');
      },
    });
    await waitUntil(() => sent.length === 3);
    expect(reactor.status()[0]?.fault).toBeNull();
    isFirstRejected.resolve(null);
    await reactor.whenCaughtUp();
    const [paid] = reactor.status();
    expect(paid?.fault?.cause).toBe('The first.');
    expect(sent).toEqual([0, 1, 2]);
    const [first] = await listPositions();
    expect([paid?.position, checkpoints.positions.get('paying')]).toEqual([first, first]);
  });

  it('has no more commands undelivered than it may, and continues when they are delivered', async () => {
    await appendEvents(store, manyBooks(20, 1));
    let [isOpen, attempted] = [false, 0];
    const reactor = await startReactor([paying], {
      maxUndelivered: 3,
      sendCommand: async (command, causation) => {
        attempted = Math.max(attempted, Number(command.id.slice('book-'.length)) + 1);
        if (!isOpen) throw new StoreUnavailable('unavailable');
        await sendCommand(command, causation);
      },
    });
    await waitUntil(() => reactor.waitingFor !== null);
    expect(attempted).toBe(3);
    isOpen = true;
    await reactor.whenCaughtUp();
    expect(listTargets()).toHaveLength(20);
  });

  it('stops a reaction whose handler throws, after the commands of the earlier events', async () => {
    await appendEvents(store, manyBooks(3, 1));
    const BookAdded = ({ data: { book } }: { data: { book: string } }) => {
      if (book === 'book-1') throw new TypeError('unreadable');
      return [send(purse, 'Take', book, { coins: 1 })];
    };
    const reactor = await startReactor([reaction<ShelfEvents>('paying', 'beginning', { BookAdded })]);
    await reactor.whenCaughtUp();
    expect([listTargets(), reactor.status()[0]?.fault?.cause]).toEqual([['book-0'], 'unreadable']);
    expect(reactor.status()[0]?.position).toBe((await listPositions())[0]);
  });

  it('stops soon while it waits for the store, and delivers at the next start', async () => {
    await appendEvents(store, manyBooks(2, 1));
    const sendOnlyFirst: SendCommand = ({ id }, causation) =>
      id === 'book-1'
        ? Promise.reject(new StoreUnavailable('unavailable'))
        : sendCommand({ decider: purse, command: 'Take', id, data: {} }, causation);
    const reactor = await startReactor([paying], { sendCommand: sendOnlyFirst });
    await waitUntil(() => reactor.waitingFor !== null);
    await reactor.stop();
    await expect(reactor.whenCaughtUp()).rejects.toThrow('are not running');
    expect(listTargets()).toEqual(['book-0']);
    await (await startReactor([paying])).whenCaughtUp();
    expect(listTargets()).toEqual(['book-0', 'book-1']);
  });

  it('reacts to what its own commands have recorded', async () => {
    await appendEvents(store, [shelf('0', 'BookAdded', { book: 'book-0', pages: 1 })]);
    const sendAndRecord: SendCommand = async (command, causation) => {
      await sendCommand(command, causation);
      const next = delivered.length;
      if (next < 5) await appendEvents(store, [shelf(String(next), 'BookAdded', { book: `book-${next}`, pages: 1 })]);
    };
    await startReactor([paying], { sendCommand: sendAndRecord });
    await waitUntil(() => delivered.length === 5);
    expect(listTargets()).toEqual(['book-0', 'book-1', 'book-2', 'book-3', 'book-4']);
  });

  it('sends the same command ids if two reactors run at the same time, so that repeats have no effect', async () => {
    const one = await startReactor([paying], { batchSize: 2 });
    const other = await startReactor([paying], { batchSize: 3 });
    await appendEvents(store, manyBooks(20, 1));
    await one.whenCaughtUp();
    await other.whenCaughtUp();
    await waitUntil(async () => checkpoints.positions.get('paying') === (await store.head()));
    expect(new Set(listTargets()).size).toBe(20);
    expect(new Set(delivered.map(({ commandId }) => commandId)).size).toBe(20);
  });

  it('rejects two reactions with the same name', () => {
    const upcaster = new EventUpcaster([]);
    const warn = (): void => undefined;
    const create = () =>
      new Reactor({ store, readModels, checkpoints, upcaster, reactions: [paying, paying], sendCommand, warn });
    expect(create).toThrow('Two reactions have the same name.');
  });
});
