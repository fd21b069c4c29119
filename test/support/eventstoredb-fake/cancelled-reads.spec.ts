import type { EventStoreDBClient } from '@eventstore/db-client';
import { clientsForEachTest, createNotes, readAll, stopAfterEachTest } from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

/** Node.js ends a connection by itself after 1,000 resets and a few. */
const CANCELLED_READS = 2_000;
const AT_ONCE = 50;

const cancelRead = async (client: EventStoreDBClient): Promise<void> => {
  const events = client.readStream('a');
  await events[Symbol.asyncIterator]().next();
  await events.cancel();
};

describe('A fake node whose client cancels reads', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();

  it('goes on serving the same connection, as a real node does', async () => {
    const node = await stopLater(startFake());
    const client = connect(node.url);
    await client.appendToStream('a', createNotes(100));
    for (let begun = 0; begun < CANCELLED_READS; begun += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, () => cancelRead(client)));
    expect(await readAll(client.readStream('a'))).toHaveLength(100);
    expect(node.connections).toEqual({ open: 1, total: 1 });
  });
});
