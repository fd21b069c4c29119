import { contract } from '#domain/contract';
import {
  contractEndedEvent,
  type ContractEvent,
  PROVIDER,
  running,
  SCHOOL_HEAD,
} from '#domain/testing/contract.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const today: IsoDay = '2012-07-20';
const wentWell = personalToken('The lessons were planned together');
const toImprove = personalToken('The first visit was late');
const reply = personalToken('We begin with two days next time');
const reason = personalToken('Mistyped');
const over = [...running, contractEndedEvent('completed')];
const SCHOOL = { ...SCHOOL_HEAD, today };
const LEADER = { ...PROVIDER, today };
const CLERK = { today, roles: ['clerk'] };
const evaluation = { side: 'school', evaluatedOn: '2012-07-16', wentWell, toImprove } as const;
const evaluated: ContractEvent = { type: 'EvaluationRecorded', data: evaluation, occurredOn: '2012-07-16' };
const answer = { side: 'school', repliedOn: '2012-07-18', reply } as const;
const replied: ContractEvent = { type: 'EvaluationReplied', data: answer, occurredOn: '2012-07-18' };

describe('The evaluation of a contract by one side', () => {
  const when = (changes: object, by: object = SCHOOL, history: readonly ContractEvent[] = over) =>
    given(contract, ...history).when('RecordEvaluation', { ...evaluation, ...changes }, by);

  it('is recorded once, after the end', () => {
    when({}).then(evaluated);
    when({}, SCHOOL, running).thenRefusal('not-ended');
    when({}, SCHOOL, [...over, evaluated]).thenRefusal('already-evaluated');
    when({ evaluatedOn: '2012-07-12' }).thenRefusal('before-the-end');
    when({ evaluatedOn: '2012-07-21' }).thenRefusal('in-the-future');
  });

  it('by the provider is by the assigned leader while its rights last, and then recorded by the clerk', () => {
    const late = { side: 'provider', evaluatedOn: '2012-08-20' };
    when({ side: 'provider' }, LEADER).thenTypes('EvaluationRecorded');
    when({ side: 'provider' }, { actor: 'somebody', today }).thenRefusal('not-the-assigned-leader');
    when(late, { ...PROVIDER, today: '2012-08-20' }).thenRefusal('provider-rights-ended');
    when(late, { ...CLERK, today: '2012-08-20' }).thenTypes('EvaluationRecorded');
  });

  it('can be corrected by its author and the clerk', () => {
    const correction = { side: 'school', evaluatedOn: '2012-07-16', wentWell: null, toImprove: null, reason } as const;
    const correct = (changes: object, by: object = CLERK, history = [...over, evaluated]) =>
      given(contract, ...history).when('CorrectEvaluation', { ...correction, ...changes }, by);
    correct({ toImprove }).then({
      type: 'EvaluationCorrected',
      data: { ...correction, toImprove, evaluatedOn: { old: '2012-07-16', new: '2012-07-16' } },
      occurredOn: '2012-07-16',
    });
    correct({ toImprove }, SCHOOL).thenRefusal('not-the-author');
    correct({}).thenRefusal('nothing-changed');
    correct({ evaluatedOn: '2012-07-12' }).thenRefusal('before-the-end');
    correct({ toImprove }, CLERK, over).thenRefusal('not-evaluated');
  });
});

describe('The reply to an evaluation', () => {
  const when = (changes: object, by: object = LEADER, history: readonly ContractEvent[] = [...over, evaluated]) =>
    given(contract, ...history).when('ReplyToEvaluation', { ...answer, ...changes }, by);

  it('is by the other side, once, and not before the evaluation', () => {
    when({}).then(replied);
    when({}, LEADER, over).thenRefusal('not-evaluated');
    when({}, LEADER, [...over, evaluated, replied]).thenRefusal('already-replied');
    when({ repliedOn: '2012-07-15' }).thenRefusal('reply-before-the-evaluation');
    when({ repliedOn: '2012-07-21' }).thenRefusal('in-the-future');
    when({}, { actor: 'somebody', today }).thenRefusal('not-the-assigned-leader');
  });

  it('can be corrected by its author and the clerk', () => {
    const correct = (history: readonly ContractEvent[], by: object = CLERK) =>
      given(contract, ...history).when('CorrectEvaluationReply', { side: 'school', reply, reason }, by);
    correct([...over, evaluated, replied]).then({
      type: 'EvaluationReplyCorrected',
      data: { side: 'school', reply, reason },
    });
    correct([...over, evaluated]).thenRefusal('not-replied');
    correct([...over, evaluated, replied], LEADER).thenRefusal('not-the-author');
  });
});
