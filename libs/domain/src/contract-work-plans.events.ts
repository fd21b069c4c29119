import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What is done by when, and by whom. */
export type PlanStep = { what: Personal; who: Personal; by: IsoDay };

export type ContractWorkPlanEvents = {
  /**
   * The provider sets out a numbered plan of the work. It takes the place of the plan `supersedes`, for a reason; both are null for the first plan. `dropsVisitIds`:
   * planned visits that are not in the new plan. Each is cancelled by an event that follows.
   */
  WorkPlanSet: {
    planId: string;
    number: number;
    supersedes: string | null;
    reason: Personal | null;
    steps: PlanStep[];
    dropsVisitIds: string[];
  };
};

/** Commands about the plan of the work. */
export type ContractWorkPlanCommands = {
  /** `supersedes`: the plan that whoever sets the new one has read. It must be the current one. */
  SetWorkPlan: Omit<ContractWorkPlanEvents['WorkPlanSet'], 'number'>;
};
