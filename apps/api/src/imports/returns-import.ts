import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { RejectedRow } from '#api/imports/import-report';
import { groupReturnRows, type GroupedDelivery } from '#api/imports/returns-rows';
import type { AcademicYear } from '#domain/academic-year';
import { alliance } from '#domain/alliance';
import type { Delivery } from '#domain/alliance.events';
import { decideAllianceReturns, evolveAllianceReturns } from '#domain/alliance-returns';
import type { Alliance, AllianceCommands } from '#domain/alliance.types';
import { school } from '#domain/school';
import { CommandExecutor, commandRequest } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import { Refused } from '#kernel/refused';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { readReturns, type ReturnRow } from '#registers/alliance-returns';
import type { InvalidRow } from '#registers/table';
import { UnreadableFile } from '#registers/unreadable-file';

/** The alliance with the most schools had 205. */
const MAX_ROWS = 5_000;

/** Further rows are only counted. */
const MAX_LISTED_ROWS = 1_000;

/** The result of a yearly return as a file. */
export interface ReturnsSummary {
  readonly rows: number;
  /** Delivery schools that were recorded, or would be. */
  readonly recorded: number;
  /** Delivery schools for which the same is reported already. */
  readonly unchanged: number;
  readonly rejectedCount: number;
  /** By line. */
  readonly rejected: readonly RejectedRow[];
}

/** Whose return of which year a file is, and whether to record it. */
export interface ReturnsOrder {
  readonly allianceId: string;
  readonly academicYear: AcademicYear;
  readonly isDryRun: boolean;
}

const isSame = (one: Delivery, other: Delivery): boolean =>
  JSON.stringify([one.activities, one.supported]) === JSON.stringify([other.activities, other.supported]);

/** What of a file is recorded: the deliveries that the rules accept. */
class ReturnsPlan {
  readonly accepted: Delivery[] = [];
  readonly rejected: RejectedRow[] = [];
  unchanged = 0;

  constructor(
    private state: Alliance,
    private readonly academicYear: AcademicYear,
  ) {}

  /** Decides on one delivery school as the command would, after those before it. */
  add({ delivery, rows }: GroupedDelivery, context: CommandOptions['context']): void {
    const { academicYear } = this;
    const known = this.state.deliveries.find(
      (each) => each.academicYear === academicYear && each.deliverySchool === delivery.deliverySchool,
    );
    if (known !== undefined && isSame(known, delivery)) {
      this.unchanged += 1;
      return;
    }
    try {
      decideAllianceReturns.ReportAllianceDeliveries(this.state, { academicYear, deliveries: [delivery] }, context);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.reject(rows, error.message);
      return;
    }
    this.state = evolveAllianceReturns.AllianceDeliveryReported(this.state, { ...delivery, academicYear });
    this.accepted.push(delivery);
  }

  reject(rows: readonly ReturnRow[], reason: string): void {
    for (const { line, deliverySchool } of rows)
      this.rejected.push({ line, column: 'deliverySchool', value: deliverySchool, reason });
  }
}

/** Records the yearly return of an alliance from a file. A delivery school is recorded whole or, if one of its rows is wrong, not at all. */
@Injectable()
export class ReturnsImport {
  constructor(
    private readonly streams: StreamReader,
    private readonly executor: CommandExecutor,
  ) {}

  /** Throws `UnreadableFile`, and what the command throws. */
  async import(
    { allianceId, academicYear, isDryRun }: ReturnsOrder,
    file: string,
    options: CommandOptions,
  ): Promise<ReturnsSummary> {
    const rows: (ReturnRow | InvalidRow)[] = [];
    for await (const row of readReturns(createReadStream(file))) {
      rows.push(row);
      if (rows.length > MAX_ROWS)
        throw new UnreadableFile(`The file has more than ${MAX_ROWS} rows. Send the return of one alliance and year.`);
    }
    const { state } = await this.streams.load(alliance, allianceId);
    const plan = new ReturnsPlan(state, academicYear);
    const { deliveries, rejected } = groupReturnRows(rows, await this.findUnknownSchools(rows));
    for (const each of deliveries) plan.add(each, options.context);
    const deliveriesToRecord = plan.accepted;
    if (!isDryRun && deliveriesToRecord.length > 0)
      await this.record(allianceId, { academicYear, deliveries: deliveriesToRecord }, options);
    const all = [...rejected, ...plan.rejected].toSorted((one, other) => one.line - other.line);
    return {
      rows: rows.length,
      recorded: deliveriesToRecord.length,
      unchanged: plan.unchanged,
      rejectedCount: all.length,
      rejected: all.slice(0, MAX_LISTED_ROWS),
    };
  }

  private async record(
    allianceId: string,
    deliveries: AllianceCommands['ReportAllianceDeliveries'],
    { context }: CommandOptions,
  ): Promise<void> {
    await this.executor.execute(commandRequest(alliance, 'ReportAllianceDeliveries', allianceId, deliveries, context));
  }

  private async findUnknownSchools(rows: readonly (ReturnRow | InvalidRow)[]): Promise<ReadonlySet<string>> {
    const urns = new Set(
      rows.flatMap((row) => ('error' in row ? [] : [row.deliverySchool, row.supported ?? []].flat())),
    );
    const unknown = new Set<string>();
    for (const urn of urns) {
      const { state } = await this.streams.find(school, urn);
      if (state === undefined) unknown.add(urn);
    }
    return unknown;
  }
}
