import type { Refused } from '#kernel/refused';
import type { InvalidRow } from '#registers/table';

/** Why an entry cannot be recorded: a cell of one of its rows. */
export class EntryRejected extends Error {
  /** `line`: null for all rows of the entry. */
  constructor(
    readonly line: number | null,
    readonly column: string | null,
    readonly value: string,
    reason: string,
  ) {
    super(reason);
    this.name = 'EntryRejected';
  }
}

/** The column that a rule of the records refuses, by the code of the refusal. */
const COLUMNS: Readonly<Record<string, string>> = {
  'unknown-provider-type': 'providerType',
  'unknown-phase': 'phases',
  'unknown-need-area': 'needAreas',
  'need-area-needed': 'needAreas',
  'alliance-needed': 'alliance',
  'employer-needed': 'homeSchool',
  'employer-incomplete': 'employer',
  'not-an-area-code': 'councilCode',
  'form-mismatch': 'form',
  'already-a-member': 'urn',
  'already-a-lead-school': 'urn',
  'kind-mismatch': 'kind',
};

/** The refusal of a command that the rows ask for, with the column that it is about. */
export const toRejection = ({ code, message }: Refused): EntryRejected =>
  new EntryRejected(null, COLUMNS[code] ?? null, '', message);

/** What became of the rows of one record. */
export type EntryOutcome =
  | { readonly result: 'registered' | 'changed' | 'unchanged' | 'skipped' }
  | { readonly rejected: readonly InvalidRow[] };

/** Rejects the row that is wrong for its reason, and the others of the entry because they are not all that the file says. */
export const rejectRows = (
  rows: readonly { readonly line: number }[],
  { line: wrong, column, value, message }: EntryRejected,
): EntryOutcome => ({
  rejected: rows.map(({ line }) =>
    wrong === null || line === wrong
      ? { line, error: { column, value: value.slice(0, 80), reason: message } }
      : { line, error: { column: null, value: '', reason: `belongs to line ${wrong}, which is rejected` } },
  ),
});
