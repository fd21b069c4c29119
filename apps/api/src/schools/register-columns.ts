import type { CsvColumn } from '#api/lists/list-declaration';
import { ENTRY_FIELDS } from '#api/schools/register.schemas';
import type { RegisterEntry } from '#domain/school.events';
import type { ListedSchool } from '#read-models/school-pages';

const FIELDS = Object.keys(ENTRY_FIELDS) as (keyof RegisterEntry)[];

/** Columns for the fields of the register, except those of the row itself. */
export const ENTRY_CSV_COLUMNS: readonly CsvColumn<ListedSchool>[] = FIELDS.filter(
  (field) => field !== 'name' && field !== 'laCode',
).map((field) => [field, ({ entry }) => entry[field]]);

/** Columns for the latest inspection and the last overall grade, which can be of different inspections. */
export const INSPECTION_CSV_COLUMNS: readonly CsvColumn<ListedSchool>[] = [
  ['inspectionFramework', ({ latestInspection }) => latestInspection?.inspection.framework ?? null],
  ['inspectionKind', ({ latestInspection }) => latestInspection?.inspection.kind ?? null],
  ['inspectedOn', ({ latestInspection }) => latestInspection?.inspection.inspectedOn ?? null],
  ['inspectedUrn', ({ latestInspection }) => latestInspection?.inspection.belongsTo ?? null],
  ['categoryOfConcern', ({ latestInspection }) => latestInspection?.inspection.category ?? null],
  ['safeguarding', ({ latestInspection }) => latestInspection?.inspection.safeguarding ?? null],
  ['overallGrade', ({ lastOverallGrade }) => lastOverallGrade?.inspection.overallGrade ?? null],
  ['overallGradeOn', ({ lastOverallGrade }) => lastOverallGrade?.inspection.inspectedOn ?? null],
  ['overallGradeUrn', ({ lastOverallGrade }) => lastOverallGrade?.inspection.belongsTo ?? null],
];
