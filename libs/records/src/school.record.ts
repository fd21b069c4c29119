import { school } from '#domain/school';
import type { School, SchoolStream } from '#domain/school.types';
import type {
  ClassificationSource,
  RegisterSource,
  SchoolGroup,
  SchoolIndicator,
  SchoolLink,
} from '#domain/school.events';
import { isSameIndicator, type SourcedIndicator } from '#domain/school-indicators';
import { clearOverallGrade, type SourcedInspection } from '#domain/school-inspections';
import { noteSuccession, type NotedSuccession } from '#domain/school-successions';
import type { Governance } from '#domain/vocabulary';
import { londonDay, type IsoDay } from '#kernel/time';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import { WITHHELD, type Withheld } from '#records/visibility';

/** A school: its entry in the register, whose law governs it, and its inspections. */
export interface SchoolDocument {
  readonly urn: string;
  readonly entry: School['entry'];
  readonly source: RegisterSource;
  readonly classifications: readonly {
    readonly governance: Governance;
    readonly consultees: readonly string[] | Withheld;
    /** `register` for the type of establishment in the register, or the named document. */
    readonly source: ClassificationSource | 'register' | Withheld;
    readonly recordedBy: string;
    /** Whether it was corrected. */
    readonly corrected: boolean;
  }[];
  readonly inspections: readonly SourcedInspection[];
  /** Conversions, mergers, splits and closures in which the school is named. */
  readonly successions: readonly NotedSuccession[];
  readonly links: readonly SchoolLink[];
  /** Those of earlier files too. */
  readonly groups: readonly GroupMembership[];
  readonly indicators: readonly IndicatorHistory[];
}

/** An indicator of an academic year with what earlier files said of it. */
export interface IndicatorHistory extends SourcedIndicator {
  /** The first one first. */
  readonly earlier: readonly SourcedIndicator[];
}

const keepEarlier = (
  before: readonly IndicatorHistory[],
  indicators: readonly SchoolIndicator[],
  source: RegisterSource,
): readonly IndicatorHistory[] => [
  ...before.filter(({ indicator }) => !indicators.some((each) => isSameIndicator(each, indicator))),
  ...indicators.map((indicator) => {
    const known = before.find((each) => isSameIndicator(each.indicator, indicator));
    const replaced = known === undefined ? [] : [{ indicator: known.indicator, source: known.source }];
    return { indicator, source, earlier: [...(known?.earlier ?? []), ...replaced] };
  }),
];

/** A group that the school belongs to, or has belonged to. */
export interface GroupMembership extends SchoolGroup {
  /** The day of the first file that no longer names it; null while it is named. */
  readonly goneBy: IsoDay | null;
}

const keepFormer = (
  before: readonly GroupMembership[],
  groups: readonly SchoolGroup[],
  day: IsoDay,
): readonly GroupMembership[] => [
  ...before
    .filter(({ uid, goneBy }) => goneBy !== null || !groups.some((group) => group.uid === uid))
    .map((group) => ({ ...group, goneBy: group.goneBy ?? day })),
  ...groups.map((group) => ({ ...group, goneBy: null })),
];

/** What people read of a school, and who reads it. */
export const schoolKind: RecordKind<SchoolStream, SchoolDocument> = {
  decider: school,
  visibility: {
    SchoolRegistered: { readers: ALL },
    RegisterEntryChanged: { readers: ALL, changes: ALL },
    SchoolClassified: { readers: ALL, consultees: ALL, source: ALL },
    ClassificationCorrected: { readers: ALL, consultees: ALL, source: ALL, reason: ALL },
    InspectionRecorded: { readers: ALL, inspection: ALL },
    OverallGradeCleared: { readers: ALL },
    SuccessionNoted: { readers: ALL, predecessors: ALL, successors: ALL },
    LinksRecorded: { readers: ALL, links: ALL },
    GroupsRecorded: { readers: ALL, groups: ALL },
    IndicatorsRecorded: { readers: ALL, indicators: ALL },
  },
  projection: {
    SchoolRegistered: {
      create: ({ urn, entry, governance, source }, { actor }) => {
        const fromRegister = { consultees: [], source: 'register', recordedBy: actor, corrected: false } as const;
        return {
          urn,
          entry,
          source,
          classifications: governance === null ? [] : [{ governance, ...fromRegister }],
          inspections: [],
          successions: [],
          links: [],
          groups: [],
          indicators: [],
        };
      },
    },
    RegisterEntryChanged: (record, { changes, source }) => ({
      ...record,
      source,
      entry:
        changes === WITHHELD
          ? record.entry
          : { ...record.entry, ...Object.fromEntries(changes.map((change) => [change.field, change.new])) },
    }),
    SchoolClassified: (record, { governance, consultees, source }, { actor }) => ({
      ...record,
      classifications: [
        ...record.classifications,
        { governance, consultees, source, recordedBy: actor, corrected: false },
      ],
    }),
    ClassificationCorrected: (record, { governance, consultees, source }) => ({
      ...record,
      classifications: record.classifications.map((each, index) =>
        index === record.classifications.length - 1
          ? {
              ...each,
              governance: governance.new,
              consultees: consultees ?? each.consultees,
              source: source ?? each.source,
              corrected: true,
            }
          : each,
      ),
    }),
    InspectionRecorded: (record, { inspection, source }) => ({
      ...record,
      inspections: inspection === WITHHELD ? record.inspections : [...record.inspections, { inspection, source }],
    }),
    OverallGradeCleared: (record) => ({ ...record, inspections: record.inspections.map(clearOverallGrade) }),
    SuccessionNoted: (record, noted) => {
      const { predecessors, successors } = noted;
      if (predecessors === WITHHELD || successors === WITHHELD) return record;
      return { ...record, successions: noteSuccession(record.successions, { ...noted, predecessors, successors }) };
    },
    LinksRecorded: (record, { links }) => (links === WITHHELD ? record : { ...record, links }),
    IndicatorsRecorded: (record, { indicators, source }) =>
      indicators === WITHHELD ? record : { ...record, indicators: keepEarlier(record.indicators, indicators, source) },
    GroupsRecorded: (record, { groups, source }, { recordedAt }) =>
      groups === WITHHELD
        ? record
        : { ...record, groups: keepFormer(record.groups, groups, source.extractedOn ?? londonDay(recordedAt)) },
  },
};
