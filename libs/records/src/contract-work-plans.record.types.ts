import type { PlanStep } from '#domain/contract-work-plans.events';
import type { IsoDay } from '#kernel/time';
import type { Text } from '#records/contract-visits.record.types';
import type { Withheld } from '#records/visibility';

/** A numbered plan of the work, also one that was superseded. */
export interface WorkPlanRecord {
  readonly planId: string;
  readonly number: number;
  readonly setOn: IsoDay;
  readonly setBy: string;
  readonly steps: readonly PlanStep[] | Withheld;
  /** The plan before, and why it was replaced; null for the first plan. */
  readonly supersedes: string | null;
  readonly reason: Text | null;
  readonly dropsVisitIds: readonly string[] | Withheld;
  /** The plan that took its place, and since when; null for the current plan. */
  readonly supersededBy: string | null;
  readonly supersededOn: IsoDay | null;
}
