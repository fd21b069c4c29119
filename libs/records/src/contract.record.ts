import type { ContractStream } from '#domain/contract.types';
import { effectiveDay, nameByPlace } from '#domain/shared-rules';
import type { ContractDocument } from '#records/contract.record.types';
import { beforeStart } from '#records/contract-before-start.record';
import { changeVariation, corrections } from '#records/contract-corrections.record';
import { endCorrections } from '#records/contract-end-corrections.record';
import { judgements } from '#records/contract-judgements.record';
import { applyAimChanges, applyPartChanges } from '#records/contract-drafts.record';
import { evidence } from '#records/contract-evidence.record';
import { programmes } from '#records/contract-programmes.record';
import { addNextVersion } from '#records/contract-versions.record';
import { monitoring } from '#records/contract-monitoring.record';
import { workPlans } from '#records/contract-work-plans.record';
import { endPausesWithContract, pauses } from '#records/contract-pauses.record';
import { afterwards } from '#records/contract-afterwards.record';
import { visitCorrections, visits } from '#records/contract-visits.record';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

const progress = {
  MeasurementRecorded: (record, measured, { actor }) => ({
    ...record,
    measurements: [...record.measurements, { ...measured, recordedBy: actor, voided: false, correctedOn: null }],
  }),
  ProgressReported: (record, { reportId, reportedOn, ratings, narrative, nextReportOn }, { actor }) => ({
    ...record,
    nextReportOn,
    reports: [...record.reports, { reportId, reportedOn, reportedBy: actor, ratings, narrative, correctedOn: null }],
  }),
  NotProgressingReported: (record, { kind, aimIds, detail }, context) => ({
    ...record,
    concernReports: [
      ...record.concernReports,
      { on: effectiveDay(context), reportedBy: context.actor, kind, aimIds, detail },
    ],
  }),
  SchoolStatementRecorded: (record, { statementId, statement }, context) => ({
    ...record,
    statements: [
      ...record.statements,
      {
        statementId: statementId ?? nameByPlace(context),
        on: effectiveDay(context),
        statedBy: context.actor,
        statement,
        correctedOn: null,
      },
    ],
  }),
  BoardReviewed: (record, { reviewId, reviewedOn, judgement, note, nextReviewOn }, context) => ({
    ...record,
    nextReviewOn,
    reviews: [
      ...record.reviews,
      {
        reviewId: reviewId ?? nameByPlace(context),
        reviewedOn,
        recordedBy: context.actor,
        judgement,
        note,
        correctedOn: null,
      },
    ],
  }),
  ReviewOverdue: (record) => record,
  ReportOverdue: (record) => record,
} satisfies Partial<Projection>;

const variations = {
  VariationProposed: (record, { variationId, proposedBy, reason, aims, parts, halfDays }, context) => ({
    ...record,
    variations: [
      ...record.variations,
      {
        variationId,
        proposedBy,
        proposedOn: effectiveDay(context),
        reason,
        aims,
        parts,
        halfDays,
        status: 'open',
        answeredBy: null,
        answeredOn: null,
        refusalReason: null,
        withdrawalReason: null,
      },
    ],
  }),
  VariationAgreed: (record, { variationId, agreedBy, aims, parts, halfDays }, context) => {
    const answer = { status: 'agreed', answeredBy: agreedBy, answeredOn: effectiveDay(context) } as const;
    const changed = aims === WITHHELD ? [] : aims.map(({ aimId }) => aimId);
    return {
      ...changeVariation(record, variationId, answer),
      versions: addNextVersion(record, { change: 'varied', about: variationId }, context),
      aims: applyAimChanges(record, aims),
      parts: applyPartChanges(record, parts),
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
  ContractEnded: (record, { endedOn, ...data }) => {
    const { how, causeCode, note, unusedPence, unusedHalfDays } = data;
    const { withdrawnVariationId, visitsNotHeld, noVisitReason } = data;
    const settled = { withdrawnVariationId, visitsNotHeld, noVisitReason, correctedOn: null };
    return {
      ...record,
      ended: { how, on: endedOn, causeCode, note, unusedPence, unusedHalfDays, ...settled },
      pauses: endPausesWithContract(record, endedOn),
      variations: record.variations.map((each) => (each.status === 'open' ? { ...each, status: 'withdrawn' } : each)),
      visits: record.visits.map((visit) =>
        visitsNotHeld.includes(visit.visitId) ? { ...visit, status: 'not-held' } : visit,
      ),
    };
  },
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
  RecoveryCorrectionNoted: (record, { pence }) => ({
    ...record,
    recovered: record.recovered + pence.new - pence.old,
  }),
  RecoveryNoted: (record, { pence }) => ({ ...record, recovered: record.recovered + pence }),
  // What comes back from a draft that was amended is no settlement.
  MoneySettled: (record, { released }) =>
    record.ended === null && record.withdrawnOn === null
      ? record
      : { ...record, released: (record.released ?? 0) + released },
  DaysSettled: (record) =>
    record.ended === null && record.withdrawnOn === null ? record : { ...record, daysSettled: true },
  ContractClosed: (record, result) => ({ ...record, closed: result }),
} satisfies Partial<Projection>;

/** What people read of a contract, made from the events that they may see. */
export const contractRecord: Projection = {
  ...beforeStart,
  ContractStarted: (record, started) => ({ ...record, ...started }),
  ...pauses,
  ...monitoring,
  ...workPlans,
  ...visits,
  ...visitCorrections,
  ...progress,
  ...programmes,
  ...evidence,
  ...variations,
  ...concerns,
  ...ending,
  ...endCorrections,
  ...corrections,
  ...judgements,
  ...afterwards,
};
