import type { AnyDecider } from '#kernel/decider';
import type { Envelope, RecordedEvent } from '#kernel/event';
import { findSealFault, NO_PREDECESSOR } from '#kernel/hash-chain';
import type { Instant } from '#kernel/time';
import { sampleContext } from '#kernel/testing/command-context';
import { letter, purse } from '#kernel/testing/sample-streams';
import { commandRequest, IdempotencyKeyReused } from '#execution/command-executor';
import { runWithDeadline } from '#execution/deadline';
import {
  OutcomeUnknown,
  StoreUnavailable,
  VersionConflict,
  type AppendPosition,
  type EventStore,
  type ExpectedRevision,
  type ReadStreamOptions,
} from '#execution/event-store';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { StreamCommandExecutor } from '#execution/stream-command-executor';
import { StreamReader } from '#execution/stream-reader';
import { InMemoryEventStore } from '#execution/testing/in-memory-event-store';
import { InMemorySubjectKeys } from '#execution/testing/in-memory-subject-keys';
import { LossyStore } from '#execution/testing/lossy-store';

/** A store with other writers that counts the calls. */
class CountingStore extends LossyStore {
  appends = 0;
  reads = 0;

  override append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<AppendPosition> {
    this.appends += 1;
    return super.append(stream, envelopes, expected);
  }

  override streamPages(stream: string, options?: ReadStreamOptions): AsyncIterable<readonly RecordedEvent[]> {
    this.reads += 1;
    return super.streamPages(stream, options);
  }
}

