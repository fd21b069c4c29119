import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '#kernel/event';
import { OutcomeUnknown, VersionConflict } from '#execution/event-store';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { faultIn, NO_PREDECESSOR } from '#kernel/hash-chain';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { KeyReused, Streams } from '#execution/command-executor';
import { anOccasion } from '#kernel/testing/command-context';
import { letter, purse } from '#kernel/testing/sample-streams';
import { SharedStore } from '#execution/testing/lossy-store';
import type { Instant } from '#kernel/time';

describe('Streams', () => {
  const folder = mkdtempSync(join(tmpdir(), 'streams-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
  const codec = new PersonalCodec(keys);
  const options = { fingerprintKey: Buffer.alloc(32, 7) };
  const streams = new Streams(store, codec, options);
  const eventsOf = async (stream: string): Promise<RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const event of store.readStream(stream)) events.push(event);
    return events;
  };

  afterAll(async () => {
    await store.close();
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  it('records what was decided, sealed upon its predecessor, with who and when', async () => {
    await streams.handle(purse, 'OpenPurse', 'a', { limit: 10 }, anOccasion());
    const receipt = await streams.handle(purse, 'PutIn', 'a', { coins: 3 }, anOccasion('put-a'));
    expect(receipt).toMatchObject({ id: 'a', version: 2, repeated: false });
    const events = await eventsOf('purse-a');
    expect(events.map((event) => event.type)).toEqual(['PurseOpened', 'CoinsPutIn']);
    expect(events[1]?.metadata).toMatchObject({
      actor: 'somebody',
      commandId: 'put-a',
      $correlationId: 'conversation',
      occurredOn: null,
    });
    expect(faultIn(events[0] as RecordedEvent, NO_PREDECESSOR, 0)).toBeNull();
    expect(faultIn(events[1] as RecordedEvent, events[0]?.metadata.seal ?? '', 1)).toBeNull();
  });

  it('answers a repeated command as the first time and records it once', async () => {
    await streams.handle(purse, 'OpenPurse', 'b', { limit: 10 }, anOccasion());
    const first = await streams.handle(purse, 'PutIn', 'b', { coins: 1 }, anOccasion('put-b'));
    await streams.handle(purse, 'PutIn', 'b', { coins: 1 }, anOccasion());
    const again = await streams.handle(purse, 'PutIn', 'b', { coins: 1 }, anOccasion('put-b'), 1);
    expect(again).toEqual({ ...first, repeated: true });
    const afresh = await new Streams(store, codec, options).handle(
      purse,
      'PutIn',
      'b',
      { coins: 1 },
      anOccasion('put-b'),
    );
    expect(afresh).toEqual(again);
    expect(await eventsOf('purse-b')).toHaveLength(3);
  });

  it('refuses the same command id with another body', async () => {
    await streams.handle(purse, 'OpenPurse', 'c', { limit: 10 }, anOccasion('open-c'));
    await expect(streams.handle(purse, 'OpenPurse', 'c', { limit: 11 }, anOccasion('open-c'))).rejects.toThrow(
      KeyReused,
    );
  });

  it('refuses a command that expects another version, and records nothing', async () => {
    await streams.handle(purse, 'OpenPurse', 'd', { limit: 10 }, anOccasion());
    const attempt = streams.handle(purse, 'PutIn', 'd', { coins: 1 }, anOccasion(), 2);
    await expect(attempt).rejects.toMatchObject({ name: 'VersionConflict', expected: 1, actual: 0 });
    expect(await eventsOf('purse-d')).toHaveLength(1);
  });

  it('refuses a command on a stream that does not exist, and opening one twice', async () => {
    await expect(streams.handle(purse, 'PutIn', 'nowhere', { coins: 1 }, anOccasion())).rejects.toThrow(
      'There is no purse with the id nowhere.',
    );
    await streams.handle(purse, 'OpenPurse', 'e', { limit: 1 }, anOccasion());
    await expect(streams.handle(purse, 'OpenPurse', 'e', { limit: 1 }, anOccasion())).rejects.toMatchObject({
      code: 'already-exists',
    });
  });

  it('stores nothing when a consequence fails', async () => {
    await streams.handle(purse, 'OpenPurse', 'f', { limit: 1 }, anOccasion());
    await expect(streams.handle(purse, 'Break', 'f', { coins: 1 }, anOccasion())).rejects.toThrow('broken on purpose');
    expect(await eventsOf('purse-f')).toHaveLength(1);
    expect((await streams.handle(purse, 'PutIn', 'f', { coins: 1 }, anOccasion())).version).toBe(2);
  });

  it('never breaks a rule when a hundred commands arrive at once', async () => {
    await streams.handle(purse, 'OpenPurse', 'g', { limit: 40 }, anOccasion());
    const attempts = await Promise.allSettled(
      Array.from({ length: 100 }, () => streams.handle(purse, 'PutIn', 'g', { coins: 1 }, anOccasion())),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(40);
    expect((await streams.stateOf(purse, 'g')).state?.coins).toBe(40);
  });

  it('decides again when another process was first, and reports the conflict when a version was expected', async () => {
    const mine = new Streams(new SharedStore(store), codec, options);
    const theirs = new Streams(new SharedStore(store), codec, options);
    await mine.handle(purse, 'OpenPurse', 'h', { limit: 60 }, anOccasion());
    const attempts = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        (i % 2 === 0 ? mine : theirs).handle(purse, 'PutIn', 'h', { coins: 1 }, anOccasion()),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
    expect(await eventsOf('purse-h')).toHaveLength(61);
    await expect(mine.handle(purse, 'Take', 'h', { coins: 1 }, anOccasion(), 5)).rejects.toThrow(VersionConflict);
  });

  it('answers a command that comes to two processes at once as one, also when it expects a version', async () => {
    const both = [1, 2].map(() => new Streams(new SharedStore(store), codec, options));
    await both[0]?.handle(purse, 'OpenPurse', 'k', { limit: 60 }, anOccasion());
    for (let version = 1; version <= 20; version += 1) {
      const arrived = (second: number) => ({
        ...anOccasion(`put-k-${version}`),
        at: `2026-05-04T10:00:0${second}.000Z` as Instant,
      });
      const answers = await Promise.all(
        both.map((each, second) => each.handle(purse, 'PutIn', 'k', { coins: 1 }, arrived(second), version)),
      );
      expect(answers).toMatchObject([{ version: version + 1 }, { version: version + 1 }]);
    }
    expect(await eventsOf('purse-k')).toHaveLength(21);
  });

  it('sends the same bytes again when the answer was lost, so that the event is there once', async () => {
    const shared = new SharedStore(store);
    const unlucky = new Streams(shared, codec, options);
    await unlucky.handle(purse, 'OpenPurse', 'i', { limit: 10 }, anOccasion());
    shared.loseNextAnswer = true;
    expect((await unlucky.handle(purse, 'PutIn', 'i', { coins: 2 }, anOccasion())).version).toBe(2);
    expect(await eventsOf('purse-i')).toHaveLength(2);
  });

  it('does not say that nothing was recorded when the answer was lost and nobody is there to be asked again', async () => {
    const shared = new SharedStore(store);
    const unlucky = new Streams(shared, codec, options);
    await unlucky.handle(purse, 'OpenPurse', 'l', { limit: 10 }, anOccasion());
    shared.loseNextAnswer = true;
    shared.goneAfterwards = true;
    const put = () => unlucky.handle(purse, 'PutIn', 'l', { coins: 2 }, anOccasion('put-l'));
    await expect(put()).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await put()).toMatchObject({ version: 2, repeated: true });
  });

  it('reads the facts a decision needs from the other stream', async () => {
    await expect(
      streams.handle(letter, 'Write', 'j', { purseId: 'none', name: 'Ann', note: null }, anOccasion()),
    ).rejects.toMatchObject({ code: 'unknown-purse' });
    await streams.handle(purse, 'OpenPurse', 'j', { limit: 5 }, anOccasion());
    await streams.handle(purse, 'PutIn', 'j', { coins: 4 }, anOccasion());
    await streams.handle(letter, 'Write', 'j', { purseId: 'j', name: 'Ann', note: null }, anOccasion());
    expect((await streams.stateOf(letter, 'j')).state?.coins).toBe(4);
  });
});
