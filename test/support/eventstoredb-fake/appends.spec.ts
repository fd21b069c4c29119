import {
  ANY,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import {
  readAll,
  clientsForEachTest,
  createNote,
  createNotes,
  PLAIN_APPEND,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake, type FakeNodeOptions } from '#test/support/eventstoredb-fake/server';

describe.each([
  ['plain appends', PLAIN_APPEND],
  ['batch appends', {}],
])('A fake node that receives %s', (_, appendOptions) => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();
  const start = async (options: FakeNodeOptions = {}) => {
    const node = await stopLater(startFake(options));
    return { node, client: connect(node.url) };
  };

  it('stores events in order and returns their revision and position', async () => {
    const { client } = await start();
    const sent = createNotes(3);
    const answer = await client.appendToStream('a', sent, { ...appendOptions, expectedRevision: NO_STREAM });
    const read = await readAll(client.readStream('a'));
    expect(answer).toMatchObject({ success: true, nextExpectedRevision: 2n });
    expect(read.map(({ event }) => [event?.id, event?.revision, event?.data])).toEqual(
      sent.map(({ id, data }, index) => [id, BigInt(index), data]),
    );
    expect(read[2]?.event?.position).toEqual(answer.position);
  });

  it('refuses an append with a wrong expected revision and returns the actual one', async () => {
    const { client } = await start();
    const appendAndCatch = async (stream: string, expectedRevision: bigint | typeof NO_STREAM | typeof STREAM_EXISTS) =>
      catchError(client.appendToStream(stream, createNote(), { ...appendOptions, expectedRevision }));
    await client.appendToStream('a', createNotes(2), appendOptions);
    for (const expected of [0n, 5n, NO_STREAM] as const) {
      const error = (await appendAndCatch('a', expected)) as WrongExpectedVersionError;
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect([error.streamName, error.expectedVersion, error.actualVersion]).toEqual(['a', expected, 1n]);
    }
    for (const expected of [0n, STREAM_EXISTS] as const) {
      const error = (await appendAndCatch('b', expected)) as WrongExpectedVersionError;
      expect([error.expectedVersion, error.actualVersion]).toEqual([expected, 'no_stream']);
    }
  });

  it.each([NO_STREAM, ANY, 1n] as const)(
    'stores a repeated append with the same ids and expected revision %s once',
    async (expectedRevision) => {
      const { client } = await start();
      if (expectedRevision === 1n) await client.appendToStream('a', createNotes(2), appendOptions);
      const sent = createNotes(2);
      const first = await client.appendToStream('a', sent, { ...appendOptions, expectedRevision });
      expect(await client.appendToStream('a', sent, { ...appendOptions, expectedRevision })).toEqual(first);
      expect((await readAll(client.readStream('a'))).slice(-2).map(({ event }) => event?.id)).toEqual(
        sent.map(({ id }) => id),
      );
      await expect(
        client.appendToStream('a', [...sent, createNote()], { ...appendOptions, expectedRevision: NO_STREAM }),
      ).rejects.toThrow();
    },
  );

  it('accepts one of many appends with the same expected revision', async () => {
    const { client } = await start();
    const racers = Array.from({ length: 20 }, () =>
      catchError(client.appendToStream('a', createNote(), { ...appendOptions, expectedRevision: NO_STREAM })),
    );
    const losers = (await Promise.all(racers)).filter((error) => error instanceof WrongExpectedVersionError);
    expect(losers).toHaveLength(19);
    expect(await readAll(client.readStream('a'))).toHaveLength(1);
  });

  it('refuses an append above its size limit, returns the limit and stores nothing', async () => {
    const { client } = await start({ maxAppendBytes: 1_000 });
    const error = await catchError(client.appendToStream('a', createNote('x'.repeat(1_000)), appendOptions));
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect((error as MaxAppendSizeExceededError).maxAppendSize).toBe(1_000);
    await client.appendToStream('a', createNote('x'.repeat(500)), { ...appendOptions, expectedRevision: NO_STREAM });
  });

  it('has the default size limit of a real node, one mebibyte', async () => {
    const { client } = await start();
    await client.appendToStream('a', createNote('x'.repeat(1_000_000)), appendOptions);
    const error = await catchError(client.appendToStream('a', createNote('x'.repeat(1_100_000)), appendOptions));
    expect((error as MaxAppendSizeExceededError).maxAppendSize).toBe(1_048_576);
  });

  it('counts only data for its size limit, neither metadata nor types', async () => {
    const { client } = await start({ maxAppendBytes: 1_000 });
    const size = JSON.stringify(createNote().data).length;
    const event = { ...createNote('x'.repeat(1_000 - size)), metadata: { long: 'x'.repeat(2_000) } };
    await client.appendToStream('a', event, appendOptions);
    const larger = createNote('x'.repeat(1_001 - size));
    expect(await catchError(client.appendToStream('a', larger, appendOptions))).toBeInstanceOf(
      MaxAppendSizeExceededError,
    );
  });

  it('receives no event of more than sixteen mebibytes', async () => {
    const { client } = await start();
    const event = createNote('x'.repeat(17 * 1_048_576));
    expect(String(await catchError(client.appendToStream('a', event, appendOptions)))).toContain(
      '8 RESOURCE_EXHAUSTED: Received message exceeds the maximum configured message size.',
    );
    await client.appendToStream('a', createNote(), { ...appendOptions, expectedRevision: NO_STREAM });
  });

  it('stores an append that arrives in several parts as one', async () => {
    const { client } = await start();
    const answer = await client.appendToStream('a', createNotes(50), { ...appendOptions, batchAppendSize: 300 });
    expect(answer.nextExpectedRevision).toBe(49n);
    expect(await readAll(client.readStream('a'))).toHaveLength(50);
  });

  it('refuses appends to a tombstoned stream', async () => {
    const { client } = await start();
    await client.appendToStream('a', createNote(), appendOptions);
    await client.tombstoneStream('a');
    const error = (await catchError(client.appendToStream('a', createNote(), appendOptions))) as StreamDeletedError;
    expect(error).toBeInstanceOf(StreamDeletedError);
    expect(error.streamName).toBe('a');
  });
});
