import type { AimChange } from '#domain/contract.events';
import type { Arrangement, ContractStream, SupportContract, Visit } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

const initialContract = (agreed: SupportContract['agreed'], on: IsoDay): SupportContract => ({
  agreed,
  draftedOn: on,
  aims: [],
  signatures: [],
  acknowledgedOn: null,
  attempt: 0,
  money: { status: 'not-requested', since: on },
  days: { status: 'not-requested', since: on },
  halfDays: agreed.halfDays,
  startedOn: null,
  nextReviewOn: null,
  nextReportOn: null,
  notedOverdue: { review: null, report: null },
  visits: [],
  measurements: [],
  reportIds: [],
  counts: { statements: 0, reviews: 0, judgements: 0 },
  variation: null,
  pastVariationIds: [],
  concerns: [],
  concernReports: 0,
  judgements: [],
  lowered: 0,
  paid: 0,
  recovered: 0,
  ended: null,
  released: null,
  daysSettled: false,
  withdrawn: false,
  withdrawnOn: null,
  closed: false,
});

const changeVisit = (state: SupportContract, visitId: string, change: Partial<Visit>): SupportContract => ({
  ...state,
  visits: state.visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit)),
});

const count = (state: SupportContract, name: keyof SupportContract['counts']): SupportContract => ({
  ...state,
  counts: { ...state.counts, [name]: state.counts[name] + 1 },
});

const applyAimChanges = (state: SupportContract, changes: readonly AimChange[]): SupportContract['aims'] =>
  state.aims.map((aim) => changes.find(({ aimId }) => aimId === aim.aimId)?.new ?? aim);

/** A confirmed arrangement stays confirmed: a refused second attempt does not undo it. */
const updateArrangement = (known: Arrangement, status: Arrangement['status'], since: IsoDay): Arrangement =>
  known.status === 'confirmed' ? known : { status, since };

const closeVariation = (state: SupportContract): Pick<SupportContract, 'variation' | 'pastVariationIds'> => ({
  variation: null,
  pastVariationIds:
    state.variation === null ? state.pastVariationIds : [...state.pastVariationIds, state.variation.variationId],
});

const evolveBeforeStart = {
  ContractDrafted: { create: (data, context) => initialContract(data, effectiveDay(context)) },
  AimAgreed: (state, aim) => ({ ...state, aims: [...state.aims, aim] }),
  AimDropped: (state, { aimId }) => ({ ...state, aims: state.aims.filter((aim) => aim.aimId !== aimId) }),
  ContractSigned: (state, signature) => ({ ...state, signatures: [...state.signatures, signature] }),
  ContractAcknowledged: (state, { acknowledgedOn }) => ({ ...state, acknowledgedOn }),
  ArrangementsRequested: (state, { attempt, requested }, context) => ({
    ...state,
    attempt,
    money: requested.includes('money')
      ? updateArrangement(state.money, 'requested', effectiveDay(context))
      : state.money,
    days: requested.includes('days') ? updateArrangement(state.days, 'requested', effectiveDay(context)) : state.days,
  }),
  FundingConfirmed: (state, _, context) => ({
    ...state,
    money: { status: 'confirmed', since: effectiveDay(context) },
  }),
  FundingRefused: (state, _, context) => ({
    ...state,
    money: updateArrangement(state.money, 'refused', effectiveDay(context)),
  }),
  DaysConfirmed: (state, _, context) => ({ ...state, days: { status: 'confirmed', since: effectiveDay(context) } }),
  DaysRefused: (state, _, context) => ({
    ...state,
    days: updateArrangement(state.days, 'refused', effectiveDay(context)),
  }),
  ContractWithdrawn: (state, _, context) => ({ ...state, withdrawn: true, withdrawnOn: effectiveDay(context) }),
} satisfies Partial<Decider<ContractStream>['evolve']>;

