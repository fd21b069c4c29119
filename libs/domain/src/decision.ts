import type { DecisionEvents } from '#domain/decision.events';
import type { Award } from '#domain/meeting.events';
import { APPROVING } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The life of a decision after the meeting that took it: its conditions, and whether it still stands. */
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
  answers: { OpenDecision: 'DecisionTaken' | 'DecisionKnown' };
};

/**
 * What a contract that is drafted, signed, arranged or started on that day may rely on.
 * Refuses `decision-does-not-allow` (not approving, not yet effective, rescinded) and `condition-overdue` (a condition's due day has passed).
 */
export const allowsContract = ({ taken, dischargedConditions, rescinded }: Decision, today: IsoDay): Award => {
  const award = APPROVING.includes(taken.outcome) ? taken.award : null;
  refuseUnless(
    award !== null,
    'decision-does-not-allow',
    `The board decided «${taken.outcome}»: no support was approved.`,
  );
  refuseUnless(
    !rescinded,
    'decision-does-not-allow',
    'The decision was rescinded; support needs a new request to the board.',
  );
  refuseUnless(
    taken.effectiveFrom <= today,
    'decision-does-not-allow',
    `The decision takes effect on ${taken.effectiveFrom}; draft the contract from then on.`,
  );
  const overdue = taken.conditions.find(
    ({ conditionId, due }) => due !== null && due < today && !dischargedConditions.includes(conditionId),
  );
  refuseUnless(
    overdue === undefined,
    'condition-overdue',
    `A condition of the board was due on ${overdue?.due ?? ''}: «${overdue?.text ?? ''}»; discharge it first.`,
  );
  return award;
};

const decide: Decider<DecisionStream>['decide'] = {
  OpenDecision: {
    absent: (data) => [{ type: 'DecisionTaken', data, occurredOn: data.madeOn }],
    present: (_, { meetingId, itemId }) => [{ type: 'DecisionKnown', data: { meetingId, itemId } }],
  },

  DischargeCondition: ({ taken, dischargedConditions, rescinded }, data) => {
    refuseUnless(!rescinded, 'already-rescinded', 'The decision was rescinded; its conditions bind nobody any more.');
    refuseUnless(
      taken.conditions.some(({ conditionId }) => conditionId === data.conditionId),
      'unknown-condition',
      'The board set no such condition; look up its id in the decision.',
    );
    refuseUnless(
      !dischargedConditions.includes(data.conditionId),
      'already-discharged',
      'This condition was discharged before.',
    );
    return [{ type: 'ConditionDischarged', data }];
  },

  RescindDecision: ({ rescinded }, data) => {
    refuseUnless(!rescinded, 'already-rescinded', 'The decision was rescinded before.');
    return [{ type: 'DecisionRescinded', data }];
  },
};

const evolve: Decider<DecisionStream>['evolve'] = {
  DecisionTaken: { first: (taken) => ({ taken, dischargedConditions: [], rescinded: false }) },
  DecisionKnown: (state) => state,
  ConditionDischarged: (state, { conditionId }) => ({
    ...state,
    dischargedConditions: [...state.dischargedConditions, conditionId],
  }),
  DecisionRescinded: (state) => ({ ...state, rescinded: true }),
};

/** What a board decided on one item; opened from the minutes. */
export const decision: Decider<DecisionStream> = {
  category: 'decision',
  decide,
  evolve,
  personal: { DischargeCondition: { evidence: 'item' }, RescindDecision: { reason: 'item' } },
};
