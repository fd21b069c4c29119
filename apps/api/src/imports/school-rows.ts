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
  readonly row: ValidRow;
  readonly command: RowCommand;
}

/** What rows would do. */
interface ComparedRows {
  readonly unchanged: number;
  readonly skipped: number;
  /** The rows that change something, or that may be rejected. */
  readonly changed: readonly ValidRow[];
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
    const wanted = listCommands(rows, order);
    report.count('skipped', rows.length - wanted.length);
    const schools = await this.readSchools(wanted);
    await settleAll(schools.map((found, index) => this.treatRow(wanted[index] as WantedRow, found, order, report)));
  }

  /** Compares the rows with what is known of their schools. Records nothing. */
  async compare(
    rows: readonly ValidRow[],
    order: Pick<RowOrder, 'source' | 'context' | 'isOlder'>,
  ): Promise<ComparedRows> {
    const wanted = listCommands(rows, order);
    const schools = await this.readSchools(wanted);
    const changed = wanted.filter(
      ({ command }, index) => !changesNothing(command, schools[index] as LoadedStream, order.context),
    );
    const skipped = rows.length - wanted.length;
    return { skipped, unchanged: wanted.length - changed.length, changed: changed.map(({ row }) => row) };
  }

  private readSchools(wanted: readonly WantedRow[]): Promise<readonly LoadedStream[]> {
    const urns = wanted.map(({ command }) => command.urn);
    return this.streams.readMany(school, urns);
  }

  private async treatRow({ row, command }: WantedRow, found: LoadedStream, order: RowOrder, report: ImportReport) {
    try {
      const { version, recorded } = order.isDryRun
        ? preview(command, found, order.context, report)
        : await this.record(command, found, order.context);
      if (recorded === 0) report.count('unchanged');
      else report.count(recorded === version ? 'registered' : 'changed');
    } catch (error) {
      const reason = rejectionReason(error);
      if (reason === null) throw error;
      report.reject({ line: row.line, error: { column: 'URN', value: command.urn, reason } });
    }
  }

  private async record(command: RowCommand, found: LoadedStream, context: CommandContext): Promise<Treated> {
    if (changesNothing(command, found, context)) return { recorded: 0, version: found.revision + 1 };
    const own = { ...context, commandId: randomUUID() };
    return this.executor.execute({ ...command.toRequest(own), lastRead: found });
  }
}

/** The commands of the rows that have something to record. */
const listCommands = (
  rows: readonly ValidRow[],
  { source, isOlder }: Pick<RowOrder, 'source' | 'isOlder'>,
): WantedRow[] =>
  rows.flatMap((row) => {
    const command = toRowCommand(row, source, isOlder);
    return command === null ? [] : [{ row, command }];
  });

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
