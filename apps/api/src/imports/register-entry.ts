import { school } from '#domain/school';
import type { SchoolCommands } from '#domain/school.types';
import type { RegisterSource } from '#domain/school.events';
import { commandRequest, type CommandRequest } from '#execution/command-executor';
import type { CommandContext } from '#kernel/decider';
import type { RowsOf } from '#api/imports/register-reader';
import type { OfficialRegister } from '#domain/register.events';
import type { FoundGroup } from '#registers/groups';
import type { FoundIndicator } from '#registers/indicators';
import type { SchoolInspections } from '#registers/inspections';
import type { FoundLink } from '#registers/links';
import type { InvalidRow } from '#registers/table';

/** The command that records a row. */
export interface RowCommand {
  readonly urn: string;
  readonly name: keyof SchoolCommands;
  readonly data: object;
  readonly toRequest: (context: CommandContext) => CommandRequest;
}

const toCommand = <
  Name extends 'RecordRegisterEntry' | 'RecordInspections' | 'RecordLinks' | 'RecordGroups' | 'RecordIndicators',
>(
  name: Name,
  urn: string,
  data: SchoolCommands[Name],
): RowCommand => ({
  urn,
  name,
  data,
  toRequest: (context) => ({ ...commandRequest(school, name, urn, data as never, context), isOneOfMany: true }),
});

/** A row of an official register. */
export type ValidRow = Exclude<RowsOf[OfficialRegister], InvalidRow>;

type Items = readonly (FoundLink | FoundGroup | FoundIndicator)[];

const areLinks = (items: Items): items is readonly FoundLink[] => items.every((item) => 'urn' in item);
const areGroups = (items: Items): items is readonly FoundGroup[] => items.every((item) => 'uid' in item);
const areIndicators = (items: Items): items is readonly FoundIndicator[] => items.every((item) => 'indicator' in item);

/** Converts a row into the command that records it; null if it has nothing to record. `isOlder`: a newer file is known, so that only new schools are added. */
export const toRowCommand = (row: ValidRow, source: RegisterSource, isOlder: boolean): RowCommand | null => {
  const onlyNew = isOlder ? { onlyNew: true as const } : {};
  if ('entry' in row) {
    const { urn, governance, ...entry } = row.entry;
    return toCommand('RecordRegisterEntry', urn, { urn, governance, source, entry, ...onlyNew });
  }
  if ('inspections' in row) return toInspectionCommand(row, source, isOlder);
  const { urn, items } = row;
  if (areLinks(items)) return toCommand('RecordLinks', urn, { links: [...items], source, ...onlyNew });
  if (areGroups(items)) return toCommand('RecordGroups', urn, { groups: [...items], source, ...onlyNew });
  return areIndicators(items)
    ? toCommand('RecordIndicators', urn, { indicators: [...items], source, ...onlyNew })
    : null;
};

const toInspectionCommand = (
  { urn, inspections, overallGradeIsBlank }: SchoolInspections,
  source: RegisterSource,
  isOlder: boolean,
): RowCommand | null => {
  const clears = overallGradeIsBlank && !isOlder;
  if (inspections.length === 0 && !clears) return null;
  const found = inspections.map((inspection) => ({ ...inspection, areas: [...inspection.areas] }));
  return toCommand('RecordInspections', urn, { inspections: found, overallGradeIsBlank: clears, source });
};