describe('StreamCommandExecutor', () => {
  const store = new InMemoryEventStore();
  const cipher = new PersonalDataCipher(new InMemorySubjectKeys());
  const streams = new StreamReader(store);
  const options = { fingerprintKey: Buffer.alloc(32, 7) };
  const executor = new StreamCommandExecutor(streams, cipher, options);
  const createExecutor = (shared: EventStore) => new StreamCommandExecutor(new StreamReader(shared), cipher, options);
  const eventsOf = (stream: string): RecordedEvent[] => store.events.filter((event) => event.stream === stream);

  const open = (id: string, limit = 10, context = sampleContext()) =>
    commandRequest(purse, 'OpenPurse', id, { limit }, context);
  const putIn = (id: string, coins: number, context = sampleContext(), expectedVersion: number | null = null) =>
    commandRequest(purse, 'PutIn', id, { coins }, context, expectedVersion);

  it('records sealed events with the actor, the command id and the correlation id', async () => {
    await executor.execute(open('a'));
    const receipt = await executor.execute(putIn('a', 3, sampleContext('put-a')));
    expect(receipt).toMatchObject({ id: 'a', version: 2, repeated: false });
    const [opened, put] = eventsOf('purse-a') as [RecordedEvent, RecordedEvent];
    expect([opened.type, put.type]).toEqual(['PurseOpened', 'CoinsPutIn']);
    expect(put.metadata).toMatchObject({
      actor: 'somebody',
      commandId: 'put-a',
      $correlationId: 'conversation',
      occurredOn: null,
    });
    expect(findSealFault(opened, NO_PREDECESSOR, 0)).toBeNull();
    expect(findSealFault(put, opened.metadata.seal, 1)).toBeNull();
  });

  it('returns the first receipt for a repeated command and records its events once', async () => {
    await executor.execute(open('b'));
    const first = await executor.execute(putIn('b', 1, sampleContext('put-b')));
    await executor.execute(putIn('b', 1));
    const again = await executor.execute(putIn('b', 1, sampleContext('put-b'), 1));
    expect(again).toEqual({ ...first, repeated: true });
    const restarted = createExecutor(store);
    expect(await restarted.execute(putIn('b', 1, sampleContext('put-b')))).toEqual(again);
    expect(eventsOf('purse-b')).toHaveLength(3);
  });

  it('never reports a conflict that only the store sees to a caller who named no version', async () => {
    await executor.execute(open('crowded'));
    const crowded = new InMemoryEventStore(false);
    crowded.append = (stream, _envelopes, expected) => Promise.reject(new VersionConflict(stream, expected, 7));
    const command = createExecutor(crowded).execute(open('crowded', 3));
    await expect(command).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('asks once more before it stores the events of an accepted command, and of no other', async () => {
    await executor.execute(open('asked', 3));
    const asked: string[] = [];
    const ask = (name: string, answer = Promise.resolve()) => ({
      beforeAppend: (): Promise<void> => {
        asked.push(`${name} ${eventsOf('purse-asked').length}`);
        return answer;
      },
    });
    await executor.execute({ ...putIn('asked', 3, sampleContext('put-asked')), ...ask('accepted') });
    await executor.execute({ ...putIn('asked', 3, sampleContext('put-asked')), ...ask('repeated') });
    await expect(executor.execute({ ...putIn('asked', 1), ...ask('refused') })).rejects.toThrow();
    const no = Promise.reject(new Error('Not now'));
    await expect(executor.execute({ ...putIn('asked', -1), ...ask('rejected', no) })).rejects.toThrow('Not now');
    expect(asked).toEqual(['accepted 1', 'rejected 2']);
    expect(eventsOf('purse-asked')).toHaveLength(2);
  });

  it('rejects a command id that was used with another body', async () => {
    await executor.execute(open('c', 10, sampleContext('open-c')));
    await expect(executor.execute(open('c', 11, sampleContext('open-c')))).rejects.toThrow(IdempotencyKeyReused);
  });

  it('repeats a command for which the service looked something else up meanwhile, and rejects what the sender changed', async () => {
    const lookingUp = { ...purse, lookedUpByService: { PutIn: ['coins'] } } as const;
    await executor.execute(open('looked-up', 10, sampleContext('open-looked-up')));
    const put = (coins: number) =>
      executor.execute(commandRequest(lookingUp, 'PutIn', 'looked-up', { coins }, sampleContext('put-looked-up')));
    const first = await put(1);
    expect(await put(2)).toEqual({ ...first, repeated: true });
    expect(eventsOf('purse-looked-up')).toHaveLength(2);
    await expect(executor.execute(open('looked-up', 11, sampleContext('open-looked-up')))).rejects.toThrow(
      IdempotencyKeyReused,
    );
  });

  it('repeats a command with a personal text that the service looked up, whatever it is now', async () => {
    const lookingUp = { ...letter, lookedUpByService: { Write: ['note'] } } as const;
    await executor.execute(open('of-the-letter'));
    const write = (name: string, note: string) => {
      const data = { purseId: 'of-the-letter', name, note };
      return executor.execute(commandRequest(lookingUp, 'Write', 'looked-up', data, sampleContext('write-looked-up')));
    };
    const first = await write('Lee', 'One coin');
    expect(await write('Lee', 'Two coins')).toEqual({ ...first, repeated: true });
    await expect(write('Kim', 'One coin')).rejects.toThrow(IdempotencyKeyReused);
  });

  it('rejects a command that expects another version, and records nothing', async () => {
    await executor.execute(open('d'));
    const attempt = executor.execute(putIn('d', 1, sampleContext(), 2));
    await expect(attempt).rejects.toMatchObject({ name: 'VersionConflict', expected: 1, actual: 0 });
    expect(eventsOf('purse-d')).toHaveLength(1);
  });

  it('rejects a command on a stream that does not exist, and the second creation of a stream', async () => {
    await expect(executor.execute(putIn('nowhere', 1))).rejects.toThrow('There is no purse with the id nowhere.');
    await executor.execute(open('e'));
    await expect(executor.execute(open('e'))).rejects.toMatchObject({
      code: 'already-exists',
      message: 'A purse with the id e already exists. Read it, or use a new id.',
    });
  });

  it('refuses a person one event of a kind too many in a stream, but never a reaction or a deadline', async () => {
    const bounded = new StreamCommandExecutor(streams, cipher, { ...options, eventsPerKind: 2 });
    await bounded.execute(open('full'));
    await bounded.execute(putIn('full', 1));
    await bounded.execute(putIn('full', 1));
    await expect(bounded.execute(putIn('full', 1))).rejects.toMatchObject({
      name: 'RecordFull',
      eventType: 'CoinsPutIn',
    });
    expect(eventsOf('purse-full')).toHaveLength(3);
    const context = sampleContext();
    await bounded.execute(putIn('full', 1, { ...context, causationId: 'an event' }));
    await bounded.execute(putIn('full', 1, { ...sampleContext(), actor: 'system' }));
    const restarted = new StreamCommandExecutor(new StreamReader(store), cipher, { ...options, eventsPerKind: 5 });
    await restarted.execute(putIn('full', 1));
    await expect(restarted.execute(putIn('full', 1))).rejects.toThrow('5 entries of this kind (CoinsPutIn)');
  });

  it('stores nothing if a state change fails', async () => {
    await executor.execute(open('f'));
    const breaking = commandRequest(purse, 'Break', 'f', { coins: 1 }, sampleContext());
    await expect(executor.execute(breaking)).rejects.toThrow('fails on purpose');
    expect(eventsOf('purse-f')).toHaveLength(1);
    expect((await executor.execute(putIn('f', 1))).version).toBe(2);
  });

  it('never breaks a rule when a hundred commands arrive at once', async () => {
    await executor.execute(open('g', 40));
    const attempts = await Promise.allSettled(Array.from({ length: 100 }, () => executor.execute(putIn('g', 1))));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    expect((await streams.load(purse, 'g')).state.coins).toBe(40);
  });

  it('appends once for each of fifty commands on one stream that arrive at once, also on a store with other writers', async () => {
    const shared = new CountingStore(new InMemoryEventStore());
    const one = createExecutor(shared);
    await one.execute(open('busy', 50));
    await Promise.all(Array.from({ length: 50 }, () => one.execute(putIn('busy', 1))));
    expect(shared.appends).toBe(51);
  });

  it('begins no command whose deadline has passed while it waited for others, so that those are not held up', async () => {
    const shared = new CountingStore(new InMemoryEventStore());
    const one = createExecutor(shared);
    await one.execute(open('late'));
    const before = [shared.reads, shared.appends];
    const late = Array.from({ length: 5 }, () => runWithDeadline(0, () => one.execute(putIn('late', 1))));
    const results = await Promise.allSettled(late);
    expect(results).toEqual(late.map(() => ({ status: 'rejected', reason: expect.any(StoreUnavailable) as unknown })));
    expect([shared.reads, shared.appends]).toEqual(before);
    expect((await one.execute(putIn('late', 1))).version).toBe(2);
  });

  it('decides again if another process appended first, and reports the conflict if a version was expected', async () => {
    const [mine, theirs] = [createExecutor(new LossyStore(store)), createExecutor(new LossyStore(store))];
    await mine.execute(open('h', 60));
    const attempts = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? mine : theirs).execute(putIn('h', 1))),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
    expect(eventsOf('purse-h')).toHaveLength(61);
    await expect(mine.execute(putIn('h', 1, sampleContext(), 5))).rejects.toThrow(VersionConflict);
  });

  it('executes a command once that arrives at two processes at the same time, even with an expected version', async () => {
    const both = [createExecutor(new LossyStore(store)), createExecutor(new LossyStore(store))];
    await both[0]?.execute(open('k', 60));
    for (let version = 1; version <= 20; version += 1) {
      const contextAt = (second: number) => ({
        ...sampleContext(`put-k-${version}`),
        at: `2026-05-04T10:00:0${second}.000Z` as Instant,
      });
      const receipts = await Promise.all(
        both.map((each, second) => each.execute(putIn('k', 1, contextAt(second), version))),
      );
      expect(receipts).toMatchObject([{ version: version + 1 }, { version: version + 1 }]);
    }
    expect(eventsOf('purse-k')).toHaveLength(21);
  });

  it('sends the same bytes again if the response was lost, and stores the event once', async () => {
    const lossy = new LossyStore(store);
    const unlucky = createExecutor(lossy);
    await unlucky.execute(open('i'));
    lossy.loseNextResponse = true;
    expect((await unlucky.execute(putIn('i', 2))).version).toBe(2);
    expect(eventsOf('purse-i')).toHaveLength(2);
  });

  it('reports an unknown outcome if the response was lost and the store is then unavailable', async () => {
    const lossy = new LossyStore(store);
    const unlucky = createExecutor(lossy);
    await unlucky.execute(open('l'));
    lossy.loseNextResponse = true;
    lossy.unavailableAfterwards = true;
    const put = () => unlucky.execute(putIn('l', 2, sampleContext('put-l')));
    await expect(put()).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await put()).toMatchObject({ version: 2, repeated: true });
  });

  it('reads the facts that a decision needs from another stream', async () => {
    const write = (purseId: string) =>
      executor.execute(commandRequest(letter, 'Write', 'j', { purseId, name: 'Ann', note: null }, sampleContext()));
    await expect(write('none')).rejects.toMatchObject({ code: 'unknown-purse' });
    await executor.execute(open('j', 5));
    await executor.execute(putIn('j', 4));
    await write('j');
    expect((await streams.load(letter, 'j')).state.coins).toBe(4);
  });

  it('executes a request without types', async () => {
    const decider: AnyDecider = purse;
    const request = { decider, command: 'OpenPurse', id: 'm', data: { limit: 3 }, context: sampleContext() };
    expect(await executor.execute({ ...request, expectedVersion: null })).toMatchObject({ id: 'm', version: 1 });
  });
});
