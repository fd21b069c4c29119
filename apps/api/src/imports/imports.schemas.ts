import * as schema from '#api/openapi/response-schemas';
import { nameFields } from '#api/names/name-fields';
import type { ImportProgress } from '#api/imports/import-progress';
import type { FieldDifference, ImportSummary, RejectedRow } from '#api/imports/import-report';
import type { StartedImport } from '#api/imports/import-runs';
import type { ImportRun } from '#api/imports/import-run';
import type { DownloadOutcome, ImportCounts, ReadFile, RegisterKind, RejectedLine } from '#domain/register.events';
import type { DownloadDocument, ImportDocument, RegisterDocument } from '#records/register.record';
import type { HeaderDifferences } from '#registers/table';

/** A row of a file that was not imported. */
export const REJECTED_ROW = schema.namedObject<RejectedRow>('RejectedRow', {
  line: schema.integer('Line of the file, from 1.'),
  column: schema.orNull(schema.text()),
  value: schema.text(),
  reason: schema.text(),
});

export const IMPORT_SUMMARY = schema.namedObject<ImportSummary>('ImportSummary', {
  rows: schema.integer(),
  registered: schema.integer('Schools, alliances or leaders that were new.'),
  changed: schema.integer(),
  unchanged: schema.integer(),
  skipped: schema.integer(),
  rejectedCount: schema.integer(),
  rejected: schema.listOf(REJECTED_ROW, 'At most the first 1,000 rejected rows, by line.'),
  headers: schema.object<HeaderDifferences>({
    unknown: schema.listOf(schema.text()),
    missing: schema.listOf(schema.text()),
    repeated: schema.listOf(schema.text()),
  }),
  importId: schema.orNull(schema.id('The import in the log; null for a dry run.')),
  differences: schema.listOf(
    schema.object<FieldDifference>({ field: schema.text(), schools: schema.integer() }),
    'For a dry run: in how many known schools each field would change.',
  ),
});

const FILE = schema.object<ReadFile>({
  file: schema.text(),
  sha256: schema.text(),
  bytes: schema.integer(),
  rows: schema.integer(),
  extractedOn: schema.orNull(schema.day()),
  columns: schema.object<ReadFile['columns']>({
    unknown: schema.listOf(schema.text()),
    missing: schema.listOf(schema.text()),
    repeated: schema.listOf(schema.text()),
  }),
});

const IMPORT_FIELDS: schema.SchemasOf<ImportDocument> = {
  importId: schema.id(),
  file: schema.orWithheld(FILE),
  confirmed: schema.boolean('Whether the file was confirmed although older or much shorter than the last one.'),
  importedBy: schema.id(),
  startedAt: schema.dateTime(),
  endedAt: schema.orNull(schema.dateTime()),
  status: schema.enumOf<ImportDocument['status']>({ started: true, finished: true, interrupted: true }),
  progress: schema.orNull(
    schema.object<NonNullable<ImportDocument['progress']>>({
      done: schema.integer('Rows processed.'),
      at: schema.dateTime(),
    }),
  ),
  counts: schema.orNull(
    schema.object<ImportCounts>({
      registered: schema.integer('Schools, alliances or leaders that were new.'),
      changed: schema.integer(),
      unchanged: schema.integer(),
      skipped: schema.integer(),
      rejected: schema.integer(),
    }),
  ),
  rejected: schema.listOrWithheld(
    schema.object<RejectedLine>({
      line: schema.integer('Line of the file, from 1.'),
      column: schema.orNull(schema.text()),
      reason: schema.text(),
    }),
    'At most the first 1,000 rejected rows.',
  ),
};

const IMPORT = schema.namedObject<ImportDocument>('RegisterImport', IMPORT_FIELDS);

const REGISTER = schema.enumOf<RegisterKind>({
  establishments: true,
  inspections: true,
  links: true,
  groups: true,
  indicators: true,
  alliances: true,
  leaders: true,
});

export const IMPORT_RUN = schema.namedObject<ImportRun>('RegisterImportRun', {
  ...IMPORT_FIELDS,
  register: REGISTER,
  rows: schema.integer(),
  done: schema.integer('Rows processed.'),
  rowsPerSecond: schema.integer(),
  remainingSeconds: schema.orNull(schema.integer('Null before the first row, and once the import has ended.')),
});

export const STARTED_IMPORT = schema.namedObject<StartedImport>('StartedImport', {
  register: REGISTER,
  importId: schema.id(),
  rows: schema.integer(),
});

/** The ids in one import that are shown with a name. */
export const RUN_NAMES = nameFields<ImportRun>({ importedBy: 'person' });

/** The imports of a register, and those that run now. */
export interface RegisterImports extends RegisterDocument {
  readonly running: readonly ImportProgress[];
}

export const REGISTER_IMPORTS = schema.namedObject<RegisterImports>('RegisterImports', {
  imports: schema.listOf(IMPORT, 'The latest 24 imports, oldest first.'),
  running: schema.listOf(
    schema.object<ImportProgress>({
      importId: schema.id(),
      file: schema.text(),
      rows: schema.integer(),
      done: schema.integer('Rows processed.'),
      rowsPerSecond: schema.integer(),
      remainingSeconds: schema.orNull(schema.integer()),
    }),
    'The imports that run in the process that sends the response.',
  ),
  downloads: schema.listOf(
    schema.namedObject<DownloadDocument>('RegisterDownload', {
      url: schema.text('Without user, password and query.'),
      startedAt: schema.dateTime(),
      endedAt: schema.orNull(schema.dateTime()),
      outcome: schema.orNull(
        schema.enumOf<DownloadOutcome>({ imported: true, unchanged: true, refused: true, failed: true }),
      ),
      reason: schema.orNull(schema.text('Why nothing was imported; null if something was.')),
      importId: schema.orNull(schema.id('The import of the file.')),
    }),
    'The latest 24 downloads from the URL of the register, oldest first.',
  ),
});

/** The ids in the imports of a register that are shown with a name. */
export const REGISTER_NAMES = nameFields<RegisterImports>({ imports: { importedBy: 'person' } });
