import type { ActionOutcome, ActionPlanEvents, AccountableParty, PlanTarget } from '#domain/plan.events';
import type { Alliance } from '#domain/alliance.types';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The progress of an action on a day. The texts are in the history only. */
export type NotedProgress = { readonly progressId: string; readonly on: IsoDay; readonly figure: number | null };

export type PlannedAction = {
  readonly actionId: string;
  readonly target: PlanTarget;
  readonly accountable: AccountableParty;
  readonly personId: string | null;
  readonly by: IsoDay;
  readonly progress: readonly NotedProgress[];
  /** Null while the action is open. */
  readonly outcome: ActionOutcome | null;
};

export type ActionPlan = {
  readonly allianceId: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly actions: readonly PlannedAction[];
};

export type ActionPlanCommands = {
  /** Opens the stream. */
  AdoptActionPlan: ActionPlanEvents['ActionPlanAdopted'];
  CorrectActionPlan: { from: IsoDay; to: IsoDay; reason: Personal };
  AddPlanAction: Omit<ActionPlanEvents['PlanActionAdded'], 'allianceId'>;
  /** The whole action as it should be. The texts are null if they stay as they are. */
  CorrectPlanAction: Omit<ActionPlanCommands['AddPlanAction'], 'statement' | 'criterion'> & {
    statement: Personal | null;
    criterion: Personal | null;
    reason: Personal;
  };
  NotePlanProgress: ActionPlanEvents['PlanProgressNoted'];
  /** The whole note as it should be. The texts are null if they stay as they are. */
  CorrectPlanProgress: Omit<ActionPlanEvents['PlanProgressNoted'], 'note' | 'evidence'> & {
    note: Personal | null;
    evidence: Personal | null;
    reason: Personal;
  };
  ClosePlanAction: ActionPlanEvents['PlanActionClosed'];
  ReopenPlanAction: ActionPlanEvents['PlanActionReopened'];
};

/** The alliance whose plan it is; undefined if it does not exist. */
export type PlanFacts = {
  readonly alliance: Pick<Alliance, 'leadSchoolsByDay' | 'members' | 'from' | 'to'> | undefined;
};

export type ActionPlanStream = {
  state: ActionPlan;
  commands: ActionPlanCommands;
  events: ActionPlanEvents;
  facts: { AdoptActionPlan: PlanFacts; AddPlanAction: PlanFacts; CorrectPlanAction: PlanFacts };
};
