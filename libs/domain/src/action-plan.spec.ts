import { actionPlan } from '#domain/action-plan';
import type { ActionPlanEvents } from '#domain/plan.events';
import type { ActionPlanCommands, PlanFacts } from '#domain/action-plan.types';
import { MAX_PLAN_ACTIONS, MAX_PLAN_PROGRESS } from '#domain/bounds';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const [FIRST, SECOND] = ['149010', '113308'] as const;
const reason = personalToken('Typed wrongly');
const text = personalToken('50 more schools supported by 31 August');

const member = { memberId: 'm1', organisation: text, urn: '113309', kind: 'school', engagement: 'partner' } as const;
const facts: PlanFacts = {
  alliance: {
    from: '2011-09-01',
    to: '2014-08-31',
    leadSchoolsByDay: [
      { from: '2011-09-01', form: 'single', leadSchools: [FIRST] },
      { from: '2013-01-01', form: 'single', leadSchools: [SECOND] },
    ],
    members: [{ ...member, from: '2012-01-01', to: '2012-12-31' }],
  },
};
const context = { today: '2013-03-31', facts } as const;

const adopted: NewEvent<ActionPlanEvents> = {
  type: 'ActionPlanAdopted',
  data: { allianceId: 'alliance-1', from: '2012-09-01', to: '2013-08-31' },
};
const action: ActionPlanCommands['AddPlanAction'] = {
  actionId: 'a1',
  statement: text,
  criterion: text,
  target: { figure: 50, unit: 'schools' },
  accountable: { leadSchool: FIRST, memberId: null },
  personId: null,
  by: '2013-08-31',
};
const added: NewEvent<ActionPlanEvents> = { type: 'PlanActionAdded', data: { ...action, allianceId: 'alliance-1' } };
const progress: ActionPlanCommands['NotePlanProgress'] = {
  ...{ actionId: 'a1', progressId: 'p1', on: '2013-01-31', figure: 13 },
  ...{ note: text, evidence: text },
};
const noted: NewEvent<ActionPlanEvents> = { type: 'PlanProgressNoted', data: progress };
const closing = { actionId: 'a1', outcome: 'partly-met', on: '2013-03-31', reason } as const;
const closed: NewEvent<ActionPlanEvents> = { type: 'PlanActionClosed', data: closing };

describe('An action plan', () => {
  it('is adopted for a period in which the alliance exists', () => {
    const adopt = (data: object, more: object = {}) =>
      given(actionPlan).when('AdoptActionPlan', { ...adopted.data, ...data }, { ...context, ...more });
    adopt({}).then({ ...adopted, occurredOn: '2012-09-01' });
    adopt({ to: '2012-08-31' }).thenRefusal('term-ends-before-it-begins');
    adopt({ from: '2014-09-01', to: '2015-08-31' }).thenRefusal('outside-the-alliance');
    adopt({}, { facts: { alliance: undefined } }).thenRefusal('unknown-alliance');
  });

  it('is corrected with old and new days, which include those of its actions', () => {
    const correct = (from: '2012-09-01' | '2012-10-01', to: '2013-08-31' | '2013-07-31') =>
      given(actionPlan, adopted, added).when('CorrectActionPlan', { from, to, reason }, context);
    correct('2012-10-01', '2013-08-31').then({
      type: 'ActionPlanCorrected',
      data: {
        from: { old: '2012-09-01', new: '2012-10-01' },
        to: { old: '2013-08-31', new: '2013-08-31' },
        reason,
      },
    });
    correct('2012-09-01', '2013-08-31').thenRefusal('nothing-changed');
    correct('2012-09-01', '2013-07-31').thenRefusal('action-outside-period');
  });
});

