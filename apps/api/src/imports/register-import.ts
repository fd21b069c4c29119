import { Injectable } from '@nestjs/common';
import { forEachConcurrently, settleAll, toBatches } from '#api/imports/concurrency';
import { EntryImport, type TreatEntry } from '#api/imports/entry-import';
import { RunningImports, type CountedImport, type ImportProgress } from '#api/imports/import-progress';
import { ImportReport, type ImportSummary } from '#api/imports/import-report';
import type { ValidRow } from '#api/imports/register-entry';
import type { UploadedRegister } from '#api/imports/register-files';
import { RegisterLog, type AllowedImport } from '#api/imports/register-log';
import { RegisterReader, type OpenRegister, type RegisterSize, type RowsOf } from '#api/imports/register-reader';
import { RowsAhead } from '#api/imports/rows-ahead';
import { SchoolRows, type RowOrder } from '#api/imports/school-rows';
import { isEntryFile, type EntryFile, type RegisterKind } from '#domain/register.events';
import type { RegisterSource } from '#domain/school.events';
import type { CommandContext } from '#kernel/decider';
import { StoreUnavailable } from '#execution/event-store';
import type { InvalidRow } from '#registers/table';

/** Rows that are compared with what is known in one step. */
const ROWS_PER_BATCH = 32;

/** Batches that are treated at once, so that the commands of all share a commit. */
const BATCHES_AT_ONCE = 4;

/** How a file is to be imported. */
export interface ImportOrder {
  readonly source: RegisterSource;
  /** Whether the file may be older or much shorter than the last one. */
  readonly confirmed: boolean;
  readonly context: CommandContext;
}

/** An import whose file can be read to its end, and which may run. */
export interface BegunImport {
  readonly importId: string;
  readonly rows: number;
  /** As in `AllowedImport`. */
  readonly isRecorded: boolean;
  /** Records the rows. Call it only once. Rejects with the error that interrupted the import. */
  readonly run: () => Promise<ImportSummary>;
}

interface OpenImport {
  readonly file: OpenRegister<Row>;
  readonly size: RegisterSize;
  /** Null for a file of an official register. */
  readonly treatEntry: TreatEntry | null;
  /** What was compared already; null if it is of no use. */
  readonly ahead: RowsAhead | null;
  readonly allowed: AllowedImport;
  readonly counted: CountedImport;
  readonly order: ImportOrder;
}

const INTERRUPTED =
  'The import was interrupted because the service is stopping. Import the file again after the service has restarted.';

type Row = RowsOf[RegisterKind];
type EntryRow = Exclude<RowsOf[EntryFile], InvalidRow>;

/**
 * Imports files, which are on disk, into the records of schools, alliances and leaders. Records only differences, so that the same file can be imported
 * again. Nothing is recorded from a file that cannot be read to its end.
 */
@Injectable()
export class RegisterImport {
  private readonly running = new RunningImports();
  private isStopping = false;

  constructor(
    private readonly reader: RegisterReader,
    private readonly schools: SchoolRows,
    private readonly entries: EntryImport,
    private readonly log: RegisterLog,
  ) {}

  /**
   * Reads the file to its end and begins its import. Rejects with `UnreadableFile`, and with `Refused` for a file that is older or much shorter than the last
   * one: nothing is recorded of such a file.
   */
  async begin(kind: RegisterKind, upload: UploadedRegister, order: ImportOrder): Promise<BegunImport> {
    const file: OpenRegister<Row> = this.reader.open(kind, upload.path);
    const compared = await this.lookAhead(kind, file, order);
    try {
      const size = await file.whole;
      const treatEntry = isEntryFile(kind) ? await this.entries.open(kind, order.context) : null;
      const described = describeFile(upload, size, order.source);
      const allowed = await this.log.start(kind, described, order.confirmed, order.context);
      const ahead = compared?.version === allowed.version ? compared : null;
      const { importId } = allowed.started;
      const counted = this.running.begin(kind, { importId, file: order.source.file, rows: size.count });
      const run = (): Promise<ImportSummary> =>
        this.run(kind, { file, size, treatEntry, ahead, allowed, counted, order }).finally(() => compared?.discard());
      return { importId, rows: size.count, isRecorded: allowed.isRecorded, run };
    } catch (error) {
      await compared?.discard();
      throw error;
    }
  }

