import { school, type SchoolCommands } from '#domain/school';
import type { RegisterSource } from '#domain/school.events';
import { commandRequest, type CommandRequest } from '#execution/command-executor';
import type { CommandContext } from '#kernel/decider';
import type { EstablishmentRow } from '#registers/establishments';
import type { InspectionRow } from '#registers/inspections';
import type { InvalidRow } from '#registers/table';

/** The command that records a row. */
export interface RowCommand {
  readonly urn: string;
  readonly name: keyof SchoolCommands;
  readonly data: object;
  readonly toRequest: (context: CommandContext) => CommandRequest;
}

const toCommand = <Name extends 'RecordRegisterEntry' | 'RecordInspections'>(
  name: Name,
  urn: string,
  data: SchoolCommands[Name],
): RowCommand => ({
  urn,
  name,
  data,
  toRequest: (context) => ({ ...commandRequest(school, name, urn, data as never, context), isOneOfMany: true }),
});

/** Converts a row into the command that records it; null if it has nothing to record. `isOlder`: a newer file is known, so that only new schools are added. */
export const toRowCommand = (
  row: Exclude<EstablishmentRow | InspectionRow, InvalidRow>,
  source: RegisterSource,
  isOlder: boolean,
): RowCommand | null => {
  if ('entry' in row) {
    const { urn, governance, ...entry } = row.entry;
    const data = { urn, governance, source, entry, ...(isOlder ? { onlyNew: true as const } : {}) };
    return toCommand('RecordRegisterEntry', urn, data);
  }
  const { urn, inspections, overallGradeIsBlank } = row;
  const clears = overallGradeIsBlank && !isOlder;
  if (inspections.length === 0 && !clears) return null;
  const found = inspections.map((inspection) => ({ ...inspection, areas: [...inspection.areas] }));
  return toCommand('RecordInspections', urn, { inspections: found, overallGradeIsBlank: clears, source });
};
