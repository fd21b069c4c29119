import type { AimChange } from '#domain/contract.events';
import type { ContractStream } from '#domain/contract.types';
import type { Arrangement } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { IsoDay } from '#kernel/time';
import type { ContractDocument, VariationRecord, VisitRecord } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD, type Withheld } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

const EMPTY = {
  aims: [],
  signatures: [],
  acknowledgedOn: null,
  acknowledgedBy: null,
  startedOn: null,
  nextReviewOn: null,
  nextReportOn: null,
  visits: [],
  measurements: [],
  reports: [],
  statements: [],
  reviews: [],
  variations: [],
  concernReports: [],
  concerns: [],
  judgements: [],
  payments: [],
  lowered: 0,
  paid: 0,
  recovered: 0,
  ended: null,
  released: null,
  daysSettled: false,
  withdrawnOn: null,
  withdrawalReason: null,
  closed: null,
} satisfies Partial<ContractDocument>;

const changeVisit = (record: ContractDocument, visitId: string, change: Partial<VisitRecord>): ContractDocument => ({
  ...record,
  visits: record.visits.map((visit) => (visit.visitId === visitId ? { ...visit, ...change } : visit)),
});

const changeVariation = (
  record: ContractDocument,
  variationId: string,
  change: Partial<VariationRecord>,
): ContractDocument => ({
  ...record,
  variations: record.variations.map((each) => (each.variationId === variationId ? { ...each, ...change } : each)),
});

const applyAimChanges = (
  record: ContractDocument,
  changes: readonly AimChange[] | Withheld,
): ContractDocument['aims'] =>
  changes === WITHHELD
    ? record.aims
    : record.aims.map((aim) => changes.find(({ aimId }) => aimId === aim.aimId)?.new ?? aim);

/** A confirmed arrangement stays confirmed: a refused second attempt does not undo it. */
const updateArrangement = (known: Arrangement, status: Arrangement['status'], since: IsoDay): Arrangement =>
  known.status === 'confirmed' ? known : { status, since };

const beforeStart = {
  ContractDrafted: {
    create: (agreed, context) => {
      const draftedOn = effectiveDay(context);
      const arrangement = { status: 'not-requested', since: draftedOn } as const;
      const { halfDays } = agreed;
      return {
        ...EMPTY,
        agreed,
        draftedOn,
        draftedBy: context.actor,
        halfDays,
        money: arrangement,
        days: arrangement,
      };
    },
  },
  AimAgreed: (record, aim) => ({ ...record, aims: [...record.aims, aim] }),
  AimDropped: (record, { aimId }) => ({ ...record, aims: record.aims.filter((aim) => aim.aimId !== aimId) }),
  ContractSigned: (record, signature) => ({ ...record, signatures: [...record.signatures, signature] }),
  ContractAcknowledged: (record, { acknowledgedOn, personId }) => ({
    ...record,
    acknowledgedOn,
    acknowledgedBy: personId,
  }),
  ArrangementsRequested: (record, { requested }, context) => {
    const request = (name: 'money' | 'days'): Arrangement =>
      requested.includes(name) ? updateArrangement(record[name], 'requested', effectiveDay(context)) : record[name];
    return { ...record, money: request('money'), days: request('days') };
  },
  FundingConfirmed: (record, _, context) => ({
    ...record,
    money: { status: 'confirmed', since: effectiveDay(context) },
  }),
  FundingRefused: (record, _, context) => ({
    ...record,
    money: updateArrangement(record.money, 'refused', effectiveDay(context)),
  }),
  DaysConfirmed: (record, _, context) => ({ ...record, days: { status: 'confirmed', since: effectiveDay(context) } }),
  DaysRefused: (record, _, context) => ({
    ...record,
    days: updateArrangement(record.days, 'refused', effectiveDay(context)),
  }),
  ContractWithdrawn: (record, { reason }, context) => ({
    ...record,
    withdrawnOn: effectiveDay(context),
    withdrawalReason: reason,
  }),
} satisfies Partial<Projection>;

const visits = {
  VisitPlanned: (record, { visitId, on, halfDays, purpose }, { actor }) => ({
    ...record,
    visits: [
      ...record.visits,
      {
        visitId,
        on,
        halfDays,
        purpose,
        status: 'planned',
        plannedBy: actor,
        recordedBy: null,
        summary: null,
        missedReason: null,
        missedNote: null,
        countersigned: false,
        countersignedBy: null,
      },
    ],
  }),
  VisitHeld: (record, { visitId, heldOn, halfDays, summary }, { actor }) =>
    changeVisit(record, visitId, { on: heldOn, halfDays, summary, status: 'held', recordedBy: actor }),
  VisitMissed: (record, { visitId, reasonCode, note }, { actor }) =>
    changeVisit(record, visitId, { status: 'missed', missedReason: reasonCode, missedNote: note, recordedBy: actor }),
  VisitCountersigned: (record, { visitId, personId }) =>
    changeVisit(record, visitId, { countersigned: true, countersignedBy: personId }),
} satisfies Partial<Projection>;

