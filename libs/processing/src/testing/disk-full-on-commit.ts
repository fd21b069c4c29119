import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Projector } from '#processing/projector';
import { EventUpcaster } from '#kernel/event-upcaster';
import { waitUntil } from '#kernel/testing/wait-until';
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

const haveReachedHead = async (): Promise<boolean> => {
  const head = (await store.head()) ?? '';
  return projector.status().every(({ position }) => position >= head);
};

/** Whether the views have processed every event, and which of them have stopped. */
const observeViews = async () => ({
  haveReachedHead: await haveReachedHead(),
  stopped: projector.status().flatMap(({ processor, fault }) => (fault === null ? [] : processor)),
});

await projector.start();
await projector.whenCaughtUp();
// The journal becomes longer than that of the log, which must have space.
await sql`create table padding as select randomblob(500000)`.execute(readModels.database);
limitFileSize(statSync(join(folder, 'views.db-wal')).size + FREE_BYTES);
await appendEvents(store, [shelf('a', 'BookAdded', { book: 'x'.repeat(40_000), pages: 1 })]);
await waitUntil(() => warnings.length >= 2);
const full = await observeViews();
limitFileSize('unlimited');
await waitUntil(haveReachedHead);
process.stdout.write(JSON.stringify({ full, warning: warnings[0], emptied: await observeViews() }));
await projector.stop();
await readModels.close();
await store.close();
