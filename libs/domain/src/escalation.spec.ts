import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import type { Classification } from '#domain/school';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const detail = personalToken('The head cancels every meeting');
const support = { boardId: 'board-1', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' };
const about = { contractId: 'contract-1', ...support };
const raised: EscalationEvent = {
  type: 'ConcernRaised',
  data: { ...about, kind: 'leadership', raisedBy: 'school', aimIds: ['teaching'], detail },
};
const referred: EscalationEvent = {
  type: 'SafeguardingReferred',
  data: { ...about, raisedBy: 'officer', referredTo: personalToken('Local authority designated officer') },
};
const resolved: EscalationEvent = {
  type: 'ConcernResolved',
  data: { contractId: 'contract-1', outcome: personalToken('A new head is in post'), resolvedOn: '2012-01-10' },
};
const concernEscalatedEvent = (taken: EscalationEvents['ConcernEscalated']['step']): EscalationEvent => ({
  type: 'ConcernEscalated',
  data: {
    step: taken,
    addressee: '',
    consultees: [],
    reason: personalToken(''),
    reliedOn: { governance: 'maintained', source: 'register:' },
  },
});

describe('Raising a concern', () => {
  const contract = { ...support, aimIds: ['mathematics', 'teaching'], finished: false, concernCount: 0 };
  const concern: EscalationCommands['RaiseConcern'] = {
    contractId: 'contract-1',
    kind: 'leadership',
    raisedBy: 'school',
    aimIds: ['teaching'],
    detail,
    referredTo: null,
  };
  const whenRaising = (changes: Partial<typeof concern>, known: typeof contract | undefined = contract) =>
    given(escalation).when('RaiseConcern', { ...concern, ...changes }, { facts: { contract: known } });

  it('is about a contract and names the kind, the detail and the aims', () => {
    whenRaising({}).then(raised);
    whenRaising({ detail: null }).thenRefusal('detail-needed');
    whenRaising({ aimIds: ['science'] }).thenRefusal('unknown-aim');
    whenRaising({}, { ...contract, finished: true }).thenRefusal('contract-over');
    given(escalation)
      .when('RaiseConcern', concern, { facts: { contract: undefined } })
      .thenRefusal('unknown-contract');
  });

  it('keeps only the fact and the addressee of a safeguarding concern', () => {
    const safeguarding = { kind: 'safeguarding' as const, raisedBy: 'officer' as const };
    whenRaising({ ...safeguarding, referredTo: personalToken('Local authority designated officer') }).then(referred);
    whenRaising({ ...safeguarding, referredTo: null }).thenRefusal('referral-addressee-needed');
  });

  it('refuses further steps after a safeguarding referral', () => {
    given(escalation, referred).when('AnswerConcern', { by: 'school', answer: detail }).thenRefusal('referred-out');
    given(escalation, referred)
      .when('EscalateConcern', { reason: personalToken('More') }, { facts: { classification: null } })
      .thenRefusal('referred-out');
    given(escalation, referred)
      .when('ResolveConcern', { outcome: personalToken('Done'), resolvedOn: '2012-01-10' })
      .thenRefusal('referred-out');
  });
});

describe('A concern from a report that the work is not progressing', () => {
  const opening = { ...about, kind: 'progress' as const, aimIds: ['mathematics'], detail };

  it('is raised by the provider, and replies to a repeated command', () => {
    given(escalation)
      .when('OpenConcern', opening)
      .then({ type: 'ConcernRaised', data: { ...opening, raisedBy: 'provider' } });
    given(escalation, raised, resolved)
      .when('OpenConcern', opening)
      .then({ type: 'ConcernAlreadyRaised', data: { contractId: 'contract-1' } });
  });
});

describe('The escalation route', () => {
  const reason = personalToken('No answer for six weeks');
  const classificationAs = (governance: Classification['governance']): Classification => ({
    governance,
    consultees: [personalToken('Diocese of Exeter')],
    source: 'register: type 05',
  });
  const whenEscalating = (history: EscalationEvent[], classification: Classification | null) =>
    given(escalation, ...history).when('EscalateConcern', { reason }, { facts: { classification } });

  const leadsTo = (
    history: EscalationEvent[],
    governance: Classification['governance'],
    to: EscalationEvents['ConcernEscalated']['step'],
    addressee: string,
  ) =>
    whenEscalating(history, classificationAs(governance)).then({
      type: 'ConcernEscalated',
      data: {
        step: to,
        addressee,
        consultees: [personalToken('Diocese of Exeter')],
        reason,
        reliedOn: { governance, source: 'register: type 05' },
      },
    });

  it('takes one step at a time and records who acts, who is consulted and the source', () => {
    leadsTo([raised], 'maintained', 'board-review', 'board');
  });

  it('leads to governing body and local authority for a maintained school, and to trust and regional director for an academy', () => {
    const reviewed = [raised, concernEscalatedEvent('board-review')];
    const beforeFormal = [...reviewed, concernEscalatedEvent('responsible-body')];
    leadsTo(reviewed, 'maintained', 'responsible-body', 'governing body');
    leadsTo(beforeFormal, 'maintained', 'formal-step', 'local authority');
    leadsTo(reviewed, 'academy', 'responsible-body', 'academy trust');
    leadsTo(beforeFormal, 'academy', 'formal-step', 'DfE regional director');
  });

  it("needs a classification with a source if the school's type is unknown", () => {
    whenEscalating([raised], null).thenRefusal('school-type-unknown');
  });

  it('does not exist for an independent school, and ends with the formal step', () => {
    whenEscalating([raised], classificationAs('independent')).thenRefusal('no-route');
    const formal = [
      raised,
      concernEscalatedEvent('board-review'),
      concernEscalatedEvent('responsible-body'),
      concernEscalatedEvent('formal-step'),
    ];
    whenEscalating(formal, classificationAs('maintained')).thenRefusal('no-further-step');
  });

  it('encrypts the reason and the outcome, which may name people', () => {
    expect(escalation.personal).toMatchObject({
      EscalateConcern: { reason: 'item' },
      ResolveConcern: { outcome: 'item' },
    });
  });
});

describe('Answering and resolving a concern', () => {
  it('accepts an answer from the school, the provider or the board', () => {
    const answer = { by: 'school' as const, answer: personalToken('We will meet on Monday') };
    given(escalation, raised).when('AnswerConcern', answer).then({ type: 'ConcernAnswered', data: answer });
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
    over.when('AnswerConcern', { by: 'board', answer: detail }).thenRefusal('concern-resolved');
    over
      .when('ResolveConcern', { outcome: personalToken('Again'), resolvedOn: '2012-01-10' })
      .thenRefusal('concern-resolved');
    over
      .when('EscalateConcern', { reason: personalToken('More') }, { facts: { classification: null } })
      .thenRefusal('concern-resolved');
  });
});
