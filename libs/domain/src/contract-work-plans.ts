import { MAX_WORK_PLANS } from '#domain/contract-bounds';
import { refuseUnlessDelivering } from '#domain/contract-state';
import { requirePlannedVisit } from '#domain/contract-visits';
import type { ContractWorkPlanEvents, PlanStep } from '#domain/contract-work-plans.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseImpossibleSteps = ({ startedOn, agreed }: SupportContract, steps: readonly PlanStep[]): void => {
  refuseUnless(steps.length > 0, 'plan-without-steps', 'Give at least one step: what is done, by whom and by when.');
  refuseUnless(
    steps.every(({ by }) => startedOn !== null && startedOn <= by && by <= agreed.endsOn),
    'step-outside-contract',
    `The contract lasts from ${startedOn ?? ''} to ${agreed.endsOn}. Give each step a day within it.`,
  );
};

const refuseUnlessSupersedes = (
  { workPlanIds }: SupportContract,
  { planId, supersedes, reason, dropsVisitIds }: ContractStream['commands']['SetWorkPlan'],
): void => {
  refuseUnless(
    !workPlanIds.includes(planId),
    'plan-id-already-used',
    'A plan with this id already exists. Use a new id.',
  );
  refuseUnless(
    workPlanIds.length < MAX_WORK_PLANS,
    'too-many-plans',
    `The contract has had ${MAX_WORK_PLANS} plans, the most allowed. Keep the last one.`,
  );
  const current = workPlanIds.at(-1) ?? null;
  refuseUnless(
    supersedes === current,
    'plan-changed',
    current === null
      ? 'The contract has no plan yet. Leave out the plan that the new one supersedes.'
      : `The current plan is ${current}. Read it, and name it as the one that the new plan supersedes.`,
  );
  refuseUnless(
    current === null || reason !== null,
    'reason-needed',
    'The new plan takes the place of an earlier one. Say why.',
  );
  refuseUnless(
    current !== null || (reason === null && dropsVisitIds.length === 0),
    'no-earlier-plan',
    'This is the first plan. Leave out the reason and the visits that it drops.',
  );
};

/** The decision on the plan of the work. Earlier plans stay as they are. */
export const decideWorkPlans = {
  SetWorkPlan: (state, data, { today }) => {
    refuseUnlessDelivering(state, today);
    refuseUnlessSupersedes(state, data);
    refuseImpossibleSteps(state, data.steps);
    for (const visitId of data.dropsVisitIds) requirePlannedVisit(state, visitId);
    const { reason, dropsVisitIds } = data;
    return [
      { type: 'WorkPlanSet', data: { ...data, number: state.workPlanIds.length + 1 } },
      ...(reason === null
        ? []
        : [...new Set(dropsVisitIds)].map((visitId) => ({
            type: 'VisitCancelled' as const,
            data: { visitId, reason },
          }))),
    ];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** The state change of a plan. Only the ids are needed later. */
export const evolveWorkPlans = {
  WorkPlanSet: (state, { planId }) => ({ ...state, workPlanIds: [...state.workPlanIds, planId] }),
} satisfies Pick<Decider<ContractStream>['evolve'], keyof ContractWorkPlanEvents>;
