import { DeadlineExceededError, UnavailableError } from '@eventstore/db-client';
import { waitUntil } from '#kernel/testing/wait-until';
import {
  clientsForEachTest,
  currentOutcome,
  createNote,
  PENDING,
  PLAIN_APPEND,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

describe('Batch appends of the real client to fake nodes', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();

  it('stay pending, even with a deadline, after the node has ended their stream without an error', async () => {
    const { url, faults } = await stopLater(startFake());
    const client = connect(url);
    const append = (options = {}) => client.appendToStream('a', createNote(), { deadline: 100, ...options });
    // A plain append that begins later reaches its deadline.
    const waitForDeadline = async () => {
      faults.hangNextAppend();
      expect(await catchError(append(PLAIN_APPEND))).toBeInstanceOf(DeadlineExceededError);
    };
    await client.appendToStream('a', createNote());
    faults.hangNextAppend();
    const pending = append();
    await waitUntil(() => faults.receivedAppends === 2);
    faults.endBatchAppendsCleanly();
    await waitForDeadline();
    expect(await currentOutcome(pending)).toBe(PENDING);
    // The client keeps the ended stream, and writes later appends into it too.
    const later = append();
    await waitForDeadline();
    expect(await currentOutcome(later)).toBe(PENDING);
  });

  it('are rejected when an unrelated node drops its connections', async () => {
    const [healthy, dying] = [await stopLater(startFake()), await stopLater(startFake())];
    const [client, another] = [connect(healthy.url), connect(dying.url)];
    await another.appendToStream('b', createNote());
    // A response after this point would cause an uncaught error in the client.
    healthy.faults.hangNextAppend();
    const append = catchError(client.appendToStream('a', createNote()));
    await waitUntil(() => healthy.faults.receivedAppends === 1);
    dying.faults.dropConnections();
    expect(await append).toBeInstanceOf(UnavailableError);
    expect((await client.appendToStream('a', createNote())).nextExpectedRevision).toBe(0n);
  });
});
