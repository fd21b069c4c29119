import type { ContractEvents } from '#domain/contract.events';
import type { Inspection, RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integerOrNull, json, table, text, textOrNull, view, withIndex } from '#processing/view';
import { rowPerStream } from '#read-models/row-per-stream';

/** A day before and a day after all others, for a school whose opening or closing is not known or has not happened. */
const [FIRST_DAY, LAST_DAY]: readonly [IsoDay, IsoDay] = ['0001-01-01', '9999-12-31'];

/** An overall grade of a school; `on` is null if the day is not known. */
export interface DatedGrade {
  readonly on: IsoDay | null;
  readonly grade: NonNullable<Inspection['overallGrade']>;
}

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
    /** First and last day on which the school was open. */
    firstDay: text<IsoDay>(),
    lastDay: text<IsoDay>(),
    /** Ordered by day; those without a day come first. */
    grades: json<readonly DatedGrade[]>(),
  },
  [{ of: ['laCode'], by: ['urn'] }],
);

/** The contracts under which schools are supported. */
export const contracts = table('statistics_contracts', 'contractId', {
  contractId: text(),
  boardId: text(),
  schoolUrn: withIndex<Urn>(text()),
  leaderId: text(),
  /** Null if the work has not started. */
  startedOn: withIndex<IsoDay | null>(textOrNull()),
  /** Null while no end is recorded; the agreed end then counts. */
  endedOn: textOrNull<IsoDay>(),
  endsOn: text<IsoDay>(),
});

const school = rowPerStream(schools);
const contract = rowPerStream(contracts);

const dayOf = ({ on }: DatedGrade): string => on ?? '';

/** A later grade for the same day corrects the earlier one. */
const addGrade = (grades: readonly DatedGrade[], added: DatedGrade): DatedGrade[] =>
  [...grades.filter(({ on }) => on !== added.on), added].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));

const changeEntry = ({ field, new: value }: SchoolEvents['RegisterEntryChanged']['changes'][number]): object => {
  if (field === 'openedOn') return { firstDay: value ?? FIRST_DAY };
  if (field === 'closedOn') return { lastDay: value ?? LAST_DAY };
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

const draft = contract.insert<ContractEvents['ContractDrafted']>(({ id, data }) => ({
  contractId: id,
  boardId: data.boardId,
  schoolUrn: data.schoolUrn,
  leaderId: data.leaderId,
  startedOn: null,
  endedOn: null,
  endsOn: data.endsOn,
}));

export const supportStatistics = view<SchoolEvents & ContractEvents>({
  name: 'support-statistics',
  version: 2,
  tables: [schools, contracts],
  on: {
    SchoolRegistered: [
      school.insert(({ id, data: { entry } }) => ({
        urn: id,
        ...copyEntry(entry),
        firstDay: entry.openedOn ?? FIRST_DAY,
        lastDay: entry.closedOn ?? LAST_DAY,
        grades: [],
      })),
    ],
    RegisterEntryChanged: [
      school.update((_, { data: { changes } }) => Object.assign({}, ...changes.map(changeEntry)) as object),
    ],
    InspectionRecorded: [
      school.update(({ grades }, { data: { inspection } }) => {
        const { overallGrade: grade, inspectedOn: on } = inspection;
        return grade === null ? {} : { grades: addGrade(grades, { on, grade }) };
      }),
    ],
    OverallGradeCleared: [school.update(() => ({ grades: [] }))],
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [contract.update((_, { data }) => ({ endsOn: data.new.endsOn }))],
    StartCorrected: [contract.update((_, { data }) => ({ startedOn: data.startedOn.new }))],
    ContractStarted: [contract.update((_, { data }) => ({ startedOn: data.startedOn }))],
    ContractEnded: [contract.update((_, { data }) => ({ endedOn: data.endedOn }))],
    EndCorrected: [contract.update((_, { data }) => ({ endedOn: data.endedOn.new }))],
  },
});
