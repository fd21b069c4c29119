import { contract } from '#domain/contract';
import type { CircumstanceAnswer, CircumstanceKind } from '#domain/contract-circumstances.events';
import { waitingFor } from '#domain/contract-waiting';
import type { ContractEvents } from '#domain/contract.events';
import { contractEndedEvent, decision, PLANNABLE, ready, running, NO_CALENDAR } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type ContractEvent = NewEvent<ContractEvents>;

const today: IsoDay = '2011-11-08';
const noted = (kind: CircumstanceKind): ContractEvent => ({
  type: 'CircumstanceNoted',
  data: { circumstanceId: `of-${kind}`, kind, since: '2011-11-01', sourceId: 'source-1' },
  occurredOn: '2011-11-01',
});
const answer = (kind: CircumstanceKind, given_: CircumstanceAnswer) => ({
  circumstanceId: `of-${kind}`,
  answer: given_,
  decidedOn: today,
  reason: personalToken('Discussed with both schools'),
});
const answered = (kind: CircumstanceKind, given_: CircumstanceAnswer): ContractEvent => ({
  type: 'CircumstanceAnswered',
  data: answer(kind, given_),
  occurredOn: today,
});
const plan = {
  visitId: 'v1',
  on: '2011-11-15' as IsoDay,
  halfDays: 2,
  place: 'supported-school' as const,
  purpose: personalToken('Learning walk'),
};
const whenPlanning = (...history: ContractEvent[]) =>
  given(contract, ...running, ...history).when('PlanVisit', plan, { ...PLANNABLE, today });
const waits = (...history: ContractEvent[]) =>
  waitingFor(given(contract, ...history).state(), today).map(({ kind, since }) => `${kind} since ${since}`);

describe('What happens around a contract', () => {
  it('is noted in every state, because a reaction or a deadline reports it', () => {
    const data = { kind: 'school-closed', since: '2011-11-01', sourceId: '110317' } as const;
    for (const history of [ready, running, [...running, contractEndedEvent('completed')]])
      given(contract, ...history)
        .when('NoteCircumstance', data, { today })
        .then({
          type: 'CircumstanceNoted',
          data: { circumstanceId: 'command-1', ...data },
          occurredOn: '2011-11-01',
        });
  });

  it('waits for an answer of the board, also before the start, and no longer after the end', () => {
    expect(waits(...running, noted('home-school-below-good'))).toEqual(['answer-to-circumstance since 2011-11-01']);
    expect(waits(...ready, noted('home-school-below-good'))).toContain('answer-to-circumstance since 2011-11-01');
    expect(
      waits(...running, contractEndedEvent('completed'), noted('home-school-below-good')).filter((each) =>
        each.startsWith('answer'),
      ),
    ).toEqual([]);
  });

  it.each(['decision-rescinded', 'designation-ended', 'release-recalled'] as const)(
    'lets no visit be planned after %s until the board decided to continue',
    (kind) => {
      whenPlanning(noted(kind)).thenRefusal('waits-for-the-board');
      whenPlanning(noted(kind), answered(kind, 'continue')).thenTypes('VisitPlanned');
    },
  );

  it('lets visits be planned while it only has to be answered', () => {
    whenPlanning(noted('home-school-below-good')).thenTypes('VisitPlanned');
    whenPlanning(noted('leader-day-overbooked')).thenTypes('VisitPlanned');
  });

  it('stops plans at once when the decision is rescinded or the designation has ended, before that is noted', () => {
    const under = (facts: typeof PLANNABLE.facts, ...history: ContractEvent[]) =>
      given(contract, ...running, ...history).when('PlanVisit', plan, { facts, today });
    const rescinded = { ...PLANNABLE.facts, decision: { ...decision, rescinded: true } };
    under(rescinded).thenRefusal('waits-for-the-board');
    under(rescinded, noted('decision-rescinded'), answered('decision-rescinded', 'continue')).thenTypes('VisitPlanned');
    under({ ...PLANNABLE.facts, leader: { designated: false } }).thenRefusal('not-designated');
  });
});

