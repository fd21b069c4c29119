import type { AimChange } from '#domain/contract-aims.events';
import type { ContractEvents } from '#domain/contract.events';
import type { DecisionEvents } from '#domain/decision.events';
import type { EscalationEvents } from '#domain/escalation.events';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { derive, view } from '#processing/view';
import { listConditionItems, listContractItems, withinContract, type Target } from '#read-models/due-rows';
import { concernChanges, concerns, listConcernItems } from '#read-models/due-concerns';
import { contracts, decisions, dueItems } from '#read-models/due-tables';
import { answerWithPause, decideOnPauses, INITIAL_PAUSES, isDueInPause } from '#read-models/contract-pauses';
import { answerRecommendations, groupMeetingChanges, INITIAL_GROUP_MEETINGS } from '#read-models/due-group-meetings';
import { pauseChanges } from '#read-models/due-pauses';
import { visitChanges } from '#read-models/due-visits';
import { followUpChanges, INITIAL_FOLLOW_UP, needChanges } from '#read-models/due-follow-ups';
import { correctDueDays } from '#read-models/corrected-due-days';
import { rowPerStream } from '#read-models/row-per-stream';

const contract = rowPerStream(contracts);
const decision = rowPerStream(decisions);

/** The target after these changes of aims. A changed aim has no judgement. */
const changeTarget = (target: Target, changes: readonly AimChange[]): Target => {
  const changed = changes.find(({ aimId }) => aimId === target.aimId)?.new;
  return changed ? { ...target, statement: changed.statement, by: changed.by, judged: false } : target;
};

const draft = contract.insert<ContractEvents['ContractDrafted']>(
  ({ id, data: { boardId, reference, schoolUrn, leaderId, endsOn } }) => ({
    contractId: id,
    boardId,
    reference,
    schoolUrn,
    leaderId,
    state: 'not-started',
    endsOn,
    nextReviewOn: null,
    nextReportOn: null,
    reviewNoted: null,
    reportNoted: null,
    targets: [],
    visits: [],
    ...INITIAL_PAUSES,
    circumstances: [],
    variation: null,
    ...INITIAL_GROUP_MEETINGS,
    ...INITIAL_FOLLOW_UP,
  }),
);

