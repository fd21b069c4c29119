import {
  ANY,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import {
  allOf,
  clientsOfEachTest,
  note,
  notes,
  PLAIN,
  refusalOf,
  stoppedAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startWireDouble, type WireDoubleOptions } from '#test/support/eventstoredb-fake/server';

describe.each([
  ['plain appends', PLAIN],
  ['batch appends', {}],
])('The wire double, for the real client that sends %s,', (_, manner) => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();
  const start = async (options: WireDoubleOptions = {}) => {
    const node = await stopped(startWireDouble(options));
    return { node, client: connect(node.url) };
  };

  it('stores events in their order and says their revision and position', async () => {
    const { client } = await start();
    const sent = notes(3);
    const answer = await client.appendToStream('a', sent, { ...manner, expectedRevision: NO_STREAM });
    const read = await allOf(client.readStream('a'));
    expect(answer).toMatchObject({ success: true, nextExpectedRevision: 2n });
    expect(read.map(({ event }) => [event?.id, event?.revision, event?.data])).toEqual(
      sent.map(({ id, data }, index) => [id, BigInt(index), data]),
    );
    expect(read[2]?.event?.position).toEqual(answer.position);
  });

  it('refuses an append that expects what is not so, and says what is', async () => {
    const { client } = await start();
    const refused = async (stream: string, expectedRevision: bigint | typeof NO_STREAM | typeof STREAM_EXISTS) =>
      refusalOf(client.appendToStream(stream, note(), { ...manner, expectedRevision }));
    await client.appendToStream('a', notes(2), manner);
    for (const expected of [0n, 5n, NO_STREAM] as const) {
      const error = (await refused('a', expected)) as WrongExpectedVersionError;
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect([error.streamName, error.expectedVersion, error.actualVersion]).toEqual(['a', expected, 1n]);
    }
    for (const expected of [0n, STREAM_EXISTS] as const) {
      const error = (await refused('b', expected)) as WrongExpectedVersionError;
      expect([error.expectedVersion, error.actualVersion]).toEqual([expected, 'no_stream']);
    }
  });

  it.each([NO_STREAM, ANY, 1n] as const)(
    'stores once what is sent again with the same ids and the same expectation, %s',
    async (expectedRevision) => {
      const { client } = await start();
      if (expectedRevision === 1n) await client.appendToStream('a', notes(2), manner);
      const sent = notes(2);
      const first = await client.appendToStream('a', sent, { ...manner, expectedRevision });
      expect(await client.appendToStream('a', sent, { ...manner, expectedRevision })).toEqual(first);
      expect((await allOf(client.readStream('a'))).slice(-2).map(({ event }) => event?.id)).toEqual(
        sent.map(({ id }) => id),
      );
      await expect(
        client.appendToStream('a', [...sent, note()], { ...manner, expectedRevision: NO_STREAM }),
      ).rejects.toThrow();
    },
  );

  it('lets one of many win who expect the same', async () => {
    const { client } = await start();
    const racers = Array.from({ length: 20 }, () =>
      refusalOf(client.appendToStream('a', note(), { ...manner, expectedRevision: NO_STREAM })),
    );
    const lost = (await Promise.all(racers)).filter((outcome) => outcome instanceof WrongExpectedVersionError);
    expect(lost).toHaveLength(19);
    expect(await allOf(client.readStream('a'))).toHaveLength(1);
  });

  it('refuses more bytes at once than it takes, says how many it takes, and stores nothing of them', async () => {
    const { client } = await start({ maxAppendBytes: 1_000 });
    const error = await refusalOf(client.appendToStream('a', note('x'.repeat(1_000)), manner));
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect((error as MaxAppendSizeExceededError).maxAppendSize).toBe(1_000);
    await client.appendToStream('a', note('x'.repeat(500)), { ...manner, expectedRevision: NO_STREAM });
  });

  it('takes a mebibyte at once and no more, as a node does that nobody has told otherwise', async () => {
    const { client } = await start();
    await client.appendToStream('a', note('x'.repeat(1_000_000)), manner);
    const error = await refusalOf(client.appendToStream('a', note('x'.repeat(1_100_000)), manner));
    expect((error as MaxAppendSizeExceededError).maxAppendSize).toBe(1_048_576);
  });

  it('takes an append in several pieces as one', async () => {
    const { client } = await start();
    const answer = await client.appendToStream('a', notes(50), { ...manner, batchAppendSize: 300 });
    expect(answer.nextExpectedRevision).toBe(49n);
    expect(await allOf(client.readStream('a'))).toHaveLength(50);
  });

  it('refuses appends to a stream that has ended for ever', async () => {
    const { client } = await start();
    await client.appendToStream('a', note(), manner);
    await client.tombstoneStream('a');
    const error = (await refusalOf(client.appendToStream('a', note(), manner))) as StreamDeletedError;
    expect(error).toBeInstanceOf(StreamDeletedError);
    expect(error.streamName).toBe('a');
  });
});
