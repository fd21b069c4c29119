import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Projector } from '#processing/projector';
import { EventUpcaster } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { booksView, appendEvents, shelf, shelvesView } from '#processing/testing/shelf-view';
import { openSqliteReadModels } from '#sqlite/sqlite-read-models';

// A specification starts this as a separate process. Its files cannot grow, so SQLite fails at the end of a transaction. Prints the status of its views.
const [folder = ''] = process.argv.slice(2);
/** How far a journal can grow: enough for a checkpoint, but not for rows. */
const FREE_BYTES = 9_000;

const limitFileSize = (bytes: number | 'unlimited'): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
  if (status !== 0) throw new Error(String(stderr));
};

const store = SqliteEventStore.open(join(folder, 'events.db'));
const readModels = await openSqliteReadModels(join(folder, 'views.db'), () => undefined);
const warnings: string[] = [];
const warn = (sentence: string): void => void warnings.push(sentence);
const views = [booksView(), shelvesView];
const projector = new Projector({ store, readModels, upcaster: new EventUpcaster([]), views, warn });

/** Whether the views process every event before the timeout, and which of them have stopped. */
const observeViews = async (timeoutMs: number) => {
  const waited = await projector.waitForAll((await store.head()) ?? '', timeoutMs);
  return { waited, stopped: projector.status().flatMap(({ view, failed }) => (failed === null ? [] : view)) };
};

await projector.start();
await projector.whenCaughtUp();
// The journal becomes longer than that of the log, which must have space.
await sql`create table padding as select randomblob(500000)`.execute(readModels.database);
limitFileSize(statSync(join(folder, 'views.db-wal')).size + FREE_BYTES);
await appendEvents(store, [shelf('a', 'BookAdded', { book: 'x'.repeat(40_000), pages: 1 })]);
const full = await observeViews(1_000);
limitFileSize('unlimited');
process.stdout.write(JSON.stringify({ full, warning: warnings[0], emptied: await observeViews(10_000) }));
await projector.stop();
await readModels.close();
await store.close();
