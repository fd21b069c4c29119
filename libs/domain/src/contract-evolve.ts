import { evolveContractAlliance } from '#domain/contract-alliance';
import { evolveCircumstances } from '#domain/contract-circumstances';
import { evolveEndCorrections } from '#domain/contract-end-corrections';
import { closeVariation, evolveCorrections } from '#domain/contract-evolve-corrections';
import { answerForDays, askForDays, evolveTeam, settleDays } from '#domain/contract-evolve-team';
import { applyAimChanges, applyPartChanges, evolveDraft, withReleases } from '#domain/contract-evolve-draft';
import { evolvePrice } from '#domain/contract-evolve-price';
import { evolveMoney } from '#domain/contract-evolve-money';
import { evolveVisits } from '#domain/contract-evolve-visits';
import { endPausesWithContract, evolvePauses } from '#domain/contract-evolve-pauses';
import { evolveMonitoring } from '#domain/contract-evolve-monitoring';
import { evolveWorkPlans } from '#domain/contract-work-plans';
import { evolveJudgements, withoutConfirmation } from '#domain/contract-judgements';
import { evolveEvaluations } from '#domain/contract-evaluations';
import { evolveFollowUps } from '#domain/contract-follow-ups';
import { evolvePublications } from '#domain/contract-publications';
import { evolveEvidence } from '#domain/contract-evidence';
import { evolveProgrammes } from '#domain/contract-programmes';
import { evolveContractTakeOver } from '#domain/contract-take-over';
import { contractUpcasts } from '#domain/contract-upcasts';
import type { Arrangement } from '#domain/contract-entries.types';
import type { ContractStream } from '#domain/contract.types';
import { effectiveDay, nameByPlace } from '#domain/shared-rules';
import type { Decider, Evolver } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** A confirmed arrangement stays confirmed: a refused second attempt does not undo it. */
const updateArrangement = (known: Arrangement, status: Arrangement['status'], since: IsoDay): Arrangement =>
  known.status === 'confirmed' ? known : { status, since };

const evolveBeforeStart = {
  ...evolveDraft,
  ...evolvePrice,
  ...evolveContractTakeOver,
  ContractSigned: (state, signature) => ({ ...state, signatures: [...state.signatures, signature] }),
  ContractAcknowledged: (state, { acknowledgedOn }) => ({ ...state, acknowledgedOn }),
  ArrangementsRequested: (state, { attempt, requested, reservations }, context) => ({
    ...state,
    attempt,
    money: requested.includes('money')
      ? updateArrangement(state.money, 'requested', effectiveDay(context))
      : state.money,
    days: requested.includes('days') ? updateArrangement(state.days, 'requested', effectiveDay(context)) : state.days,
    reservations: askForDays(state, reservations),
  }),
  FundingNotNeeded: (state, _, context) => ({
    ...state,
    money: { status: 'confirmed', since: effectiveDay(context) },
  }),
  EarlierReplyNoted: (state) => state,
  // The fund commits the whole price, also to a draft that was opened again after its price fell.
  FundingConfirmed: (state, _, context) => ({
    ...state,
    lowered: 0,
    money: { status: 'confirmed', since: effectiveDay(context) },
  }),
  FundingRefused: (state, _, context) => ({
    ...state,
    money: updateArrangement(state.money, 'refused', effectiveDay(context)),
  }),
  DaysConfirmed: (state, { leaderId }, context) => ({
    ...state,
    days: { status: 'confirmed', since: effectiveDay(context) },
    reservations: answerForDays(state, leaderId, 'confirmed'),
  }),
  DaysRefused: (state, { leaderId }, context) => ({
    ...state,
    reservations: answerForDays(state, leaderId, 'refused'),
    days: updateArrangement(state.days, 'refused', effectiveDay(context)),
  }),
  ContractWithdrawn: (state, data, context) => ({
    ...state,
    withdrawn: true,
    withdrawnOn: effectiveDay(context),
    releasing: withReleases(state, { fundId: data.fundId, leaderIds: [data.leaderId, ...data.team] }),
  }),
} satisfies Partial<Decider<ContractStream>['evolve']>;

