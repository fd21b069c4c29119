import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import { chooseLaterInspection, type SourcedInspection } from '#domain/school-inspections';
import type { IsoDay } from '#kernel/time';
import { integerOrNull, json, table, text, textOrNull, type RowOf, type view } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

/** An overall grade and the day of its inspection. */
interface Graded {
  readonly grade: 1 | 2 | 3 | 4;
  readonly on: IsoDay | null;
}

const entryColumns = {
  phase: text(),
  typeGroup: textOrNull(),
  trustCode: textOrNull(),
  federationCode: textOrNull(),
  easting: integerOrNull(),
  northing: integerOrNull(),
};

/** What a ranking needs of each school: any of them can become the home school of a leader. */
export const matchingSchools = table('matching_schools', 'urn', {
  urn: text(),
  ...entryColumns,
  /** The latest graded inspection under any framework. */
  latestGraded: json<SourcedInspection['inspection'] | null>(),
  /** The last two overall grades, the latest one last. */
  grades: json<readonly Graded[]>(),
});

const NO_DAY = '';

/** The last two grades after one more. A grade for the day of a known one corrects it. */
const keepLastGrades = (grades: readonly Graded[], { inspection }: SourcedInspection): readonly Graded[] => {
  const { overallGrade: grade, inspectedOn: on } = inspection;
  if (grade === null) return grades;
  return [...grades.filter((each) => each.on !== on), { grade, on }]
    .sort((one, other) => ((one.on ?? NO_DAY) < (other.on ?? NO_DAY) ? -1 : 1))
    .slice(-2);
};

const roundOrNull = (metres: number | null): number | null => (metres === null ? null : Math.round(metres));

const pickEntry = (entry: Pick<RegisterEntry, keyof typeof entryColumns>): RowOf<typeof entryColumns> => ({
  phase: entry.phase,
  typeGroup: entry.typeGroup,
  trustCode: entry.trustCode,
  federationCode: entry.federationCode,
  easting: roundOrNull(entry.easting),
  northing: roundOrNull(entry.northing),
});

const school = rowPerStream(matchingSchools);

/** `chooseLaterInspection` compares inspections with their sources, and the rows keep none. */
const NO_SOURCE = { file: '', extractedOn: null };

export const matchingSchoolChanges: Parameters<typeof view<SchoolEvents>>[0]['on'] = {
  SchoolRegistered: [
    school.insert(({ id, data: { entry } }) => ({ urn: id, ...pickEntry(entry), latestGraded: null, grades: [] })),
  ],
  RegisterEntryChanged: [
    school.update((row, { data: { changes } }) => {
      const shown = changes.filter(({ field }) => Object.hasOwn(entryColumns, field));
      return pickEntry({ ...row, ...Object.fromEntries(shown.map(({ field, new: value }) => [field, value])) });
    }),
  ],
  InspectionRecorded: [
    school.update(({ latestGraded, grades }, { data }) => {
      const before = latestGraded === null ? null : { inspection: latestGraded, source: NO_SOURCE };
      const later = data.inspection.kind === 'graded' ? chooseLaterInspection(before, data) : before;
      return { latestGraded: later?.inspection ?? null, grades: keepLastGrades(grades, data) };
    }),
  ],
  OverallGradeCleared: [school.update(({ grades }) => ({ grades: grades.slice(0, -1) }))],
};
