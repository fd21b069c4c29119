import { register, type RegisterStream } from '#domain/register';
import type { DownloadOutcome, ImportCounts, ReadFile, RejectedLine } from '#domain/register.events';
import type { Instant } from '#kernel/time';
import { ADMINISTRATION } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Withheld } from '#records/visibility';

/** One import of a file of a register. */
export interface ImportDocument {
  readonly importId: string;
  readonly file: ReadFile | Withheld;
  readonly confirmed: boolean;
  readonly importedBy: string;
  readonly startedAt: Instant;
  /** Null until it ends. */
  readonly endedAt: Instant | null;
  readonly status: 'started' | 'finished' | 'interrupted';
  /** Rows that had been looked at when this was recorded last; null before the first time. */
  readonly progress: { readonly done: number; readonly at: Instant } | null;
  /** Null until every row was looked at. */
  readonly counts: ImportCounts | null;
  /** The first of the rejected rows. */
  readonly rejected: readonly RejectedLine[] | Withheld;
}

/** One download of a file from the URL of the register. */
export interface DownloadDocument {
  /** Without user, password and query. */
  readonly url: string;
  readonly startedAt: Instant;
  /** Null until it ends, and if the process was killed. */
  readonly endedAt: Instant | null;
  /** Null until it ends. */
  readonly outcome: DownloadOutcome | null;
  /** Why nothing was imported; null if something was. */
  readonly reason: string | null;
  readonly importId: string | null;
}

/** The imports of one register. */
export interface RegisterDocument {
  /** The latest ones, oldest first. */
  readonly imports: readonly ImportDocument[];
  /** The latest downloads from the URL of the register, oldest first. */
  readonly downloads: readonly DownloadDocument[];
}

/** Older imports are in the events only. */
const SHOWN_IMPORTS = 24;

const change = (record: RegisterDocument, importId: string, changes: Partial<ImportDocument>): RegisterDocument => ({
  ...record,
  imports: record.imports.map((each) => (each.importId === importId ? { ...each, ...changes } : each)),
});

/** What people read of the imports of a register, and who reads it: those who run the installation or audit it. */
export const registerKind: RecordKind<RegisterStream, RegisterDocument> = {
  decider: register,
  visibility: {
    // A clerk reads their own imports, also if somebody else imported the first file.
    RegisterOpened: { readers: [...ADMINISTRATION, 'clerk'] },
    RegisterImportStarted: { readers: ADMINISTRATION, file: ADMINISTRATION },
    RegisterImportProgressed: { readers: ADMINISTRATION },
    RegisterImportFinished: { readers: ADMINISTRATION, rejected: ADMINISTRATION },
    RegisterImportInterrupted: { readers: ADMINISTRATION },
    RegisterDownloadStarted: { readers: ADMINISTRATION },
    RegisterDownloadEnded: { readers: ADMINISTRATION },
  },
  projection: {
    RegisterOpened: { create: () => ({ imports: [], downloads: [] }) },
    RegisterImportStarted: (record, { importId, file, confirmed }, { actor, recordedAt }) => {
      const started = {
        importId,
        file,
        confirmed,
        importedBy: actor,
        startedAt: recordedAt,
        status: 'started' as const,
      };
      const open = { endedAt: null, progress: null, counts: null, rejected: [] };
      return { ...record, imports: [...record.imports, { ...started, ...open }].slice(-SHOWN_IMPORTS) };
    },
    RegisterImportProgressed: (record, { importId, done }, { recordedAt }) =>
      change(record, importId, { progress: { done, at: recordedAt } }),
    RegisterImportFinished: (record, { importId, counts, rejected }, { recordedAt }) =>
      change(record, importId, { status: 'finished', endedAt: recordedAt, counts, rejected }),
    RegisterImportInterrupted: (record, { importId }, { recordedAt }) =>
      change(record, importId, { status: 'interrupted', endedAt: recordedAt }),
    RegisterDownloadStarted: (record, { url }, { recordedAt }) => {
      const open = { url, startedAt: recordedAt, endedAt: null, outcome: null, reason: null, importId: null };
      return { ...record, downloads: [...record.downloads, open].slice(-SHOWN_IMPORTS) };
    },
    RegisterDownloadEnded: (record, { outcome, reason, importId }, { recordedAt }) => ({
      ...record,
      downloads: record.downloads.map((each, index) =>
        index === record.downloads.length - 1 ? { ...each, endedAt: recordedAt, outcome, reason, importId } : each,
      ),
    }),
  },
};
