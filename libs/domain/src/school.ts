import { refuseBlank, refuseFuture } from '#domain/shared-rules';
import type { RegisterEntry, RegisterSource, SchoolEvents } from '#domain/school.events';
import type { Governance, Urn } from '#domain/vocabulary';
import type { Decider, FactOf } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Whose law governs the school, whom a formal step must consult, and how that is known. */
export interface Classification {
  readonly governance: Governance;
  readonly consultees: readonly string[];
  readonly source: string;
}

type Inspection = SchoolEvents['InspectionRecorded'];

export type School = {
  readonly urn: Urn;
  readonly entry: RegisterEntry;
  /** What the register itself last said, whatever a person said since. */
  readonly registerGovernance: Governance | null;
  readonly classification: Classification | null;
  /** In the order of recording; a later one for the same day corrects an earlier one. */
  readonly inspections: readonly Inspection[];
};

export type SchoolCommands = {
  /** One row of an official file. Opens the stream, or records what differs from what is known; a null is «not said», never a change. */
  RecordRegisterEntry: { urn: Urn; entry: RegisterEntry; governance: Governance | null; source: RegisterSource };
  RecordInspection: Inspection;
  /** Said by a person who names where it is written. */
  ClassifySchool: { governance: Governance; consultees: string[]; source: string };
};

export type SchoolStream = { state: School; commands: SchoolCommands; events: SchoolEvents };

/** Null: nobody has said yet whose law governs the school. */
export const governanceOf = (school: School): Classification | null => school.classification;

/** Whether the school has closed before that day; its last day is still one of its days. */
export const isClosedOn = (school: School, day: IsoDay): boolean =>
  school.entry.closedOn === null ? school.entry.status === 'Closed' : school.entry.closedOn < day;

const REGISTER = 'register:';

const registerSource = (typeCode: string | null): string => `${REGISTER} type ${typeCode ?? 'not given'}`;

type Change = SchoolEvents['RegisterEntryChanged']['changes'][number];

const changesIn = (known: RegisterEntry, read: RegisterEntry): Change[] =>
  (Object.keys(read) as (keyof RegisterEntry)[])
    .map((field) => ({ field, old: known[field], new: read[field] }))
    .filter((change) => change.new !== null && change.new !== change.old);

const reclassified = (
  state: School,
  { entry, governance }: SchoolCommands['RecordRegisterEntry'],
): FactOf<SchoolEvents>[] =>
  governance === null || governance === state.registerGovernance
    ? []
    : [
        {
          type: 'SchoolClassified',
          data: {
            governance,
            // A register's type says nothing of consultees, so what is known of them stays.
            consultees: [...(state.classification?.consultees ?? [])],
            source: registerSource(entry.typeCode ?? state.entry.typeCode),
          },
        },
      ];

const decide: Decider<SchoolStream>['decide'] = {
  RecordRegisterEntry: {
    absent: (data) => [{ type: 'SchoolRegistered', data }],
    present: (state, data) => {
      const changes = changesIn(state.entry, data.entry);
      const changed: FactOf<SchoolEvents>[] =
        changes.length === 0 ? [] : [{ type: 'RegisterEntryChanged', data: { changes, source: data.source } }];
      return [...changed, ...reclassified(state, data)];
    },
  },

  RecordInspection: (state, data, { today }) => {
    const { inspectedOn, grade } = data;
    if (inspectedOn !== null) refuseFuture(inspectedOn, today);
    const known = state.inspections.findLast((inspection) => inspection.inspectedOn === inspectedOn);
    if (known?.grade === grade) return [];
    return [{ type: 'InspectionRecorded', data, ...(inspectedOn === null ? {} : { occurredOn: inspectedOn }) }];
  },

  ClassifySchool: (_, data) => {
    refuseBlank(data.source, 'source-needed', 'Say where it is written what kind of school this is.');
    refuseUnless(
      !data.source.startsWith(REGISTER),
      'source-reserved',
      `«${REGISTER}» marks what an import of the register said; name the document in other words.`,
    );
    return [{ type: 'SchoolClassified', data }];
  },
};

const changedEntry = (entry: RegisterEntry, changes: readonly Change[]): RegisterEntry => ({
  ...entry,
  ...Object.fromEntries(changes.map((change) => [change.field, change.new])),
});

const evolve: Decider<SchoolStream>['evolve'] = {
  SchoolRegistered: {
    first: ({ urn, entry, governance }) => ({
      urn,
      entry,
      registerGovernance: governance,
      classification:
        governance === null ? null : { governance, consultees: [], source: registerSource(entry.typeCode) },
      inspections: [],
    }),
  },
  RegisterEntryChanged: (state, { changes }) => ({ ...state, entry: changedEntry(state.entry, changes) }),
  SchoolClassified: (state, classification) => ({
    ...state,
    classification,
    registerGovernance: classification.source.startsWith(REGISTER)
      ? classification.governance
      : state.registerGovernance,
  }),
  InspectionRecorded: (state, inspection) => ({ ...state, inspections: [...state.inspections, inspection] }),
};

/** A school of the national register; the stream's id is its URN. */
export const school: Decider<SchoolStream> = { category: 'school', decide, evolve };
