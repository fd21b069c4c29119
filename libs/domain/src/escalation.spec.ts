import { escalation } from '#domain/escalation';
import { checklistEntries, FORMAL_STEP_FACTS } from '#domain/testing/escalation.builder';
import type { EscalationCommands, MinutedDecision } from '#domain/escalation.types';
import type { EscalationEvents, Step } from '#domain/escalation.events';
import type { Classification } from '#domain/school.types';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const detail = personalToken('The head cancels every meeting');
const PROVIDER = { ...LEADER_PROVIDER, kind: 'alliance' as const, allianceId: 'alliance-1' };
const PERIOD = { on: '2012-07-20' as const, until: '2012-08-03' as const };
const current = { facts: { period: PERIOD } };
const DUE = '2012-01-24';
const support = { boardId: 'board-1', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' };
const about = { contractId: 'contract-1', ...support };
const raised: EscalationEvent = {
  type: 'ConcernRaised',
  data: {
    ...about,
    provider: PROVIDER,
    kind: 'leadership',
    raisedBy: 'school',
    aimIds: ['teaching'],
    detail,
    answerDueOn: DUE,
  },
};
const referred: EscalationEvent = {
  type: 'SafeguardingReferred',
  data: { ...about, raisedBy: 'officer', referredTo: personalToken('Local authority designated officer') },
};
const resolved: EscalationEvent = {
  type: 'ConcernResolved',
  data: { contractId: 'contract-1', outcome: personalToken('A new head is in post'), resolvedOn: '2012-01-10' },
};
const PROPOSER = { actor: 'clerk-1' };
const APPROVER = { actor: 'chair-1' };
const reason = personalToken('No answer for six weeks');

const stepEvents = (step: Step['step'], more: Partial<Step> = {}): EscalationEvent[] => {
  const taken: Step = {
    step,
    addressee: '',
    consultees: [],
    reason,
    reliedOn: null,
    contractMeanwhile: null,
    answerDueOn: '2012-01-09',
    urgency: null,
    ...more,
  };
  const approval = { approvedBy: 'chair-1', approvedAs: 'chair' as const, decisionId: null };
  return [
    { type: 'StepProposed', data: { ...taken, proposedBy: 'clerk-1' } },
    { type: 'ConcernEscalated', data: { ...taken, contractId: 'contract-1', proposedBy: 'clerk-1', ...approval } },
  ];
};

/** What a proposed step needs to know while the law of the school is unknown. */
const unclassified = { ...FORMAL_STEP_FACTS, classification: null, daysToAnswer: 14 };

describe('Raising a concern', () => {
  const contract = {
    ...support,
    provider: PROVIDER,
    period: PERIOD,
    aimIds: ['mathematics', 'teaching'],
    finished: false,
    concernCount: 0,
  };
  const concern: EscalationCommands['RaiseConcern'] = {
    contractId: 'contract-1',
    kind: 'leadership',
    raisedBy: 'school',
    aimIds: ['teaching'],
    detail,
    referredTo: null,
  };
  const whenRaising = (changes: Partial<typeof concern>, known: typeof contract | undefined = contract) =>
    given(escalation).when(
      'RaiseConcern',
      { ...concern, ...changes },
      { facts: { contract: known, daysToAnswer: 14 } },
    );

  it('is about a contract and names the kind, the detail and the aims', () => {
    whenRaising({}).then(raised);
    whenRaising({ detail: null }).thenRefusal('detail-needed');
    whenRaising({ aimIds: ['science'] }).thenRefusal('unknown-aim');
    whenRaising({}, { ...contract, finished: true }).thenRefusal('contract-over');
    given(escalation)
      .when('RaiseConcern', concern, { facts: { contract: undefined, daysToAnswer: 14 } })
      .thenRefusal('unknown-contract');
  });

  it('keeps only the fact and the addressee of a safeguarding concern, and says where to send what it is about', () => {
    const safeguarding = { kind: 'safeguarding' as const, raisedBy: 'officer' as const, detail: null };
    whenRaising({
      ...safeguarding,
      referredTo: personalToken('Local authority designated officer'),
      detail,
    }).thenRefusal('safeguarding-detail');
    whenRaising({ ...safeguarding, referredTo: personalToken('Local authority designated officer') }).then(referred);
    whenRaising({ ...safeguarding, referredTo: null }).thenRefusal('referral-addressee-needed');
  });

  it('refuses further steps after a safeguarding referral', () => {
    given(escalation, referred)
      .when('AnswerConcern', { by: 'school', answer: detail }, current)
      .thenRefusal('referred-out');
    given(escalation, referred)
      .when('ProposeStep', { reason, answerDueOn: null, urgency: null }, { facts: unclassified })
      .thenRefusal('referred-out');
    given(escalation, referred)
      .when('ResolveConcern', { outcome: personalToken('Done'), resolvedOn: '2012-01-10' })
      .thenRefusal('referred-out');
  });
});

describe('The escalation route', () => {
  const CONSULTEE = personalToken('Diocese of Exeter');
  const classificationAs = (governance: Classification['governance']): Classification => ({
    governance,
    consultees: [CONSULTEE],
    source: 'register: type 05',
  });
  const findMeanwhile = (history: EscalationEvent[]) => (history.length < beforeFormal.length ? null : 'pauses');
  const whenProposing = (history: EscalationEvent[], classification: Classification | null) =>
    given(escalation, ...history).when(
      'ProposeStep',
      { reason, answerDueOn: null, urgency: null, contractMeanwhile: findMeanwhile(history) },
      { facts: { ...unclassified, classification } },
    );
  const leadsTo = (
    history: EscalationEvent[],
    classification: Classification | null,
    step: Step['step'],
    addressee: string,
  ) =>
    whenProposing(history, classification).then({
      type: 'StepProposed',
      data: {
        step,
        addressee,
        consultees: classification?.consultees.slice() ?? [],
        reason,
        reliedOn: classification && { governance: classification.governance, source: 'register: type 05' },
        answerDueOn: '2012-01-24',
        urgency: null,
        contractMeanwhile: findMeanwhile(history),
        proposedBy: 'clerk-1',
      },
    });
  const reviewed = [raised, ...stepEvents('board-review')];
  const beforeFormal = [...reviewed, ...stepEvents('responsible-body'), ...checklistEntries(CONSULTEE)];

  it('takes one step at a time and records who acts, who is consulted and the source', () => {
    leadsTo([raised], classificationAs('maintained'), 'board-review', 'board');
  });

  it('leads to governing body and local authority for a maintained school, and to trust and regional director for an academy', () => {
    leadsTo(reviewed, classificationAs('maintained'), 'responsible-body', 'governing body');
    leadsTo(beforeFormal, classificationAs('maintained'), 'formal-step', 'local authority');
    leadsTo(reviewed, classificationAs('academy'), 'responsible-body', 'academy trust');
    leadsTo(beforeFormal, classificationAs('academy'), 'formal-step', 'DfE regional director');
  });

  it('begins with a review of the board even if the law of the school is unknown, and waits with the formal step', () => {
    leadsTo([raised], null, 'board-review', 'board');
    leadsTo(reviewed, null, 'responsible-body', 'responsible body');
    whenProposing(beforeFormal, null).thenRefusal('school-type-unknown');
  });

  it('has no formal step for an independent school, and ends with the formal step', () => {
    leadsTo([raised], classificationAs('independent'), 'board-review', 'board');
    leadsTo(reviewed, classificationAs('independent'), 'responsible-body', 'proprietor');
    whenProposing(beforeFormal, classificationAs('independent')).thenRefusal('no-formal-step-possible');
    whenProposing([...beforeFormal, ...stepEvents('formal-step')], classificationAs('maintained')).thenRefusal(
      'no-further-step',
    );
  });
});

describe('A step of an escalation', () => {
  const decided: MinutedDecision = {
    ...{ boardId: 'board-1', outcome: 'take-step', madeOn: '2012-01-10', escalationId: 'the-one' },
  };
  const urgency = personalToken('The head leaves on Friday');
  const propose = (proposal: { answerDueOn?: '2012-01-09' | '2012-01-12' | '2012-02-01'; urgency?: typeof urgency }) =>
    given(escalation, raised).when(
      'ProposeStep',
      { reason, answerDueOn: null, urgency: null, ...proposal },
      { facts: unclassified },
    );
  const proposedEvent = (more: Partial<Step> = {}): EscalationEvent[] =>
    stepEvents('board-review', { answerDueOn: '2012-01-24', ...more }).slice(0, 1);
  const approve = (
    history: EscalationEvent[],
    who: { actor: string; today?: '2012-01-20' },
    { as, decision }: { as: 'chair' | 'council' | 'meeting'; decision?: MinutedDecision } = { as: 'chair' },
  ) =>
    given(escalation, ...history).when(
      'ApproveStep',
      { as, decisionId: decision === undefined ? null : 'decision-1' },
      { ...who, facts: { ...unclassified, decision } },
    );

  it('gives the addressee the time of the terms of reference, or less with the reason why it is urgent', () => {
    propose({ answerDueOn: '2012-02-01' }).thenTypes('StepProposed');
    propose({ answerDueOn: '2012-01-12' }).thenRefusal('too-little-time-to-answer');
    propose({ answerDueOn: '2012-01-12', urgency }).thenTypes('StepProposed');
    propose({ answerDueOn: '2012-01-09', urgency }).thenRefusal('too-little-time-to-answer');
  });

  it('is taken by another person than who proposed it', () => {
    approve([raised, ...proposedEvent()], PROPOSER).thenRefusal('second-person-needed');
    approve([raised, ...proposedEvent()], APPROVER).thenTypes('ConcernEscalated');
    approve([raised], APPROVER).thenRefusal('no-step-proposed');
  });

  it('gives the whole time to answer, also when it is approved late', () => {
    approve([raised, ...proposedEvent()], { ...APPROVER, today: '2012-01-20' }).thenState((state) =>
      expect(state).toMatchObject({ step: 'board-review', answerDueOn: '2012-02-03', proposal: null }),
    );
  });

  it('waits until the time to answer the step before has passed, unless it is urgent', () => {
    const answerable = [raised, ...stepEvents('board-review', { answerDueOn: '2012-01-10' })];
    const next = (more: Partial<Step>) => [...answerable, ...stepEvents('responsible-body', more).slice(0, 1)];
    approve(next({}), APPROVER).thenRefusal('answer-still-possible');
    approve(next({ urgency }), APPROVER).thenTypes('ConcernEscalated');
    approve(next({}), { ...APPROVER, today: '2012-01-20' }).thenTypes('ConcernEscalated');
  });

  it('is taken by the decision of a meeting of the board on this concern', () => {
    const history = [raised, ...proposedEvent()];
    const refused = (decision?: MinutedDecision) =>
      approve(history, PROPOSER, { as: 'meeting', ...(decision && { decision }) });
    refused().thenRefusal('decision-needed');
    refused({ ...decided, boardId: 'board-2' }).thenRefusal('decision-takes-no-step');
    refused({ ...decided, outcome: 'resolve' }).thenRefusal('decision-takes-no-step');
    refused({ ...decided, escalationId: 'another' }).thenRefusal('decision-takes-no-step');
    refused(decided).thenTypes('ConcernEscalated');
  });

  it('needs a decision of its own, because one decision takes one step', () => {
    const [first, taken] = stepEvents('board-review');
    const byMeeting = { ...taken, data: { ...taken?.data, decisionId: 'decision-1' } } as EscalationEvent;
    const history = [raised, first, byMeeting, ...stepEvents('responsible-body').slice(0, 1)].flatMap((e) => e ?? []);
    approve(history, APPROVER, { as: 'meeting', decision: decided }).thenRefusal('decision-already-used');
  });

  it('by the board does not wait for answers to the concern', () => {
    expect(raised.data).toMatchObject({ answerDueOn: DUE });
    approve([raised, ...proposedEvent()], { ...APPROVER, today: '2012-01-20' }).thenTypes('ConcernEscalated');
  });

  it('is proposed once at a time, and can be withdrawn', () => {
    const history = [raised, ...proposedEvent()];
    given(escalation, ...history)
      .when('ProposeStep', { reason, answerDueOn: null, urgency: null }, { facts: unclassified })
      .thenRefusal('step-already-proposed');
    given(escalation, ...history)
      .when('WithdrawStepProposal', { reason })
      .then({ type: 'StepProposalWithdrawn', data: { step: 'board-review', reason } });
    given(escalation, raised).when('WithdrawStepProposal', { reason }).thenRefusal('no-step-proposed');
  });
});

describe('Answering and resolving a concern', () => {
  it('accepts an answer from the school, the provider or the board', () => {
    const answer = { by: 'school' as const, answer: personalToken('We will meet on Monday') };
    given(escalation, raised).when('AnswerConcern', answer, current).then({ type: 'ConcernAnswered', data: answer });
  });

  it('keeps the new text and the reason of an answer that its author or the clerk corrects', () => {
    const answered: EscalationEvent = { type: 'ConcernAnswered', data: { by: 'school', answer: detail } };
    const correction = { answer: 1, text: personalToken('We met on Tuesday'), reason: personalToken('Wrong day') };
    const correct = (answer: number, who: { actor: string; roles?: string[] }) =>
      given(escalation, raised, answered).when('CorrectAnswer', { ...correction, answer }, { ...who, ...current });
    correct(1, { actor: 'clerk-1' }).then({
      type: 'AnswerCorrected',
      data: { ...correction, by: 'school' },
    });
    correct(1, { actor: 'another' }).thenRefusal('not-your-answer');
    correct(1, { actor: 'another', roles: ['clerk'] }).thenTypes('AnswerCorrected');
    correct(2, { actor: 'clerk-1' }).thenRefusal('unknown-answer');
    correct(0, { actor: 'clerk-1' }).thenRefusal('unknown-answer');
  });

  it('needs an outcome and a day between the raising of the concern and today', () => {
    const resolution = { outcome: personalToken('A new head is in post'), resolvedOn: '2012-01-10' as const };
    given(escalation, raised)
      .when('ResolveConcern', resolution)
      .then({ ...resolved, occurredOn: '2012-01-10' });
    given(escalation, raised)
      .when('ResolveConcern', { ...resolution, resolvedOn: '2012-01-09' })
      .thenRefusal('before-it-was-raised');
    given(escalation, raised)
      .when('ResolveConcern', { ...resolution, resolvedOn: '2012-01-11' })
      .thenRefusal('in-the-future');
  });

  it('refuses answers, escalation and resolution after it is resolved', () => {
    const over = given(escalation, raised, resolved);
    over.when('AnswerConcern', { by: 'board', answer: detail }, current).thenRefusal('concern-resolved');
    over
      .when('ResolveConcern', { outcome: personalToken('Again'), resolvedOn: '2012-01-10' })
      .thenRefusal('concern-resolved');
    over
      .when('ProposeStep', { reason, answerDueOn: null, urgency: null }, { facts: unclassified })
      .thenRefusal('concern-resolved');
  });
});
