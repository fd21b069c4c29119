import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ImportReport, type ImportSummary } from '#api/imports/import-report';
import { forEachConcurrently } from '#api/imports/concurrency';
import { RegisterReader } from '#api/imports/register-reader';
import { toInspections, toRegisterEntry } from '#api/imports/register-entry';
import { school } from '#domain/school';
import type { RegisterSource } from '#domain/school.events';
import type { CommandContext } from '#kernel/decider';
import { Refused, UnknownStream } from '#kernel/refused';
import { CommandExecutor, commandRequest, type Receipt } from '#execution/command-executor';
import type { EstablishmentRow } from '#registers/establishments';
import type { InspectionRow } from '#registers/inspections';

/** Maximum number of commands that run at once. */
const MAX_CONCURRENCY = 64;

/**
 * Imports official files, which are on disk, into the records of schools. Records only differences, so that the same file can be imported again. Nothing is
 * recorded from a file that cannot be read to its end.
 */
@Injectable()
export class RegisterImport {
  constructor(
    private readonly reader: RegisterReader,
    private readonly executor: CommandExecutor,
  ) {}

  /** Imports an extract of the national register (GIAS). Rejects with `UnreadableFile`. */
  async importEstablishments(file: string, source: RegisterSource, context: CommandContext): Promise<ImportSummary> {
    const { headers, rows } = await this.reader.read('establishments', file);
    const report = new ImportReport(headers);
    await forEachConcurrently(rows, MAX_CONCURRENCY, (row) => this.recordEstablishment(row, source, context, report));
    return report.summary();
  }

  /** Imports Ofsted management information. Rejects rows of schools that are not registered. Rejects with `UnreadableFile`. */
  async importInspections(file: string, source: RegisterSource, context: CommandContext): Promise<ImportSummary> {
    const { headers, rows } = await this.reader.read('inspections', file);
    const report = new ImportReport(headers);
    await forEachConcurrently(rows, MAX_CONCURRENCY, (row) => this.recordInspection(row, source, context, report));
    return report.summary();
  }

  private async recordEstablishment(
    row: EstablishmentRow,
    source: RegisterSource,
    context: CommandContext,
    report: ImportReport,
  ): Promise<void> {
    if ('error' in row) return report.reject(row);
    const entry = toRegisterEntry(row.entry, source);
    await this.sendAndCount(row.line, entry.urn, report, () =>
      this.executor.execute(commandRequest(school, 'RecordRegisterEntry', entry.urn, entry, contextForRow(context))),
    );
  }

  private async recordInspection(
    row: InspectionRow,
    source: RegisterSource,
    context: CommandContext,
    report: ImportReport,
  ): Promise<void> {
    if ('error' in row) return report.reject(row);
    const { urn } = row;
    const inspections = toInspections(row, source);
    if (inspections.inspections.length === 0 && !inspections.overallGradeIsBlank) return report.count('skipped');
    await this.sendAndCount(row.line, urn, report, () =>
      this.executor.execute(commandRequest(school, 'RecordInspections', urn, inspections, contextForRow(context))),
    );
  }

  private async sendAndCount(
    line: number,
    urn: string,
    report: ImportReport,
    send: () => Promise<Receipt>,
  ): Promise<void> {
    try {
      const { version, recorded } = await send();
      if (recorded === 0) report.count('unchanged');
      else report.count(recorded === version ? 'registered' : 'changed');
    } catch (error) {
      const reason = rejectionReason(error);
      if (reason === null) throw error;
      report.reject({ line, error: { column: 'URN', value: urn, reason } });
    }
  }
}

/** Why the row is rejected; null when the error is not caused by the row and ends the import. */
const rejectionReason = (error: unknown): string | null => {
  if (error instanceof UnknownStream) return 'is not a registered school';
  return error instanceof Refused ? error.message : null;
};

/** The command context of one row: each row is a command of its own. */
const contextForRow = (context: CommandContext): CommandContext => ({ ...context, commandId: randomUUID() });
