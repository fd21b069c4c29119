import { setTimeout as pause } from 'node:timers/promises';
import { UnavailableError } from '@eventstore/db-client';
import {
  clientsOfEachTest,
  forAWhile,
  note,
  PENDING,
  refusalOf,
  stoppedAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

describe('Batch appends of the real client, against wire doubles,', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();

  it('stay pending for ever, deadline or not, when the node ends their stream in good order', async () => {
    const node = await stopped(startWireDouble());
    const client = connect(node.url);
    await client.appendToStream('a', note());
    node.misbehave.hangNextAppend();
    const pending = client.appendToStream('a', note(), { deadline: 100 });
    await pause(50);
    node.misbehave.endBatchAppendsCleanly();
    expect(await forAWhile(pending)).toBe(PENDING);
    // The client never lets go of the stream, and writes what comes later into it too.
    expect(await forAWhile(client.appendToStream('a', note(), { deadline: 100 }))).toBe(PENDING);
  });

  it('are rejected when another node dies that has nothing to do with them', async () => {
    const [healthy, dying] = [await stopped(startWireDouble()), await stopped(startWireDouble())];
    const [client, another] = [connect(healthy.url), connect(dying.url)];
    await another.appendToStream('b', note());
    // An answer that came after this would be thrown at the process as an error that nobody can catch.
    healthy.misbehave.hangNextAppend();
    const append = refusalOf(client.appendToStream('a', note()));
    await pause(150);
    dying.misbehave.dropConnections();
    expect(await append).toBeInstanceOf(UnavailableError);
    expect((await client.appendToStream('a', note())).nextExpectedRevision).toBe(0n);
  });
});
