import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { ResolvedEvent } from '@eventstore/db-client';
import {
  readAll,
  clientsForEachTest,
  createNote,
  createNotes,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

const revisions = (events: readonly ResolvedEvent[]) => events.map(({ event }) => Number(event?.revision));
const streamNames = (events: readonly ResolvedEvent[]) => events.map(({ event }) => event?.streamId);

describe('A fake node that is read', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();
  const start = async () => connect((await stopLater(startFake())).url);
  afterEach(() => jest.restoreAllMocks());

  describe('by stream', () => {
    it.each([
      ['forwards from its start', { direction: FORWARDS, fromRevision: START }, [0, 1, 2, 3, 4]],
      ['forwards from a revision on, up to a limit', { fromRevision: 2n, maxCount: 2 }, [2, 3]],
      ['forwards from beyond its end', { fromRevision: 9n }, []],
      ['backwards from its end, up to a limit', { direction: BACKWARDS, fromRevision: END, maxCount: 2 }, [4, 3]],
      ['backwards from a revision', { direction: BACKWARDS, fromRevision: 2n }, [2, 1, 0]],
      ['backwards from its start', { direction: BACKWARDS, fromRevision: START }, [0]],
    ] as const)('returns events %s', async (_, options, expected) => {
      const client = await start();
      await client.appendToStream('a', createNotes(5));
      expect(revisions(await readAll(client.readStream('a', options)))).toEqual(expected);
    });

    it('reports a missing stream', async () => {
      expect(await catchError(readAll((await start()).readStream('nowhere')))).toBeInstanceOf(StreamNotFoundError);
    });

    it('returns the last events if the metadata limits their number, and keeps revisions', async () => {
      const client = await start();
      await client.appendToStream('a', createNotes(5));
      await client.setStreamMetadata('a', { maxCount: 2 });
      expect(revisions(await readAll(client.readStream('a')))).toEqual([3, 4]);
      await client.appendToStream('a', createNote());
      expect(revisions(await readAll(client.readStream('a', { direction: BACKWARDS, fromRevision: END })))).toEqual([
        5, 4,
      ]);
      expect((await client.getStreamMetadata('a')).metadata).toEqual({ maxCount: 2 });
    });

    it('returns events from a revision on if the metadata truncates the stream', async () => {
      const client = await start();
      await client.appendToStream('a', createNotes(5));
      await client.setStreamMetadata('a', { truncateBefore: 3 });
      expect(revisions(await readAll(client.readStream('a')))).toEqual([3, 4]);
    });

    it('returns recent events if the metadata limits their age', async () => {
      const client = await start();
      await client.appendToStream('a', createNotes(2));
      await client.setStreamMetadata('a', { maxAge: 3_600 });
      expect(revisions(await readAll(client.readStream('a')))).toEqual([0, 1]);
      const twoHoursLater = Date.now() + 7_200_000;
      jest.spyOn(Date, 'now').mockReturnValue(twoHoursLater);
      await client.appendToStream('a', createNote());
      expect(revisions(await readAll(client.readStream('a')))).toEqual([2]);
    });

    it('reports a deleted stream as missing until the next append, which continues its revisions', async () => {
      const client = await start();
      await client.appendToStream('a', createNotes(3));
      expect(await catchError(client.deleteStream('a', { expectedRevision: 1n }))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
      await client.deleteStream('a', { expectedRevision: 2n });
      expect(await catchError(readAll(client.readStream('a')))).toBeInstanceOf(StreamNotFoundError);
      const again = await client.appendToStream('a', createNotes(2), { expectedRevision: 'no_stream' });
      expect(again.nextExpectedRevision).toBe(4n);
      expect(revisions(await readAll(client.readStream('a')))).toEqual([3, 4]);
    });

    it('reports a tombstoned stream as deleted', async () => {
      const client = await start();
      await client.appendToStream('a', createNotes(3));
      await client.tombstoneStream('a');
      expect(await catchError(readAll(client.readStream('a')))).toBeInstanceOf(StreamDeletedError);
      expect(await catchError(client.deleteStream('a'))).toBeInstanceOf(StreamDeletedError);
      expect(await catchError(client.tombstoneStream('a'))).toBeInstanceOf(StreamDeletedError);
    });
  });

  describe('across all streams', () => {
    const writeStreams = async () => {
      const client = await start();
      for (const stream of ['a-1', 'b-1', 'a-2', 'c-1'])
        await client.appendToStream(stream, [createNote(), createNote('', 'Struck')]);
      return client;
    };

    it('returns all events, including system events, in order and in reverse order', async () => {
      const client = await writeStreams();
      const forwards = await readAll(client.readAll());
      expect(streamNames(forwards)).toEqual([
        expect.stringMatching(/^\$stats-/),
        'a-1',
        'a-1',
        'b-1',
        'b-1',
        'a-2',
        'a-2',
        'c-1',
        'c-1',
      ]);
      const backwards = await readAll(client.readAll({ direction: BACKWARDS, fromPosition: END }));
      expect(backwards.map(({ event }) => event?.id)).toEqual(forwards.map(({ event }) => event?.id).reverse());
      const position = forwards[3]?.event?.position;
      expect(await readAll(client.readAll({ fromPosition: position!, maxCount: 2 }))).toEqual(forwards.slice(3, 5));
    });

    it('returns the events and the deletions of deleted streams', async () => {
      const client = await start();
      await client.appendToStream('a', createNote());
      await client.deleteStream('a');
      await client.appendToStream('b', createNote());
      await client.tombstoneStream('b');
      const events = await readAll(client.readAll());
      expect(events.slice(1).map(({ event }) => [event?.streamId, event?.type])).toEqual([
        ['a', 'Noted'],
        ['$$a', '$metadata'],
        ['b', 'Noted'],
        ['b', '$streamDeleted'],
      ]);
    });
  });
});
