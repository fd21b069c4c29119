import { MAX_CONCERN_CONDITIONS, MAX_CORRECTIONS } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import { beforeFormalStep } from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const text = personalToken('A substantive head is appointed');
const reason = personalToken('The day was mistyped');
const note = personalToken('The head began on Monday');
const set: EscalationEvent = { type: 'ConcernConditionSet', data: { text, owner: 'school', dueOn: '2012-02-01' } };
const judgedAs = (result: EscalationCommands['JudgeConcernCondition']['result']): EscalationEvent => ({
  type: 'ConcernConditionJudged',
  data: { condition: 1, result, judgedOn: '2012-01-10', note },
  occurredOn: '2012-01-10',
});

describe('A condition of a concern', () => {
  const require = (changes: Partial<EscalationCommands['SetConcernCondition']>, ...history: EscalationEvent[]) =>
    given(escalation, ...beforeFormalStep(), ...history).when('SetConcernCondition', {
      ...{ text, owner: 'school', dueOn: '2012-02-01' },
      ...changes,
    });

  it('has a text, an owner and a day by which it is met', () => {
    require({}).then(set);
    require({ dueOn: '2012-01-09' }).thenRefusal('due-day-passed');
    require({ owner: 'provider' }).thenRefusal('no-provider');
    require({}, ...Array.from({ length: MAX_CONCERN_CONDITIONS }, () => set)).thenRefusal('too-many-conditions');
  });

  it('is corrected by who set it or the clerk, while it is open', () => {
    const correction = { condition: 1, text, owner: 'responsible-body', dueOn: '2012-02-02', reason } as const;
    const correct = (
      history: EscalationEvent[],
      changes: Partial<EscalationCommands['CorrectConcernCondition']> = {},
      who: { actor?: string; roles?: string[]; today?: '2012-03-01' } = {},
    ) =>
      given(escalation, ...beforeFormalStep(), ...history).when(
        'CorrectConcernCondition',
        { ...correction, ...changes },
        who,
      );
    const corrected: EscalationEvent = { type: 'ConcernConditionCorrected', data: correction };
    correct([set]).then(corrected);
    correct([set], {}, { actor: 'another' }).thenRefusal('not-your-condition');
    correct([set], {}, { actor: 'another', roles: ['clerk'] }).thenTypes('ConcernConditionCorrected');
    correct([set], { dueOn: '2012-01-09' }).thenRefusal('due-day-passed');
    correct([set], { dueOn: '2012-02-01' }, { today: '2012-03-01' }).thenTypes('ConcernConditionCorrected');
    correct([]).thenRefusal('unknown-condition');
    correct([set, judgedAs('met')]).thenRefusal('condition-settled');
    correct([set, ...Array.from({ length: MAX_CORRECTIONS }, () => corrected)]).thenRefusal('too-many-corrections');
  });

  it('is met, not met, or released, and stays open while it is not met', () => {
    const judge = (
      result: EscalationCommands['JudgeConcernCondition']['result'],
      history: EscalationEvent[] = [set],
      judgedOn: '2012-01-09' | '2012-01-10' | '2012-01-11' = '2012-01-10',
    ) =>
      given(escalation, ...beforeFormalStep(), ...history).when('JudgeConcernCondition', {
        ...{ condition: 1, result, judgedOn, note },
      });
    judge('met').then(judgedAs('met'));
    judge('met', [set, judgedAs('not-met')]).thenTypes('ConcernConditionJudged');
    judge('met', [set, judgedAs('met')]).thenRefusal('condition-settled');
    judge('met', [set, judgedAs('released')]).thenRefusal('condition-settled');
    judge('met', []).thenRefusal('unknown-condition');
    judge('met', [set], '2012-01-11').thenRefusal('in-the-future');
    judge('met', [set], '2012-01-09').thenRefusal('before-the-condition');
    const many = [set, ...Array.from({ length: MAX_CORRECTIONS }, () => judgedAs('not-met'))];
    judge('not-met', many).thenRefusal('too-many-judgements');
    judge('released', many).thenTypes('ConcernConditionJudged');
  });

  it('is open again when it was judged by mistake', () => {
    const reopen = (...history: EscalationEvent[]) =>
      given(escalation, ...beforeFormalStep(), ...history).when('ReopenConcernCondition', { condition: 1, reason });
    const reopened: EscalationEvent = { type: 'ConcernConditionReopened', data: { condition: 1, reason } };
    reopen(set, judgedAs('met')).then(reopened);
    reopen(set).thenRefusal('condition-open');
    reopen().thenRefusal('unknown-condition');
    const often = Array.from({ length: MAX_CORRECTIONS }, () => [judgedAs('met'), reopened]).flat();
    reopen(set, ...often, judgedAs('met')).thenRefusal('too-many-corrections');
    expect(given(escalation, ...beforeFormalStep(), set, judgedAs('met'), reopened).state().conditions).toMatchObject([
      { open: true },
    ]);
  });
});
