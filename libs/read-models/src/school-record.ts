import type { ContractEvents } from '#domain/contract.events';
import type { RequestEvents } from '#domain/request.events';
import type { RegisterEntry, RegisterSource, SchoolEvents } from '#domain/school.events';
import {
  chooseLaterGrade,
  chooseLaterInspection,
  clearOverallGrade,
  type SourcedInspection,
} from '#domain/school-inspections';
import type { Code, Governance } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, view } from '#processing/view';
import { INITIAL_STAGE, stageChanges, stageColumns } from '#read-models/contract-stage';
import { deliveryChanges, deliveryColumns } from '#read-models/delivered-half-days';
import { requestStageChanges, requestStageColumns } from '#read-models/request-stage';
import { NEW_REQUEST } from '#domain/request-stage';
import { rowPerStream } from '#read-models/row-per-stream';

export const schools = table(
  'school_records',
  'urn',
  {
    urn: text(),
    name: text(),
    laCode: text(),
    entry: json<RegisterEntry>(),
    source: json<RegisterSource>(),
    governance: textOrNull<Governance>(),
    /** Source of the governance: `register` for the type of establishment, or the named document; null if it is not known. */
    governanceSource: textOrNull(),
    consultees: json<string[]>(),
    /** The latest inspection under any framework, also of a school that this one replaced. */
    latestInspection: json<SourcedInspection | null>(),
    /** The latest inspection that has an overall grade, which can be another one. */
    lastOverallGrade: json<SourcedInspection | null>(),
  },
  [{ of: ['laCode'], by: ['name', 'urn'] }],
);

export const requests = table(
  'school_requests',
  'requestId',
  {
    requestId: text(),
    schoolUrn: text(),
    boardId: text(),
    reference: text(),
    from: text<RequestEvents['RequestSubmitted']['from']>(),
    allianceId: textOrNull(),
    bodyId: textOrNull(),
    needAreas: json<Code[]>(),
    urgency: text<RequestEvents['RequestSubmitted']['urgency']>(),
    submittedOn: text<IsoDay>(),
    ...requestStageColumns,
    decidedOn: textOrNull<IsoDay>(),
  },
  [
    { of: ['schoolUrn'], by: ['submittedOn'] },
    { of: ['allianceId'], by: ['submittedOn'] },
    { of: ['bodyId'], by: ['submittedOn'] },
  ],
);

export const contracts = table(
  'school_contracts',
  'contractId',
  {
    ...stageColumns,
    contractId: text(),
    schoolUrn: text(),
    boardId: text(),
    reference: text(),
    leaderId: text(),
    level: text(),
    startsOn: text<IsoDay>(),
    endsOn: text<IsoDay>(),
    plannedHalfDays: integer(),
    ...deliveryColumns,
  },
  [{ of: ['schoolUrn'], by: ['startsOn'] }],
);

const school = rowPerStream(schools);
const request = rowPerStream(requests);
const contract = rowPerStream(contracts);

const requestStages = requestStageChanges(requests);

const requestChanges: Parameters<typeof view<RequestEvents>>[0]['on'] = {
  ...requestStages,
  RequestSubmitted: [
    request.insert(({ id, day, data: { schoolUrn, boardId, reference, from, needAreas, urgency, ...data } }) => ({
      ...NEW_REQUEST,
      requestId: id,
      schoolUrn,
      boardId,
      reference,
      from,
      allianceId: data.allianceId,
      bodyId: data.bodyId,
      needAreas,
      urgency,
      submittedOn: day,
      decidedOn: null,
    })),
  ],
  RequestCorrected: [request.update((_, { data }) => ({ needAreas: data.needAreas.new, urgency: data.urgency.new }))],
  RequestDecided: [...requestStages.RequestDecided, request.update((_, { data: { decidedOn } }) => ({ decidedOn }))],
};

const draft = contract.insert<ContractEvents['ContractDrafted']>(
  ({ id, data: { schoolUrn, boardId, reference, leaderId, level, ...data } }) => ({
    ...INITIAL_STAGE,
    contractId: id,
    schoolUrn,
    boardId,
    reference,
    leaderId,
    level,
    startsOn: data.startsOn,
    endsOn: data.endsOn,
    plannedHalfDays: data.halfDays,
    deliveredHalfDays: 0,
  }),
);

const contractChanges: Parameters<typeof view<ContractEvents>>[0]['on'] = {
  ...stageChanges(contracts),
  ...deliveryChanges(contracts),
  ContractDrafted: [draft],
  ContractRedrafted: [draft],
  DraftAmended: [
    contract.update((_, { data: { new: figures } }) => ({
      reference: figures.reference,
      startsOn: figures.startsOn,
      endsOn: figures.endsOn,
      plannedHalfDays: figures.halfDays,
    })),
  ],
  VariationAgreed: [contract.update((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
};

export const schoolRecord = view<SchoolEvents & RequestEvents & ContractEvents>({
  name: 'school-record',
  version: 13,
  tables: [schools, requests, contracts],
  on: {
    ...requestChanges,
    ...contractChanges,
    SchoolRegistered: [
      school.insert(({ id, data: { entry, governance, source } }) => ({
        urn: id,
        name: entry.name,
        laCode: entry.laCode,
        entry,
        source,
        governance,
        governanceSource: governance === null ? null : 'register',
        consultees: [],
        latestInspection: null,
        lastOverallGrade: null,
      })),
    ],
    RegisterEntryChanged: [
      school.update((row, { data }) => {
        const changed = Object.fromEntries(data.changes.map(({ field, new: value }) => [field, value]));
        const entry = { ...row.entry, ...changed };
        return { entry, name: entry.name, laCode: entry.laCode, source: data.source };
      }),
    ],
    SchoolClassified: [
      school.update((_, { data: { governance, consultees, source } }) => ({
        governance,
        consultees,
        governanceSource: source,
      })),
    ],
    ClassificationCorrected: [
      school.update((row, { data: { governance, consultees, source } }) => ({
        governance: governance.new,
        consultees: consultees ?? row.consultees,
        governanceSource: source ?? row.governanceSource,
      })),
    ],
    InspectionRecorded: [
      school.update(({ latestInspection, lastOverallGrade }, { data }) => ({
        latestInspection: chooseLaterInspection(latestInspection, data),
        lastOverallGrade: chooseLaterGrade(lastOverallGrade, data),
      })),
    ],
    OverallGradeCleared: [
      school.update(({ latestInspection }) => ({
        latestInspection: latestInspection && clearOverallGrade(latestInspection),
        lastOverallGrade: null,
      })),
    ],
  },
});
