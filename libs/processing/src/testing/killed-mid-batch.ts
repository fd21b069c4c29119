import Sqlite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { AnyRows } from '#processing/projection-rows';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { ReadModelsDialect } from '#sqlite/read-models-dialect';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { booksView, shelvesView } from '#processing/testing/shelf-view';

// A process of its own that a specification starts: it kills itself between the writes of two tables of one batch.
const [eventsFile = '', readModelsFile = '', killAt = ''] = process.argv.slice(2);
const database = new Sqlite(readModelsFile);
database.function('kill', () => void process.kill(process.pid, 'SIGKILL'));
database.exec(
  `CREATE TEMP TRIGGER killer BEFORE INSERT ON shelves WHEN new.added >= ${killAt} BEGIN SELECT kill(); END`,
);

const projector = new Projector({
  store: SqliteEventStore.openReadOnly(eventsFile),
  readModels: await ReadModels.over(new Kysely<AnyRows>({ dialect: new ReadModelsDialect(database) })),
  kinds: new StreamKinds([]),
  views: [booksView(), shelvesView],
  notice: (sentence) => void process.stderr.write(`${sentence}\n`),
  batchSize: 10,
});
await projector.start();
await projector.ready();
process.exit(0);
