import type { Readable } from 'node:stream';
import type { IsoDay } from '#kernel/time';
import { layOutCaptions, type ReadOptions } from '#registers/own-captions';
import type { RowReader } from '#registers/row-reader';
import { collectBySchool, readItemRow, type SchoolItems } from '#registers/school-items';
import { type InvalidRow, readTable } from '#registers/table';

/** What a file can say of a group besides its number and name. Null if the cell is blank. */
interface OptionalFields {
  readonly groupId: string | null;
  /** As in the register, such as "Multi-academy trust", "Federation" or "School sponsor". */
  readonly type: string | null;
  readonly status: string | null;
  readonly companiesHouseNumber: string | null;
  readonly joinedOn: IsoDay | null;
  readonly openedOn: IsoDay | null;
  readonly closedOn: IsoDay | null;
}

/** A group that a school belongs to. A field is missing if the file lacks its column. */
export interface FoundGroup extends Partial<OptionalFields> {
  /** Number of the group in the register. */
  readonly uid: string;
  readonly name: string;
}

export type GroupsRow = SchoolItems<FoundGroup> | InvalidRow;

const REQUIRED = ['URN', 'Group UID', 'Group Name'] as const;

const CAPTIONS = {
  groupId: 'Group ID',
  type: 'Group Type',
  status: 'Group Status',
  companiesHouseNumber: 'Companies House Number',
  joinedOn: 'Joined date',
  openedOn: 'Open date',
  closedOn: 'Closed Date',
} as const satisfies Record<keyof OptionalFields, string>;

/** The day on which a company was founded has a column of its own. */
const INCORPORATED = 'Incorporated on (open date)';
const OPTIONAL = [...Object.values(CAPTIONS), INCORPORATED];

export const GROUP_COLUMNS = [...REQUIRED, ...OPTIONAL];

const DAYS: readonly string[] = ['joinedOn', 'openedOn', 'closedOn'];

/** Columns of the extract that are not read: they repeat the register of schools, or name people. */
const PUBLISHED = `Group Type (code)
Group Status (code)
EstablishmentName
TypeOfEstablishment (code)
TypeOfEstablishment (name)
PhaseOfEducation (code)
PhaseOfEducation (name)
LA (code)
LA (name)`.split('\n');

/**
 * Reads the GIAS extract of group links, in which each school has a row for each trust, federation or sponsor, and yields the groups of each school together.
 *
 * @throws UnreadableFile before the first row, if the file is empty or lacks a required column
 */
export function readGroups(input: Readable, options: ReadOptions = {}): AsyncIterable<GroupsRow> {
  const found = layOutCaptions(options);
  const layout = { ...found, required: REQUIRED, optional: OPTIONAL, published: PUBLISHED, maxTitleLines: 0 };
  const toKey = ({ uid }: FoundGroup): string => uid;
  return collectBySchool(readTable(input, layout, (cells) => readItemRow(cells, toKey, () => toGroup(cells))));
}

const toGroup = (cells: RowReader): FoundGroup => {
  const stated: Record<string, string | null> = {};
  for (const [field, caption] of Object.entries(CAPTIONS))
    if (cells.has(caption)) stated[field] = DAYS.includes(field) ? cells.readDay(caption) : cells.readText(caption);
  if (cells.has(INCORPORATED)) stated.openedOn = cells.readDay(INCORPORATED) ?? stated.openedOn ?? null;
  return {
    uid: cells.readMatching('Group UID', /^\d{1,8}$/, 'a number'),
    name: cells.readRequiredText('Group Name'),
    ...(stated as Partial<OptionalFields>),
  };
};
