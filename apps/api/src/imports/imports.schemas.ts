import * as is from '#api/openapi/response-schemas';
import type { ImportSummary, RejectedRow } from '#api/imports/import-report';
import type { HeaderDifferences } from '#registers/table';

const ROW = is.named<RejectedRow>('RejectedRow', {
  line: is.whole('Physical line of the file, from 1.'),
  column: is.orNull(is.text()),
  value: is.text(),
  reason: is.text(),
});

export const IMPORT_SUMMARY = is.named<ImportSummary>('ImportSummary', {
  rows: is.whole(),
  registered: is.whole('Schools that were not known before.'),
  changed: is.whole(),
  unchanged: is.whole(),
  passedOver: is.whole(),
  rejectedCount: is.whole(),
  rejected: is.listOf(ROW, 'The first thousand, by line.'),
  headers: is.fields<HeaderDifferences>({
    unknown: is.listOf(is.text()),
    missing: is.listOf(is.text()),
    repeated: is.listOf(is.text()),
  }),
});
