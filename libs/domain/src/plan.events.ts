import type { Replaced } from '#domain/contract-corrections.events';
import type { Code, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** How far the success criterion of an action was met. */
export const ACTION_OUTCOMES = ['met', 'partly-met', 'not-met'] as const;

export type ActionOutcome = (typeof ACTION_OUTCOMES)[number];

/** Who in an alliance is accountable for some of its work: a lead school by its URN, or a member by its id. The other one is null. */
export type AccountableParty = { leadSchool: Urn | null; memberId: string | null };

/** The number to reach, and what is counted, such as 50 `schools-supported`. Both are null if only the success criterion says it. */
export type PlanTarget = { figure: number | null; unit: Code | null };

export type ActionPlanEvents = {
  /** An alliance plans its work for a period. */
  ActionPlanAdopted: { allianceId: string; from: IsoDay; to: IsoDay };
  /** The period of the plan was corrected. */
  ActionPlanCorrected: { from: Replaced<IsoDay>; to: Replaced<IsoDay>; reason: Personal };
  /** What the alliance will do, how it will know that it has worked, who is accountable for it, and by when. */
  PlanActionAdded: {
    allianceId: string;
    actionId: string;
    statement: Personal;
    criterion: Personal;
    target: PlanTarget;
    accountable: AccountableParty;
    /** The person who is accountable for it there; null if nobody is named. */
    personId: string | null;
    by: IsoDay;
  };
  /** The action was corrected, or somebody else is accountable for it. `statement` and `criterion` are null if they did not change. */
  PlanActionCorrected: {
    actionId: string;
    statement: Personal | null;
    criterion: Personal | null;
    target: Replaced<PlanTarget>;
    accountable: Replaced<AccountableParty>;
    personId: Replaced<string | null>;
    by: Replaced<IsoDay>;
    reason: Personal;
  };
  /** The progress of the action on a day. `figure`: in the unit of the target; null for an action without a figure. */
  PlanProgressNoted: {
    actionId: string;
    progressId: string;
    on: IsoDay;
    figure: number | null;
    note: Personal;
    evidence: Personal;
  };
  /** A note of progress was corrected. The texts are null if they did not change. */
  PlanProgressCorrected: {
    actionId: string;
    progressId: string;
    on: Replaced<IsoDay>;
    figure: Replaced<number | null>;
    note: Personal | null;
    evidence: Personal | null;
    reason: Personal;
  };
  PlanActionClosed: { actionId: string; outcome: ActionOutcome; on: IsoDay; reason: Personal };
  /** The action was closed by mistake, and is open again. */
  PlanActionReopened: { actionId: string; reason: Personal };
};
