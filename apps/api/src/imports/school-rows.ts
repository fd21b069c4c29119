import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { settleAll } from '#api/imports/concurrency';
import type { ImportReport } from '#api/imports/import-report';
import { toRowCommand, type RowCommand, type ValidRow } from '#api/imports/register-entry';
import { school } from '#domain/school';
import type { RegisterSource, SchoolEvents } from '#domain/school.events';
import { CommandExecutor } from '#execution/command-executor';
import { StreamReader } from '#execution/stream-reader';
import type { CommandContext } from '#kernel/decider';
import type { LoadedStream } from '#kernel/loaded-stream';
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

interface WantedRow {
  readonly line: number;
  readonly command: RowCommand;
}

/** Records the rows of official registers in the records of schools, or tries what they would change. */
@Injectable()
export class SchoolRows {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly streams: StreamReader,
  ) {}

  /**
   * Counts the rows in the report. Their schools are read together, and a command is sent only for a row that changes something. Rejects with an error that is
   * not caused by a row, and ends the import.
   */
  async treat(rows: readonly ValidRow[], order: RowOrder, report: ImportReport): Promise<void> {
    const wanted: WantedRow[] = [];
    for (const row of rows) {
      const command = toRowCommand(row, order.source, order.isOlder);
      if (command === null) report.count('skipped');
      else wanted.push({ line: row.line, command });
    }
    const urns = wanted.map(({ command }) => command.urn);
    const schools = await this.streams.readMany(school, urns);
    await settleAll(schools.map((found, index) => this.treatRow(wanted[index] as WantedRow, found, order, report)));
  }

  private async treatRow({ line, command }: WantedRow, found: LoadedStream, order: RowOrder, report: ImportReport) {
    try {
      const { version, recorded } = order.isDryRun
        ? preview(command, found, order.context, report)
        : await this.record(command, found, order.context);
      if (recorded === 0) report.count('unchanged');
      else report.count(recorded === version ? 'registered' : 'changed');
    } catch (error) {
      const reason = rejectionReason(error);
      if (reason === null) throw error;
      report.reject({ line, error: { column: 'URN', value: command.urn, reason } });
    }
  }

  private async record(command: RowCommand, found: LoadedStream, context: CommandContext): Promise<Treated> {
    if (changesNothing(command, found, context)) return { recorded: 0, version: found.revision + 1 };
    const own = { ...context, commandId: randomUUID() };
    return this.executor.execute({ ...command.toRequest(own), lastRead: found });
  }
}

const decide = ({ name, data }: RowCommand, found: LoadedStream, context: CommandContext) =>
  runDecide(school, name, found, data, context, {});

/** Whether the school exists and the row says what is known. What the decision throws is left to the executor. */
const changesNothing = (command: RowCommand, found: LoadedStream, context: CommandContext): boolean => {
  if (found.state === undefined) return false;
  try {
    return decide(command, found, context).length === 0;
  } catch {
    return false;
  }
};

/** Also counts the fields that differ. */
const preview = (command: RowCommand, found: LoadedStream, context: CommandContext, report: ImportReport): Treated => {
  const events = decide(command, found, context);
  for (const { type, data } of events)
    if (type === 'RegisterEntryChanged')
      for (const { field } of (data as SchoolEvents['RegisterEntryChanged']).changes) report.countDifference(field);
  return { recorded: events.length, version: found.revision + 1 + events.length };
};

/** Why the row is rejected; null when the error is not caused by the row and ends the import. */
const rejectionReason = (error: unknown): string | null => {
  if (error instanceof UnknownStream) return 'is not a registered school';
  return error instanceof Refused ? error.message : null;
};
