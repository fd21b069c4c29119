import { register, type RegisterStream } from '#domain/register';
import type { ImportCounts, ReadFile, RejectedLine } from '#domain/register.events';
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

/** The imports of one register. */
export interface RegisterDocument {
  /** The latest ones, oldest first. */
  readonly imports: readonly ImportDocument[];
}

/** Older imports are in the events only. */
const SHOWN_IMPORTS = 24;

const change = (record: RegisterDocument, importId: string, changes: Partial<ImportDocument>): RegisterDocument => ({
  imports: record.imports.map((each) => (each.importId === importId ? { ...each, ...changes } : each)),
});

/** What people read of the imports of a register, and who reads it: those who run the installation or audit it. */
export const registerKind: RecordKind<RegisterStream, RegisterDocument> = {
  decider: register,
  visibility: {
    RegisterOpened: { readers: ADMINISTRATION },
    RegisterImportStarted: { readers: ADMINISTRATION, file: ADMINISTRATION },
    RegisterImportProgressed: { readers: ADMINISTRATION },
    RegisterImportFinished: { readers: ADMINISTRATION, rejected: ADMINISTRATION },
    RegisterImportInterrupted: { readers: ADMINISTRATION },
  },
  projection: {
    RegisterOpened: { create: () => ({ imports: [] }) },
    RegisterImportStarted: ({ imports }, { importId, file, confirmed }, { actor, recordedAt }) => {
      const started = {
        importId,
        file,
        confirmed,
        importedBy: actor,
        startedAt: recordedAt,
        status: 'started' as const,
      };
      const open = { endedAt: null, progress: null, counts: null, rejected: [] };
      return { imports: [...imports, { ...started, ...open }].slice(-SHOWN_IMPORTS) };
    },
    RegisterImportProgressed: (record, { importId, done }, { recordedAt }) =>
      change(record, importId, { progress: { done, at: recordedAt } }),
    RegisterImportFinished: (record, { importId, counts, rejected }, { recordedAt }) =>
      change(record, importId, { status: 'finished', endedAt: recordedAt, counts, rejected }),
    RegisterImportInterrupted: (record, { importId }, { recordedAt }) =>
      change(record, importId, { status: 'interrupted', endedAt: recordedAt }),
  },
};
