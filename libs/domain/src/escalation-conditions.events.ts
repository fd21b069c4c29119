import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Who has to meet a condition. */
export const CONDITION_OWNERS = ['school', 'responsible-body', 'provider', 'board', 'council'] as const;

export type ConditionOwner = (typeof CONDITION_OWNERS)[number];

/** A condition that is not met stays open. One that is released need not be met. */
export const CONDITION_RESULTS = ['met', 'not-met', 'released'] as const;

export type ConditionResult = (typeof CONDITION_RESULTS)[number];

/** What somebody has to do before a concern is settled. Conditions are numbered from 1. */
export type EscalationConditionEvents = {
  ConcernConditionSet: { text: Personal; owner: ConditionOwner; dueOn: IsoDay };
  /** A condition was typed wrongly. The old text stays in its event. */
  ConcernConditionCorrected: {
    condition: number;
    text: Personal;
    owner: ConditionOwner;
    dueOn: IsoDay;
    reason: Personal;
  };
  /** The last judgement was recorded by mistake. The condition is open. */
  ConcernConditionReopened: { condition: number; reason: Personal };
  ConcernConditionJudged: { condition: number; result: ConditionResult; judgedOn: IsoDay; note: Personal };
};
