import type { DecisionEvents } from '#domain/decision.events';
import type { Award } from '#domain/meeting.events';
import { APPROVING_OUTCOMES } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A decision after its meeting: which conditions are discharged, and whether it was rescinded. */
export type Decision = {
  readonly taken: DecisionEvents['DecisionTaken'];
  readonly dischargedConditions: readonly string[];
  readonly rescinded: boolean;
};

export type DecisionCommands = {
  OpenDecision: DecisionEvents['DecisionTaken'];
  DischargeCondition: { conditionId: string; evidence: Personal };
  RescindDecision: { reason: Personal };
};

export type DecisionStream = {
  state: Decision;
  commands: DecisionCommands;
  events: DecisionEvents;
  replies: { OpenDecision: 'DecisionTaken' | 'DecisionAlreadyOpened' };
};

/**
 * The award on which a contract can be drafted, signed, arranged or started on that day. Refuses `decision-does-not-allow` (not approving,
 * rescinded, or not yet in effect) and `condition-overdue` (the due day of a condition has passed).
 */
export const requireAward = ({ taken, dischargedConditions, rescinded }: Decision, today: IsoDay): Award => {
  const award = APPROVING_OUTCOMES.includes(taken.outcome) ? taken.award : null;
  refuseUnless(
    award !== null,
    'decision-does-not-allow',
    `The board's decision is "${taken.outcome}", which does not approve support.`,
  );
  refuseUnless(
    !rescinded,
    'decision-does-not-allow',
    'The decision was rescinded. Support needs a new request to the board.',
  );
  refuseUnless(
    taken.effectiveFrom <= today,
    'decision-does-not-allow',
    `The decision takes effect on ${taken.effectiveFrom}. Try again on that day or later.`,
  );
  const overdue = taken.conditions.find(
    ({ conditionId, due }) => due !== null && due < today && !dischargedConditions.includes(conditionId),
  );
  refuseUnless(
    overdue === undefined,
    'condition-overdue',
    `A condition of the board was due on ${overdue?.due ?? ''}. Discharge it first.`,
  );
  return award;
};

const decide: Decider<DecisionStream>['decide'] = {
  OpenDecision: {
    create: (data) => [{ type: 'DecisionTaken', data, occurredOn: data.madeOn }],
    existing: (_, { meetingId, itemId }) => [{ type: 'DecisionAlreadyOpened', data: { meetingId, itemId } }],
  },

  DischargeCondition: ({ taken, dischargedConditions, rescinded }, data) => {
    refuseUnless(!rescinded, 'already-rescinded', 'The decision was rescinded, so its conditions no longer apply.');
    refuseUnless(
      taken.conditions.some(({ conditionId }) => conditionId === data.conditionId),
      'unknown-condition',
      'The decision has no condition with this id. Check the id.',
    );
    refuseUnless(
      !dischargedConditions.includes(data.conditionId),
      'already-discharged',
      'This condition is already discharged.',
    );
    return [{ type: 'ConditionDischarged', data }];
  },

  RescindDecision: ({ rescinded }, data) => {
    refuseUnless(!rescinded, 'already-rescinded', 'The decision is already rescinded.');
    return [{ type: 'DecisionRescinded', data }];
  },
};

const evolve: Decider<DecisionStream>['evolve'] = {
  DecisionTaken: { create: (taken) => ({ taken, dischargedConditions: [], rescinded: false }) },
  DecisionAlreadyOpened: (state) => state,
  ConditionDischarged: (state, { conditionId }) => ({
    ...state,
    dischargedConditions: [...state.dischargedConditions, conditionId],
  }),
  DecisionRescinded: (state) => ({ ...state, rescinded: true }),
};

/** A board's decision on one item, opened from the minutes. */
export const decision: Decider<DecisionStream> = {
  category: 'decision',
  decide,
  evolve,
  personal: {
    OpenDecision: { 'conditions.text': 'item' },
    DischargeCondition: { evidence: 'item' },
    RescindDecision: { reason: 'item' },
  },
};