const progress = {
  MeasurementRecorded: (record, { measurementId, aimId, value, measuredOn, source }, { actor }) => ({
    ...record,
    measurements: [...record.measurements, { measurementId, aimId, value, measuredOn, source, recordedBy: actor }],
  }),
  ProgressReported: (record, { reportId, reportedOn, ratings, narrative, nextReportOn }, { actor }) => ({
    ...record,
    nextReportOn,
    reports: [...record.reports, { reportId, reportedOn, reportedBy: actor, ratings, narrative }],
  }),
  NotProgressingReported: (record, { kind, aimIds, detail }, context) => ({
    ...record,
    concernReports: [
      ...record.concernReports,
      { on: effectiveDay(context), reportedBy: context.actor, kind, aimIds, detail },
    ],
  }),
  SchoolStatementRecorded: (record, { statement }, context) => ({
    ...record,
    statements: [...record.statements, { on: effectiveDay(context), statedBy: context.actor, statement }],
  }),
  BoardReviewed: (record, { reviewedOn, judgement, note, nextReviewOn }, { actor }) => ({
    ...record,
    nextReviewOn,
    reviews: [...record.reviews, { reviewedOn, recordedBy: actor, judgement, note }],
  }),
  ReviewOverdue: (record) => record,
  ReportOverdue: (record) => record,
  AimJudged: (record, { aimId, judgement, judgedOn, evidence }, { actor }) => ({
    ...record,
    judgements: [
      ...record.judgements.filter((judged) => judged.aimId !== aimId),
      { aimId, judgement, judgedOn, judgedBy: actor, evidence },
    ],
  }),
} satisfies Partial<Projection>;

const variations = {
  VariationProposed: (record, { variationId, proposedBy, reason, aims, halfDays }, context) => ({
    ...record,
    variations: [
      ...record.variations,
      {
        variationId,
        proposedBy,
        proposedOn: effectiveDay(context),
        reason,
        aims,
        halfDays,
        status: 'open',
        answeredBy: null,
        answeredOn: null,
        refusalReason: null,
      },
    ],
  }),
  VariationAgreed: (record, { variationId, agreedBy, aims, halfDays }, context) => {
    const answer = { status: 'agreed', answeredBy: agreedBy, answeredOn: effectiveDay(context) } as const;
    const changed = aims === WITHHELD ? [] : aims.map(({ aimId }) => aimId);
    return {
      ...changeVariation(record, variationId, answer),
      aims: applyAimChanges(record, aims),
      judgements: record.judgements.filter(({ aimId }) => !changed.includes(aimId)),
      halfDays: halfDays.new,
    };
  },
  VariationRefused: (record, { variationId, refusedBy, reason }, context) =>
    changeVariation(record, variationId, {
      status: 'refused',
      answeredBy: refusedBy,
      answeredOn: effectiveDay(context),
      refusalReason: reason,
    }),
} satisfies Partial<Projection>;

const concerns = {
  // Older versions told contracts about safeguarding concerns, which are followed outside this system.
  ConcernNoted: (record, { escalationId, kind }, context) =>
    kind === 'safeguarding'
      ? record
      : {
          ...record,
          concerns: [
            ...record.concerns,
            { escalationId, kind, since: effectiveDay(context), settled: false, outcome: null },
          ],
        },
  ConcernSettled: (record, { escalationId, outcome }) => ({
    ...record,
    concerns: record.concerns.map((concern) =>
      concern.escalationId === escalationId ? { ...concern, settled: true, outcome } : concern,
    ),
  }),
} satisfies Partial<Projection>;

const ending = {
  ContractEnded: (record, { how, causeCode, note, endedOn, unusedPence, unusedHalfDays }) => ({
    ...record,
    ended: { how, on: endedOn, causeCode, note, unusedPence, unusedHalfDays },
  }),
  LapseNotYetDue: (record) => record,
  PaymentNoted: (record, { instalmentId, pence }, context) => ({
    ...record,
    payments: [...record.payments, { instalmentId, pence, notedOn: effectiveDay(context), voided: false }],
    paid: record.paid + pence,
  }),
  PaymentVoidNoted: (record, { instalmentId, pence, released }) => ({
    ...record,
    payments: record.payments.map((payment) =>
      payment.instalmentId === instalmentId ? { ...payment, voided: true } : payment,
    ),
    paid: record.paid - pence,
    released: released === 0 ? record.released : (record.released ?? 0) + released,
  }),
  PriceLowered: (record, { pence }) => ({ ...record, lowered: record.lowered + pence }),
  RecoveryNoted: (record, { pence }) => ({ ...record, recovered: record.recovered + pence }),
  MoneySettled: (record, { released }) => ({ ...record, released: (record.released ?? 0) + released }),
  DaysSettled: (record) => ({ ...record, daysSettled: true }),
  ContractClosed: (record, result) => ({ ...record, closed: result }),
} satisfies Partial<Projection>;

/** What people read of a contract, made from the events that they may see. */
export const contractRecord: Projection = {
  ...beforeStart,
  ContractStarted: (record, started) => ({ ...record, ...started }),
  ...visits,
  ...progress,
  ...variations,
  ...concerns,
  ...ending,
};