/** The state changes of a contract, one for each event type. */
export const evolveContract: Decider<ContractStream>['evolve'] = {
  ...evolveBeforeStart,
  ...evolveCorrections,
  ...evolveTeam,
  ContractStarted: (state, { startedOn, nextReviewOn, nextReportOn }) => ({
    ...state,
    startedOn,
    nextReviewOn,
    nextReportOn,
  }),
  ...evolveVisits,
  MeasurementRecorded: (state, { source: _, ...measured }, { actor: recordedBy }) => ({
    ...state,
    measurements: [...state.measurements, { ...measured, recordedBy, voided: false }],
  }),
  ProgressReported: (state, { reportId, reportedOn, ratings, nextReportOn }, { actor: recordedBy }) => {
    const rated = ratings.map(({ aimId, rating }) => ({ aimId, rating }));
    return {
      ...state,
      nextReportOn,
      reports: [...state.reports, { reportId, reportedOn, ratings: rated, recordedBy }],
    };
  },
  NotProgressingReported: (state) => ({ ...state, concernReports: state.concernReports + 1 }),
  SchoolStatementRecorded: (state, { statementId }, context) => ({
    ...state,
    statements: [...state.statements, { statementId: statementId ?? nameByPlace(context), recordedBy: context.actor }],
  }),
  BoardReviewed: (state, { reviewId, reviewedOn, judgement, nextReviewOn }, context) => ({
    ...state,
    nextReviewOn,
    reviews: [
      ...state.reviews,
      { reviewId: reviewId ?? nameByPlace(context), reviewedOn, judgement, recordedBy: context.actor },
    ],
  }),
  ReviewOverdue: (state, { wasDueOn }) => ({ ...state, notedOverdue: { ...state.notedOverdue, review: wasDueOn } }),
  ReportOverdue: (state, { wasDueOn }) => ({ ...state, notedOverdue: { ...state.notedOverdue, report: wasDueOn } }),
  VariationProposed: (state, data, context) => ({ ...state, variation: { ...data, since: effectiveDay(context) } }),
  VariationAgreed: (state, { aims, parts, halfDays }) => ({
    ...state,
    ...closeVariation(state),
    contractVersion: state.contractVersion + 1,
    aims: applyAimChanges(state, aims),
    parts: applyPartChanges(state, parts),
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
  ...evolveProgrammes,
  ...evolveEvidence,
  ...evolveJudgements,
  ...evolveEvaluations,
  ...evolvePublications,
  ...evolveFollowUps,
  ...evolveCircumstances,
  ...evolvePauses,
  ...evolveMonitoring,
  ...evolveWorkPlans,
  ...evolveContractAlliance,
  AimJudged: (state, { aimId, judgement, judgedOn, ...data }, { actor: recordedBy }) => ({
    ...state,
    ...withoutConfirmation(state),
    judgementCount: state.judgementCount + 1,
    judgements: [
      ...state.judgements.filter((judged) => judged.aimId !== aimId),
      {
        aimId,
        judgement,
        judgedOn,
        evidenceSeen: data.evidenceSeen,
        hasReason: data.noEvidenceReason !== null,
        restsOn: data.restsOn,
        recordedBy,
      },
    ],
  }),
  ContractEnded: (state, { how, endedOn, causeCode, unusedPence, visitsNotHeld, leaderId, team }) => ({
    ...state,
    settling: [leaderId, ...team],
    ...closeVariation(state),
    ended: { how, on: endedOn, causeCode, unusedPence },
    pauses: endPausesWithContract(state, endedOn),
    visits: state.visits.map((visit) =>
      visitsNotHeld.includes(visit.visitId) ? { ...visit, status: 'not-held' } : visit,
    ),
  }),
  ...evolveEndCorrections,
  LapseNotYetDue: (state) => state,
  ...evolveMoney,
  DaysSettled: (state, { leaderId }) => {
    const settled = settleDays(state, leaderId);
    const isEarlier = settled.releasing.leaders !== state.releasing.leaders && !state.withdrawn;
    return { ...state, ...settled, daysSettled: state.daysSettled || !isEarlier };
  },
  ContractClosed: (state) => ({ ...state, closed: true }),
};

/** The state changes of a contract apart from its decisions, because a draft looks up the contract that it extends. */
export const contractEvolver: Evolver<ContractStream> = {
  category: 'contract',
  evolve: evolveContract,
  upcasts: contractUpcasts,
};
