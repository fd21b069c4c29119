import { refuseWithoutEffect } from '#domain/decision-take-over';
import type { Decision, DecisionStream } from '#domain/decision.types';
import type { Condition } from '#domain/meeting.events';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const requireCondition = ({ taken }: Decision, conditionId: string): Condition => {
  const found = taken.conditions.find((each) => each.conditionId === conditionId);
  refuseUnless(found !== undefined, 'unknown-condition', 'The decision has no condition with this id. Check the id.');
  return found;
};

/** Decisions on the conditions of a decision. */
export const decideConditions = {
  DischargeCondition: (state, data) => {
    refuseWithoutEffect(
      state,
      'The decision was rescinded, so its conditions no longer apply. Leave them as they are.',
    );
    requireCondition(state, data.conditionId);
    refuseUnless(
      !state.dischargedConditions.includes(data.conditionId),
      'already-discharged',
      'This condition is already discharged. Void that record if it is wrong.',
    );
    return [{ type: 'ConditionDischarged', data }];
  },

  VoidDischarge: (state, { conditionId, reason }) => {
    refuseWithoutEffect(
      state,
      'The decision was rescinded, so its conditions no longer apply. Leave them as they are.',
    );
    const { due } = requireCondition(state, conditionId);
    refuseUnless(
      state.dischargedConditions.includes(conditionId),
      'not-discharged',
      'This condition is open already. You do not need to void anything.',
    );
    return [{ type: 'DischargeVoided', data: { conditionId, due, reason } }];
  },

  CorrectConditions: (_, data) => [{ type: 'ConditionsCorrected', data }],
} satisfies Partial<Decider<DecisionStream>['decide']>;

/** What becomes of the conditions. */
export const evolveConditions = {
  ConditionDischarged: (state, { conditionId }) => ({
    ...state,
    dischargedConditions: [...state.dischargedConditions, conditionId],
  }),
  DischargeVoided: (state, { conditionId }) => ({
    ...state,
    dischargedConditions: state.dischargedConditions.filter((each) => each !== conditionId),
  }),
  ConditionsCorrected: (state, { conditions }) => {
    const texts = new Map(conditions.map(({ conditionId, text }) => [conditionId, text]));
    const corrected = state.taken.conditions.map((condition) => ({
      ...condition,
      text: texts.get(condition.conditionId) ?? condition.text,
    }));
    return { ...state, taken: { ...state.taken, conditions: corrected } };
  },
} satisfies Partial<Decider<DecisionStream>['evolve']>;