/** The state changes of a contract, one for each event type. */
export const evolveContract: Decider<ContractStream>['evolve'] = {
  ...evolveBeforeStart,
  ContractStarted: (state, started) => ({ ...state, ...started }),
  VisitPlanned: (state, { visitId, on, halfDays }) => ({
    ...state,
    visits: [...state.visits, { visitId, on, halfDays, status: 'planned', countersigned: false }],
  }),
  VisitHeld: (state, { visitId, heldOn, halfDays }) =>
    changeVisit(state, visitId, { on: heldOn, halfDays, status: 'held' }),
  VisitMissed: (state, { visitId }) => changeVisit(state, visitId, { status: 'missed' }),
  VisitCountersigned: (state, { visitId }) => changeVisit(state, visitId, { countersigned: true }),
  MeasurementRecorded: (state, { measurementId, aimId }) => ({
    ...state,
    measurements: [...state.measurements, { measurementId, aimId }],
  }),
  ProgressReported: (state, { reportId, nextReportOn }) => ({
    ...state,
    nextReportOn,
    reportIds: [...state.reportIds, reportId],
  }),
  NotProgressingReported: (state) => ({ ...state, concernReports: state.concernReports + 1 }),
  SchoolStatementRecorded: (state) => count(state, 'statements'),
  BoardReviewed: (state, { nextReviewOn }) => ({ ...count(state, 'reviews'), nextReviewOn }),
  ReviewOverdue: (state, { wasDueOn }) => ({ ...state, notedOverdue: { ...state.notedOverdue, review: wasDueOn } }),
  ReportOverdue: (state, { wasDueOn }) => ({ ...state, notedOverdue: { ...state.notedOverdue, report: wasDueOn } }),
  VariationProposed: (state, data, context) => ({ ...state, variation: { ...data, since: effectiveDay(context) } }),
  VariationAgreed: (state, { aims, halfDays }) => ({
    ...state,
    ...closeVariation(state),
    aims: applyAimChanges(state, aims),
    judgements: state.judgements.filter((judged) => aims.every(({ aimId }) => aimId !== judged.aimId)),
    halfDays: halfDays.new,
  }),
  VariationRefused: (state) => ({ ...state, ...closeVariation(state) }),
  // A safeguarding concern was referred outside this system. The contract does not wait for it, and nothing bounds how many there are.
  ConcernNoted: (state, { escalationId, kind }, context) =>
    kind === 'safeguarding'
      ? state
      : {
          ...state,
          concerns: [...state.concerns, { escalationId, kind, since: effectiveDay(context), settled: false }],
        },
  ConcernSettled: (state, { escalationId }) => ({
    ...state,
    concerns: state.concerns.map((concern) =>
      concern.escalationId === escalationId ? { ...concern, settled: true } : concern,
    ),
  }),
  AimJudged: (state, { aimId, judgement }) => ({
    ...count(state, 'judgements'),
    judgements: [...state.judgements.filter((judged) => judged.aimId !== aimId), { aimId, judgement }],
  }),
  ContractEnded: (state, { how, endedOn, unusedPence }) => ({ ...state, ended: { how, on: endedOn, unusedPence } }),
  LapseNotYetDue: (state) => state,
  PaymentNoted: (state, { pence }) => ({ ...state, paid: state.paid + pence }),
  PaymentVoidNoted: (state, { pence, released }) => ({
    ...state,
    paid: state.paid - pence,
    released: released === 0 ? state.released : (state.released ?? 0) + released,
  }),
  PriceLowered: (state, { pence }) => ({ ...state, lowered: state.lowered + pence }),
  RecoveryNoted: (state, { pence }) => ({ ...state, recovered: state.recovered + pence }),
  MoneySettled: (state, { released }) => ({ ...state, released: (state.released ?? 0) + released }),
  DaysSettled: (state) => ({ ...state, daysSettled: true }),
  ContractClosed: (state) => ({ ...state, closed: true }),
};
