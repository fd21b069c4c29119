import { waitUntil } from '#kernel/testing/wait-until';
import { sampleContext } from '#kernel/testing/command-context';
import { purse } from '#kernel/testing/sample-streams';
import { commandRequest } from '#execution/command-executor';
import { runWithDeadline } from '#execution/deadline';
import {
  LogReplaced,
  OutcomeUnknown,
  StoreUnavailable,
  StreamTruncated,
  VersionConflict,
  type EventStore,
} from '#execution/event-store';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { verifyLog } from '#execution/verification';
import { NotStorable } from '#kernel/json';
import { retryAppend } from '#test/conformance/retry-append';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

const PREFIX = 'a_';

const createExecutor = (store: EventStore): StreamCommandExecutor =>
  new StreamCommandExecutor(new StreamReader(store), new PersonalDataCipher(new InMemorySubjectKeys()), {
    fingerprintKey: Buffer.alloc(32, 7),
  });
const putIn = (coins: number) => commandRequest(purse, 'PutIn', 'a', { coins }, sampleContext());

describe('The EventStoreDB store', () => {
  const on = nodeForEachTest();

  describe('on a disk that hesitates', () => {
    /** Appends while commits are held, until the server gives them up. */
    const appendUntilExpired = async (whileHeld: () => Promise<void>): Promise<void> => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const sent = chain.buildMany(2);
      on.node.faults.holdCommits();
      const appended = store.append(chain.stream, sent, 'none');
      await waitUntil(() => on.node.faults.receivedAppends === 1);
      await whileHeld();
      on.node.faults.expireCommits();
      on.node.faults.releaseCommits();
      expect((await appended).revision).toBe(1);
      expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(eventIds(sent));
    };

    it('finds out that an append was stored although the server gave up its commit', () =>
      appendUntilExpired(() => Promise.resolve()));

    it('finds out that an append was stored whose connection was lost before it was committed', () =>
      appendUntilExpired(async () => {
        on.node.faults.dropConnections();
        await waitUntil(() => on.node.faults.receivedAppends === 2);
      }));

    it('reports an unknown outcome if an append is not committed before the deadline', async () => {
      const chain = SealedEventBuilder.begin();
      const impatient = await on.connectImpatient(400);
      on.node.faults.holdCommits();
      await expect(impatient.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      on.node.faults.releaseCommits();
    });
  });

  it('gives up an append, a read and a search at the deadline of the caller, long before its own', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    await store.append(chain.stream, chain.buildMany(1), 'none');
    await store.head();
    on.node.faults.stallConnections();
    const calls = [
      () => store.append(chain.stream, chain.buildMany(1), 0),
      () => readAllEvents(store.readStream(chain.stream)),
      () => store.head(),
      () => store.checkTruncation(chain.stream),
    ];
    const settled = await runWithDeadline(200, () => Promise.allSettled(calls.map((call) => call())));
    on.node.faults.resumeConnections();
    expect(settled.map((call) => (call.status === 'rejected' ? (call.reason as Error).name : 'answered'))).toEqual([
      'OutcomeUnknown',
      'StoreUnavailable',
      'StoreUnavailable',
      'StoreUnavailable',
    ]);
  });

  it('sends nothing for a caller whose deadline has passed, and keeps the connection that others use', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    await store.append(chain.stream, chain.buildMany(1), 'none');
    const { faults } = on.node;
    const count = () => [faults.receivedAppends, faults.reads.started, on.node.connections.total];
    const before = count();
    const calls: (() => Promise<unknown>)[] = [
      () => store.append(chain.stream, chain.buildMany(1), 0),
      () => readAllEvents(store.readStream(chain.stream)),
    ];
    for (const call of calls) await expect(runWithDeadline(0, call)).rejects.toBeInstanceOf(StoreUnavailable);
    expect(count()).toEqual(before);
    expect(await readAllEvents(store.readStream(chain.stream))).toHaveLength(1);
    expect(on.node.connections.total).toBe(before[2]);
  });

  it('lets the loser of a conflict decide again until it can read the events of the winner', async () => {
    await createExecutor(on.connect()).execute(commandRequest(purse, 'OpenPurse', 'a', { limit: 10 }, sampleContext()));
    const [winner, loser] = [createExecutor(on.connect()), createExecutor(on.connect())];
    on.node.faults.holdCommits();
    const won = winner.execute(putIn(1));
    await waitUntil(() => on.node.faults.receivedAppends === 2);
    const lost = loser.execute(putIn(2));
    await waitUntil(() => on.node.faults.receivedAppends >= 5);
    on.node.faults.releaseCommits();
    expect([(await won).version, (await lost).version]).toEqual([2, 3]);
  });

  it('refuses an event that is too large for the server, and does not call its outcome unknown', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const large = chain.build({ note: 'x'.repeat(17 * 1_024 * 1_024) });
    await expect(store.append(chain.stream, large, 'none')).rejects.toBeInstanceOf(NotStorable);
  });

  describe('on a subscription', () => {
    it('skips no event although the event of another installation at which it stood was removed', async () => {
      const [store, writer] = [on.connect({ prefix: PREFIX }), on.connect({ prefix: PREFIX })];
      const chain = SealedEventBuilder.begin();
      const first = chain.buildMany(1);
      await writer.append(chain.stream, first, 'none');
      const follower = collectSubscription(store, null);
      await follower.waitUntil(() => follower.events().length === 1);
      for (let other = 0; other < 100; other += 1) on.node.writeForeignEvent('b_notebook-1');
      await on.waitUntilNothingIsSent();
      on.node.faults.stallSubscriptions();
      on.node.faults.tombstoneStream('b_notebook-1');
      on.node.faults.scavenge();
      const later = chain.buildMany(2);
      await writer.append(chain.stream, later, 0);
      on.node.faults.dropConnections();
      await follower.waitUntil(() => follower.events().length >= 3);
      expect(eventIds(follower.events())).toEqual(eventIds([...first, ...later]));
      await follower.stop();
    });

    it.each(['live', 'transitioning to live'] as const)(
      'reads on from the log without a warning when the server ends it as too slow: %s',
      async (phase) => {
        const warnings: string[] = [];
        const options = { warn: (each: string) => void warnings.push(each) };
        const [store, writer, chain] = [on.connect(options), on.connect(), SealedEventBuilder.begin()];
        const follower = collectSubscription(store, null);
        const sent = chain.buildMany(1);
        await writer.append(chain.stream, sent, 'none');
        for (let round = 1; round <= 3; round += 1) {
          await follower.waitUntil(() => follower.events().length === sent.length);
          const { started } = on.node.faults.subscriptions;
          on.node.faults.endSlowSubscriptions(phase);
          const more = chain.buildMany(40);
          await writer.append(chain.stream, more, sent.length - 1);
          sent.push(...more);
          await waitUntil(() => on.node.faults.subscriptions.started > started);
        }
        await follower.waitUntil(() => follower.events().length >= sent.length);
        expect(eventIds(follower.events())).toEqual(eventIds(sent));
        expect([warnings, store.fallBehindCount]).toEqual([[], 3]);
        await follower.stop();
      },
    );
  });

  describe('whose log was replaced by an older one', () => {
    /** A follower that has seen two events, of which the saved log has one. */
    const prepare = async () => {
      const [store, chain] = [on.connect({ prefix: PREFIX }), SealedEventBuilder.begin()];
      await store.append(chain.stream, chain.buildMany(1), 'none');
      on.node.faults.saveLog();
      await store.append(chain.stream, chain.buildMany(1), 0);
      const follower = collectSubscription(store, null);
      await follower.waitUntil(() => follower.events().length === 2);
      return { store, chain, follower };
    };

    it.each([
      ['an older copy', () => on.node.faults.restoreLog()],
      ['an older copy whose next events begin elsewhere', () => on.node.faults.restoreLog(7)],
      ['an empty log', () => on.node.faults.emptyLog()],
    ])('stops subscriptions and appends, and says why: %s', async (_, replace) => {
      const { store, follower } = await prepare();
      replace();
      await expect(follower.ended).rejects.toBeInstanceOf(LogReplaced);
      const other = SealedEventBuilder.begin();
      await expect(store.append(other.stream, other.buildMany(1), 'none')).rejects.toBeInstanceOf(LogReplaced);
      await expect(store.head()).rejects.toBeInstanceOf(LogReplaced);
      await expect(follower.stop()).rejects.toBeInstanceOf(LogReplaced);
    });

    it('is recognised even after the other log has grown beyond the last event that was seen', async () => {
      const { follower } = await prepare();
      const seen = follower.batches.at(-1)?.position ?? '';
      const lastId = follower.events().at(-1)?.id ?? '';
      on.node.faults.restoreLog();
      await expect(follower.ended).rejects.toBeInstanceOf(LogReplaced);
      const [writer, other] = [on.connect({ prefix: PREFIX }), SealedEventBuilder.begin()];
      await retryAppend(() => writer.append(other.stream, other.buildMany(9), 'none'));
      expect((await writer.head())! > seen).toBe(true);
      const stopped = new AbortController();
      const next = writer.subscribe({ after: seen, afterEventId: lastId, signal: stopped.signal });
      await expect(next[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(LogReplaced);
    });
  });

  describe('with a stream that somebody truncated or deleted on the server', () => {
    const prepare = async () => {
      const store = on.connect({ prefix: PREFIX });
      const executor = createExecutor(store);
      await executor.execute(commandRequest(purse, 'OpenPurse', 'a', { limit: 10 }, sampleContext()));
      for (const coins of [1, 2, 3]) await executor.execute(putIn(coins));
      expect(await store.findTruncatedStreams()).toEqual([]);
      return store;
    };

    it.each([
      ['$maxCount', () => on.node.faults.setStreamMetadata(`${PREFIX}purse-a`, '{"$maxCount":2}')],
      ['$tb', () => on.node.faults.setStreamMetadata(`${PREFIX}purse-a`, '{"$tb":3}')],
      ['a deletion', () => on.node.faults.deleteStream(`${PREFIX}purse-a`)],
    ])('rejects commands and reads, and names the stream: %s', async (_, truncate) => {
      const store = await prepare();
      truncate();
      const streams = new StreamReader(store);
      await expect(streams.load(purse, 'a')).rejects.toBeInstanceOf(StreamTruncated);
      await expect(createExecutor(store).execute(putIn(1))).rejects.toBeInstanceOf(StreamTruncated);
      expect(await store.findTruncatedStreams()).toEqual(['purse-a']);
      expect(await verifyLog(store)).toMatchObject({ truncated: ['purse-a'] });
    });

    it('names no stream whose limits were taken back before the server removed anything', async () => {
      const store = await prepare();
      on.node.faults.setStreamMetadata(`${PREFIX}purse-a`, '{"$maxCount":2}');
      on.node.faults.setStreamMetadata(`${PREFIX}purse-a`, '{}');
      expect(await store.findTruncatedStreams()).toEqual([]);
      expect((await new StreamReader(store).load(purse, 'a')).state.coins).toBe(6);
    });
  });

  it('reports a conflict as one when another event is in the place of an append whose outcome was unknown', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const other = chain.fork();
    on.node.faults.failNextAppend('internal');
    const failed = store.append(chain.stream, chain.buildMany(1), 'none');
    await waitUntil(() => on.node.faults.receivedAppends === 1);
    await on.connect().append(other.stream, other.buildMany(1), 'none');
    await expect(failed).rejects.toBeInstanceOf(VersionConflict);
  });
});
