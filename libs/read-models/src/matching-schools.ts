import { keepLastGrades, type DatedOverallGrade } from '#domain/overall-grades';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import { chooseLaterInspection, type SourcedInspection } from '#domain/school-inspections';
import { integerOrNull, json, table, text, textOrNull, withRevision, type RowOf, type view } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

const entryColumns = {
  phase: text(),
  typeGroup: textOrNull(),
  trustCode: textOrNull(),
  federationCode: textOrNull(),
  easting: integerOrNull(),
  northing: integerOrNull(),
};

/** What a ranking needs of each school: any of them can become the home school of a leader. */
export const matchingSchools = withRevision(
  table('matching_schools', 'urn', {
    urn: text(),
    ...entryColumns,
    /** The latest graded inspection under any framework. */
    latestGraded: json<SourcedInspection['inspection'] | null>(),
    /** The last two overall grades, the latest one last. */
    grades: json<readonly DatedOverallGrade[]>(),
  }),
);

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
      return { latestGraded: later?.inspection ?? null, grades: keepLastGrades(grades, data.inspection) };
    }),
  ],
  OverallGradeCleared: [
    school.update(({ latestGraded }) => ({
      latestGraded: latestGraded && { ...latestGraded, overallGrade: null },
      grades: [],
    })),
  ],
};
