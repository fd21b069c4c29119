import { applyChanges, completeEntry, completeOldEntry, diffEntries } from '#domain/register-entry';
import { decideIndicators, replaceIndicators } from '#domain/school-indicators';
import { clearOverallGrade, completeOldInspection, decideInspections, isOlder } from '#domain/school-inspections';
import { noteSuccession } from '#domain/school-successions';
import { decideGroups, decideLinks } from '#domain/school-links';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { RegisterClassification, RegisterSource, SchoolEvents } from '#domain/school.events';
import type { School, SchoolCommands, SchoolStream } from '#domain/school.types';
import type { Decider, NewEvent } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

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

  NoteSuccession: (_, data) => [{ type: 'SuccessionNoted', data }],
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
      consulteeLists: 0,
      inspections: [],
      successions: [],
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
    // The register names no consultees, so the list stays.
    consulteeLists: state.consulteeLists + (classification.source.startsWith(REGISTER) ? 0 : 1),
    registerGovernance: classification.source.startsWith(REGISTER)
      ? classification.governance
      : state.registerGovernance,
  }),
  ClassificationCorrected: (state, { governance, consultees, source }) => ({
    ...state,
    consulteeLists: state.consulteeLists + (consultees === null ? 0 : 1),
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
  SuccessionNoted: (state, noted) => ({
    ...state,
    successions: noteSuccession(state.successions, noted),
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
