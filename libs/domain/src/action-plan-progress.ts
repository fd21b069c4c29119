import { requireOpenAction, withAction } from '#domain/action-plan-actions';
import type { ActionPlan, ActionPlanStream, PlannedAction } from '#domain/action-plan.types';
import { MAX_PLAN_PROGRESS } from '#domain/bounds';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const refuseWrongProgress = (
  plan: ActionPlan,
  { target }: PlannedAction,
  { on, figure }: { readonly on: IsoDay; readonly figure: number | null },
  today: IsoDay,
): void => {
  refuseFutureDay(on, today);
  refuseUnless(plan.from <= on, 'before-the-plan', `The plan begins on ${plan.from}. Give that day or a later one.`);
  refuseUnless(
    (figure === null) === (target.figure === null),
    'figure-mismatch',
    target.figure === null
      ? 'The target of this action has no figure. Leave the figure out, and say in the note what was reached.'
      : `The target is ${target.figure} ${target.unit ?? ''}. Give the number that was reached by that day.`,
  );
};

/** Decisions on the progress of the actions of a plan. */
export const decidePlanProgress = {
  NotePlanProgress: (state, data, { today }) => {
    const action = requireOpenAction(state, data.actionId);
    refuseUnless(
      state.actions.reduce((sum, { progress }) => sum + progress.length, 0) < MAX_PLAN_PROGRESS,
      'too-much-progress',
      `The plan has ${MAX_PLAN_PROGRESS} notes of progress, the most allowed. Adopt another plan.`,
    );
    refuseWrongProgress(state, action, data, today);
    return [{ type: 'PlanProgressNoted', data, occurredOn: data.on }];
  },

  CorrectPlanProgress: (state, { actionId, progressId, on, figure, note, evidence, reason }, { today }) => {
    const action = requireOpenAction(state, actionId);
    const known = action.progress.find((each) => each.progressId === progressId);
    refuseUnless(
      known !== undefined,
      'unknown-progress',
      'The action has no note of progress with this id. Read the plan for the ids.',
    );
    refuseWithoutChange(note !== null || evidence !== null || known.on !== on || known.figure !== figure);
    refuseWrongProgress(state, action, { on, figure }, today);
    const replaced = { on: { old: known.on, new: on }, figure: { old: known.figure, new: figure } };
    return [{ type: 'PlanProgressCorrected', data: { actionId, progressId, ...replaced, note, evidence, reason } }];
  },
} satisfies Partial<Decider<ActionPlanStream>['decide']>;

/** State changes of the progress. */
export const evolvePlanProgress = {
  PlanProgressNoted: (state, { actionId, progressId, on, figure }) =>
    withAction(state, actionId, (action) => ({
      ...action,
      progress: [...action.progress, { progressId, on, figure }],
    })),
  PlanProgressCorrected: (state, { actionId, progressId, on, figure }) =>
    withAction(state, actionId, (action) => ({
      ...action,
      progress: action.progress.map((each) =>
        each.progressId === progressId ? { progressId, on: on.new, figure: figure.new } : each,
      ),
    })),
} satisfies Partial<Decider<ActionPlanStream>['evolve']>;
