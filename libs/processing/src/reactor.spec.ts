import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'uuid';
import { checkpointsOf } from '#processing/checkpoints';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import type { Deliver } from '#execution/command-delivery';
import { reaction, send, type Reaction } from '#kernel/reaction';
import { Reactor, type ReactorParts } from '#processing/reactor';
import type { ReadModels } from '#processing/read-models';
import { Refused } from '#kernel/refused';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { emptyReadModels } from '#processing/testing/read-models-for-tests';
import { purse } from '#kernel/testing/sample-streams';
import { manyBooks, recordIn, shelf, type ShelfEvents } from '#processing/testing/shelf-view';

const paying = reaction<ShelfEvents>('paying', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', data.book, { coins: data.pages })],
});
const thanking = reaction<ShelfEvents>('thanking', 'beginning', {
  BookAdded: ({ data }) => [send(purse, 'Take', `thanks-${data.book}`, { coins: 1 })],
});

describe('The reactor', () => {
  let folder: string;
  let store: SqliteEventStore;
  let readModels: ReadModels;
  let delivered: { id: string; commandId: string; eventId: string; correlationId: string }[];
  let notices: string[];
  const reactors: Reactor[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reactor-'));
    store = SqliteEventStore.open(join(folder, 'events.sqlite'));
    readModels = await emptyReadModels();
    delivered = [];
    notices = [];
  });

  afterEach(async () => {
    for (const reactor of reactors.splice(0)) await reactor.stop();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const deliver: Deliver = async ({ id }, cause) => void delivered.push({ id, ...cause });

  const started = async (reactions: readonly Reaction[], parts: Partial<ReactorParts> = {}): Promise<Reactor> => {
    const notice = (sentence: string): void => void notices.push(sentence);
    const reactor = new Reactor({
      ...{ store, readModels, kinds: new StreamKinds([]), reactions, deliver, notice },
      ...parts,
    });
    reactors.push(reactor);
    await reactor.start();
    return reactor;
  };

  const ids = (): string[] => delivered.map(({ id }) => id);

  it('sends in the order of the log and, for one event, of the list', async () => {
    await recordIn(store, manyBooks(2, 1));
    const reactor = await started([paying, thanking]);
    await reactor.settled();
    expect(ids()).toEqual(['book-0', 'thanks-book-0', 'book-1', 'thanks-book-1']);
    expect(new Set(delivered.map(({ commandId }) => commandId)).size).toBe(4);
    expect(delivered.every(({ commandId, eventId }) => validate(commandId) && validate(eventId))).toBe(true);
    expect(delivered[0]?.correlationId).toBe('correlation-0');
  });

  it('goes on after its checkpoint at the next start', async () => {
    await recordIn(store, manyBooks(3, 1));
    const first = await started([paying]);
    await first.settled();
    await first.stop();
    await recordIn(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    await (await started([paying, thanking])).settled();
    expect(ids()).toEqual([
      ...['book-0', 'book-1', 'book-2'],
      ...['thanks-book-0', 'thanks-book-1', 'thanks-book-2'],
      ...['Emma', 'thanks-Emma'],
    ]);
  });

  it('leaves what was recorded before alone when it is to start at the head', async () => {
    await recordIn(store, manyBooks(3, 1));
    const reactor = await started([{ ...paying, startsAt: 'head' }]);
    await recordIn(store, [shelf('late', 'BookAdded', { book: 'Emma', pages: 1 })]);
    await reactor.settled();
    expect(ids()).toEqual(['Emma']);
  });

  it('sends the same ids again when its checkpoint was lost', async () => {
    await recordIn(store, manyBooks(3, 1));
    const reactor = await started([paying]);
    await reactor.settled();
    await reactor.stop();
    await readModels.database.deleteFrom('checkpoints').execute();
    await (await started([paying])).settled();
    const commandIds = delivered.map(({ commandId }) => commandId);
    expect(commandIds).toHaveLength(6);
    expect(commandIds.slice(3)).toEqual(commandIds.slice(0, 3));
  });

  it.each([new StoreUnavailable('gone'), new OutcomeUnknown('perhaps'), new Error('disk')])(
    'tries again, in order, while the store is away (%s)',
    async (error) => {
      await recordIn(store, manyBooks(2, 1));
      let failures = 3;
      const reactor = await started([paying, thanking], {
        deliver: async (sending, cause) => {
          if (sending.id === 'book-0' && failures-- > 0) throw error;
          await deliver(sending, cause);
        },
      });
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(reactor.status().waitingFor).toBe(error.message);
      await reactor.settled();
      expect(reactor.status().waitingFor).toBeNull();
      expect(notices).toEqual([`A command of the reactions cannot be delivered yet: ${error.message}`]);
      expect(ids()).toEqual(['book-0', 'thanks-book-0', 'book-1', 'thanks-book-1']);
    },
  );

  it.each([new Refused('no-coins', 'No coins.'), new TypeError('no such entry')])(
    'stops only the reaction whose command cannot be answered, and says at which event (%s)',
    async (error) => {
      await recordIn(store, manyBooks(3, 1));
      let broken = true;
      const reactor = await started([paying, thanking], {
        deliver: async (sending, cause) => {
          if (broken && sending.id === 'book-1') throw error;
          await deliver(sending, cause);
        },
      });
      await reactor.settled();
      expect(ids()).toEqual(['book-0', 'thanks-book-0', 'thanks-book-1', 'thanks-book-2']);
      const [stopped, other] = reactor.status().reactions;
      expect(stopped).toMatchObject({ caughtUp: false, failed: { type: 'BookAdded', cause: error.message } });
      expect(other).toMatchObject({ caughtUp: true, failed: null });
      expect(notices[0]).toContain('The reaction paying stopped at BookAdded');
      broken = false;
      reactor.retry('paying');
      await reactor.settled();
      expect(ids().slice(4)).toEqual(['book-1', 'book-2']);
    },
  );

  it('keeps the place of a reaction that has sent, also when another stops at the same event', async () => {
    await recordIn(store, manyBooks(1, 1));
    let broken = true;
    const reactor = await started([thanking, paying], {
      deliver: async (sending, cause) => {
        if (broken && sending.id === 'book-0') throw new Refused('no-coins', 'No coins.');
        await deliver(sending, cause);
      },
    });
    await reactor.settled();
    const checkpoints = await checkpointsOf(readModels.database, ['reaction:thanking']);
    expect(checkpoints.get('reaction:thanking')).toBe(await store.head());
    broken = false;
    reactor.retry('paying');
    await reactor.settled();
    expect(ids()).toEqual(['thanks-book-0', 'book-0']);
  });

  it('ends soon when it is stopped while it waits for the store, and delivers at the next start', async () => {
    await recordIn(store, manyBooks(2, 1));
    const gone: Deliver = ({ id }, cause) =>
      id === 'book-1'
        ? Promise.reject(new StoreUnavailable('gone'))
        : deliver({ decider: purse, command: 'Take', id, data: {} }, cause);
    const reactor = await started([paying], { deliver: gone });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await reactor.stop();
    await expect(reactor.settled()).rejects.toThrow('does not run');
    expect(ids()).toEqual(['book-0']);
    await (await started([paying])).settled();
    expect(ids()).toEqual(['book-0', 'book-1']);
  });

  it('is quiet only when nothing more follows from what it caused', async () => {
    await recordIn(store, [shelf('0', 'BookAdded', { book: 'book-0', pages: 1 })]);
    const chain: Deliver = async (sending, cause) => {
      await deliver(sending, cause);
      const next = delivered.length;
      if (next < 5) await recordIn(store, [shelf(String(next), 'BookAdded', { book: `book-${next}`, pages: 1 })]);
    };
    const reactor = await started([paying], { deliver: chain });
    await reactor.quiet();
    expect(ids()).toEqual(['book-0', 'book-1', 'book-2', 'book-3', 'book-4']);
  });

  it('sends the same ids where two run at once, so that the repeats do nothing', async () => {
    const one = await started([paying], { batchSize: 2 });
    const other = await started([paying], { batchSize: 3 });
    await recordIn(store, manyBooks(20, 1));
    await one.settled();
    await other.settled();
    const checkpoints = await checkpointsOf(readModels.database, ['reaction:paying']);
    expect(checkpoints.get('reaction:paying')).toBe(await store.head());
    expect(new Set(ids()).size).toBe(20);
    expect(new Set(delivered.map(({ commandId }) => commandId)).size).toBe(20);
  });

  it('refuses two reactions of one name', () => {
    const parts = { store, readModels, kinds: new StreamKinds([]), deliver, notice: () => undefined };
    expect(() => new Reactor({ ...parts, reactions: [paying, paying] })).toThrow('same name');
  });
});
