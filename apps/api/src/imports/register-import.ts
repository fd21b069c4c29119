import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { forEachConcurrently } from '#api/imports/concurrency';
import { RunningImports, type CountedImport, type ImportProgress } from '#api/imports/import-progress';
import { ImportReport, type ImportSummary } from '#api/imports/import-report';
import { toRowCommand, type RowCommand } from '#api/imports/register-entry';
import type { UploadedRegister } from '#api/imports/register-files';
import { RegisterLog, type AllowedImport } from '#api/imports/register-log';
import { RegisterReader, type RegisterContent, type RowsOf } from '#api/imports/register-reader';
import type { RegisterKind } from '#domain/register.events';
import { school } from '#domain/school';
import type { RegisterSource, SchoolEvents } from '#domain/school.events';
import type { CommandContext } from '#kernel/decider';
import { Refused, UnknownStream } from '#kernel/refused';
import { runDecide } from '#kernel/run-decider';
import { StoreUnavailable } from '#execution/event-store';
import { CommandExecutor } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';

/** Maximum number of commands that run at once. */
const MAX_CONCURRENCY = 64;

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
  readonly content: RegisterContent<Row>;
  readonly allowed: AllowedImport;
  readonly counted: CountedImport;
  readonly order: ImportOrder;
}

const INTERRUPTED =
  'The import was interrupted because the service is stopping. Import the file again after the service has restarted.';

type Row = RowsOf[RegisterKind];

/** Imports or tries one row, and returns the number of events and the version of the school after them. Also counts the fields that differ. */
type Treat = (
  command: RowCommand,
  report: ImportReport,
) => Promise<{ readonly recorded: number; readonly version: number }>;

/**
 * Imports official files, which are on disk, into the records of schools. Records only differences, so that the same file can be imported again. Nothing is
 * recorded from a file that cannot be read to its end.
 */
@Injectable()
export class RegisterImport {
  private readonly running = new RunningImports();
  private isStopping = false;

  constructor(
    private readonly reader: RegisterReader,
    private readonly executor: CommandExecutor,
    private readonly streams: StreamReader,
    private readonly log: RegisterLog,
  ) {}

  /**
   * Reads the file to its end and begins its import. Rejects with `UnreadableFile`, and with `Refused` for a file that is older or much shorter than the last
   * one: nothing is recorded of such a file.
   */
  async begin(kind: RegisterKind, upload: UploadedRegister, order: ImportOrder): Promise<BegunImport> {
    const content = await this.reader.read(kind, upload.path);
    const file = describeFile(upload, content, order.source);
    const allowed = await this.log.start(kind, file, order.confirmed, order.context);
    const { importId } = allowed.started;
    const counted = this.running.begin(kind, { importId, file: order.source.file, rows: content.count });
    const run = (): Promise<ImportSummary> => this.run(kind, { content, allowed, counted, order });
    return { importId, rows: content.count, isRecorded: allowed.isRecorded, run };
  }

  /** What an import of the file would do, without recording anything. Rejects with `UnreadableFile`. */
  async preview(
    kind: RegisterKind,
    upload: UploadedRegister,
    { source, context }: ImportOrder,
  ): Promise<ImportSummary> {
    const content = await this.reader.read(kind, upload.path);
    const report = new ImportReport(content.headers, { importId: null });
    const decide: Treat = async (command, counting) => {
      const { state, version } = await this.streams.find(school, command.urn, true);
      const target = { id: command.urn, state };
      const events = runDecide(school, command.name, target, command.data, context, {});
      for (const { type, data } of events)
        if (type === 'RegisterEntryChanged')
          for (const { field } of (data as SchoolEvents['RegisterEntryChanged']).changes)
            counting.countDifference(field);
      return { recorded: events.length, version: version + events.length };
    };
    const isOlder = await this.log.isOlder(kind, source.extractedOn);
    await this.treatRows(content.rows, { source, isOlder, report, treat: decide, countRow: () => Promise.resolve() });
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

  private async run(kind: RegisterKind, { content, allowed, counted, order }: OpenImport): Promise<ImportSummary> {
    const { started, isOlder } = allowed;
    const { importId } = started;
    const { context, source } = order;
    const report = new ImportReport(content.headers, { importId });
    try {
      const execute: Treat = (command) => this.executor.execute(command.toRequest(contextForRow(context)));
      const countRow = async (): Promise<void> => {
        counted.countRow();
        const done = counted.takeReport();
        if (done !== null) await this.log.reportProgress(kind, importId, done, context);
      };
      await this.treatRows(content.rows, { source, isOlder, report, treat: execute, countRow });
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
    work: {
      readonly source: RegisterSource;
      readonly isOlder: boolean;
      readonly report: ImportReport;
      readonly treat: Treat;
      readonly countRow: () => Promise<void>;
    },
  ): Promise<void> {
    const { source, isOlder, report, treat } = work;
    await forEachConcurrently(rows, MAX_CONCURRENCY, async (row) => {
      if (this.isStopping) throw new StoreUnavailable(INTERRUPTED);
      await work.countRow();
      if ('error' in row) return report.reject(row);
      const command = toRowCommand(row, source, isOlder);
      if (command === null) return report.count('skipped');
      return treatRow(row.line, command, report, treat);
    });
  }
}

const treatRow = async (line: number, command: RowCommand, report: ImportReport, treat: Treat): Promise<void> => {
  try {
    const { version, recorded } = await treat(command, report);
    if (recorded === 0) report.count('unchanged');
    else report.count(recorded === version ? 'registered' : 'changed');
  } catch (error) {
    const reason = rejectionReason(error);
    if (reason === null) throw error;
    report.reject({ line, error: { column: 'URN', value: command.urn, reason } });
  }
};

const describeFile = (
  { bytes, sha256 }: UploadedRegister,
  { headers, count }: RegisterContent<Row>,
  { file, extractedOn }: RegisterSource,
) => ({
  file,
  sha256,
  bytes,
  rows: count,
  extractedOn,
  columns: { unknown: [...headers.unknown], missing: [...headers.missing], repeated: [...headers.repeated] },
});

/** Why the row is rejected; null when the error is not caused by the row and ends the import. */
const rejectionReason = (error: unknown): string | null => {
  if (error instanceof UnknownStream) return 'is not a registered school';
  return error instanceof Refused ? error.message : null;
};

/** The command context of one row: each row is a command of its own. */
const contextForRow = (context: CommandContext): CommandContext => ({ ...context, commandId: randomUUID() });
