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
import { setTimeout as pause } from 'node:timers/promises';
import {
  allOf,
  clientsOfEachTest,
  note,
  notes,
  refusalOf,
  stoppedAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

const revisions = (events: readonly ResolvedEvent[]) => events.map(({ event }) => Number(event?.revision));
const streamsOf = (events: readonly ResolvedEvent[]) => events.map(({ event }) => event?.streamId);

describe('The wire double, for the real client that reads,', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();
  const start = async () => connect((await stopped(startWireDouble())).url);

  describe('a stream', () => {
    it.each([
      ['forwards from its start', { direction: FORWARDS, fromRevision: START }, [0, 1, 2, 3, 4]],
      ['forwards from a revision on, up to a limit', { fromRevision: 2n, maxCount: 2 }, [2, 3]],
      ['forwards from beyond its end', { fromRevision: 9n }, []],
      ['backwards from its end, up to a limit', { direction: BACKWARDS, fromRevision: END, maxCount: 2 }, [4, 3]],
      ['backwards from a revision', { direction: BACKWARDS, fromRevision: 2n }, [2, 1, 0]],
      ['backwards from its start', { direction: BACKWARDS, fromRevision: START }, [0]],
    ] as const)('gives it %s', async (_, options, expected) => {
      const client = await start();
      await client.appendToStream('a', notes(5));
      expect(revisions(await allOf(client.readStream('a', options)))).toEqual(expected);
    });

    it('says that one is not there', async () => {
      expect(await refusalOf(allOf((await start()).readStream('nowhere')))).toBeInstanceOf(StreamNotFoundError);
    });

    it('shows the last few, by its metadata, and keeps revisions', async () => {
      const client = await start();
      await client.appendToStream('a', notes(5));
      await client.setStreamMetadata('a', { maxCount: 2 });
      expect(revisions(await allOf(client.readStream('a')))).toEqual([3, 4]);
      await client.appendToStream('a', note());
      expect(revisions(await allOf(client.readStream('a', { direction: BACKWARDS, fromRevision: END })))).toEqual([
        5, 4,
      ]);
      expect((await client.getStreamMetadata('a')).metadata).toEqual({ maxCount: 2 });
    });

    it('shows it from a revision on, by its metadata', async () => {
      const client = await start();
      await client.appendToStream('a', notes(5));
      await client.setStreamMetadata('a', { truncateBefore: 3 });
      expect(revisions(await allOf(client.readStream('a')))).toEqual([3, 4]);
    });

    it('shows the young ones, by its metadata', async () => {
      const client = await start();
      await client.appendToStream('a', notes(2));
      await client.setStreamMetadata('a', { maxAge: 3 });
      expect(revisions(await allOf(client.readStream('a')))).toEqual([0, 1]);
      await pause(3_100);
      await client.appendToStream('a', note());
      expect(revisions(await allOf(client.readStream('a')))).toEqual([2]);
    });

    it('gives nothing of one that was deleted until somebody appends again, and its revisions go on then', async () => {
      const client = await start();
      await client.appendToStream('a', notes(3));
      expect(await refusalOf(client.deleteStream('a', { expectedRevision: 1n }))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
      await client.deleteStream('a', { expectedRevision: 2n });
      expect(await refusalOf(allOf(client.readStream('a')))).toBeInstanceOf(StreamNotFoundError);
      const again = await client.appendToStream('a', notes(2), { expectedRevision: 'no_stream' });
      expect(again.nextExpectedRevision).toBe(4n);
      expect(revisions(await allOf(client.readStream('a')))).toEqual([3, 4]);
    });

    it('says of one that has ended for ever that it was deleted', async () => {
      const client = await start();
      await client.appendToStream('a', notes(3));
      await client.tombstoneStream('a');
      expect(await refusalOf(allOf(client.readStream('a')))).toBeInstanceOf(StreamDeletedError);
      expect(await refusalOf(client.deleteStream('a'))).toBeInstanceOf(StreamDeletedError);
      expect(await refusalOf(client.tombstoneStream('a'))).toBeInstanceOf(StreamDeletedError);
    });
  });

  describe('all streams', () => {
    const written = async () => {
      const client = await start();
      for (const stream of ['a-1', 'b-1', 'a-2', 'c-1'])
        await client.appendToStream(stream, [note(), note('', 'Struck')]);
      return client;
    };

    it('gives everything in the order in which it was written, its own events too, and the same backwards', async () => {
      const client = await written();
      const forwards = await allOf(client.readAll());
      expect(streamsOf(forwards)).toEqual([
        expect.stringMatching(/^\$stats-/),
        ...['a-1', 'a-1', 'b-1', 'b-1', 'a-2', 'a-2', 'c-1', 'c-1'],
      ]);
      const backwards = await allOf(client.readAll({ direction: BACKWARDS, fromPosition: END }));
      expect(backwards.map(({ event }) => event?.id)).toEqual(forwards.map(({ event }) => event?.id).reverse());
      const position = forwards[3]?.event?.position;
      expect(await allOf(client.readAll({ fromPosition: position!, maxCount: 2 }))).toEqual(forwards.slice(3, 5));
    });

    it('shows what was done to streams, and what they held', async () => {
      const client = await start();
      await client.appendToStream('a', note());
      await client.deleteStream('a');
      await client.appendToStream('b', note());
      await client.tombstoneStream('b');
      const events = await allOf(client.readAll());
      expect(events.slice(1).map(({ event }) => [event?.streamId, event?.type])).toEqual([
        ['a', 'Noted'],
        ['$$a', '$metadata'],
        ['b', 'Noted'],
        ['b', '$streamDeleted'],
      ]);
    });
  });
});
