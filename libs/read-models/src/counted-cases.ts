import type { ContractEvents } from '#domain/contract.events';
import type { RequestEvents } from '#domain/request.events';
import type { Provider } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, withIndex, type view } from '#processing/view';
import { deliveryChanges, deliveryColumns } from '#read-models/delivered-half-days';
import { rowPerStream } from '#read-models/row-per-stream';

/** The requests of schools with the days of their milestones; null before one is reached. */
export const requests = table('statistics_requests', 'requestId', {
  requestId: text(),
  boardId: text(),
  schoolUrn: withIndex(text()),
  submittedOn: text<IsoDay>(),
  acknowledgedOn: textOrNull<IsoDay>(),
  screenedOn: textOrNull<IsoDay>(),
  tabledOn: textOrNull<IsoDay>(),
  decidedOn: textOrNull<IsoDay>(),
});

/** The contracts under which schools are supported. */
export const contracts = table('statistics_contracts', 'contractId', {
  contractId: text(),
  requestId: textOrNull(),
  boardId: withIndex(text()),
  schoolUrn: withIndex(text()),
  providerKind: text<Provider['kind']>(),
  /** The leader, alliance, school, responsible body or local authority to which the work was awarded. */
  providerId: text(),
  /** The alliances that gave the support after it, each from a day on, in the order of recording; empty for other providers. */
  passedOn: json<readonly { readonly allianceId: string; readonly on: IsoDay }[]>(),
  leaderId: text(),
  allianceId: textOrNull(),
  /** Schools whose people give the support: the home school of the lead leader, and a school that is the provider. */
  homeSchoolUrn: withIndex(textOrNull()),
  providerSchoolUrn: withIndex(textOrNull()),
  draftedOn: text<IsoDay>(),
  /** The day of the last signature. */
  signedOn: textOrNull<IsoDay>(),
  /** Null if the work has not started. */
  startedOn: withIndex<IsoDay | null>(textOrNull()),
  /** Null while no end is recorded; the agreed end then counts. */
  endedOn: textOrNull<IsoDay>(),
  endedHow: textOrNull<ContractEvents['ContractEnded']['how']>(),
  closedOn: textOrNull<IsoDay>(),
  endsOn: text<IsoDay>(),
  pence: integer(),
  plannedHalfDays: integer(),
  ...deliveryColumns,
  missedVisits: integer(),
  lateReports: integer(),
  notProgressing: integer(),
});

const request = rowPerStream(requests);
const contract = rowPerStream(contracts);

const findProviderId = ({ provider, leaderId }: Pick<ContractEvents['ContractDrafted'], 'provider' | 'leaderId'>) =>
  provider.allianceId ?? provider.schoolUrn ?? provider.bodyId ?? provider.areaCode ?? leaderId;

const draft = contract.insert<ContractEvents['ContractDrafted']>(({ id, day, data }) => ({
  contractId: id,
  requestId: data.requestId,
  boardId: data.boardId,
  schoolUrn: data.schoolUrn,
  providerKind: data.provider.kind,
  providerId: findProviderId(data),
  passedOn: [],
  leaderId: data.leaderId,
  allianceId: data.provider.allianceId ?? data.allianceId,
  homeSchoolUrn: data.homeSchoolUrn,
  providerSchoolUrn: data.provider.schoolUrn,
  draftedOn: day,
  signedOn: null,
  startedOn: null,
  endedOn: null,
  endedHow: null,
  closedOn: null,
  endsOn: data.endsOn,
  pence: data.pence,
  plannedHalfDays: data.halfDays,
  deliveredHalfDays: 0,
  missedVisits: 0,
  lateReports: 0,
  notProgressing: 0,
}));

const { VisitHeld, VisitCorrected, VisitRecordVoided } = deliveryChanges(contracts);

export const contractChanges: Parameters<typeof view<ContractEvents>>[0]['on'] = {
  ContractDrafted: [draft],
  ContractRedrafted: [draft],
  DraftAmended: [
    contract.update((_, { data: { new: figures } }) => ({
      endsOn: figures.endsOn,
      pence: figures.pence,
      plannedHalfDays: figures.halfDays,
    })),
  ],
  SignaturesVoided: [contract.update(() => ({ signedOn: null }))],
  ContractSigned: [
    contract.update(({ signedOn }, { data }) => ({
      signedOn: signedOn !== null && signedOn > data.signedOn ? signedOn : data.signedOn,
    })),
  ],
  ContractStarted: [contract.update((_, { data }) => ({ startedOn: data.startedOn }))],
  StartCorrected: [contract.update((_, { data }) => ({ startedOn: data.startedOn.new }))],
  VariationAgreed: [contract.update((_, { data }) => ({ plannedHalfDays: data.halfDays.new }))],
  ContractPassedOn: [
    contract.update(({ providerKind, passedOn }, { data: { allianceId, on } }) =>
      providerKind === 'alliance' ? { passedOn: [...passedOn, { allianceId: allianceId.new, on }] } : {},
    ),
  ],
  VisitHeld,
  VisitCorrected,
  VisitMissed: [contract.update(({ missedVisits }) => ({ missedVisits: missedVisits + 1 }))],
  VisitRecordVoided: [
    ...VisitRecordVoided,
    contract.update(({ missedVisits }, { data }) => ({
      missedVisits: missedVisits - (data.recordedAs === 'missed' ? 1 : 0),
    })),
  ],
  ReportOverdue: [contract.update(({ lateReports }) => ({ lateReports: lateReports + 1 }))],
  NotProgressingReported: [contract.update(({ notProgressing }) => ({ notProgressing: notProgressing + 1 }))],
  ContractEnded: [contract.update((_, { data: { endedOn, how } }) => ({ endedOn, endedHow: how }))],
  EndCorrected: [contract.update((_, { data }) => ({ endedOn: data.endedOn.new }))],
  ContractClosed: [contract.update((_, { day }) => ({ closedOn: day }))],
};

export const requestChanges: Parameters<typeof view<RequestEvents>>[0]['on'] = {
  RequestSubmitted: [
    request.insert(({ id, day, data: { boardId, schoolUrn } }) => ({
      requestId: id,
      boardId,
      schoolUrn,
      submittedOn: day,
      acknowledgedOn: null,
      screenedOn: null,
      tabledOn: null,
      decidedOn: null,
    })),
  ],
  RequestAcknowledged: [request.update(({ acknowledgedOn }, { day }) => ({ acknowledgedOn: acknowledgedOn ?? day }))],
  RequestScreened: [request.update((_, { day }) => ({ screenedOn: day }))],
  RequestTabled: [request.update(({ tabledOn }, { day }) => ({ tabledOn: tabledOn ?? day }))],
  RequestDecided: [request.update((_, { data: { decidedOn } }) => ({ decidedOn }))],
};
