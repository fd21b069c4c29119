import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ImportReport } from '#api/imports/import-report';
import { toRowCommand, type RowCommand, type ValidRow } from '#api/imports/register-entry';
import { school } from '#domain/school';
import type { RegisterSource, SchoolEvents } from '#domain/school.events';
import { CommandExecutor } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { CommandContext } from '#kernel/decider';
import { Refused, UnknownStream } from '#kernel/refused';
import { runDecide } from '#kernel/run-decider';

/** What is done with the rows of a file. */
export interface RowOrder {
  readonly source: RegisterSource;
  readonly context: CommandContext;
  readonly isDryRun: boolean;
  /** Whether a newer file is known, so that only new records are added. */
  readonly isOlder: boolean;
}

interface Treated {
  /** Number of events. */
  readonly recorded: number;
  /** Version of the school after them. */
  readonly version: number;
}

/** Records the rows of official registers in the records of schools, or tries what they would change. */
@Injectable()
export class SchoolRows {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly streams: StreamReader,
  ) {}

  /** Counts the row in the report. Rejects with an error that is not caused by the row, and ends the import. */
  async treat(row: ValidRow, order: RowOrder, report: ImportReport): Promise<void> {
    const command = toRowCommand(row, order.source, order.isOlder);
    if (command === null) return report.count('skipped');
    try {
      const { version, recorded } = order.isDryRun
        ? await this.preview(command, order.context, report)
        : await this.executor.execute(command.toRequest({ ...order.context, commandId: randomUUID() }));
      if (recorded === 0) report.count('unchanged');
      else report.count(recorded === version ? 'registered' : 'changed');
    } catch (error) {
      const reason = rejectionReason(error);
      if (reason === null) throw error;
      report.reject({ line: row.line, error: { column: 'URN', value: command.urn, reason } });
    }
  }

  /** Also counts the fields that differ. */
  private async preview(command: RowCommand, context: CommandContext, report: ImportReport): Promise<Treated> {
    const { state, version } = await this.streams.find(school, command.urn, true);
    const target = { id: command.urn, state };
    const events = runDecide(school, command.name, target, command.data, context, {});
    for (const { type, data } of events)
      if (type === 'RegisterEntryChanged')
        for (const { field } of (data as SchoolEvents['RegisterEntryChanged']).changes) report.countDifference(field);
    return { recorded: events.length, version: version + events.length };
  }
}

/** Why the row is rejected; null when the error is not caused by the row and ends the import. */
const rejectionReason = (error: unknown): string | null => {
  if (error instanceof UnknownStream) return 'is not a registered school';
  return error instanceof Refused ? error.message : null;
};
