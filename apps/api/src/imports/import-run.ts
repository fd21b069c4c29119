import type { ImportProgress } from '#api/imports/import-progress';
import type { RegisterKind } from '#domain/register.events';
import type { Instant } from '#kernel/time';
import type { ImportDocument } from '#records/register.record';
import { WITHHELD } from '#records/visibility';

/** One import, as it can be watched. */
export interface ImportRun extends ImportDocument {
  readonly register: RegisterKind;
  readonly rows: number;
  readonly done: number;
  readonly rowsPerSecond: number;
  /** Null before the first row, and once the import has ended. */
  readonly remainingSeconds: number | null;
}

type Pace = Pick<ImportProgress, 'done' | 'rowsPerSecond' | 'remainingSeconds'>;

const MILLISECONDS_PER_SECOND = 1_000;

const secondsBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_SECOND;

/** The pace of an import that has ended, or that another process runs, as far as it was recorded. */
const readRecordedPace = ({ startedAt, endedAt, status, progress }: ImportDocument, rows: number): Pace => {
  const done = status === 'finished' ? rows : (progress?.done ?? 0);
  const seconds = secondsBetween(startedAt, (status === 'finished' ? endedAt : progress?.at) ?? startedAt);
  const rowsPerSecond = seconds === 0 ? 0 : Math.round(done / seconds);
  const isOpen = status === 'started' && rowsPerSecond > 0;
  return { done, rowsPerSecond, remainingSeconds: isOpen ? Math.ceil((rows - done) / rowsPerSecond) : null };
};

/** `running`: what the process that runs it knows; null in any other, and once it has ended. */
export const describeRun = (
  register: RegisterKind,
  document: ImportDocument,
  running: ImportProgress | null,
): ImportRun => {
  const rows = document.file === WITHHELD ? 0 : document.file.rows;
  const { done, rowsPerSecond, remainingSeconds } = running ?? readRecordedPace(document, rows);
  return { ...document, register, rows, done, rowsPerSecond, remainingSeconds };
};