describe('The answer of the board', () => {
  it('is recorded with its reason and can be replaced by a later one', () => {
    const kind = 'school-closed';
    given(contract, ...running, noted(kind))
      .when('AnswerCircumstance', answer(kind, 'pause'), { today, facts: NO_CALENDAR })
      .then(answered(kind, 'pause'));
    given(contract, ...running, noted(kind), answered(kind, 'pause'))
      .when('AnswerCircumstance', answer(kind, 'continue'), { today, facts: NO_CALENDAR })
      .thenTypes('CircumstanceAnswered', 'ContractResumed');
    given(contract, ...running, noted(kind), answered(kind, 'pause'))
      .when('AnswerCircumstance', answer(kind, 'pause'), { today, facts: NO_CALENDAR })
      .thenRefusal('already-answered');
    given(contract, ...running, noted(kind), answered(kind, 'pause'))
      .when(
        'AnswerCircumstance',
        { ...answer(kind, 'continue'), decidedOn: '2011-11-07' },
        { today, facts: NO_CALENDAR },
      )
      .thenRefusal('before-the-last-answer');
  });

  it('pauses the contract, or announces its end, and the contract waits for that', () => {
    const kind = 'school-closed';
    whenPlanning(noted(kind), answered(kind, 'pause')).thenRefusal('stopped-by-the-board');
    whenPlanning(noted(kind), answered(kind, 'end')).thenRefusal('stopped-by-the-board');
    expect(waits(...running, noted(kind), answered(kind, 'pause'))).toEqual(['resumption since 2011-11-08']);
    expect(waits(...running, noted(kind), answered(kind, 'replace'))).toEqual(['end since 2011-11-08']);
    expect(waits(...running, noted(kind), answered(kind, 'continue'))).toEqual([]);
  });

  it('needs something that happened, a day in the past and a contract that is not over', () => {
    const kind = 'school-closed';
    given(contract, ...running)
      .when('AnswerCircumstance', answer(kind, 'continue'), { today, facts: NO_CALENDAR })
      .thenRefusal('unknown-circumstance');
    given(contract, ...running, noted(kind))
      .when(
        'AnswerCircumstance',
        { ...answer(kind, 'continue'), decidedOn: '2011-11-09' },
        { today, facts: NO_CALENDAR },
      )
      .thenRefusal('in-the-future');
    given(contract, ...running, noted(kind), contractEndedEvent('completed'))
      .when('AnswerCircumstance', answer(kind, 'continue'), { today, facts: NO_CALENDAR })
      .thenRefusal('contract-over');
  });
});

describe('A formal step about a contract', () => {
  const step = (contractMeanwhile: 'continues' | 'pauses' | 'ends'): ContractEvent => ({
    type: 'FormalStepNoted',
    data: { circumstanceId: 'c1', since: '2011-11-01', escalationId: 'e1', meanwhile: contractMeanwhile },
  });
  const ended = (how: 'step-back' | 'resolution'): ContractEvent => ({
    type: 'FormalStepEnded',
    data: { escalationId: 'e1', endedOn: today, how, circumstanceIds: ['c1'] },
    occurredOn: today,
  });

  it('lets no visit be planned while it pauses or ends the contract, until the board answers', () => {
    whenPlanning(step('continues')).thenTypes('VisitPlanned');
    whenPlanning(step('pauses')).thenRefusal('waits-for-the-board');
    whenPlanning(step('ends')).thenRefusal('waits-for-the-board');
    const data = { ...answer('formal-step', 'continue'), circumstanceId: 'c1' };
    whenPlanning(step('pauses'), { type: 'CircumstanceAnswered', data }).thenTypes('VisitPlanned');
  });

  it('waits for no answer once it is taken back or its concern is resolved', () => {
    expect(waits(...running, step('pauses'))).toEqual(['answer-to-circumstance since 2011-11-01']);
    expect(waits(...running, step('pauses'), ended('step-back'))).toEqual([]);
    whenPlanning(step('pauses'), ended('step-back')).thenTypes('VisitPlanned');
    given(contract, ...running, step('pauses'))
      .when('NoteFormalStepEnded', { escalationId: 'e1', endedOn: today }, { today })
      .then(ended('step-back'));
    given(contract, ...running, step('pauses'))
      .when('SettleConcern', { escalationId: 'e1', outcome: plan.purpose }, { today })
      .then({ type: 'ConcernSettled', data: { escalationId: 'e1', outcome: plan.purpose } }, ended('resolution'));
    given(contract, ...running, step('pauses'))
      .when('SettleConcern', { escalationId: 'e2', outcome: plan.purpose }, { today })
      .thenTypes('ConcernSettled');
  });
});
