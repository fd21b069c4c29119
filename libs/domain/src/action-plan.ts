import { decidePlanActions, evolvePlanActions } from '#domain/action-plan-actions';
import { decidePlanProgress, evolvePlanProgress } from '#domain/action-plan-progress';
import type { ActionPlanStream, PlanFacts } from '#domain/action-plan.types';
import { alliance } from '#domain/alliance';
import { nameAccountable } from '#domain/accountable-upcasts';
import { NO_ID, periodsOverlap, refuseReversedPeriod, refuseWithoutChange } from '#domain/shared-rules';
import { lookUp, type Decider, type StreamLookup } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const lookUpAlliance = (id: string): StreamLookup<PlanFacts['alliance']> => lookUp(alliance, id, (found) => found);

const decide: Decider<ActionPlanStream>['decide'] = {
  AdoptActionPlan: {
    create: (data, _, { alliance: owner }) => {
      refuseReversedPeriod(data);
      refuseUnless(owner !== undefined, 'unknown-alliance', 'There is no alliance with this id. Check the id.');
      refuseUnless(
        periodsOverlap(owner, data),
        'outside-the-alliance',
        `The alliance runs from ${owner.from} to ${owner.to ?? 'no fixed day'}. Give a period within that.`,
      );
      return [{ type: 'ActionPlanAdopted', data, occurredOn: data.from }];
    },
  },

  CorrectActionPlan: (state, { from, to, reason }) => {
    refuseReversedPeriod({ from, to });
    refuseWithoutChange(from !== state.from || to !== state.to);
    const outside = state.actions.find(({ by }) => by < from || to < by);
    refuseUnless(
      outside === undefined,
      'action-outside-period',
      `An action is due by ${outside?.by ?? ''}. Give a period that includes this day, or correct the action first.`,
    );
    const data = { from: { old: state.from, new: from }, to: { old: state.to, new: to }, reason };
    return [{ type: 'ActionPlanCorrected', data }];
  },

  ...decidePlanActions,
  ...decidePlanProgress,
};

const evolve: Decider<ActionPlanStream>['evolve'] = {
  ActionPlanAdopted: { create: (data) => ({ ...data, actions: [] }) },
  ActionPlanCorrected: (state, { from, to }) => ({ ...state, from: from.new, to: to.new }),
  ...evolvePlanActions,
  ...evolvePlanProgress,
};

const ofPlan = {
  alliance: (_: object, __: object, state: ActionPlanStream['state'] | undefined) =>
    lookUpAlliance(state?.allianceId ?? NO_ID),
};

/** The plan of an alliance for a period: actions with success criteria and targets, their progress, and how they ended. */
export const actionPlan: Decider<ActionPlanStream> = {
  category: 'plan',
  decide,
  evolve,
  upcasts: { PlanActionAdded: [nameAccountable], PlanActionCorrected: [nameAccountable] },
  facts: {
    AdoptActionPlan: { alliance: ({ allianceId }) => lookUpAlliance(allianceId) },
    AddPlanAction: ofPlan,
    CorrectPlanAction: ofPlan,
  },
  personal: {
    CorrectActionPlan: { reason: 'item' },
    AddPlanAction: { statement: 'item', criterion: 'item' },
    CorrectPlanAction: { statement: 'item', criterion: 'item', reason: 'item' },
    NotePlanProgress: { note: 'item', evidence: 'item' },
    CorrectPlanProgress: { note: 'item', evidence: 'item', reason: 'item' },
    ClosePlanAction: { reason: 'item' },
    ReopenPlanAction: { reason: 'item' },
  },
};
