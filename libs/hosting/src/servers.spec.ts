import { openServers } from '#hosting/servers';
import { startFake } from '#test/support/eventstoredb-fake/server';

describe('openServers', () => {
  it('names EVENT_STORE_URL when the event store stops responding just after the check', async () => {
    const node = await startFake();
    const servers = { eventStoreUrl: node.url, readModelsUrl: 'postgres://127.0.0.1:1/none', streamPrefix: 'devon_' };
    // This read checks the permission to read.
    node.faults.endNextReadEarly(1);
    node.faults.hangNextRead();
    try {
      await expect(openServers(servers, () => undefined)).rejects.toThrow(/^EVENT_STORE_URL cannot be used: The event/);
    } finally {
      await node.stop();
    }
  });

  it('names READ_MODELS_URL when no server listens there', async () => {
    const node = await startFake();
    const servers = { eventStoreUrl: node.url, readModelsUrl: 'postgres://127.0.0.1:1/none', streamPrefix: 'devon_' };
    try {
      await expect(openServers(servers, () => undefined)).rejects.toThrow(
        'READ_MODELS_URL cannot be used: nothing listens at 127.0.0.1:1. Start PostgreSQL there, or correct the host and port.',
      );
    } finally {
      await node.stop();
    }
  });
});
