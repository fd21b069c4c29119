import type { ApprovesFor } from '#domain/vocabulary';
import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import type { MinutedDecision } from '#domain/escalation.types';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import {
  afterFormalStep,
  beforeFormalStep,
  noticeDraft,
  createProposal,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const reason = personalToken('The school has complied');
const back = { from: 'formal-step', to: 'responsible-body', reason, proposedBy: 'clerk-1' } as const;
const proposed: EscalationEvent = { type: 'DeEscalationProposed', data: back };

describe('The way of a concern one step back', () => {
  const propose = (history: EscalationEvent[]) => given(escalation, ...history).when('ProposeDeEscalation', { reason });

  it('leads from the formal step to those responsible, to the board, and out', () => {
    propose(afterFormalStep()).then(proposed);
    propose(beforeFormalStep()).then({
      type: 'DeEscalationProposed',
      data: { ...back, from: 'responsible-body', to: 'board-review' },
    });
    propose(beforeFormalStep().slice(0, 3)).then({
      type: 'DeEscalationProposed',
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
          facts: { rules: PUBLISHED_ESCALATION_RULES.rules, classification: null, consulteeLists: 0, daysToAnswer: 14 },
        },
      )
      .thenRefusal('step-already-proposed');
    const withdraw = (history: EscalationEvent[]) =>
      given(escalation, ...history).when('WithdrawDeEscalation', { reason });
    withdraw([...afterFormalStep(), proposed]).then({
      type: 'DeEscalationProposalWithdrawn',
      data: { from: 'formal-step', reason },
    });
    withdraw(afterFormalStep()).thenRefusal('no-return-proposed');
  });

  it('waits until no notice is drafted or in force and no power is used', () => {
    for (const history of [[...afterFormalStep(), noticeDraft], withNotice(), withPower()])
      propose(history).thenRefusal('notice-in-force');
  });

  it('is taken by another person, or by the decision of a meeting', () => {
    const approve = (
      as: ApprovesFor,
      { actor = 'chair-1', decision = undefined as MinutedDecision | undefined, more = [] as EscalationEvent[] } = {},
    ) =>
      given(escalation, ...afterFormalStep(), proposed, ...more).when(
        'ApproveDeEscalation',
        { as, decisionId: decision === undefined ? null : 'decision-1' },
        { actor, facts: { decision } },
      );
    approve('chair').then({
      type: 'ConcernDeEscalated',
      data: { ...back, approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null },
    });
    approve('chair', { actor: 'clerk-1' }).thenRefusal('second-person-needed');
    approve('meeting').thenRefusal('decision-needed');
    const decision = { boardId: 'board-1', outcome: 'take-step', escalationId: 'the-one' } as const;
    approve('meeting', { actor: 'clerk-1', decision }).thenTypes('ConcernDeEscalated');
    approve('meeting', { decision: { ...decision, escalationId: 'another' } }).thenRefusal('decision-takes-no-step');
    approve('chair', { more: [noticeDraft] }).thenRefusal('notice-in-force');
    given(escalation, ...afterFormalStep())
      .when('ApproveDeEscalation', { as: 'chair', decisionId: null }, { facts: { decision: undefined } })
      .thenRefusal('no-return-proposed');
  });

  it('leaves nobody with an answer that is due, and lets the step be taken again', () => {
    const taken: EscalationEvent = {
      type: 'ConcernDeEscalated',
      data: { ...back, approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null },
    };
    const state = given(escalation, ...afterFormalStep(), proposed, taken).state();
    expect(state).toMatchObject({ step: 'responsible-body', stepOn: null, answerDueOn: null, returnProposal: null });
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
    const lifted: EscalationEvent = { type: 'NoticeLifted', data: { notice: 1, liftedOn: '2012-01-10', reason } };
    const represented: EscalationEvent = {
      type: 'RepresentationMade',
      data: { notice: 1, by: 'school', text: reason, receivedOn: '2012-01-10', late: false },
    };
    resolve(...withNotice(), lifted).thenTypes('ConcernResolved');
    resolve(...withNotice(), represented, lifted).thenRefusal('measures-open');
  });
});
