import type { IsoDay } from '#kernel/time';

/** A file of one of these official registers can be imported, also without a person who sends it. */
export const OFFICIAL_REGISTERS = ['establishments', 'inspections', 'links', 'groups', 'indicators'] as const;

export type OfficialRegister = (typeof OFFICIAL_REGISTERS)[number];

export const isOfficialRegister = (kind: string): kind is OfficialRegister =>
  OFFICIAL_REGISTERS.some((each) => each === kind);

/** Files in which people enter many records at once. They name people, so a person sends each of them. */
export const ENTRY_FILES = ['alliances', 'leaders'] as const;

export type EntryFile = (typeof ENTRY_FILES)[number];

export const isEntryFile = (kind: string): kind is EntryFile => ENTRY_FILES.some((each) => each === kind);

/** Every kind of file that can be imported. */
export const REGISTERS = [...OFFICIAL_REGISTERS, ...ENTRY_FILES] as const;

export type RegisterKind = (typeof REGISTERS)[number];

/** A file as it was read, before anything was recorded from it. */
export type ReadFile = {
  file: string;
  sha256: string;
  bytes: number;
  rows: number;
  extractedOn: IsoDay | null;
  /** How its columns differ from those that are read. */
  columns: { unknown: string[]; missing: string[]; repeated: string[] };
};

/** Rows of a file by result. */
export type ImportCounts = {
  registered: number;
  changed: number;
  unchanged: number;
  skipped: number;
  rejected: number;
};

/** A rejected row, without its values, in which people can be named. */
export type RejectedLine = { line: number; column: string | null; reason: string };

/** What came of a download. `unchanged`: the server has no other file, or the file was imported before. `refused`: the file cannot be imported. */
export const DOWNLOAD_OUTCOMES = ['imported', 'unchanged', 'refused', 'failed'] as const;

export type DownloadOutcome = (typeof DOWNLOAD_OUTCOMES)[number];

export type RegisterEvents = {
  /** The first file of this register was imported. */
  RegisterOpened: { register: RegisterKind };
  /** The import of a file began. `confirmed`: somebody confirmed that the file may be older or much shorter than the last one. */
  RegisterImportStarted: { importId: string; file: ReadFile; confirmed: boolean };
  /** The number of rows processed so far, recorded while an import runs. It also shows that a process still imports the file. */
  RegisterImportProgressed: { importId: string; done: number };
  /** Every row of the file was processed. `rejected` has the first of the rejected rows. */
  RegisterImportFinished: { importId: string; counts: ImportCounts; rejected: RejectedLine[] };
  /** The import ended before its last row. What was recorded stays, and the file can be imported again. */
  RegisterImportInterrupted: { importId: string };
  /** A file is being downloaded from the URL of the register. `url`: without user, password and query. `slot`: number of the interval of the schedule. */
  RegisterDownloadStarted: { url: string; slot: number };
  /** `reason`: why nothing was imported; null if something was. `etag`, `lastModified`: what the server said of the file. `importId`: the import of the file. */
  RegisterDownloadEnded: {
    slot: number;
    outcome: DownloadOutcome;
    reason: string | null;
    etag: string | null;
    lastModified: string | null;
    importId: string | null;
  };
};
