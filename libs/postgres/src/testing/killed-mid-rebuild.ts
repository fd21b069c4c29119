import { rebuildInPostgres } from '#postgres/rebuild';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { booksView } from '#processing/testing/shelf-view';

// A process of its own that a specification starts: it kills itself while it folds the event of this book.
const [eventsFile = '', url = '', killAt = ''] = process.argv.slice(2);

await rebuildInPostgres({
  store: SqliteEventStore.openReadOnly(eventsFile),
  url,
  view: booksView((book) => {
    if (book === killAt) process.kill(process.pid, 'SIGKILL');
  }),
  kinds: new StreamKinds([]),
  told: { progress: () => undefined, notice: (sentence) => void process.stderr.write(`${sentence}\n`) },
  batchSize: 200,
  signal: new AbortController().signal,
});
process.exit(0);
