import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { StreamKinds } from '#kernel/event-upcaster';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { booksView, recordIn, shelf, shelvesView } from '#processing/testing/shelf-view';

// A process of its own that a specification starts: none of its files can grow, so that SQLite finds out at the end of a transaction. Prints how its views fare.
const [folder = ''] = process.argv.slice(2);
/** Bytes for which a journal has room: those of a place in the log, but not of rows. */
const ROOM = 9_000;

const limit = (bytes: number | 'unlimited'): void => {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
  if (status !== 0) throw new Error(String(stderr));
};

const store = SqliteEventStore.open(join(folder, 'events.db'));
const readModels = await ReadModels.open(join(folder, 'views.db'), () => undefined);
const notices: string[] = [];
const notice = (sentence: string): void => void notices.push(sentence);
const views = [booksView(), shelvesView];
const projector = new Projector({ store, readModels, kinds: new StreamKinds([]), views, notice });

/** Whether the views pass all that is stored within so many milliseconds, and which of them have stopped. */
const fare = async (milliseconds: number) => {
  const waited = await projector.waitForAll((await store.head()) ?? '', milliseconds);
  return { waited, stopped: projector.status().flatMap(({ view, failed }) => (failed === null ? [] : view)) };
};

await projector.start();
await projector.ready();
// The journal becomes longer than that of the log, which is to have room.
await sql`create table padding as select randomblob(500000)`.execute(readModels.database);
limit(statSync(join(folder, 'views.db-wal')).size + ROOM);
await recordIn(store, [shelf('a', 'BookAdded', { book: 'x'.repeat(40_000), pages: 1 })]);
const full = await fare(1_000);
limit('unlimited');
process.stdout.write(JSON.stringify({ full, notice: notices[0], emptied: await fare(10_000) }));
await projector.stop();
await readModels.close();
await store.close();
