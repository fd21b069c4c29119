import type { ApprovesFor } from '#domain/vocabulary';
import { MAX_STEP_PROPOSALS } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import type { MinutedDecision } from '#domain/escalation.types';
import {
  afterFormalStep,
  beforeFormalStep,
  noticeDraft,
  createLifting,
  createProposal,
  createRepresentation,
  FORMAL_STEP_FACTS,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const reason = personalToken('The school has complied');
const back = { from: 'formal-step', to: 'responsible-body', reason, proposedBy: 'clerk-1' } as const;
const proposed: EscalationEvent = { type: 'StepBackProposed', data: back };
const withdrawn: EscalationEvent = { type: 'StepBackProposalWithdrawn', data: { from: 'formal-step', reason } };

describe('The way of a concern one step back', () => {
  const propose = (history: EscalationEvent[]) => given(escalation, ...history).when('ProposeStepBack', { reason });

  it('leads from the formal step to those responsible, to the board, and out', () => {
    propose(afterFormalStep()).then(proposed);
    propose(beforeFormalStep()).then({
      type: 'StepBackProposed',
      data: { ...back, from: 'responsible-body', to: 'board-review' },
    });
    propose(beforeFormalStep().slice(0, 3)).then({
      type: 'StepBackProposed',
      data: { ...back, from: 'board-review', to: null },
    });
    propose(beforeFormalStep().slice(0, 1)).thenRefusal('no-step-to-take-back');
  });

  it('is proposed while no other step is proposed, and can be withdrawn', () => {
    propose([...afterFormalStep(), proposed]).thenRefusal('step-already-proposed');
    propose([...beforeFormalStep(), createProposal('formal-step')]).thenRefusal('step-already-proposed');
    given(escalation, ...beforeFormalStep(), proposed)
      .when(
        'ProposeStep',
        { reason, answerDueOn: null, urgency: null },
        {
          facts: { ...FORMAL_STEP_FACTS, classification: null, daysToAnswer: 14 },
        },
      )
      .thenRefusal('step-already-proposed');
    const withdraw = (history: EscalationEvent[]) => given(escalation, ...history).when('WithdrawStepBack', { reason });
    withdraw([...afterFormalStep(), proposed]).then({
      type: 'StepBackProposalWithdrawn',
      data: { from: 'formal-step', reason },
    });
    withdraw(afterFormalStep()).thenRefusal('no-step-back-proposed');
    const many = Array.from({ length: MAX_STEP_PROPOSALS }, () => [proposed, withdrawn]).flat();
    propose([...afterFormalStep(), ...many.slice(2)]).thenTypes('StepBackProposed');
    propose([...afterFormalStep(), ...many]).thenRefusal('too-many-proposals');
  });

  it('waits until no notice is drafted or in force and no power is used', () => {
    for (const history of [[...afterFormalStep(), noticeDraft], withNotice(), withPower()])
      propose(history).thenRefusal('notices-or-powers-open');
  });

  it('is taken by another person, or by the decision of a meeting', () => {
    const approve = (
      as: ApprovesFor,
      { actor = 'chair-1', decision = undefined as MinutedDecision | undefined, more = [] as EscalationEvent[] } = {},
    ) =>
      given(escalation, ...afterFormalStep(), proposed, ...more).when(
        'ApproveStepBack',
        { as, decisionId: decision === undefined ? null : 'decision-1' },
        { actor, facts: { decision } },
      );
    approve('chair').then({
      type: 'StepBackTaken',
      data: { contractId: null, ...back, approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null },
    });
    approve('chair', { actor: 'clerk-1' }).thenRefusal('second-person-needed');
    approve('meeting').thenRefusal('decision-needed');
    const decision = {
      boardId: 'board-1',
      outcome: 'take-step',
      madeOn: '2012-01-11',
      escalationId: 'the-one',
    } as const;
    approve('meeting', { actor: 'clerk-1', decision }).thenTypes('StepBackTaken');
    // A decision from before the proposal was about another step.
    approve('meeting', { decision: { ...decision, madeOn: '2012-01-10' } }).thenRefusal('decision-before-step-back');
    approve('meeting', { decision: { ...decision, escalationId: 'another' } }).thenRefusal('decision-takes-no-step');
    approve('chair', { more: [noticeDraft] }).thenRefusal('notices-or-powers-open');
    given(escalation, ...afterFormalStep())
      .when('ApproveStepBack', { as: 'chair', decisionId: null }, { facts: { decision: undefined } })
      .thenRefusal('no-step-back-proposed');
  });

  it('leaves nobody with an answer that is due, and lets the step be taken again', () => {
    const taken: EscalationEvent = {
      type: 'StepBackTaken',
      data: { contractId: null, ...back, approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null },
    };
    const state = given(escalation, ...afterFormalStep(), proposed, taken).state();
    expect(state).toMatchObject({ step: 'responsible-body', stepOn: null, answerDueOn: null, stepBackProposal: null });
  });
});

describe('The resolution of a concern', () => {
  const resolve = (...history: EscalationEvent[]) =>
    given(escalation, ...history).when('ResolveConcern', { outcome: reason, resolvedOn: '2012-01-10' });
  const condition: EscalationEvent = {
    type: 'ConcernConditionSet',
    data: { text: reason, owner: 'school', dueOn: '2012-02-01' },
  };

  it('waits until nothing is open: notices, representations, powers and conditions', () => {
    resolve(...afterFormalStep()).thenTypes('ConcernResolved');
    for (const history of [[...afterFormalStep(), noticeDraft], withNotice(), withPower()])
      resolve(...history).thenRefusal('measures-open');
    resolve(...beforeFormalStep(), condition).thenRefusal('measures-open');
    const lifted = createLifting('2012-01-10', reason);
    const represented = createRepresentation(reason, { receivedOn: '2012-01-10' });
    resolve(...withNotice(), lifted).thenTypes('ConcernResolved');
    resolve(...withNotice(), represented, lifted).thenRefusal('measures-open');
  });

  it.each<[string, EscalationEvent]>([
    ['an answer', { type: 'ConcernAnswered', data: { by: 'school', answer: reason }, occurredOn: '2012-01-12' }],
    ['the lifting of a notice', createLifting('2012-01-12', reason)],
    ['the end of a power', { type: 'PowerEnded', data: { use: 1, endedOn: '2012-01-12', reason } }],
    [
      'a judgement',
      { type: 'ConcernConditionJudged', data: { condition: 1, result: 'met', judgedOn: '2012-01-12', note: reason } },
    ],
  ])('is not before %s', (_, event) => {
    const on = (resolvedOn: '2012-01-11' | '2012-01-12') =>
      given(escalation, ...beforeFormalStep(), event).when(
        'ResolveConcern',
        { outcome: reason, resolvedOn },
        { today: '2012-01-20' },
      );
    on('2012-01-11').thenRefusal('before-the-latest-act');
    on('2012-01-12').thenTypes('ConcernResolved');
  });
});
