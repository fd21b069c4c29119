import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  fsyncAll,
  BackupError,
  copyPrivately,
  describeFile,
  EVENTS,
  isOccupied,
  KEYS,
  MANIFEST,
  INSTALLATION_KEYS,
  listInstallationKeys,
  describeDiskError,
  fsyncPath,
  type BackedUpFile,
  type BackupProgress,
  type Manifest,
} from '#sqlite/backup-folder';
import { openDataFileReadOnly } from '#sqlite/data-file';
import { toPosition } from '#sqlite/event-rows';
import { eventsFile } from '#sqlite/events-file';
import { createPrivateFile } from '#sqlite/private-file';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { keysFile } from '#sqlite/subject-keys-file';
import { verifyLog, type VerificationReport } from '#execution/verification';

/** Database pages to copy in one step. */
const PAGES_PER_STEP = 2_000;

export interface BackupRequest {
  /** The data folder. A service may be writing to it. */
  readonly folder: string;
  /** The folder for the backup. It must not exist yet, or be empty. */
  readonly to: string;
  /** Version of this program. */
  readonly madeBy: string;
  readonly madeAt: string;
  /** Whether to check every seal of the copy before the backup is completed. */
  readonly verify: boolean;
  /**
   * Copies the files that the events of the incomplete backup name into its folder `files`, and returns their paths in the backup. Without it, the backup has
   * none.
   */
  readonly copyFiles?: (partial: string) => Promise<readonly string[]>;
  readonly onProgress?: BackupProgress;
}

type Content = Pick<Manifest, 'events' | 'head'>;

const readContent = (database: Sqlite.Database): Content => {
  const query = 'SELECT count(*) AS events, max(position) AS last FROM events';
  const { events = 0, last = null } = database.prepare<[], { events: number; last: number | null }>(query).get() ?? {};
  return { events, head: last === null ? null : toPosition(last) };
};

/** Copies the log as of one moment. The open read transaction keeps that state while others append, and blocks nobody. */
const copyEvents = async (from: string, to: string, onProgress: BackupProgress): Promise<Content> => {
  const source = openDataFileReadOnly(from, eventsFile());
  try {
    source.exec('BEGIN');
    const content = readContent(source);
    createPrivateFile(to);
    const { totalPages: all } = await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress('events', totalPages - remainingPages, totalPages);
        return PAGES_PER_STEP;
      },
    });
    onProgress('events', all, all);
    return content;
  } finally {
    source.close();
  }
};

/** Leaves one file without journals, so that it can be read from a read-only medium. */
const removeJournal = (file: string): void => {
  const copy = new Sqlite(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
};

/** Copies in one step, because the keys are few and an erasure waits for readers. VACUUM leaves no erased key in unused space. */
const copyKeys = (from: string, to: string): void => {
  const source = openDataFileReadOnly(from, keysFile);
  try {
    closeSync(openSync(to, 'wx', 0o600));
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
};

const copyInstallationKeys = (from: string, to: string): string[] => {
  const names = listInstallationKeys(from);
  if (names.length > 0) mkdirSync(join(to, INSTALLATION_KEYS), { mode: 0o700 });
  for (const name of names) copyPrivately(join(from, name), join(to, name));
  return names;
};

/** Copies the events first. A key is stored before the first event that needs it, so keys copied later are complete. */
const copyAll = async (partial: string, request: BackupRequest, onProgress: BackupProgress): Promise<Manifest> => {
  const { folder, madeBy, madeAt } = request;
  const content = await copyEvents(join(folder, EVENTS), join(partial, EVENTS), onProgress);
  removeJournal(join(partial, EVENTS));
  copyKeys(join(folder, KEYS), join(partial, KEYS));
  removeJournal(join(partial, KEYS));
  const copied = (await request.copyFiles?.(partial)) ?? [];
  const names = [EVENTS, KEYS, ...copyInstallationKeys(folder, partial), ...copied];
  const files: BackedUpFile[] = [];
  for (const name of names) files.push(await describeFile(partial, name));
  const manifest: Manifest = { format: 1, madeBy, madeAt, ...content, files };
  writeFileSync(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  fsyncAll(partial, [...names, MANIFEST]);
  return manifest;
};

/** Verifies every seal of an events file that nobody writes to. */
export const verifyCopy = async (
  file: string,
  total: number,
  onProgress: BackupProgress,
): Promise<VerificationReport> => {
  const store = SqliteEventStore.openReadOnly(file);
  const report = (events: number): void => onProgress('seals', events, total);
  const verification = await verifyLog(store, { onProgress: report }).finally(() => store.close());
  report(verification.events);
  return verification;
};

const assertIntact = async (partial: string, { events }: Manifest, onProgress: BackupProgress): Promise<void> => {
  const verification = await verifyCopy(join(partial, EVENTS), events, onProgress);
  if (verification.events === events && verification.irregularities.length === 0) return;
  const what = `${verification.irregularities.length} irregularities in ${verification.events} events`;
  throw new BackupError(
    `The copy has broken seals (${what}), so no backup was made. Run verify for details, or use --no-verify to back up anyway.`,
  );
};

/**
 * Copies events and keys as of one moment, also while a service writes. The backup appears under its name only when it is complete, on disk and
 * checked. It contains the keys of persons who are erased later. Throws `BackupError` and `DataFolderError`.
 */
export const backUp = async (request: BackupRequest): Promise<Manifest> => {
  const { onProgress = () => undefined } = request;
  const to = resolve(request.to);
  if (isOccupied(to)) throw new BackupError(`${to} already exists. Choose a folder that does not exist yet.`);
  if (!existsSync(dirname(to)))
    throw new BackupError(
      `The folder ${dirname(to)} does not exist. Create it, or choose another place for the backup.`,
    );
  let partial: string | null = null;
  try {
    partial = mkdtempSync(`${to}.partial-`);
    const manifest = await copyAll(partial, request, onProgress);
    if (request.verify) await assertIntact(partial, manifest, onProgress);
    renameSync(partial, to);
    fsyncPath(dirname(to));
    return manifest;
  } catch (error) {
    if (partial !== null) rmSync(partial, { recursive: true, force: true });
    throw describeDiskError(error, to);
  }
};
