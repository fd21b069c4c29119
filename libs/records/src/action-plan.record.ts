import { actionPlan } from '#domain/action-plan';
import type { ActionOutcome, AccountableParty, PlanTarget } from '#domain/plan.events';
import type { ActionPlanStream } from '#domain/action-plan.types';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import { ALL } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Withheld } from '#records/visibility';

/** What was noted of an action on a day. */
export interface PlanProgressRecord {
  readonly progressId: string;
  readonly on: IsoDay;
  readonly figure: number | null;
  readonly note: Personal | Withheld;
  readonly evidence: Personal | Withheld;
  readonly recordedBy: string;
  readonly corrected: boolean;
}

/** How an action ended. */
export interface PlanActionEnd {
  readonly outcome: ActionOutcome;
  readonly on: IsoDay;
  readonly reason: Personal | Withheld;
  readonly recordedBy: string;
}

/** An action of a plan as people read it. */
export interface PlanActionRecord {
  readonly actionId: string;
  readonly statement: Personal | Withheld;
  readonly criterion: Personal | Withheld;
  readonly target: PlanTarget;
  readonly accountable: AccountableParty;
  readonly personId: string | null;
  readonly by: IsoDay;
  readonly corrected: boolean;
  readonly progress: readonly PlanProgressRecord[];
  /** Null while the action is open. */
  readonly end: PlanActionEnd | null;
}

/** The plan of an alliance for a period. */
export interface ActionPlanDocument {
  readonly allianceId: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly corrected: boolean;
  readonly actions: readonly PlanActionRecord[];
}

const changeAction = (
  record: ActionPlanDocument,
  actionId: string,
  change: (action: PlanActionRecord) => Partial<PlanActionRecord>,
): ActionPlanDocument => ({
  ...record,
  actions: record.actions.map((each) => (each.actionId === actionId ? { ...each, ...change(each) } : each)),
});

/** What people read of an action plan. The alliance, its boards and auditors read all of it. */
export const actionPlanKind: RecordKind<ActionPlanStream, ActionPlanDocument> = {
  decider: actionPlan,
  visibility: {
    ActionPlanAdopted: { readers: ALL },
    ActionPlanCorrected: { readers: ALL, reason: ALL },
    PlanActionAdded: { readers: ALL, statement: ALL, criterion: ALL },
    PlanActionCorrected: { readers: ALL, statement: ALL, criterion: ALL, reason: ALL },
    PlanProgressNoted: { readers: ALL, note: ALL, evidence: ALL },
    PlanProgressCorrected: { readers: ALL, note: ALL, evidence: ALL, reason: ALL },
    PlanActionClosed: { readers: ALL, reason: ALL },
    PlanActionReopened: { readers: ALL, reason: ALL },
  },
  projection: {
    ActionPlanAdopted: { create: (adopted) => ({ ...adopted, corrected: false, actions: [] }) },
    ActionPlanCorrected: (record, { from, to }) => ({ ...record, from: from.new, to: to.new, corrected: true }),
    PlanActionAdded: (record, { allianceId: _, ...action }) => ({
      ...record,
      actions: [...record.actions, { ...action, corrected: false, progress: [], end: null }],
    }),
    PlanActionCorrected: (record, { actionId, statement, criterion, target, accountable, personId, by }) =>
      changeAction(record, actionId, (action) => ({
        statement: statement ?? action.statement,
        criterion: criterion ?? action.criterion,
        target: target.new,
        accountable: accountable.new,
        personId: personId.new,
        by: by.new,
        corrected: true,
      })),
    PlanProgressNoted: (record, { actionId, ...noted }, { actor }) =>
      changeAction(record, actionId, ({ progress }) => ({
        progress: [...progress, { ...noted, recordedBy: actor, corrected: false }],
      })),
    PlanProgressCorrected: (record, { actionId, progressId, on, figure, note, evidence }) =>
      changeAction(record, actionId, ({ progress }) => ({
        progress: progress.map((each) =>
          each.progressId === progressId
            ? {
                ...each,
                on: on.new,
                figure: figure.new,
                note: note ?? each.note,
                evidence: evidence ?? each.evidence,
                corrected: true,
              }
            : each,
        ),
      })),
    PlanActionClosed: (record, { actionId, ...end }, { actor }) =>
      changeAction(record, actionId, () => ({ end: { ...end, recordedBy: actor } })),
    PlanActionReopened: (record, { actionId }) => changeAction(record, actionId, () => ({ end: null })),
  },
};
