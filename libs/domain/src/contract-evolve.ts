import type { AimChange } from '#domain/contract.events';
import type { Arrangement, ContractStream, SupportContract, Visit } from '#domain/contract.types';
import { dayOf } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

const drafted = (agreed: SupportContract['agreed'], on: IsoDay): SupportContract => ({
  agreed,
  draftedOn: on,
  aims: [],
  signatures: [],
  acknowledgedOn: null,
  attempt: 0,
  money: { status: 'not-asked', since: on },
  days: { status: 'not-asked', since: on },
  halfDays: agreed.halfDays,
  startedOn: null,
  nextReviewOn: null,
  nextReportOn: null,
  notedOverdue: { review: null, report: null },
  visits: [],
  readings: [],
  reportIds: [],
  variation: null,
  pastVariationIds: [],
  concerns: [],
  judgements: [],
  paid: 0,
  recovered: 0,
  ended: null,
  released: null,
  daysSettled: false,
  withdrawn: false,
  withdrawnOn: null,
  closed: false,
});

const visitBecomes = (state: SupportContract, visitId: string, change: Partial<Visit>): SupportContract => ({
  ...state,
  visits: state.visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit)),
});

const varied = (state: SupportContract, changes: readonly AimChange[]): SupportContract['aims'] =>
  state.aims.map((aim) => changes.find(({ aimId }) => aimId === aim.aimId)?.new ?? aim);

/** What is confirmed stays confirmed: the refusal of a second ask takes nothing back. */
const answered = (known: Arrangement, status: Arrangement['status'], since: IsoDay): Arrangement =>
  known.status === 'confirmed' ? known : { status, since };

const variationAnswered = (state: SupportContract): Pick<SupportContract, 'variation' | 'pastVariationIds'> => ({
  variation: null,
  pastVariationIds:
    state.variation === null ? state.pastVariationIds : [...state.pastVariationIds, state.variation.variationId],
});

const arranging = {
  ContractDrafted: { first: (data, recording) => drafted(data, dayOf(recording)) },
  AimAgreed: (state, aim) => ({ ...state, aims: [...state.aims, aim] }),
  AimDropped: (state, { aimId }) => ({ ...state, aims: state.aims.filter((aim) => aim.aimId !== aimId) }),
  ContractSigned: (state, signature) => ({ ...state, signatures: [...state.signatures, signature] }),
  ContractAcknowledged: (state, { acknowledgedOn }) => ({ ...state, acknowledgedOn }),
  ArrangementsRequested: (state, { attempt, asks }, recording) => ({
    ...state,
    attempt,
    money: asks.includes('money') ? answered(state.money, 'asked', dayOf(recording)) : state.money,
    days: asks.includes('days') ? answered(state.days, 'asked', dayOf(recording)) : state.days,
  }),
  FundingConfirmed: (state, _, recording) => ({ ...state, money: { status: 'confirmed', since: dayOf(recording) } }),
  FundingRefused: (state, _, recording) => ({ ...state, money: answered(state.money, 'refused', dayOf(recording)) }),
  DaysConfirmed: (state, _, recording) => ({ ...state, days: { status: 'confirmed', since: dayOf(recording) } }),
  DaysRefused: (state, _, recording) => ({ ...state, days: answered(state.days, 'refused', dayOf(recording)) }),
  ContractWithdrawn: (state, _, recording) => ({ ...state, withdrawn: true, withdrawnOn: dayOf(recording) }),
} satisfies Partial<Decider<ContractStream>['evolve']>;

/** The consequences of every event of a contract. */
export const evolve: Decider<ContractStream>['evolve'] = {
  ...arranging,
  ContractStarted: (state, started) => ({ ...state, ...started }),
  VisitPlanned: (state, { visitId, on, halfDays }) => ({
    ...state,
    visits: [...state.visits, { visitId, on, halfDays, status: 'planned', countersigned: false }],
  }),
  VisitHeld: (state, { visitId, heldOn, halfDays }) =>
    visitBecomes(state, visitId, { on: heldOn, halfDays, status: 'held' }),
  VisitMissed: (state, { visitId }) => visitBecomes(state, visitId, { status: 'missed' }),
  VisitCountersigned: (state, { visitId }) => visitBecomes(state, visitId, { countersigned: true }),
  ReadingTaken: (state, { readingId, aimId }) => ({ ...state, readings: [...state.readings, { readingId, aimId }] }),
  ProgressReported: (state, { reportId, nextReportOn }) => ({
    ...state,
    nextReportOn,
    reportIds: [...state.reportIds, reportId],
  }),
  NotProgressingReported: (state) => state,
  SchoolViewGiven: (state) => state,
  BoardReviewed: (state, { nextReviewOn }) => ({ ...state, nextReviewOn }),
  ReviewOverdue: (state, { wasDueOn }) => ({ ...state, notedOverdue: { ...state.notedOverdue, review: wasDueOn } }),
  ReportOverdue: (state, { wasDueOn }) => ({ ...state, notedOverdue: { ...state.notedOverdue, report: wasDueOn } }),
  VariationProposed: (state, data, recording) => ({ ...state, variation: { ...data, since: dayOf(recording) } }),
  VariationAgreed: (state, { aims, halfDays }) => ({
    ...state,
    ...variationAnswered(state),
    aims: varied(state, aims),
    judgements: state.judgements.filter((judged) => aims.every(({ aimId }) => aimId !== judged.aimId)),
    halfDays: halfDays.new,
  }),
  VariationRefused: (state) => ({ ...state, ...variationAnswered(state) }),
  ConcernNoted: (state, { escalationId, kind }, recording) => ({
    ...state,
    // Safeguarding has left the system with its referral, so nothing here waits for it.
    concerns: [...state.concerns, { escalationId, kind, since: dayOf(recording), settled: kind === 'safeguarding' }],
  }),
  ConcernSettled: (state, { escalationId }) => ({
    ...state,
    concerns: state.concerns.map((concern) =>
      concern.escalationId === escalationId ? { ...concern, settled: true } : concern,
    ),
  }),
  AimJudged: (state, { aimId, judgement }) => ({
    ...state,
    judgements: [...state.judgements.filter((judged) => judged.aimId !== aimId), { aimId, judgement }],
  }),
  ContractEnded: (state, { how, endedOn, unusedPence }) => ({ ...state, ended: { how, on: endedOn, unusedPence } }),
  LapseNotDue: (state) => state,
  PaymentNoted: (state, { pence }) => ({ ...state, paid: state.paid + pence }),
  RecoveryNoted: (state, { pence }) => ({ ...state, recovered: state.recovered + pence }),
  MoneySettled: (state, { released }) => ({ ...state, released: (state.released ?? 0) + released }),
  DaysSettled: (state) => ({ ...state, daysSettled: true }),
  ContractClosed: (state) => ({ ...state, closed: true }),
};
