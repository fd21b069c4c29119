import { EventUpcaster } from '#kernel/event-upcaster';
import { rebuildView } from '#processing/rebuild';
import { createTestDriver, type DatabaseKind } from '#processing/testing/rebuild-location';
import { booksView } from '#processing/testing/shelf-view';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

// A process that a test starts. It kills itself while it projects the event of this book.
const [eventsFile = '', kind = '', place = '', killAt = ''] = process.argv.slice(2);

await rebuildView({
  driver: createTestDriver(kind as DatabaseKind, place),
  store: SqliteEventStore.openReadOnly(eventsFile),
  view: booksView((book) => {
    if (book === killAt) process.kill(process.pid, 'SIGKILL');
  }),
  upcaster: new EventUpcaster([]),
  reporter: { progress: () => undefined, warn: (sentence) => void process.stderr.write(`${sentence}\n`) },
  signal: new AbortController().signal,
});
process.exit(0);
