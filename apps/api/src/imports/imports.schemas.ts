import * as schema from '#api/openapi/response-schemas';
import type { ImportSummary, RejectedRow } from '#api/imports/import-report';
import type { HeaderDifferences } from '#registers/table';

const ROW = schema.namedObject<RejectedRow>('RejectedRow', {
  line: schema.integer('Line of the file, from 1.'),
  column: schema.orNull(schema.text()),
  value: schema.text(),
  reason: schema.text(),
});

export const IMPORT_SUMMARY = schema.namedObject<ImportSummary>('ImportSummary', {
  rows: schema.integer(),
  registered: schema.integer('Schools that were new.'),
  changed: schema.integer(),
  unchanged: schema.integer(),
  skipped: schema.integer(),
  rejectedCount: schema.integer(),
  rejected: schema.listOf(ROW, 'At most the first 1,000 rejected rows, by line.'),
  headers: schema.object<HeaderDifferences>({
    unknown: schema.listOf(schema.text()),
    missing: schema.listOf(schema.text()),
    repeated: schema.listOf(schema.text()),
  }),
});
