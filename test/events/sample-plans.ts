import { actionPlan } from '#domain/action-plan';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, HOME_SCHOOL, personalText } from '#test/events/sample-parties';

/** A plan of the alliance whose only action is put right, closed, and opened again. */
export const planWork = (streams: InMemoryStreams): InMemoryStreams => {
  const accountable = { leadSchool: HOME_SCHOOL, memberId: null };
  const action = { actionId: 'action-1', accountable, personId: null, by: '2012-06-30' } as const;
  const progress = { actionId: 'action-1', progressId: 'progress-1', on: '2012-06-30' } as const;
  return streams
    .do(CLERK, actionPlan, 'AdoptActionPlan', 'plan-1', {
      allianceId: 'alliance-1',
      from: '2011-09-01',
      to: '2012-07-31',
    })
    .do(CLERK, actionPlan, 'CorrectActionPlan', 'plan-1', {
      from: '2011-09-01',
      to: '2012-08-31',
      reason: personalText('The holidays count too'),
    })
    .do(CLERK, actionPlan, 'AddPlanAction', 'plan-1', {
      ...action,
      statement: personalText('Offer support to schools below good'),
      criterion: personalText('50 more schools supported'),
      target: { figure: 15, unit: 'schools' },
    })
    .do(CLERK, actionPlan, 'CorrectPlanAction', 'plan-1', {
      ...action,
      statement: null,
      criterion: null,
      target: { figure: 50, unit: 'schools' },
      by: '2012-08-31',
      reason: personalText('The figure was misheard'),
    })
    .do(CLERK, actionPlan, 'NotePlanProgress', 'plan-1', {
      ...progress,
      figure: 13,
      note: personalText('Most schools have a contract'),
      evidence: personalText('List of contracts'),
    })
    .do(CLERK, actionPlan, 'CorrectPlanProgress', 'plan-1', {
      ...progress,
      figure: 31,
      note: null,
      evidence: null,
      reason: personalText('Two digits were swapped'),
    })
    .do(CLERK, actionPlan, 'ClosePlanAction', 'plan-1', {
      actionId: 'action-1',
      outcome: 'partly-met',
      on: '2012-08-31',
      reason: personalText('31 of 50 schools'),
    })
    .do(CLERK, actionPlan, 'ReopenPlanAction', 'plan-1', {
      actionId: 'action-1',
      reason: personalText('The year is not over'),
    });
};
