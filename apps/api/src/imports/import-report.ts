import type { Position } from '#kernel/event';
import type { FaultyRow, HeaderDifferences } from '#registers/table';

/** Rejected rows that are listed; the others are only counted. */
const MOST_LISTED = 1_000;

/** A row that was not taken: where it stands and why. */
export interface RejectedRow {
  /** Physical line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly reason: string;
}

/** What an import did. Each row is registered, changed, unchanged, passed over or rejected. */
export interface ImportSummary {
  readonly rows: number;
  /** Schools that were not known before. */
  readonly registered: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that say nothing to record and are no fault of the file. */
  readonly passedOver: number;
  readonly rejectedCount: number;
  /** The first thousand, by line. */
  readonly rejected: readonly RejectedRow[];
  readonly headers: HeaderDifferences;
}

export type RowOutcome = 'registered' | 'changed' | 'unchanged' | 'passedOver';

/** Counts what happens to the rows of one file. */
export class ImportReport {
  private readonly counts: Record<RowOutcome, number> = { registered: 0, changed: 0, unchanged: 0, passedOver: 0 };
  private readonly rejected: RejectedRow[] = [];
  private rejectedCount = 0;
  private last: Position | null = null;

  headers: HeaderDifferences = { unknown: [], missing: [], repeated: [] };

  /** Where in the log the import has come so far; null while nothing was recorded. */
  get position(): Position | null {
    return this.last;
  }

  taken(outcome: RowOutcome, position: Position | null): void {
    this.counts[outcome] += 1;
    if (position !== null && (this.last === null || position > this.last)) this.last = position;
  }

  reject({ line, fault }: FaultyRow): void {
    this.rejectedCount += 1;
    if (this.rejected.length < MOST_LISTED) this.rejected.push({ line, ...fault });
  }

  summary(): ImportSummary {
    const { registered, changed, unchanged, passedOver } = this.counts;
    return {
      rows: registered + changed + unchanged + passedOver + this.rejectedCount,
      ...this.counts,
      rejectedCount: this.rejectedCount,
      rejected: this.rejected.toSorted((one, other) => one.line - other.line),
      headers: this.headers,
    };
  }
}
