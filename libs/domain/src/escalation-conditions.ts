import { MAX_CONCERN_CONDITIONS, MAX_CORRECTIONS } from '#domain/bounds';
import type { ConcernCondition } from '#domain/escalation-measures.types';
import { noteDay, refuseUnlessOpen } from '#domain/escalation-open';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { changeEntry } from '#domain/numbered-entries';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { londonDay, type IsoDay } from '#kernel/time';

/** The condition with this number. Refuses `unknown-condition`. */
const findCondition = ({ conditions }: Escalation, number: number): ConcernCondition => {
  const condition = conditions[number - 1];
  refuseUnless(
    condition !== undefined,
    'unknown-condition',
    `The concern has ${conditions.length} conditions. Give the number of one of them, from 1.`,
  );
  return condition;
};

/** The condition with this number that must still be met. Refuses `unknown-condition` and `condition-settled`. */
const findOpenCondition = (state: Escalation, number: number): ConcernCondition => {
  const condition = findCondition(state, number);
  refuseUnless(
    condition.open,
    'condition-settled',
    'This condition is met or released. Set another condition if there is more to do.',
  );
  return condition;
};

const refusePastDueDay = (dueOn: IsoDay, today: IsoDay): void =>
  refuseUnless(
    today <= dueOn,
    'due-day-passed',
    `${dueOn} has passed. Give today or a later day by which the condition must be met.`,
  );

/** Decisions on what somebody has to do before a concern is settled. */
export const decideConditions = {
  SetConcernCondition: (state, data, { today }) => {
    refuseUnlessOpen(state);
    refusePastDueDay(data.dueOn, today);
    refuseUnless(
      data.owner !== 'provider' || state.contractId !== null,
      'no-provider',
      'The concern is about no contract, so it has no provider. Name another owner of the condition.',
    );
    refuseUnless(
      state.conditions.length < MAX_CONCERN_CONDITIONS,
      'too-many-conditions',
      `The concern has ${MAX_CONCERN_CONDITIONS} conditions, the most allowed. Judge those that are open.`,
    );
    return [{ type: 'ConcernConditionSet', data }];
  },

  CorrectConcernCondition: (state, data, { actor, roles, today }) => {
    refuseUnlessOpen(state);
    const { setBy, dueOn, corrections } = findOpenCondition(state, data.condition);
    refuseUnless(
      setBy === actor || roles.includes('clerk'),
      'not-your-condition',
      'Somebody else set this condition. Ask that person or the clerk to correct it.',
    );
    if (data.dueOn !== dueOn) refusePastDueDay(data.dueOn, today);
    refuseUnless(
      corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The condition was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
    );
    return [{ type: 'ConcernConditionCorrected', data }];
  },

  JudgeConcernCondition: (state, data, { today }) => {
    refuseUnlessOpen(state);
    const { setOn, judgements } = findOpenCondition(state, data.condition);
    refuseFutureDay(data.judgedOn, today);
    refuseUnless(
      setOn <= data.judgedOn,
      'before-the-condition',
      `The condition was set on ${setOn}. Give that day or a later one.`,
    );
    refuseUnless(
      judgements < MAX_CORRECTIONS || data.result !== 'not-met',
      'too-many-judgements',
      `The condition was judged ${MAX_CORRECTIONS} times. Record that it is met or released.`,
    );
    return [{ type: 'ConcernConditionJudged', data, occurredOn: data.judgedOn }];
  },

  ReopenConcernCondition: (state, data) => {
    refuseUnlessOpen(state);
    const { open, corrections } = findCondition(state, data.condition);
    refuseUnless(!open, 'condition-open', 'This condition is open. You do not need to reopen it.');
    refuseUnless(
      corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The condition was corrected ${MAX_CORRECTIONS} times, the most allowed. Set another condition.`,
    );
    return [{ type: 'ConcernConditionReopened', data }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;

const changeCondition = (
  state: Escalation,
  number: number,
  change: (condition: ConcernCondition) => Partial<ConcernCondition>,
): Escalation => ({
  ...state,
  conditions: changeEntry(state.conditions, number, change),
});

/** State changes of conditions. */
export const evolveConditions = {
  ConcernConditionSet: (state, { owner, dueOn }, { actor, recordedAt }) => ({
    ...state,
    conditions: [
      ...state.conditions,
      { owner, dueOn, setBy: actor, setOn: londonDay(recordedAt), open: true, judgements: 0, corrections: 0 },
    ],
  }),
  ConcernConditionCorrected: (state, { condition: number, owner, dueOn }) =>
    changeCondition(state, number, ({ corrections }) => ({ owner, dueOn, corrections: corrections + 1 })),
  ConcernConditionReopened: (state, { condition: number }) =>
    changeCondition(state, number, ({ corrections }) => ({ open: true, corrections: corrections + 1 })),
  ConcernConditionJudged: (state, { condition: number, result, judgedOn }) =>
    changeCondition(noteDay(state, judgedOn), number, ({ judgements }) => ({
      open: result === 'not-met',
      judgements: judgements + 1,
    })),
} satisfies Partial<Decider<EscalationStream>['evolve']>;
