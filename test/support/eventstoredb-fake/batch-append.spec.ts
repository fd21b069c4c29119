import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from '@eventstore/db-client';
import {
  clientsForEachTest,
  outcomeOrPending,
  createNote,
  PENDING,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

describe('Batch appends of the real client to fake nodes', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();

  it('stay pending, even with a deadline, after the node has ended their stream without an error', async () => {
    const node = await stopLater(startFake());
    const client = connect(node.url);
    await client.appendToStream('a', createNote());
    node.faults.hangNextAppend();
    const pending = client.appendToStream('a', createNote(), { deadline: 100 });
    await pause(50);
    node.faults.endBatchAppendsCleanly();
    expect(await outcomeOrPending(pending)).toBe(PENDING);
    // The client keeps the ended stream, and writes later appends into it too.
    expect(await outcomeOrPending(client.appendToStream('a', createNote(), { deadline: 100 }))).toBe(PENDING);
  });

  it('are rejected when an unrelated node drops its connections', async () => {
    const [healthy, dying] = [await stopLater(startFake()), await stopLater(startFake())];
    const [client, another] = [connect(healthy.url), connect(dying.url)];
    await another.appendToStream('b', createNote());
    // A response after this point would cause an uncaught error in the client.
    healthy.faults.hangNextAppend();
    const append = catchError(client.appendToStream('a', createNote()));
    await pause(150);
    dying.faults.dropConnections();
    expect(await append).toBeInstanceOf(UnavailableError);
    expect((await client.appendToStream('a', createNote())).nextExpectedRevision).toBe(0n);
  });
});
