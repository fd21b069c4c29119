import { applyChanges, completeEntry, completeOldEntry, diffEntries, type StatedEntry } from '#domain/register-entry';
import {
  decideIndicators,
  replaceIndicators,
  type SourcedIndicator,
  type StatedIndicators,
} from '#domain/school-indicators';
import {
  clearOverallGrade,
  completeOldInspection,
  decideInspections,
  isOlder,
  type SourcedInspection,
  type StatedInspections,
} from '#domain/school-inspections';
import { decideGroups, decideLinks, type Recorded, type StatedGroups, type StatedLinks } from '#domain/school-links';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type {
  ClassificationSource,
  RegisterClassification,
  RegisterEntry,
  RegisterSource,
  SchoolEvents,
  SchoolGroup,
  SchoolLink,
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

export type School = {
  readonly urn: Urn;
  readonly entry: RegisterEntry;
  /** The file that said last what differed. */
  readonly source: RegisterSource;
  /** The last governance from the register, even if a person classified the school later. */
  readonly registerGovernance: Governance | null;
  /** Null until the governance of the school is known from a source. */
  readonly classification: Classification | null;
  /** In the order of recording. A later inspection of the same kind for the same day corrects an earlier one. */
  readonly inspections: readonly SourcedInspection[];
  /** Null before the first file of links that names the school. */
  readonly links: Recorded<SchoolLink> | null;
  readonly groups: Recorded<SchoolGroup> | null;
  /** The latest of each indicator and academic year. */
  readonly indicators: readonly SourcedIndicator[];
};

export type SchoolCommands = {
  /**
   * One row of an official file. Opens the stream, or records what differs. A field that is null is cleared; one that is missing keeps its value. A file
   * that is older than the last one changes nothing.
   */
  RecordRegisterEntry: {
    urn: Urn;
    entry: StatedEntry;
    governance: Governance | null;
    source: RegisterSource;
    /** The file is older than another one that said the same of this school or nothing, so that it may only add schools. */
    onlyNew?: true;
  };
  /** One row of a file of the inspectorate. */
  RecordInspections: StatedInspections;
  /** All rows about the school in a file of links. */
  RecordLinks: StatedLinks;
  /** All rows about the school in a file of groups. */
  RecordGroups: StatedGroups;
  /** All rows about the school in a file of indicators. */
  RecordIndicators: StatedIndicators;
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

const refuseFutureExtract = ({ extractedOn }: RegisterSource, today: IsoDay): void => {
  if (extractedOn !== null) refuseFutureDay(extractedOn, today);
};

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
    create: ({ urn, entry, governance, source }, { today }) => {
      refuseFutureExtract(source, today);
      return [{ type: 'SchoolRegistered', data: { urn, entry: completeEntry(entry), governance, source } }];
    },
    existing: (state, data, { today }) => {
      refuseFutureExtract(data.source, today);
      if (data.onlyNew === true || isOlder(data.source, state.source)) return [];
      const changes = diffEntries(state.entry, data.entry);
      const changed: NewEvent<SchoolEvents>[] =
        changes.length === 0 ? [] : [{ type: 'RegisterEntryChanged', data: { changes, source: data.source } }];
      return [...changed, ...reclassify(state, data)];
    },
  },

  RecordInspections: (state, stated, { today }) => {
    refuseFutureExtract(stated.source, today);
    return decideInspections(state.inspections, stated, today);
  },

  RecordLinks: (state, stated, { today }) => decideLinks(state.links, stated, today),
  RecordGroups: (state, stated, { today }) => decideGroups(state.groups, stated, today),
  RecordIndicators: (state, stated, { today }) => decideIndicators(state.indicators, stated, today),

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

const evolve: Decider<SchoolStream>['evolve'] = {
  SchoolRegistered: {
    create: ({ urn, entry, governance, source }) => ({
      urn,
      entry,
      source,
      registerGovernance: governance,
      classification:
        governance === null ? null : { governance, consultees: [], source: registerSource(entry.typeCode) },
      inspections: [],
      links: null,
      groups: null,
      indicators: [],
    }),
  },
  RegisterEntryChanged: (state, { changes, source }) => ({
    ...state,
    entry: applyChanges(state.entry, changes),
    source,
  }),
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
  OverallGradeCleared: (state) => ({
    ...state,
    inspections: state.inspections.map(clearOverallGrade),
  }),
  LinksRecorded: (state, { links, source }) => ({ ...state, links: { items: links, source } }),
  GroupsRecorded: (state, { groups, source }) => ({ ...state, groups: { items: groups, source } }),
  IndicatorsRecorded: (state, data) => ({ ...state, indicators: replaceIndicators(state.indicators, data) }),
};

/** A school in the national register. The stream has the URN as its id. */
export const school: Decider<SchoolStream> = {
  category: 'school',
  decide,
  evolve,
  upcasts: { SchoolRegistered: [completeOldEntry], InspectionRecorded: [completeOldInspection] },
  personal: {
    ClassifySchool: { consultees: 'item', source: 'item' },
    CorrectClassification: { consultees: 'item', source: 'item', reason: 'item' },
  },
};
