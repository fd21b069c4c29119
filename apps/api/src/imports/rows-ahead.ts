import type { ImportReport } from '#api/imports/import-report';
import type { ValidRow } from '#api/imports/register-entry';
import type { RowsOf } from '#api/imports/register-reader';
import type { RowOrder, SchoolRows } from '#api/imports/school-rows';
import type { RegisterKind } from '#domain/register.events';
import { letOthersRun } from '#execution/event-loop-turns';

type Row = RowsOf[RegisterKind];

const isOfSchool = (row: Row): row is ValidRow => !('error' in row || 'rows' in row);

/** If a file changes much, there is nothing to gain, and its rows would fill the memory. */
const MAX_WAITING_ROWS = 1_000;

/**
 * Compares the rows of a file with what is known while the rest of the file is still being read, so that what changes nothing is done by the time that the
 * import may begin. Records nothing: the file may turn out to be damaged. Rows that differ wait, and are treated like any others.
 */
export class RowsAhead {
  private unchanged = 0;
  private skipped = 0;
  private readonly waiting: Row[] = [];
  private isWhole = false;

  /** `version`: number of events in the log of the register. What was compared counts only if no other import has begun or ended since. */
  constructor(
    readonly version: number,
    private readonly rows: AsyncGenerator<Row, void, undefined>,
    private readonly schools: SchoolRows,
    private readonly order: Pick<RowOrder, 'source' | 'context' | 'isOlder'>,
    private readonly rowsPerBatch: number,
  ) {}

  /** Rows of which nothing is left to do. */
  get done(): number {
    return this.unchanged + this.skipped;
  }

  /** Compares rows until `whole` is settled. Rejects if rows cannot be read or compared. */
  async compare(whole: Promise<unknown>): Promise<void> {
    const stop = (): void => void (this.isWhole = true);
    whole.then(stop, stop);
    while (!this.isWhole && this.waiting.length < MAX_WAITING_ROWS) {
      const batch = await this.readBatch();
      if (batch.length === 0) return;
      await this.compareBatch(batch);
      await letOthersRun();
    }
  }

  /** The rows that are left. Counts those that are done in the report. */
  async *takeRest(report: ImportReport): AsyncGenerator<Row, void, undefined> {
    report.count('unchanged', this.unchanged);
    report.count('skipped', this.skipped);
    yield* this.waiting.splice(0);
    yield* this.rows;
  }

  /** Closes the file. */
  async discard(): Promise<void> {
    await this.rows.return();
  }

  private async readBatch(): Promise<Row[]> {
    const batch: Row[] = [];
    while (batch.length < this.rowsPerBatch) {
      const { value, done } = await this.rows.next();
      if (done === true) break;
      batch.push(value);
    }
    return batch;
  }

  private async compareBatch(rows: readonly Row[]): Promise<void> {
    const { unchanged, skipped, changed } = await this.schools.compare(rows.filter(isOfSchool), this.order);
    this.unchanged += unchanged;
    this.skipped += skipped;
    this.waiting.push(...rows.filter((row) => !isOfSchool(row)), ...changed);
  }
}
