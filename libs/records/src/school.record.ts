import { school, type School, type SchoolStream } from '#domain/school';
import type { ClassificationSource, RegisterSource } from '#domain/school.events';
import { clearOverallGrade, type SourcedInspection } from '#domain/school-inspections';
import { noteSuccession, type NotedSuccession } from '#domain/school-successions';
import type { Governance } from '#domain/vocabulary';
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
    /** Whether it was typed wrongly and put right. */
    readonly corrected: boolean;
  }[];
  readonly inspections: readonly SourcedInspection[];
  /** Conversions, mergers, splits and closures in which the school is named. */
  readonly successions: readonly NotedSuccession[];
}

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
  },
};