export const dueAndLate = view<ContractEvents & DecisionEvents & EscalationEvents>({
  name: 'due-and-late',
  version: 18,
  tables: [contracts, decisions, concerns, dueItems],
  derived: [
    derive(dueItems, contracts, listContractItems),
    derive(dueItems, decisions, listConditionItems),
    derive(dueItems, concerns, listConcernItems),
  ],
  on: {
    ...concernChanges,
    ContractDrafted: [draft],
    ContractRedrafted: [draft],
    DraftAmended: [contract.update((_, { data }) => ({ reference: data.new.reference, endsOn: data.new.endsOn }))],
    AimAgreed: [
      contract.update(({ targets }, { data: { aimId, statement, by } }) => ({
        targets: [...targets, { aimId, statement, by, judged: false }],
      })),
    ],
    AimChanged: [
      contract.update(({ targets }, { data }) => ({
        targets: targets.map((target) => changeTarget(target, [data])),
      })),
    ],
    AimDropped: [
      contract.update(({ targets }, { data }) => ({ targets: targets.filter(({ aimId }) => aimId !== data.aimId) })),
    ],
    VariationAgreed: [
      contract.update(({ targets }, { data }) => ({
        variation: null,
        targets: targets.map((target) => changeTarget(target, data.aims)),
      })),
      needChanges.VariationAgreed,
    ],
    AimJudged: [
      contract.update(({ targets }, { data }) => ({
        targets: targets.map((target) => (target.aimId === data.aimId ? { ...target, judged: true } : target)),
      })),
      needChanges.AimJudged,
    ],
    ContractStarted: [
      contract.update((_, { data: { nextReviewOn, nextReportOn } }) => ({
        state: 'running',
        nextReviewOn,
        nextReportOn,
      })),
    ],
    ...visitChanges,
    ...groupMeetingChanges,
    VariationProposed: [
      contract.update((_, { day, data: { variationId, proposedBy } }) => ({
        variation: { variationId, proposedBy, since: day },
      })),
    ],
    VariationRefused: [contract.update(() => ({ variation: null }))],
    VariationWithdrawn: [contract.update(() => ({ variation: null }))],
    ProgressReported: [contract.update((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
    BoardReviewed: [
      contract.update((row, { data: { nextReviewOn, reviewedOn } }) => ({
        nextReviewOn,
        ...answerRecommendations(row, reviewedOn),
      })),
    ],
    StartCorrected: [contract.update((row, { data }) => correctDueDays(row, data))],
    ReportCorrected: [contract.update((_, { data }) => ({ nextReportOn: data.nextReportOn }))],
    BoardReviewCorrected: [contract.update((_, { data }) => ({ nextReviewOn: data.nextReviewOn }))],
    CircumstanceNoted: [
      contract.update(({ circumstances }, { data: { circumstanceId, kind, since } }) => ({
        circumstances: [...circumstances, { circumstanceId, kind, since }],
      })),
    ],
    FormalStepNoted: [
      contract.update(({ circumstances }, { data: { circumstanceId, since } }) => ({
        circumstances: [...circumstances, { circumstanceId, kind: 'formal-step', since }],
      })),
    ],
    CircumstanceAnswered: [
      contract.update((row, { data }) => ({
        ...answerWithPause(row, data),
        circumstances: row.circumstances.filter(({ circumstanceId }) => circumstanceId !== data.circumstanceId),
      })),
      needChanges.CircumstanceAnswered,
    ],
    ...pauseChanges,
    FormalStepEnded: [
      contract.update((row, { data: { circumstanceIds } }) => ({
        circumstances: row.circumstances.filter(({ circumstanceId }) => !circumstanceIds.includes(circumstanceId)),
      })),
    ],
    ReviewDecided: [
      contract.update((row, { data }) => ({
        ...answerRecommendations(row, data.decidedOn),
        ...decideOnPauses(row, data),
        circumstances: row.circumstances.filter(({ circumstanceId }) => !data.circumstanceIds.includes(circumstanceId)),
      })),
      needChanges.ReviewDecided,
    ],
    ReviewOverdue: [contract.update((_, { data }) => ({ reviewNoted: data.wasDueOn }))],
    ReportOverdue: [contract.update((_, { data }) => ({ reportNoted: data.wasDueOn }))],
    ...followUpChanges,
    ContractWithdrawn: [contract.update(() => ({ state: 'over' }))],
    ContractEnded: [contract.update(() => ({ state: 'over' }))],
    DecisionTaken: [
      decision.insert(({ id, data: { boardId, schoolUrn, conditions, award, effectiveFrom } }) => ({
        decisionId: id,
        boardId,
        schoolUrn,
        conditions,
        discharged: [],
        rescinded: false,
        endsOn: award?.latestEnd ?? effectiveFrom,
      })),
    ],
    ConditionDischarged: [
      decision.update(({ discharged }, { data }) => ({ discharged: [...discharged, data.conditionId] })),
    ],
    DischargeVoided: [
      decision.update(({ discharged }, { data }) => ({
        discharged: discharged.filter((conditionId) => conditionId !== data.conditionId),
      })),
    ],
    // Nothing is due of a decision from paper until it is confirmed.
    DecisionTakenOver: [decision.update(() => ({ rescinded: true }))],
    TakenOverDecisionConfirmed: [decision.update(() => ({ rescinded: false }))],
    DecisionRescinded: [decision.update(() => ({ rescinded: true }))],
    DecisionRescindedByBoard: [decision.update(() => ({ rescinded: true }))],
    DecisionRestored: [decision.update(() => ({ rescinded: false }))],
    // Nothing is due of an award that no contract carries out.
    AwardReleased: [
      decision.update(({ rescinded }, { data }) => ({ rescinded: rescinded || data.contractId === null })),
    ],
  },
});

/** A contract with a missed due day that is not yet recorded as overdue. */
export interface Overdue {
  readonly contractId: string;
  readonly wasDueOn: IsoDay;
}

const listOverdue = async (
  readModels: ReadModels,
  today: IsoDay,
  next: 'nextReviewOn' | 'nextReportOn',
  noted: 'reviewNoted' | 'reportNoted',
): Promise<Overdue[]> => {
  const rows = await readModels.rows(contracts, (query) =>
    query.where('state', '=', 'running').where(next, '<', today).orderBy(next).orderBy('contractId'),
  );
  return rows.flatMap(({ contractId, endsOn, [next]: nextDue, [noted]: notedDay, ...row }) => {
    const wasDueOn = withinContract(endsOn, nextDue);
    return wasDueOn === null || wasDueOn === notedDay || isDueInPause(row, wasDueOn) ? [] : [{ contractId, wasDueOn }];
  });
};

/** Lists reviews that are late on that day and not yet recorded as overdue. */
export const listOverdueReviews = (readModels: ReadModels, today: IsoDay): Promise<Overdue[]> =>
  listOverdue(readModels, today, 'nextReviewOn', 'reviewNoted');

/** Lists progress reports that are late on that day and not yet recorded as overdue. */
export const listOverdueReports = (readModels: ReadModels, today: IsoDay): Promise<Overdue[]> =>
  listOverdue(readModels, today, 'nextReportOn', 'reportNoted');
