import { openServers } from '#hosting/servers';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

const PATIENCE = 30_000;

describe('Opening the servers', () => {
  it(
    'blames the address of the event store when that falls silent just after it was checked',
    async () => {
      const node = await startWireDouble();
      const servers = { eventStoreUrl: node.url, readModelsUrl: 'postgres://127.0.0.1:1/none', streamPrefix: '' };
      // The one that checks whether it may be read.
      node.misbehave.endNextReadEarly(1);
      node.misbehave.hangNextRead();
      try {
        await expect(openServers(servers, () => undefined)).rejects.toThrow(
          /^EVENT_STORE_URL cannot be used: The event/,
        );
      } finally {
        await node.stop();
      }
    },
    PATIENCE,
  );

  it('blames that of the read models when nobody listens there', async () => {
    const node = await startWireDouble();
    const servers = { eventStoreUrl: node.url, readModelsUrl: 'postgres://127.0.0.1:1/none', streamPrefix: '' };
    try {
      await expect(openServers(servers, () => undefined)).rejects.toThrow(
        /^READ_MODELS_URL cannot be used: PostgreSQL/,
      );
    } finally {
      await node.stop();
    }
  });
});
