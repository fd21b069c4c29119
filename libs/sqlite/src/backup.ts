import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  allSynced,
  BackupProblem,
  copyForOwner,
  describedFile,
  EVENTS,
  isTaken,
  KEYS,
  MANIFEST,
  OWN_KEYS,
  ownKeysIn,
  placeProblem,
  synced,
  type BackupProgress,
  type Manifest,
} from '#sqlite/backup-folder';
import { openDataFileReadOnly } from '#sqlite/data-file';
import { directlyFollows, positionOf } from '#sqlite/event-rows';
import { eventsFile } from '#sqlite/events-file';
import { makeOwnerOnly } from '#sqlite/private-file';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { keysFile } from '#sqlite/sqlite-subject-keys';
import { verified, type Verification } from '#execution/verification';

/** Pages of the file copied at one go. */
const PAGES = 2_000;

export interface BackupAsked {
  /** The data folder; a service may be writing in it. */
  readonly folder: string;
  /** Where the backup is to lie: a folder that is not there yet, or empty. */
  readonly to: string;
  /** Version of this program. */
  readonly madeBy: string;
  readonly madeAt: string;
  /** Whether every seal of the copy is checked before it is put in its place. */
  readonly verify: boolean;
  readonly onProgress?: BackupProgress;
}

type Content = Pick<Manifest, 'events' | 'head'>;

const contentOf = (database: Sqlite.Database): Content => {
  const counting = 'SELECT count(*) AS events, max(position) AS last FROM events';
  const { events = 0, last = null } =
    database.prepare<[], { events: number; last: number | null }>(counting).get() ?? {};
  return { events, head: last === null ? null : positionOf(last) };
};

/** As of one moment: an open read keeps the log as it is for us, however much is appended meanwhile, and nobody waits for it. */
const copyEvents = async (from: string, to: string, onProgress: BackupProgress): Promise<Content> => {
  const source = openDataFileReadOnly(from, eventsFile());
  try {
    source.exec('BEGIN');
    const content = contentOf(source);
    makeOwnerOnly(to);
    const { totalPages: all } = await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress('events', totalPages - remainingPages, totalPages);
        return PAGES;
      },
    });
    onProgress('events', all, all);
    return content;
  } finally {
    source.close();
  }
};

/** One file without journals beside it, so that it can be read from a medium that takes no writes. */
const withoutJournal = (file: string): void => {
  const copy = new Sqlite(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
};

/** At one go, as a reader here holds up who writes a key; written anew, so that no erased key stays in unused space. */
const copyKeys = (from: string, to: string): void => {
  const source = openDataFileReadOnly(from, keysFile);
  try {
    closeSync(openSync(to, 'wx', 0o600));
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
};

const copyOwnKeys = (from: string, to: string): string[] => {
  const names = ownKeysIn(from);
  if (names.length > 0) mkdirSync(join(to, OWN_KEYS), { mode: 0o700 });
  for (const name of names) copyForOwner(join(from, name), join(to, name));
  return names;
};

/** The events first: a key is kept before the first event that needs it, so that keys copied later lack none. */
const copyAll = async (aside: string, asked: BackupAsked, onProgress: BackupProgress): Promise<Manifest> => {
  const { folder, madeBy, madeAt } = asked;
  const content = await copyEvents(join(folder, EVENTS), join(aside, EVENTS), onProgress);
  withoutJournal(join(aside, EVENTS));
  copyKeys(join(folder, KEYS), join(aside, KEYS));
  const names = [EVENTS, KEYS, ...copyOwnKeys(folder, aside)];
  const files = await Promise.all(names.map((name) => describedFile(aside, name)));
  const manifest: Manifest = { format: 1, madeBy, madeAt, ...content, files };
  writeFileSync(join(aside, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  allSynced(aside, [...names, MANIFEST]);
  return manifest;
};

/** Every seal of an events file that nobody writes to. */
export const sealsOf = async (file: string, total: number, onProgress: BackupProgress): Promise<Verification> => {
  const store = SqliteEventStore.openReadOnly(file);
  const told = (events: number): void => onProgress('seals', events, total);
  const found = await verified(store, { follows: directlyFollows, onProgress: told }).finally(() => store.close());
  told(found.events);
  return found;
};

const refuseUnlessWhole = async (aside: string, { events }: Manifest, onProgress: BackupProgress): Promise<void> => {
  const found = await sealsOf(join(aside, EVENTS), events, onProgress);
  if (found.events === events && found.irregularities.length === 0) return;
  const what = `${found.irregularities.length} irregularities in ${found.events} events`;
  throw new BackupProblem(
    `The seals of the copy are not whole (${what}), so that no backup was made; see verify, and back up as it is with --no-verify.`,
  );
};

/**
 * Copies events and keys as of one moment, also while a service writes, and puts them in their place when they are complete, on disk and checked:
 * there is never half a backup. It holds the keys of persons who are erased later. Throws `BackupProblem` and `DataFolderProblem`.
 */
export const backUp = async (asked: BackupAsked): Promise<Manifest> => {
  const { onProgress = () => undefined } = asked;
  const to = resolve(asked.to);
  if (isTaken(to)) throw new BackupProblem(`There is something at ${to} already; name a folder that is not there yet.`);
  if (!existsSync(dirname(to)))
    throw new BackupProblem(`There is no folder ${dirname(to)} in which a backup could be put.`);
  let aside: string | null = null;
  try {
    aside = mkdtempSync(`${to}.partial-`);
    const manifest = await copyAll(aside, asked, onProgress);
    if (asked.verify) await refuseUnlessWhole(aside, manifest, onProgress);
    renameSync(aside, to);
    synced(dirname(to));
    return manifest;
  } catch (error) {
    if (aside !== null) rmSync(aside, { recursive: true, force: true });
    throw placeProblem(error, to);
  }
};
