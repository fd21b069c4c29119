import Sqlite from 'better-sqlite3';
import { Projector } from '#processing/projector';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { createSqliteReadModels } from '#sqlite/sqlite-read-models';
import { booksView, shelvesView } from '#processing/testing/shelf-view';

// A specification starts this as a separate process. It kills itself between the writes of two tables of one batch.
const [eventsFile = '', readModelsFile = '', killAt = ''] = process.argv.slice(2);
const database = new Sqlite(readModelsFile);
database.function('kill', () => void process.kill(process.pid, 'SIGKILL'));
database.exec(
  `CREATE TEMP TRIGGER killer BEFORE UPDATE ON shelves WHEN new.added >= ${killAt} BEGIN SELECT kill(); END`,
);

const projector = new Projector({
  store: SqliteEventStore.openReadOnly(eventsFile),
  readModels: await createSqliteReadModels(database),
  upcaster: new EventUpcaster([]),
  views: [booksView(), shelvesView],
  warn: (sentence) => void process.stderr.write(`${sentence}\n`),
  batchSize: 10,
});
await projector.start();
await projector.whenCaughtUp();
process.exit(0);