  /** What an import of the file would do, without recording anything. Rejects with `UnreadableFile`. */
  async preview(kind: RegisterKind, { path }: UploadedRegister, order: ImportOrder): Promise<ImportSummary> {
    const file: OpenRegister<Row> = this.reader.open(kind, path);
    const { headers } = await file.whole;
    const treatEntry = isEntryFile(kind) ? await this.entries.open(kind, order.context) : null;
    const report = new ImportReport(headers, { importId: null });
    const { isOlder } = await this.log.compareAge(kind, order.source.extractedOn);
    const { source, context } = order;
    await this.treatRows(file.readRows(), treatEntry, { source, context, isOlder, isDryRun: true }, report);
    return report.summary();
  }

  /** The imports of the register that run in this process. */
  listRunning(kind: RegisterKind): ImportProgress[] {
    return this.running.list(kind);
  }

  /** The import with this id, if it runs in this process. */
  findRunning(importId: string): ImportProgress | null {
    return this.running.find(importId);
  }

  /** Interrupts the imports that run, and those that begin later, before their next row. */
  stop(): void {
    this.isStopping = true;
  }

  /** Compares the rows of schools until the whole file was read. Null if that failed: the import then meets the same error, or the file cannot be read. */
  private async lookAhead(
    kind: RegisterKind,
    { whole, readRows }: OpenRegister<Row>,
    { source, context }: ImportOrder,
  ): Promise<RowsAhead | null> {
    if (isEntryFile(kind)) return null;
    const rows = readRows();
    try {
      const { isOlder, version } = await this.log.compareAge(kind, source.extractedOn);
      const ahead = new RowsAhead(version, rows, this.schools, { source, context, isOlder }, ROWS_PER_BATCH);
      await ahead.compare(whole);
      return ahead;
    } catch {
      await rows.return();
      return null;
    }
  }

  private async run(
    kind: RegisterKind,
    { file, size, treatEntry, ahead, allowed, counted, order }: OpenImport,
  ): Promise<ImportSummary> {
    const { started, isOlder } = allowed;
    const { importId } = started;
    const { context, source } = order;
    const report = new ImportReport(size.headers, { importId });
    try {
      const countRows = async (rows: number): Promise<void> => {
        counted.countRows(rows);
        const done = counted.takeReport();
        if (done !== null) await this.log.reportProgress(kind, importId, done, context);
      };
      counted.countRows(ahead?.done ?? 0);
      const rows = ahead?.takeRest(report) ?? file.readRows();
      await this.treatRows(rows, treatEntry, { source, context, isOlder, isDryRun: false }, report, countRows);
      await this.log.finish(kind, started, report.summary(), context);
      return report.summary();
    } catch (error) {
      await this.log.interrupt(kind, importId, context);
      throw error;
    } finally {
      counted.end();
    }
  }

  private async treatRows(
    rows: AsyncIterable<Row>,
    treatEntry: TreatEntry | null,
    order: RowOrder,
    report: ImportReport,
    countRows: (rows: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await forEachConcurrently(toBatches(rows, ROWS_PER_BATCH), BATCHES_AT_ONCE, async (batch) => {
      if (this.isStopping) throw new StoreUnavailable(INTERRUPTED);
      await countRows(batch.length);
      const ofSchools: ValidRow[] = [];
      const ofEntries: EntryRow[] = [];
      for (const row of batch) {
        if ('error' in row) report.reject(row);
        else if ('rows' in row) ofEntries.push(row);
        else ofSchools.push(row);
      }
      if (ofSchools.length > 0) await this.schools.treat(ofSchools, order, report);
      await settleAll(ofEntries.map((row) => treatEntries(row, treatEntry, order, report)));
    });
  }
}

const treatEntries = async (
  row: EntryRow,
  treatEntry: TreatEntry | null,
  { source, ...how }: RowOrder,
  report: ImportReport,
): Promise<void> => {
  const outcome = await treatEntry?.(row, { file: source.file, ...how });
  if (outcome === undefined) return report.count('skipped');
  if ('result' in outcome) return report.count(outcome.result);
  for (const rejected of outcome.rejected) report.reject(rejected);
};

const describeFile = (
  { bytes, sha256 }: UploadedRegister,
  { headers, count }: RegisterSize,
  { file, extractedOn }: RegisterSource,
) => ({
  file,
  sha256,
  bytes,
  rows: count,
  extractedOn,
  columns: { unknown: [...headers.unknown], missing: [...headers.missing], repeated: [...headers.repeated] },
});
