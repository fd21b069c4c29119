import type { ActionPlan, ActionPlanStream, PlanFacts, PlannedAction } from '#domain/action-plan.types';
import type { PlanTarget } from '#domain/plan.events';
import { refuseOutsider } from '#domain/alliance-accountability';
import { MAX_PLAN_ACTIONS } from '#domain/bounds';
import { isSameList, refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

export const requireAction = ({ actions }: ActionPlan, actionId: string): PlannedAction => {
  const found = actions.find((each) => each.actionId === actionId);
  refuseUnless(
    found !== undefined,
    'unknown-action',
    'The plan has no action with this id. Read the plan for the ids.',
  );
  return found;
};

export const requireOpenAction = (plan: ActionPlan, actionId: string): PlannedAction => {
  const found = requireAction(plan, actionId);
  refuseUnless(
    found.outcome === null,
    'action-closed',
    `The action is closed as ${found.outcome ?? ''}. Reopen it first if that was a mistake.`,
  );
  return found;
};

const refuseWrongAction = (
  plan: ActionPlan,
  { target, accountable, by }: Pick<PlannedAction, 'target' | 'accountable' | 'by'>,
  { alliance }: PlanFacts,
): void => {
  refuseUnless(
    (target.figure === null) === (target.unit === null),
    'target-incomplete',
    'Give both the figure and the unit of the target, or neither if the success criterion says it in words.',
  );
  refuseUnless(
    plan.from <= by && by <= plan.to,
    'outside-the-plan',
    `The plan runs from ${plan.from} to ${plan.to}. Give a day within it.`,
  );
  refuseUnless(
    alliance !== undefined,
    'unknown-alliance',
    'The alliance of this plan does not exist. Tell the operators of the service.',
  );
  refuseOutsider(alliance, accountable, plan);
};

/** Refuses another unit for the target once figures are noted in the old one. */
const refuseOtherUnit = ({ progress, target }: PlannedAction, corrected: PlanTarget): void =>
  refuseUnless(
    target.unit === corrected.unit || progress.every(({ figure }) => figure === null),
    'figures-noted',
    `Progress is noted in ${target.unit ?? ''}. Keep the unit, or close this action and add another.`,
  );

/** Changes one action. */
export const withAction = (
  plan: ActionPlan,
  actionId: string,
  change: (action: PlannedAction) => PlannedAction,
): ActionPlan => ({
  ...plan,
  actions: plan.actions.map((each) => (each.actionId === actionId ? change(each) : each)),
});

/** Decisions on the actions of a plan. */
export const decidePlanActions = {
  AddPlanAction: (state, data, _, facts) => {
    refuseUnless(
      state.actions.length < MAX_PLAN_ACTIONS,
      'too-many-actions',
      `The plan has ${MAX_PLAN_ACTIONS} actions, the most allowed. Adopt another plan.`,
    );
    refuseUnless(
      state.actions.every(({ actionId }) => actionId !== data.actionId),
      'action-id-already-used',
      'Another action already has this id. Use a new id.',
    );
    refuseWrongAction(state, data, facts);
    return [{ type: 'PlanActionAdded', data: { ...data, allianceId: state.allianceId } }];
  },

  CorrectPlanAction: (
    state,
    { actionId, statement, criterion, target, accountable, personId, by, reason },
    _,
    facts,
  ) => {
    const known = requireOpenAction(state, actionId);
    const corrected = { target, accountable, personId, by };
    refuseWithoutChange(
      statement !== null ||
        criterion !== null ||
        !isSameList(
          [known.target.figure, known.target.unit, known.accountable.leadSchool, known.accountable.memberId],
          [target.figure, target.unit, accountable.leadSchool, accountable.memberId],
        ) ||
        known.personId !== personId ||
        known.by !== by,
    );
    refuseOtherUnit(known, target);
    refuseWrongAction(state, corrected, facts);
    const data = {
      ...{ actionId, statement, criterion, reason },
      target: { old: known.target, new: target },
      accountable: { old: known.accountable, new: accountable },
      personId: { old: known.personId, new: personId },
      by: { old: known.by, new: by },
    };
    return [{ type: 'PlanActionCorrected', data }];
  },

  ClosePlanAction: (state, data, { today }) => {
    const { progress } = requireOpenAction(state, data.actionId);
    refuseFutureDay(data.on, today);
    refuseUnless(
      data.outcome === 'not-met' || progress.length > 0,
      'evidence-needed',
      'No progress is noted on this action. Note what was reached and the evidence for it, then close the action.',
    );
    const last = progress.map(({ on }) => on).reduce((one, other) => (one < other ? other : one), state.from);
    refuseUnless(
      last <= data.on,
      'closed-before-last-progress',
      `The last progress was noted, or the plan began, on ${last}. Close the action on that day or later.`,
    );
    return [{ type: 'PlanActionClosed', data, occurredOn: data.on }];
  },

  ReopenPlanAction: (state, data) => {
    const { outcome } = requireAction(state, data.actionId);
    refuseUnless(outcome !== null, 'action-open', 'The action is open already. You do not need to reopen it.');
    return [{ type: 'PlanActionReopened', data }];
  },
} satisfies Partial<Decider<ActionPlanStream>['decide']>;

/** State changes of the actions. */
export const evolvePlanActions = {
  PlanActionAdded: (state, { actionId, target, accountable, personId, by }) => ({
    ...state,
    actions: [...state.actions, { actionId, target, accountable, personId, by, progress: [], outcome: null }],
  }),
  PlanActionCorrected: (state, { actionId, target, accountable, personId, by }) =>
    withAction(state, actionId, (action) => ({
      ...action,
      ...{ target: target.new, accountable: accountable.new, personId: personId.new, by: by.new },
    })),
  PlanActionClosed: (state, { actionId, outcome }) => withAction(state, actionId, (action) => ({ ...action, outcome })),
  PlanActionReopened: (state, { actionId }) => withAction(state, actionId, (action) => ({ ...action, outcome: null })),
} satisfies Partial<Decider<ActionPlanStream>['evolve']>;
