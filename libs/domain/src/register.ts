import {
  isEntryFile,
  type ImportCounts,
  type ReadFile,
  type RegisterEvents,
  type RegisterKind,
} from '#domain/register.events';
import {
  decideDownloads,
  evolveDownloads,
  type RegisterDownload,
  type StartRegisterDownload,
} from '#domain/register-downloads';
import type { Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** One import of a file. */
export type RegisterImport = {
  readonly importId: string;
  readonly file: ReadFile;
  readonly status: 'started' | 'finished' | 'interrupted';
  /** How often its progress was recorded. A number that no longer grows shows that nobody imports the file any more. */
  readonly reports: number;
};

/** The imports of one register. */
export type Register = {
  /** The latest imports, oldest first. */
  readonly imports: readonly RegisterImport[];
  /** Day of the latest extract of which every row was looked at. */
  readonly extractedOn: IsoDay | null;
  /** Number of rows of the last file of which every row was looked at; 0 without one. */
  readonly rows: number;
  /** The latest download; null before the first. */
  readonly download: RegisterDownload | null;
};

export type RegisterCommands = {
  /** Refuses a file that is older or much shorter than the last one, unless it is confirmed. Records nothing for a file that was imported before. */
  StartRegisterImport: RegisterEvents['RegisterImportStarted'] & { register: RegisterKind };
  /** Records nothing of an import that has ended, or of a repeated file. */
  ReportRegisterImportProgress: RegisterEvents['RegisterImportProgressed'];
  /** Records the result. Nothing for a repeated file that changed nothing. */
  FinishRegisterImport: {
    started: RegisterEvents['RegisterImportStarted'];
    finished: RegisterEvents['RegisterImportFinished'];
  };
  InterruptRegisterImport: RegisterEvents['RegisterImportInterrupted'];
  /** Records nothing if a process has begun the download of this interval or of a later one. */
  StartRegisterDownload: StartRegisterDownload;
  /** Records nothing of a download that has ended. */
  EndRegisterDownload: RegisterEvents['RegisterDownloadEnded'];
};

export type RegisterStream = { state: Register; commands: RegisterCommands; events: RegisterEvents };

/** Imports that the state remembers, by which it knows a repeated file. */
const REMEMBERED_IMPORTS = 500;

/** Shorter files are parts of a register, whose length says nothing. */
const LEAST_ROWS_TO_COMPARE = 1_000;

/** A file with fewer than this share of the rows of the last one is likely to be cut off. */
const LEAST_SHARE_OF_ROWS = 0.9;

/** Whether the file was extracted before the latest that is known. */
export const isOlderThanKnown = (state: Register | undefined, extractedOn: IsoDay | null): boolean => {
  const known = state?.extractedOn ?? null;
  return extractedOn !== null && known !== null && extractedOn < known;
};

const refuseFutureExtract = ({ extractedOn }: ReadFile, today: IsoDay): void => {
  refuseUnless(
    extractedOn === null || extractedOn <= today,
    'in-the-future',
    `The file would be of ${extractedOn}, which is in the future. Give the day on which it was extracted, in its name or with the import.`,
  );
};

/** A file of alliances or leaders is what one person enters, and says nothing of the others. Its length is not compared. */
const refuseUnlikelyFile = (
  state: Register,
  { file, confirmed }: RegisterEvents['RegisterImportStarted'],
  kind: RegisterKind,
): void => {
  if (confirmed) return;
  refuseUnless(
    !isOlderThanKnown(state, file.extractedOn),
    'older-than-known',
    `The file was extracted on ${file.extractedOn}, but a file of ${state.extractedOn} has been imported. Choose a newer file, or confirm this one: it then adds what is not known, and changes no school.`,
  );
  refuseUnless(
    isEntryFile(kind) || state.rows < LEAST_ROWS_TO_COMPARE || file.rows >= state.rows * LEAST_SHARE_OF_ROWS,
    'much-shorter-than-last',
    `The file has ${file.rows} rows, but the last one had ${state.rows}. Download it again, or confirm that it is complete.`,
  );
};

const wasImported = ({ imports }: Register, { sha256 }: ReadFile): boolean =>
  imports.some(({ status, file }) => status === 'finished' && file.sha256 === sha256);

const recordedNothing = ({ registered, changed }: ImportCounts): boolean => registered + changed === 0;

const isRunning = ({ imports }: Register, importId: string): boolean =>
  imports.some((each) => each.importId === importId && each.status === 'started');

const decide: Decider<RegisterStream>['decide'] = {
  StartRegisterImport: {
    create: ({ register: kind, ...started }, { today }) => {
      refuseFutureExtract(started.file, today);
      return [
        { type: 'RegisterOpened', data: { register: kind } },
        { type: 'RegisterImportStarted', data: started },
      ];
    },
    existing: (state, { register: kind, ...started }, { today }) => {
      refuseFutureExtract(started.file, today);
      refuseUnlikelyFile(state, started, kind);
      return wasImported(state, started.file) ? [] : [{ type: 'RegisterImportStarted', data: started }];
    },
  },
  FinishRegisterImport: (state, { started, finished }) => {
    const end: NewEvent<RegisterEvents> = { type: 'RegisterImportFinished', data: finished };
    if (state.imports.some(({ importId }) => importId === finished.importId)) return [end];
    return recordedNothing(finished.counts) ? [] : [{ type: 'RegisterImportStarted', data: started }, end];
  },
  ReportRegisterImportProgress: (state, data) =>
    isRunning(state, data.importId) ? [{ type: 'RegisterImportProgressed', data }] : [],
  InterruptRegisterImport: (state, data) =>
    isRunning(state, data.importId) ? [{ type: 'RegisterImportInterrupted', data }] : [],
  ...decideDownloads,
};

const begin = (imports: readonly RegisterImport[], data: RegisterEvents['RegisterImportStarted']): RegisterImport[] =>
  [...imports, { importId: data.importId, file: data.file, status: 'started' as const, reports: 0 }].slice(
    -REMEMBERED_IMPORTS,
  );

const change = (state: Register, importId: string, apply: (each: RegisterImport) => RegisterImport): Register => ({
  ...state,
  imports: state.imports.map((each) => (each.importId === importId ? apply(each) : each)),
});

const end = (state: Register, importId: string, status: RegisterImport['status']): Register =>
  change(state, importId, (each) => ({ ...each, status }));

const finish = (state: Register, { importId }: RegisterEvents['RegisterImportFinished']): Register => {
  const file = state.imports.find((each) => each.importId === importId)?.file;
  if (file === undefined) return state;
  const ended = end(state, importId, 'finished');
  if (isOlderThanKnown(state, file.extractedOn)) return ended;
  return { ...ended, extractedOn: file.extractedOn ?? state.extractedOn, rows: file.rows };
};

/** The imports of one official register, whose kind is the id of the stream: one stream knows all imports, so that each file is compared with the last. */
export const register: Decider<RegisterStream> = {
  category: 'register',
  decide,
  evolve: {
    RegisterOpened: { create: () => ({ imports: [], extractedOn: null, rows: 0, download: null }) },
    RegisterImportStarted: (state, data) => ({ ...state, imports: begin(state.imports, data) }),
    RegisterImportProgressed: (state, { importId }) =>
      change(state, importId, (each) => ({ ...each, reports: each.reports + 1 })),
    RegisterImportFinished: finish,
    RegisterImportInterrupted: (state, { importId }) => end(state, importId, 'interrupted'),
    ...evolveDownloads,
  },
};
