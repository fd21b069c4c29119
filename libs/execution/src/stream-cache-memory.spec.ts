import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedEvent } from '#kernel/event';
import { PersonalCodec } from '#execution/personal-data-cipher';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { SqliteSubjectKeys } from '#sqlite/sqlite-subject-keys';
import { Streams } from '#execution/command-executor';
import { anOccasion } from '#kernel/testing/command-context';
import { letter, purse } from '#kernel/testing/sample-streams';

describe('What Streams keep in memory', () => {
  let folder: string;
  let store: SqliteEventStore;
  let keys: SqliteSubjectKeys;
  let reads: string[];
  /** The next reading of this stream ends only when the promise does; what it yields was read before. */
  let held: { readonly stream: string; readonly until: Promise<void> } | null;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'memory-'));
    store = SqliteEventStore.open(join(folder, 'events.db'));
    keys = SqliteSubjectKeys.open(join(folder, 'keys.db'));
    [reads, held] = [[], null];
    const streamPages = store.streamPages.bind(store);
    store.streamPages = async function* (stream, range) {
      reads.push(stream);
      const until = held?.stream === stream ? held.until : null;
      if (until !== null) held = null;
      const pages: (readonly RecordedEvent[])[] = [];
      for await (const page of streamPages(stream, range)) pages.push(page);
      await until;
      yield* pages;
    };
  });

  afterEach(async () => {
    await store.close();
    await keys.close();
    rmSync(folder, { recursive: true });
  });

  const streamsKeeping = (cachedStreams: number): Streams =>
    new Streams(store, new PersonalCodec(keys), { fingerprintKey: Buffer.alloc(32, 7), cachedStreams });

  it.each([
    ['stays', 10],
    ['was pushed out by then', 1],
  ])('is never set back by a reading that was overtaken by a command, whether its state %s', async (_, cached) => {
    await streamsKeeping(10).handle(purse, 'OpenPurse', 'a', { limit: 10 }, anOccasion());
    const streams = streamsKeeping(cached);
    let release = (): void => undefined;
    held = { stream: 'purse-a', until: new Promise((resolve) => (release = resolve)) };
    const overtaken = streams.stateOf(purse, 'a');
    await streams.handle(purse, 'PutIn', 'a', { coins: 4 }, anOccasion());
    await streams.handle(purse, 'OpenPurse', 'b', { limit: 10 }, anOccasion());
    release();
    expect((await overtaken).state?.coins).toBe(0);
    expect((await streams.stateOf(purse, 'a')).state?.coins).toBe(4);
  });

  it('is not pushed out by however many streams of another kind', async () => {
    const streams = streamsKeeping(2);
    await streams.handle(purse, 'OpenPurse', 'a', { limit: 10 }, anOccasion());
    await streams.handle(purse, 'OpenPurse', 'b', { limit: 10 }, anOccasion());
    for (const id of ['1', '2', '3', '4'])
      await streams.handle(letter, 'Write', id, { purseId: 'b', name: 'Ann', note: null }, anOccasion());
    await streams.handle(purse, 'PutIn', 'a', { coins: 1 }, anOccasion());
    expect(reads.filter((stream) => stream === 'purse-a')).toHaveLength(1);
    await streams.stateOf(letter, '1');
    expect(reads.filter((stream) => stream === 'letter-1')).toHaveLength(2);
  });
});
