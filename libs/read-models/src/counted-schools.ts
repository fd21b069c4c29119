import { addOverallGrade, type DatedOverallGrade } from '#domain/overall-grades';
import type { Inspection, RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { IsoDay } from '#kernel/time';
import { integerOrNull, json, table, text, textOrNull, type RowOf, type view } from '#processing/view';
import { statusColumns } from '#read-models/formal-statuses';
import { rowPerStream } from '#read-models/row-per-stream';
import { findFsmBand, findRurality, type Rurality } from '#read-models/school-bands';

/** A day before and a day after all others, for a school whose opening or closing is not known or has not happened. */
const [FIRST_DAY, LAST_DAY]: readonly [IsoDay, IsoDay] = ['0001-01-01', '9999-12-31'];

/** A graded inspection that gave no overall grade. */
export type DatedJudgement = Pick<Inspection, 'framework' | 'areas' | 'safeguarding'> & { readonly on: IsoDay | null };

/** The facts of every school that statistics count, in rows that are small, because national figures read all of them. */
export const schools = table(
  'statistics_schools',
  'urn',
  {
    urn: text(),
    phase: text(),
    laCode: text(),
    regionCode: textOrNull(),
    districtCode: textOrNull(),
    districtName: textOrNull(),
    easting: integerOrNull(),
    northing: integerOrNull(),
    /** The lowest percentage of the band of free school meals. */
    fsmFrom: integerOrNull(),
    rurality: textOrNull<Rurality>(),
    /** First and last day on which the school was open. */
    firstDay: text<IsoDay>(),
    lastDay: text<IsoDay>(),
    /** Ordered by day; those without a day come first. */
    grades: json<readonly DatedOverallGrade[]>(),
    /** The best of them; null without one. Leads to the schools that can support others without reading all schools around a place. */
    bestGrade: integerOrNull(),
    /** Inspections since September 2024, which give no overall grade, in the same order. */
    judgements: json<readonly DatedJudgement[]>(),
    ...statusColumns,
  },
  [
    { of: ['laCode'], by: ['urn'] },
    { of: ['bestGrade'], by: ['easting', 'urn'] },
  ],
);

const school = rowPerStream(schools);

interface Dated {
  readonly on: IsoDay | null;
}

const dayOf = ({ on }: Dated): string => on ?? '';

/** What is recorded later for the same day corrects what was recorded before. */
const addInOrder = <Item extends Dated>(items: readonly Item[], added: Item): Item[] =>
  [...items.filter(({ on }) => on !== added.on), added].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));

const changeGrades = (grades: readonly DatedOverallGrade[]) => ({
  grades,
  bestGrade: grades.reduce<number | null>((best, { grade }) => Math.min(best ?? grade, grade), null),
});

const addInspection = (
  { grades, judgements }: Pick<RowOf<typeof schools.columns>, 'grades' | 'judgements'>,
  { overallGrade: grade, inspectedOn: on, kind, framework, areas, safeguarding }: Inspection,
): object => {
  if (grade !== null) return changeGrades(addOverallGrade(grades, { on, grade }));
  if (kind !== 'graded' || framework === 'overall-grade') return {};
  return { judgements: addInOrder(judgements, { on, framework, areas, safeguarding }) };
};

const toFsmBand = (value: string | number | null): number | null =>
  typeof value === 'number' ? findFsmBand(value) : null;

const toRurality = (value: string | number | null): Rurality | null =>
  typeof value === 'string' ? findRurality(value) : null;

const changeEntry = ({ field, new: value }: SchoolEvents['RegisterEntryChanged']['changes'][number]): object => {
  if (field === 'openedOn') return { firstDay: value ?? FIRST_DAY };
  if (field === 'closedOn') return { lastDay: value ?? LAST_DAY };
  if (field === 'percentageFsm') return { fsmFrom: toFsmBand(value) };
  if (field === 'urbanRuralName') return { rurality: toRurality(value) };
  return COPIED.some((each) => each === field) ? { [field]: value } : {};
};

const COPIED = ['phase', 'laCode', 'regionCode', 'districtCode', 'districtName', 'easting', 'northing'] as const;

const copyEntry = ({ phase, laCode, regionCode, districtCode, districtName, easting, northing }: RegisterEntry) => ({
  phase,
  laCode,
  regionCode,
  districtCode,
  districtName,
  easting,
  northing,
});

export const schoolChanges: Parameters<typeof view<SchoolEvents>>[0]['on'] = {
  SchoolRegistered: [
    school.insert(({ id, data: { entry } }) => ({
      urn: id,
      ...copyEntry(entry),
      fsmFrom: toFsmBand(entry.percentageFsm),
      rurality: toRurality(entry.urbanRuralName),
      firstDay: entry.openedOn ?? FIRST_DAY,
      lastDay: entry.closedOn ?? LAST_DAY,
      grades: [],
      bestGrade: null,
      judgements: [],
      statuses: [],
    })),
  ],
  RegisterEntryChanged: [
    school.update((_, { data: { changes } }) => Object.assign({}, ...changes.map(changeEntry)) as object),
  ],
  InspectionRecorded: [school.update((row, { data: { inspection } }) => addInspection(row, inspection))],
  OverallGradeCleared: [school.update(() => changeGrades([]))],
};
