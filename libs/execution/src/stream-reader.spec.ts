import type { LoadedStream } from '#kernel/loaded-stream';
import type { RecordedEvent } from '#kernel/event';
import { UnknownStream } from '#kernel/refused';
import { sampleContext } from '#kernel/testing/command-context';
import { letter, purse } from '#kernel/testing/sample-streams';
import { commandRequest } from '#execution/command-executor';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamTruncated } from '#execution/event-store';
import { verifyLog } from '#execution/verification';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';

describe('StreamReader', () => {
  let store: InMemoryEventStore;
  let reads: string[];
  /** The next read of this stream ends when the promise resolves. It yields what was stored before. */
  let held: { readonly stream: string; readonly until: Promise<void> } | null;

  beforeEach(() => {
    store = new InMemoryEventStore();
    [reads, held] = [[], null];
    const streamPages = store.streamPages.bind(store);
    store.streamPages = async function* (stream, options) {
      reads.push(stream);
      const until = held?.stream === stream ? held.until : null;
      if (until !== null) held = null;
      const pages: (readonly RecordedEvent[])[] = [];
      for await (const page of streamPages(stream, options)) pages.push(page);
      await until;
      yield* pages;
    };
  });

  const createExecutor = (streams: StreamReader): StreamCommandExecutor => {
    const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
    return new StreamCommandExecutor(streams, cipher, { fingerprintKey: Buffer.alloc(32, 7) });
  };
  const open = (id: string) => commandRequest(purse, 'OpenPurse', id, { limit: 10 }, sampleContext());
  const putIn = (id: string, coins: number) => commandRequest(purse, 'PutIn', id, { coins }, sampleContext());

  it('finds the state and the version of a stream, and no state of a stream that does not exist', async () => {
    const streams = new StreamReader(store);
    await createExecutor(streams).execute(open('a'));
    expect(await streams.find(purse, 'a')).toEqual({ state: { limit: 10, coins: 0 }, version: 1 });
    expect(await streams.find(purse, 'b')).toEqual({ state: undefined, version: 0 });
  });

  it('rejects loading a stream that does not exist', async () => {
    const streams = new StreamReader(store);
    await createExecutor(streams).execute(open('a'));
    expect(await streams.load(purse, 'a')).toEqual({ state: { limit: 10, coins: 0 }, version: 1 });
    await expect(streams.load(purse, 'b')).rejects.toBeInstanceOf(UnknownStream);
  });

  it.each([
    ['is still cached', 10],
    ['was evicted in the meantime', 1],
  ])(
    'never caches the result of a read that a command has overtaken, if the state of the command %s',
    async (_, limit) => {
      await createExecutor(new StreamReader(store)).execute(open('a'));
      const streams = new StreamReader(store, limit);
      const executor = createExecutor(streams);
      let release = (): void => undefined;
      held = { stream: 'purse-a', until: new Promise((resolve) => (release = resolve)) };
      const overtaken = streams.load(purse, 'a');
      await executor.execute(putIn('a', 4));
      await executor.execute(open('b'));
      release();
      expect((await overtaken).state.coins).toBe(0);
      expect((await streams.load(purse, 'a')).state.coins).toBe(4);
    },
  );

  it('does not evict a stream because of streams of another category', async () => {
    const streams = new StreamReader(store, 2);
    const executor = createExecutor(streams);
    await executor.execute(open('a'));
    await executor.execute(open('b'));
    for (const id of ['1', '2', '3', '4'])
      await executor.execute(
        commandRequest(letter, 'Write', id, { purseId: 'b', name: 'Ann', note: null }, sampleContext()),
      );
    await executor.execute(putIn('a', 1));
    expect(reads.filter((stream) => stream === 'purse-a')).toHaveLength(1);
    await streams.load(letter, '1');
    expect(reads.filter((stream) => stream === 'letter-1')).toHaveLength(2);
  });

  describe('of many streams', () => {
    /** A store that reads many streams in one step, as SQLite does. */
    class ManyStreams extends InMemoryEventStore {
      steps: (readonly string[])[] = [];

      override readStreams(names: readonly string[]): Promise<RecordedEvent[][]> {
        this.steps.push(names);
        return Promise.resolve(names.map((name) => this.events.filter(({ stream }) => stream === name)));
      }
    }

    it.each([
      ['in one step', new ManyStreams()],
      ['one by one in a store that has no such step', new InMemoryEventStore()],
      ['one by one if other processes can append', new InMemoryEventStore(false)],
    ])('reads all of them %s, in the order of their ids', async (_, many) => {
      const writing = createExecutor(new StreamReader(many));
      for (const id of ['a', 'b']) await writing.execute(open(id));
      await writing.execute(putIn('b', 4));
      const found = await new StreamReader(many).readMany(purse, ['b', 'none', 'a']);
      expect(found.map(({ id, state, revision, commandIds }) => [id, state, revision, commandIds.length])).toEqual([
        ['b', { limit: 10, coins: 4 }, 1, 2],
        ['none', undefined, -1, 0],
        ['a', { limit: 10, coins: 0 }, 0, 1],
      ]);
    });

    it('reads only those that are not in memory, and keeps none of the others there', async () => {
      const many = new ManyStreams();
      const streams = new StreamReader(many);
      await createExecutor(streams).execute(open('a'));
      await createExecutor(new StreamReader(many)).execute(open('b'));
      for (let time = 0; time < 2; time += 1) await streams.readMany(purse, ['a', 'b']);
      expect(many.steps).toEqual([['purse-b'], ['purse-b']]);
    });

    it('are decided again if one of them has changed since it was read', async () => {
      const many = new ManyStreams();
      const executor = createExecutor(new StreamReader(many));
      await executor.execute(open('a'));
      const [lastRead] = await new StreamReader(many).readMany(purse, ['a']);
      await executor.execute(putIn('a', 4));
      const receipt = await executor.execute({ ...putIn('a', 3), lastRead: lastRead! });
      expect(receipt).toMatchObject({ version: 3, recorded: 1 });
      expect((await new StreamReader(many).load(purse, 'a')).state.coins).toBe(7);
      expect((await verifyLog(many)).irregularities).toEqual([]);
    });
  });

  it('reads only the new events of a cached stream if other processes can append', async () => {
    const shared = new InMemoryEventStore(false);
    const streams = new StreamReader(shared);
    const theirs = createExecutor(new StreamReader(shared));
    await createExecutor(streams).execute(open('a'));
    await theirs.execute(putIn('a', 2));
    const { revision, state }: LoadedStream = await streams.read(purse, 'a');
    expect({ revision, state }).toEqual({ revision: 1, state: { limit: 10, coins: 2 } });
  });

  describe('of a store with other writers', () => {
    const limitOf = async (streams: StreamReader) => (await streams.find(purse, 'a')).state;
    let shared: InMemoryEventStore;
    let streams: StreamReader;

    beforeEach(async () => {
      shared = new InMemoryEventStore(false);
      streams = new StreamReader(shared);
      await createExecutor(streams).execute(open('a'));
      await createExecutor(streams).execute(putIn('a', 4));
    });

    it('reads a stream again from its first event if the log was replaced by one that ends earlier', async () => {
      shared.events.splice(1);
      expect(await limitOf(streams)).toEqual({ limit: 10, coins: 0 });
    });

    it('never adds the events of another log to a cached state, even if the log has grown beyond it', async () => {
      shared.events.splice(1);
      const others = createExecutor(new StreamReader(shared));
      for (const coins of [1, 2]) await others.execute(putIn('a', coins));
      expect(await limitOf(streams)).toEqual({ limit: 10, coins: 3 });
      await createExecutor(streams).execute(putIn('a', 3));
      expect((await verifyLog(shared)).irregularities).toEqual([]);
    });

    it('finds nothing if the log was replaced by an empty one', async () => {
      shared.events.splice(0);
      expect(await limitOf(streams)).toBeUndefined();
    });

    it.each([
      ['its first event', 0],
      ['an event in the middle', 1],
    ])('rejects a stream that has lost %s, and names it', async (_, index) => {
      await createExecutor(streams).execute(putIn('a', 1));
      shared.events.splice(index, 1);
      const read = new StreamReader(shared).find(purse, 'a');
      await expect(read).rejects.toBeInstanceOf(StreamTruncated);
      await expect(read).rejects.toThrow('the stream purse-a');
    });
  });

  it('lets others run while it folds a long page of events', async () => {
    const executor = createExecutor(new StreamReader(store));
    await executor.execute(open('a'));
    await executor.execute(putIn('a', 1));
    const recorded: RecordedEvent[] = [];
    for await (const page of store.streamPages('purse-a')) recorded.push(...page);
    const [opened, put] = recorded as [RecordedEvent, RecordedEvent];
    const long = [opened, ...Array.from({ length: 1_000 }, (_, index) => ({ ...put, revision: index + 1 }))];
    store.streamPages = async function* () {
      await Promise.resolve();
      yield long;
    };
    const slow: typeof purse = {
      ...purse,
      evolve: {
        ...purse.evolve,
        CoinsPutIn: (state) => {
          const start = performance.now();
          while (performance.now() - start < 0.1);
          foldedEvents += 1;
          return state;
        },
      },
    };
    let foldedEvents = 0;
    let foldedBefore = 0;
    setImmediate(() => (foldedBefore = foldedEvents));
    await new StreamReader(store).load(slow, 'a');
    expect(foldedEvents).toBe(1_000);
    expect(foldedBefore).toBeGreaterThan(0);
    expect(foldedBefore).toBeLessThan(1_000);
  });
});
