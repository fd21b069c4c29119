import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { describeEventStore } from '#test/conformance/event-store.contract';

describeEventStore('The SQLite event store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  return Promise.resolve({
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  });
});
