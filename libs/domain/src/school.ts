import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type {
  ClassificationSource,
  RegisterClassification,
  RegisterEntry,
  RegisterSource,
  SchoolEvents,
} from '#domain/school.events';
import type { Governance, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Whose law governs the school, whom a formal step must consult, and the source of that information. */
export interface Classification {
  readonly governance: Governance;
  readonly consultees: readonly Personal[];
  readonly source: ClassificationSource;
}

type Inspection = SchoolEvents['InspectionRecorded'];

export type School = {
  readonly urn: Urn;
  readonly entry: RegisterEntry;
  /** The last governance from the register, even if a person classified the school later. */
  readonly registerGovernance: Governance | null;
  /** Null until the governance of the school is known from a source. */
  readonly classification: Classification | null;
  /** In the order of recording. A later inspection for the same day corrects an earlier one. */
  readonly inspections: readonly Inspection[];
};

export type SchoolCommands = {
  /** One row of an official file. Opens the stream, or records what differs. A null means "not stated" and never changes a value. */
  RecordRegisterEntry: { urn: Urn; entry: RegisterEntry; governance: Governance | null; source: RegisterSource };
  RecordInspection: Inspection;
  /** A person classifies the school and names the document that says so. */
  ClassifySchool: { governance: Governance; consultees: Personal[]; source: Personal };
  /** Puts right what a person said. `consultees` and `source`: null if they stay as they are. */
  CorrectClassification: {
    governance: Governance;
    consultees: Personal[] | null;
    source: Personal | null;
    reason: Personal;
  };
};

export type SchoolStream = { state: School; commands: SchoolCommands; events: SchoolEvents };

/** Whether the school closed before that day. It is still open on its last day. */
export const isClosedOn = (school: School, day: IsoDay): boolean =>
  school.entry.closedOn === null ? school.entry.status === 'Closed' : school.entry.closedOn < day;

const REGISTER = 'register:';

const registerSource = (typeCode: string | null): RegisterClassification =>
  `${REGISTER} type ${typeCode ?? 'not given'}`;

type Change = SchoolEvents['RegisterEntryChanged']['changes'][number];

const diffEntries = (known: RegisterEntry, read: RegisterEntry): Change[] =>
  (Object.keys(read) as (keyof RegisterEntry)[])
    .map((field) => ({ field, old: known[field], new: read[field] }))
    .filter((change) => change.new !== null && change.new !== change.old);

const reclassify = (
  state: School,
  { entry, governance }: SchoolCommands['RecordRegisterEntry'],
): NewEvent<SchoolEvents>[] =>
  governance === null || governance === state.registerGovernance
    ? []
    : [
        {
          type: 'SchoolClassified',
          data: {
            governance,
            // The type in the register does not name consultees, so known consultees stay.
            consultees: [...(state.classification?.consultees ?? [])],
            source: registerSource(entry.typeCode ?? state.entry.typeCode),
          },
        },
      ];

const decide: Decider<SchoolStream>['decide'] = {
  RecordRegisterEntry: {
    create: (data) => [{ type: 'SchoolRegistered', data }],
    existing: (state, data) => {
      const changes = diffEntries(state.entry, data.entry);
      const changed: NewEvent<SchoolEvents>[] =
        changes.length === 0 ? [] : [{ type: 'RegisterEntryChanged', data: { changes, source: data.source } }];
      return [...changed, ...reclassify(state, data)];
    },
  },

  RecordInspection: (state, data, { today }) => {
    const { inspectedOn, grade } = data;
    if (inspectedOn !== null) refuseFutureDay(inspectedOn, today);
    const known = state.inspections.findLast((inspection) => inspection.inspectedOn === inspectedOn);
    if (known?.grade === grade) return [];
    return [{ type: 'InspectionRecorded', data, ...(inspectedOn === null ? {} : { occurredOn: inspectedOn }) }];
  },

  // The source is encrypted, so it cannot be taken for one of the register, whatever the person typed.
  ClassifySchool: (_, data) => [{ type: 'SchoolClassified', data }],

  CorrectClassification: ({ classification }, { governance, consultees, source, reason }) => {
    refuseUnless(
      classification !== null && !classification.source.startsWith(REGISTER),
      'not-yet-classified',
      'Nobody has classified this school, so there is no classification to correct. Classify the school instead.',
    );
    refuseWithoutChange(classification.governance !== governance || consultees !== null || source !== null);
    const replaced = { old: classification.governance, new: governance };
    return [{ type: 'ClassificationCorrected', data: { governance: replaced, consultees, source, reason } }];
  },
};

const applyChanges = (entry: RegisterEntry, changes: readonly Change[]): RegisterEntry => ({
  ...entry,
  ...Object.fromEntries(changes.map((change) => [change.field, change.new])),
});

const evolve: Decider<SchoolStream>['evolve'] = {
  SchoolRegistered: {
    create: ({ urn, entry, governance }) => ({
      urn,
      entry,
      registerGovernance: governance,
      classification:
        governance === null ? null : { governance, consultees: [], source: registerSource(entry.typeCode) },
      inspections: [],
    }),
  },
  RegisterEntryChanged: (state, { changes }) => ({ ...state, entry: applyChanges(state.entry, changes) }),
  SchoolClassified: (state, classification) => ({
    ...state,
    classification,
    registerGovernance: classification.source.startsWith(REGISTER)
      ? classification.governance
      : state.registerGovernance,
  }),
  ClassificationCorrected: (state, { governance, consultees, source }) => ({
    ...state,
    classification: state.classification && {
      governance: governance.new,
      consultees: consultees ?? state.classification.consultees,
      source: source ?? state.classification.source,
    },
  }),
  InspectionRecorded: (state, inspection) => ({ ...state, inspections: [...state.inspections, inspection] }),
};

/** A school in the national register. The stream has the URN as its id. */
export const school: Decider<SchoolStream> = {
  category: 'school',
  decide,
  evolve,
  personal: {
    ClassifySchool: { consultees: 'item', source: 'item' },
    CorrectClassification: { consultees: 'item', source: 'item', reason: 'item' },
  },
};
