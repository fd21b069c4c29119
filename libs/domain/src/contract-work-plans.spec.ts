import { contract } from '#domain/contract';
import { MAX_WORK_PLANS } from '#domain/contract-bounds';
import type { ContractWorkPlanCommands } from '#domain/contract-work-plans.events';
import { type ContractEvent, ready, running } from '#domain/testing/contract.builder';
import { visitHeldEvent, visitPlannedEvent } from '#domain/testing/contract-visits.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';

type SetWorkPlan = ContractWorkPlanCommands['SetWorkPlan'];

const today = '2012-02-10';
const reason = personalToken('The year 6 assessments show where the need is');
const step = {
  what: personalToken('Plan fractions together'),
  who: personalToken('Both leaders'),
  by: '2012-03-30',
} as const;
const first: SetWorkPlan = { planId: 'p1', supersedes: null, reason: null, steps: [step], dropsVisitIds: [] };
const firstSet: ContractEvent = { type: 'WorkPlanSet', data: { ...first, number: 1 } };
const second: SetWorkPlan = { planId: 'p2', supersedes: 'p1', reason, steps: [step], dropsVisitIds: [] };

describe('The plan of the work under a contract', () => {
  const set = (data: Partial<SetWorkPlan>, ...history: ContractEvent[]) =>
    given(contract, ...running, ...history).when('SetWorkPlan', { ...first, ...data }, { today });

  it('is numbered from 1', () => {
    set({}).then(firstSet);
    given(contract, ...ready)
      .when('SetWorkPlan', first, { today })
      .thenRefusal('not-running');
  });

  it('has steps with days within the contract', () => {
    set({ steps: [] }).thenRefusal('plan-without-steps');
    for (const by of ['2011-10-09', '2012-07-21'] as const)
      given(contract, ...running)
        .when('SetWorkPlan', { ...first, steps: [{ ...step, by }] }, { today })
        .thenRefusal('step-outside-contract');
  });

  it('is superseded by the next one for a reason, by somebody who read it', () => {
    set(second, firstSet).then({ type: 'WorkPlanSet', data: { ...second, number: 2 } });
    set({ ...second, reason: null }, firstSet).thenRefusal('reason-needed');
    set({ ...second, supersedes: null }, firstSet).thenRefusal('plan-changed');
    set({ ...second, supersedes: 'p9' }, firstSet).thenRefusal('plan-changed');
    set(second).thenRefusal('plan-changed');
    set({ ...second, planId: 'p1' }, firstSet).thenRefusal('plan-id-already-used');
  });

  it('needs no reason when it is the first', () => {
    set({ ...first, reason }).thenRefusal('no-earlier-plan');
    set({ ...first, dropsVisitIds: ['v1'] }, visitPlannedEvent('v1', '2012-03-01')).thenRefusal('no-earlier-plan');
  });

  it('cancels the planned visits that it drops', () => {
    const planned = [visitPlannedEvent('v1', '2012-03-01'), visitPlannedEvent('v2', '2012-03-08')];
    const drops = { ...second, dropsVisitIds: ['v1', 'v1'] };
    set(drops, firstSet, ...planned).then(
      { type: 'WorkPlanSet', data: { ...drops, number: 2 } },
      { type: 'VisitCancelled', data: { visitId: 'v1', reason } },
    );
    set({ ...second, dropsVisitIds: ['v9'] }, firstSet).thenRefusal('unknown-visit');
    const held = [visitPlannedEvent('v3', '2012-02-01'), visitHeldEvent('v3', '2012-02-01')];
    set({ ...second, dropsVisitIds: ['v3'] }, firstSet, ...held).thenRefusal('visit-settled');
  });

  it('has a limited number of successors', () => {
    const many = Array.from({ length: MAX_WORK_PLANS }, (_, place): ContractEvent => ({
      ...firstSet,
      data: { ...first, planId: `x${place}`, number: place + 1 },
    }));
    set({ ...second, supersedes: `x${MAX_WORK_PLANS - 1}` }, ...many).thenRefusal('too-many-plans');
  });
});
