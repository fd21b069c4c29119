import { rebuildInPostgres } from '#event-sourcing/postgres/rebuild';
import { StreamKinds } from '#event-sourcing/seen';
import { SqliteEventStore } from '#event-sourcing/sqlite/sqlite-event-store';
import { booksView } from '#event-sourcing/testing/shelf-view';

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
