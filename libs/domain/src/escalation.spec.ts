import { escalation, type EscalationCommands } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import type { Classification } from '#domain/school';
import type { FactOf } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';

type Fact = FactOf<EscalationEvents>;

const detail = token('The head cancels every meeting');
const support = { boardId: 'board-1', schoolUrn: '110001', leaderPersonId: 'lee', homeSchoolUrn: '110002' };
const about = { contractId: 'contract-1', ...support };
const raised: Fact = {
  type: 'ConcernRaised',
  data: { ...about, kind: 'leadership', raisedBy: 'school', aimIds: ['teaching'], detail },
};
const referred: Fact = {
  type: 'SafeguardingReferred',
  data: { ...about, raisedBy: 'officer', referredTo: 'Local authority designated officer' },
};
const resolved: Fact = {
  type: 'ConcernResolved',
  data: { contractId: 'contract-1', outcome: token('A new head is in post'), resolvedOn: '2012-01-10' },
};
const step = (taken: EscalationEvents['ConcernEscalated']['step']): Fact => ({
  type: 'ConcernEscalated',
  data: {
    step: taken,
    addressee: '',
    consultees: [],
    reason: token(''),
    reliedOn: { governance: 'maintained', source: '' },
  },
});

describe('Raising a concern', () => {
  const contract = { ...support, aimIds: ['mathematics', 'teaching'], over: false };
  const concern: EscalationCommands['RaiseConcern'] = {
    contractId: 'contract-1',
    kind: 'leadership',
    raisedBy: 'school',
    aimIds: ['teaching'],
    detail,
    referredTo: null,
  };
  const raising = (changes: Partial<typeof concern>, known: typeof contract | undefined = contract) =>
    given(escalation).when('RaiseConcern', { ...concern, ...changes }, { facts: { contract: known } });

  it('is about a contract, and says what and of which aims', () => {
    raising({}).then(raised);
    raising({ detail: null }).refused('detail-needed');
    raising({ aimIds: ['science'] }).refused('unknown-aim');
    raising({}, { ...contract, over: true }).refused('contract-over');
    given(escalation)
      .when('RaiseConcern', concern, { facts: { contract: undefined } })
      .refused('unknown-contract');
  });

  it('leaves the system at once when it is about safeguarding: nothing is kept but the fact and to whom it was referred', () => {
    const safeguarding = { kind: 'safeguarding' as const, raisedBy: 'officer' as const };
    raising({ ...safeguarding, referredTo: 'Local authority designated officer' }).then(referred);
    raising({ ...safeguarding, referredTo: null }).refused('say-to-whom');
    raising({ ...safeguarding, referredTo: ' ' }).refused('say-to-whom');
  });

  it('is not pursued here once it was referred', () => {
    given(escalation, referred).when('AnswerConcern', { by: 'school', answer: detail }).refused('referred-out');
    given(escalation, referred)
      .when('EscalateConcern', { reason: token('More') }, { facts: { classification: null } })
      .refused('referred-out');
    given(escalation, referred)
      .when('ResolveConcern', { outcome: token('Done'), resolvedOn: '2012-01-10' })
      .refused('referred-out');
  });
});

describe('A concern that follows from «not progressing»', () => {
  const opening = { ...about, kind: 'progress' as const, aimIds: ['mathematics'], detail };

  it("is the provider's, and is answered again when it comes again", () => {
    given(escalation)
      .when('OpenConcern', opening)
      .then({ type: 'ConcernRaised', data: { ...opening, raisedBy: 'provider' } });
    given(escalation, raised, resolved)
      .when('OpenConcern', opening)
      .then({ type: 'ConcernKnown', data: { contractId: 'contract-1' } });
  });
});

describe("The route of a concern follows the school's type", () => {
  const reason = token('No answer for six weeks');
  const classified = (governance: Classification['governance']): Classification => ({
    governance,
    consultees: ['Diocese of Exeter'],
    source: 'register: type 05',
  });
  const escalating = (history: Fact[], classification: Classification | null) =>
    given(escalation, ...history).when('EscalateConcern', { reason }, { facts: { classification } });

  const leadsTo = (
    history: Fact[],
    governance: Classification['governance'],
    to: EscalationEvents['ConcernEscalated']['step'],
    addressee: string,
  ) =>
    escalating(history, classified(governance)).then({
      type: 'ConcernEscalated',
      data: {
        step: to,
        addressee,
        consultees: ['Diocese of Exeter'],
        reason,
        reliedOn: { governance, source: 'register: type 05' },
      },
    });

  it('climbs one step at a time, says who acts, who is consulted, and what that relies on', () => {
    leadsTo([raised], 'maintained', 'board-review', 'board');
  });

  it('leads to the governing body and the local authority for a maintained school, to the trust and the regional director for an academy', () => {
    const reviewed = [raised, step('board-review')];
    const beforeFormal = [...reviewed, step('responsible-body')];
    leadsTo(reviewed, 'maintained', 'responsible-body', 'governing body');
    leadsTo(beforeFormal, 'maintained', 'formal-step', 'local authority');
    leadsTo(reviewed, 'academy', 'responsible-body', 'academy trust');
    leadsTo(beforeFormal, 'academy', 'formal-step', 'DfE regional director');
  });

  it('is not guessed: an unknown type is classified with a source first', () => {
    escalating([raised], null).refused('school-type-unknown');
  });

  it('does not exist for an independent school, and ends with the formal step', () => {
    escalating([raised], classified('independent')).refused('no-route');
    const formal = [raised, step('board-review'), step('responsible-body'), step('formal-step')];
    escalating(formal, classified('maintained')).refused('no-further-step');
  });

  it('keeps why it is taken and how it was resolved as text that may name people', () => {
    expect(escalation.personal).toMatchObject({
      EscalateConcern: { reason: 'item' },
      ResolveConcern: { outcome: 'item' },
    });
  });
});

describe('Answering and resolving a concern', () => {
  it('is answered by school, provider or board', () => {
    const answer = { by: 'school' as const, answer: token('We will meet on Monday') };
    given(escalation, raised).when('AnswerConcern', answer).then({ type: 'ConcernAnswered', data: answer });
  });

  it('is resolved with an outcome, on a day that is not in the future', () => {
    const resolution = { outcome: token('A new head is in post'), resolvedOn: '2012-01-10' as const };
    given(escalation, raised)
      .when('ResolveConcern', resolution)
      .then({ ...resolved, occurredOn: '2012-01-10' });
    given(escalation, raised)
      .when('ResolveConcern', { ...resolution, resolvedOn: '2012-01-09' })
      .refused('before-it-was-raised');
    given(escalation, raised)
      .when('ResolveConcern', { ...resolution, resolvedOn: '2012-01-11' })
      .refused('in-the-future');
  });

  it('is over then: nothing more is answered, escalated or resolved', () => {
    const over = given(escalation, raised, resolved);
    over.when('AnswerConcern', { by: 'board', answer: detail }).refused('concern-resolved');
    over.when('ResolveConcern', { outcome: token('Again'), resolvedOn: '2012-01-10' }).refused('concern-resolved');
    over
      .when('EscalateConcern', { reason: token('More') }, { facts: { classification: null } })
      .refused('concern-resolved');
  });
});
