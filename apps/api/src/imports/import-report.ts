import type { HeaderDifferences, InvalidRow } from '#registers/table';

/** Maximum number of rejected rows in the list. Further rows are only counted. */
const MAX_LISTED_ROWS = 1_000;

/** A row that the import rejected. */
export interface RejectedRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
}

/** The result of an import. Each row counts as registered, changed, unchanged, skipped or rejected. */
export interface ImportSummary {
  readonly rows: number;
  /** Schools, alliances or leaders that were new. */
  readonly registered: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Valid rows that contain nothing to record. */
  readonly skipped: number;
  readonly rejectedCount: number;
  /** At most the first 1,000 rejected rows, by line. */
  readonly rejected: readonly RejectedRow[];
  readonly headers: HeaderDifferences;
  /** Null for a dry run. */
  readonly importId: string | null;
  /** For a dry run: how many known schools would get another value of each field. */
  readonly differences: readonly FieldDifference[];
}

/** Why a file that nobody watches was of no use; null if some row could be used. The other registers name schools, which must be there first. */
export const explainUselessFile = ({ rows, rejectedCount }: ImportSummary): string | null =>
  rows === 0 || rejectedCount < rows
    ? null
    : 'No row of the file could be used. The import lists why. If it is because the schools are not registered, import the file of establishments, and then this file again.';

/** A field of the register that differs in some of the known schools. */
export interface FieldDifference {
  readonly field: string;
  readonly schools: number;
}

export type RowResult = 'registered' | 'changed' | 'unchanged' | 'skipped';

/** Counts the results of the rows of one file. */
export class ImportReport {
  private readonly counts: Record<RowResult, number> = { registered: 0, changed: 0, unchanged: 0, skipped: 0 };
  private readonly rejected: RejectedRow[] = [];
  private rejectedCount = 0;

  private readonly differences = new Map<string, number>();

  constructor(
    private readonly headers: HeaderDifferences,
    private readonly run: Pick<ImportSummary, 'importId'>,
  ) {}

  countDifference(field: string): void {
    this.differences.set(field, (this.differences.get(field) ?? 0) + 1);
  }

  count(result: RowResult, rows = 1): void {
    this.counts[result] += rows;
  }

  reject({ line, error }: InvalidRow): void {
    this.rejectedCount += 1;
    if (this.rejected.length < MAX_LISTED_ROWS) this.rejected.push({ line, ...error });
  }

  summary(): ImportSummary {
    const { registered, changed, unchanged, skipped } = this.counts;
    return {
      rows: registered + changed + unchanged + skipped + this.rejectedCount,
      ...this.counts,
      rejectedCount: this.rejectedCount,
      rejected: this.rejected.toSorted((a, b) => a.line - b.line),
      headers: this.headers,
      ...this.run,
      differences: [...this.differences].map(([field, schools]) => ({ field, schools })),
    };
  }
}
