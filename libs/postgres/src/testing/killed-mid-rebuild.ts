import { rebuildInPostgres } from '#postgres/rebuild';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { booksView } from '#processing/testing/shelf-view';

// A process that a test starts. It kills itself while it projects the event of this book.
const [eventsFile = '', url = '', killAt = ''] = process.argv.slice(2);

await rebuildInPostgres({
  store: SqliteEventStore.openReadOnly(eventsFile),
  url,
  view: booksView((book) => {
    if (book === killAt) process.kill(process.pid, 'SIGKILL');
  }),
  upcaster: new EventUpcaster([]),
  reporter: { progress: () => undefined, warn: (sentence) => void process.stderr.write(`${sentence}\n`) },
  batchSize: 200,
  signal: new AbortController().signal,
});
process.exit(0);