describe('An action of a plan', () => {
  const add = (data: Partial<typeof action>) =>
    given(actionPlan, adopted).when('AddPlanAction', { ...action, ...data }, context);

  it('has a target, a day, and a lead school or member of that time that is accountable for it', () => {
    add({}).then(added);
    add({ accountable: { leadSchool: SECOND, memberId: null } }).thenTypes('PlanActionAdded');
    add({ accountable: { leadSchool: null, memberId: 'm1' } }).thenTypes('PlanActionAdded');
    add({ target: { figure: null, unit: null } }).thenTypes('PlanActionAdded');
    add({ target: { figure: 50, unit: null } }).thenRefusal('target-incomplete');
    add({ accountable: { leadSchool: '113309', memberId: null } }).thenRefusal('not-a-lead-school');
    add({ accountable: { leadSchool: null, memberId: 'm2' } }).thenRefusal('not-a-member');
    add({ accountable: { leadSchool: FIRST, memberId: 'm1' } }).thenRefusal('one-accountable-party');
    add({ by: '2013-09-01' }).thenRefusal('outside-the-plan');
    given(actionPlan, adopted, added).when('AddPlanAction', action, context).thenRefusal('action-id-already-used');
  });

  it('is corrected with old and new values, but not to another unit once figures are noted', () => {
    const correction = { ...action, statement: null, criterion: null, reason };
    const correct = (data: Partial<typeof correction>, ...more: NewEvent<ActionPlanEvents>[]) =>
      given(actionPlan, adopted, added, ...more).when('CorrectPlanAction', { ...correction, ...data }, context);
    correct({}).thenRefusal('nothing-changed');
    correct({ target: { figure: 40, unit: 'schools' } }, noted).thenState(({ actions }) =>
      expect(actions[0]?.target.figure).toBe(40),
    );
    correct({ target: { figure: 50, unit: 'teachers' } }, noted).thenRefusal('figures-noted');
    correct({ actionId: 'a2' }).thenRefusal('unknown-action');
    correct({ by: '2013-07-31' }, closed).thenRefusal('action-closed');
  });

  it('has progress with a day and a figure in the unit of the target, which can be corrected', () => {
    const note = (data: Partial<typeof progress>) =>
      given(actionPlan, adopted, added).when('NotePlanProgress', { ...progress, ...data }, context);
    note({}).then({ ...noted, occurredOn: '2013-01-31' });
    note({ figure: null }).thenRefusal('figure-mismatch');
    note({ on: '2013-04-01' }).thenRefusal('in-the-future');
    note({ on: '2012-08-31' }).thenRefusal('before-the-plan');
    const correction = { ...progress, note: null, evidence: null, reason };
    const correct = (data: Partial<typeof correction>) =>
      given(actionPlan, adopted, added, noted).when('CorrectPlanProgress', { ...correction, ...data }, context);
    correct({}).thenRefusal('nothing-changed');
    correct({ progressId: 'p2', figure: 31 }).thenRefusal('unknown-progress');
    correct({ figure: 31 }).thenState(({ actions }) =>
      expect(actions[0]?.progress).toEqual([{ progressId: 'p1', on: '2013-01-31', figure: 31 }]),
    );
  });

  it('is closed as met only with progress, and reopened if that was a mistake', () => {
    const history = [adopted, added, noted];
    given(actionPlan, ...history)
      .when('ClosePlanAction', closing, context)
      .then({ ...closed, occurredOn: '2013-03-31' });
    given(actionPlan, adopted, added).when('ClosePlanAction', closing, context).thenRefusal('evidence-needed');
    given(actionPlan, adopted, added)
      .when('ClosePlanAction', { ...closing, outcome: 'not-met' }, context)
      .thenTypes('PlanActionClosed');
    given(actionPlan, ...history)
      .when('ClosePlanAction', { ...closing, on: '2013-01-30' }, context)
      .thenRefusal('closed-before-last-progress');
    const reopen = { actionId: 'a1', reason };
    given(actionPlan, ...history)
      .when('ReopenPlanAction', reopen, context)
      .thenRefusal('action-open');
    given(actionPlan, ...history, closed)
      .when('ReopenPlanAction', reopen, context)
      .thenState(({ actions }) => expect(actions[0]?.outcome).toBeNull());
  });

  it('is one of a bounded number, as its notes of progress are', () => {
    const many = Array.from({ length: MAX_PLAN_ACTIONS }, (_, index) => ({
      ...added,
      data: { ...added.data, actionId: `other-${index}` },
    })) as NewEvent<ActionPlanEvents>[];
    given(actionPlan, adopted, ...many)
      .when('AddPlanAction', action, context)
      .thenRefusal('too-many-actions');
    const notes = Array.from({ length: MAX_PLAN_PROGRESS }, () => noted);
    given(actionPlan, adopted, added, ...notes)
      .when('NotePlanProgress', progress, context)
      .thenRefusal('too-much-progress');
  });
});
