import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ImportReport, type ImportSummary } from '#api/imports/import-report';
import { inFlight } from '#api/imports/concurrency';
import { asInspection, asRegisterEntry } from '#api/imports/register-entry';
import { school } from '#domain/school';
import type { RegisterSource } from '#domain/school.events';
import type { Occasion } from '#kernel/decider';
import { Refused, UnknownStream } from '#kernel/refused';
import { Streams, type Receipt } from '#execution/command-executor';
import { ViewProgress } from '#processing/view-monitor';
import { readEstablishments, type EstablishmentRow } from '#registers/establishments';
import { readInspections, type InspectionRow } from '#registers/inspections';

/** Commands under way at once. */
const MOST_IN_FLIGHT = 64;

/** How long the answer waits for the read models, in milliseconds; the records are safe by then. */
const LONGEST_WAIT = 10_000;

/** Brings official files into the records of the schools. Only what differs from what is known is recorded, so that a file can be sent again. */
@Injectable()
export class RegisterImport {
  constructor(
    private readonly streams: Streams,
    private readonly views: ViewProgress,
  ) {}

  /** The extract of the national register (GIAS). Rejects with `UnusableFile`. */
  async establishments(file: Readable, source: RegisterSource, occasion: Occasion): Promise<ImportSummary> {
    const report = new ImportReport();
    const rows = readEstablishments(file, { onHeader: (found) => (report.headers = found) });
    await inFlight(rows, MOST_IN_FLIGHT, (row) => this.takeEstablishment(row, source, occasion, report));
    return this.finished(report);
  }

  /** The inspectorate's management information. Schools that are not registered are rejected rows. Rejects with `UnusableFile`. */
  async inspections(file: Readable, source: RegisterSource, occasion: Occasion): Promise<ImportSummary> {
    const report = new ImportReport();
    const rows = readInspections(file, { onHeader: (found) => (report.headers = found) });
    await inFlight(rows, MOST_IN_FLIGHT, (row) => this.takeInspection(row, source, occasion, report));
    return this.finished(report);
  }

  private async takeEstablishment(
    row: EstablishmentRow,
    source: RegisterSource,
    occasion: Occasion,
    report: ImportReport,
  ): Promise<void> {
    if ('fault' in row) return report.reject(row);
    const entry = asRegisterEntry(row.entry, source);
    await this.record(row.line, entry.urn, report, () =>
      this.streams.handle(school, 'RecordRegisterEntry', entry.urn, entry, rowOccasion(occasion)),
    );
  }

  private async takeInspection(
    row: InspectionRow,
    source: RegisterSource,
    occasion: Occasion,
    report: ImportReport,
  ): Promise<void> {
    if ('fault' in row) return report.reject(row);
    if ('skipped' in row) return report.taken('passedOver', null);
    const { urn } = row.inspection;
    const inspection = asInspection(row.inspection, source);
    await this.record(row.line, urn, report, () =>
      this.streams.handle(school, 'RecordInspection', urn, inspection, rowOccasion(occasion)),
    );
  }

  private async record(line: number, urn: string, report: ImportReport, send: () => Promise<Receipt>): Promise<void> {
    const before = await this.streams.stateOf(school, urn);
    try {
      const { version, position } = await send();
      if (version === before.version) report.taken('unchanged', null);
      else report.taken(before.version === 0 ? 'registered' : 'changed', position);
    } catch (error) {
      const reason = whyRejected(error);
      if (reason === null) throw error;
      report.reject({ line, fault: { column: 'URN', value: urn, reason } });
    }
  }

  private async finished(report: ImportReport): Promise<ImportSummary> {
    if (report.position !== null) await this.views.waitForAll(report.position, LONGEST_WAIT);
    return report.summary();
  }
}

/** The reason when it lies in the row; null when the import itself cannot go on. */
const whyRejected = (error: unknown): string | null => {
  if (error instanceof UnknownStream) return 'is not a registered school';
  return error instanceof Refused ? error.message : null;
};

/** Every row is a command of its own. */
const rowOccasion = (occasion: Occasion): Occasion => ({ ...occasion, commandId: randomUUID() });
