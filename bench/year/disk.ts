import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

export const DATABASES = ['events.db', 'keys.db', 'views.db'] as const;

/** What a stopped service has left on disk. */
export interface Disk {
  readonly events: number;
  /** Bytes by file, each with its write-ahead log. */
  readonly bytes: Readonly<Record<(typeof DATABASES)[number], number>>;
  readonly totalBytes: number;
  /** Bytes of the data of all events, of which their file mostly consists. */
  readonly dataBytes: number;
}

const sizeOf = (file: string): number =>
  [file, `${file}-wal`].reduce((sum, name) => sum + (existsSync(name) ? statSync(name).size : 0), 0);

/** Measures the data folder of a service that has stopped. */
export const measureDisk = (folder: string): Disk => {
  const log = new Sqlite(join(folder, 'events.db'), { readonly: true });
  const { events = 0, dataBytes = 0 } =
    log
      .prepare<[], Pick<Disk, 'events' | 'dataBytes'>>(
        'SELECT count(*) AS events, total(length(CAST(data AS BLOB))) AS dataBytes FROM events',
      )
      .get() ?? {};
  log.close();
  const sizeIn = (name: (typeof DATABASES)[number]): number => sizeOf(join(folder, name));
  const bytes = { 'events.db': sizeIn('events.db'), 'keys.db': sizeIn('keys.db'), 'views.db': sizeIn('views.db') };
  return { events, dataBytes, bytes, totalBytes: DATABASES.reduce((sum, name) => sum + bytes[name], 0) };
};
