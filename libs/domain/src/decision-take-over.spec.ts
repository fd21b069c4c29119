import { decision } from '#domain/decision';
import { requireAward } from '#domain/decision-award';
import type { DecisionCommands, TakeOverFacts } from '#domain/decision.types';
import type { DecisionEvents } from '#domain/decision.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const TODAY: IsoDay = '2012-01-10';
const award = {
  provider: LEADER_PROVIDER,
  leaderId: 'l1',
  level: 'light-touch',
  mostHalfDays: 200,
  mostPence: 9_000_000,
  latestEnd: '2012-07-20' as IsoDay,
};
const paper: DecisionCommands['TakeOverDecision'] = {
  boardId: 'board-1',
  schoolUrn: '110001',
  award,
  conditions: [],
  interested: ['member-1'],
  madeOn: '2011-10-05',
  effectiveFrom: '2011-10-10',
  source: personalToken('Minutes of 5 October 2011, item 4'),
  reference: '2011-10-05/4',
};
const facts: TakeOverFacts = {
  board: {
    terms: { ...DEFAULT_TERMS, from: '2012-01-01' },
    levels: ['light-touch', 'long-gone'],
    usedSince: '2011-12-01',
  },
  school: { closed: false },
  leader: { personId: 'lee', homeSchoolUrn: '110002', employer: null, allianceId: null, designated: true },
  provider: { exists: true, endedOn: null, schools: [] },
};
const { source, interested, reference, ...decided } = paper;
const taken: NewEvent<DecisionEvents> = {
  type: 'DecisionTaken',
  data: { ...decided, meetingId: null, itemId: null, requestId: null, outcome: 'approve' },
  occurredOn: '2011-10-05',
};
const entered: NewEvent<DecisionEvents>[] = [
  taken,
  { type: 'DecisionTakenOver', data: { boardId: 'board-1', enteredBy: 'clerk', interested, source, reference } },
];
const confirmed: NewEvent<DecisionEvents> = { type: 'TakenOverDecisionConfirmed', data: { boardId: 'board-1' } };
const rejection = { reason: personalToken('The board awarded 12 half-days') };
const rejected: NewEvent<DecisionEvents> = { type: 'TakenOverDecisionRejected', data: rejection };

const takeOver = (change: Partial<typeof paper> = {}, changedFacts: Partial<TakeOverFacts> = {}) =>
  given(decision).when(
    'TakeOverDecision',
    { ...paper, ...change },
    { today: TODAY, actor: 'clerk', facts: { ...facts, ...changedFacts } },
  );

describe('A decision that is taken over from paper', () => {
  it('has its true days, no meeting, and figures beyond the limits of today', () => {
    takeOver().then(...entered);
  });

  it('is an approval with conditions if some are still open', () => {
    const conditions = [{ conditionId: 'plan', text: personalToken('An action plan'), due: '2012-02-01' as IsoDay }];
    takeOver({ conditions }).then(
      {
        ...taken,
        data: { ...taken.data, conditions, outcome: 'approve-with-conditions' } as DecisionEvents['DecisionTaken'],
      },
      ...entered.slice(1),
    );
  });

  it('needs a board with terms, a school that was open, a reference, and days in their order', () => {
    takeOver({}, { board: null }).thenRefusal('unknown-board');
    takeOver({}, { school: undefined }).thenRefusal('unknown-school');
    takeOver({}, { school: { closed: true } }).thenRefusal('school-closed');
    takeOver({ reference: ' ' }).thenRefusal('reference-needed');
    takeOver({ madeOn: '2012-01-11', effectiveFrom: '2012-01-11' }).thenRefusal('in-the-future');
    takeOver({ madeOn: '2011-12-02', effectiveFrom: '2011-12-02' }).thenRefusal('decided-with-this-service');
    takeOver({ effectiveFrom: '2011-10-04' }).thenRefusal('effective-before-the-decision');
  });

  it('can name a school that has closed since it took effect', () => {
    const { school: lookUpSchool } = decision.facts.TakeOverDecision;
    const closedOn = (day: IsoDay) =>
      lookUpSchool(paper, { today: TODAY } as never, undefined).pick({
        entry: buildRegisterEntry({ status: 'Closed', closedOn: day }),
      } as never);
    expect(closedOn('2011-10-09')).toEqual({ closed: true });
    expect(closedOn('2011-10-10')).toEqual({ closed: false });
    expect(closedOn('2011-12-31')).toEqual({ closed: false });
  });

  it('names a leader and a provider like a decision of a meeting', () => {
    takeOver({}, { leader: undefined }).thenRefusal('unknown-leader');
    takeOver({ schoolUrn: '110002' }).thenRefusal('own-school');
    takeOver({}, { leader: { ...facts.leader!, designated: false } }).thenRefusal('not-designated');
    takeOver({}, { provider: { exists: false, endedOn: null, schools: [] } }).thenRefusal('unknown-provider');
    takeOver({}, { provider: { exists: true, endedOn: '2011-08-31', schools: [] } }).thenRefusal('provider-ended');
  });

  it('awards whole figures at a known level, for work that still runs', () => {
    takeOver({ award: { ...award, mostHalfDays: 0 } }).thenRefusal('award-not-whole');
    takeOver({ award: { ...award, level: 'unheard-of' } }).thenRefusal('unknown-level');
    takeOver({ award: { ...award, latestEnd: '2011-10-09' } }).thenRefusal('award-ends-before-it-begins');
    takeOver({ award: { ...award, latestEnd: '2012-01-09' } }).thenRefusal('award-ended');
  });

  it('can be at a level that the board no longer has', () => {
    takeOver({ award: { ...award, level: 'long-gone' } }).thenTypes('DecisionTaken', 'DecisionTakenOver');
  });

  it('is a recommendation of a board that only recommends, and the council must accept it', () => {
    const board = { ...facts.board!, terms: { ...facts.board!.terms, power: 'recommends' as const } };
    takeOver({}, { board }).then(
      { ...taken, data: { ...taken.data, outcome: 'recommend' } as DecisionEvents['DecisionTaken'] },
      ...entered.slice(1),
    );
    const conditions = [{ conditionId: 'plan', text: personalToken('An action plan'), due: null }];
    takeOver({ conditions }, { board }).thenRefusal('condition-not-allowed');
  });

  it('is confirmed once, by a person who did not enter it', () => {
    given(decision, ...entered)
      .when('ConfirmTakenOverDecision', {}, { actor: 'clerk' })
      .thenRefusal('second-person-needed');
    given(decision, ...entered)
      .when('ConfirmTakenOverDecision', {}, { actor: 'chair' })
      .then(confirmed);
    given(decision, ...entered, confirmed)
      .when('ConfirmTakenOverDecision', {}, { actor: 'chair' })
      .thenRefusal('already-confirmed');
    given(decision, taken).when('ConfirmTakenOverDecision', {}).thenRefusal('not-taken-over');
  });

  it('allows a contract only when it is confirmed', () => {
    const awardOf = (...events: NewEvent<DecisionEvents>[]) =>
      requireAward(given(decision, ...entered, ...events).state(), TODAY);
    expect(() => awardOf()).toThrow(Refused);
    expect(() => awardOf()).toThrow('nobody has confirmed it');
    expect(awardOf(confirmed)).toEqual(award);
    expect(() => awardOf(rejected)).toThrow(Refused);
  });

  it('can be rejected until it is confirmed, and rescinded after that', () => {
    given(decision, ...entered)
      .when('RescindDecision', rejection)
      .thenRefusal('not-confirmed');
    given(decision, ...entered)
      .when('RejectTakenOverDecision', rejection)
      .then(rejected);
    given(decision, ...entered, rejected)
      .when('RejectTakenOverDecision', rejection)
      .thenRefusal('already-rejected');
    given(decision, ...entered, confirmed)
      .when('RejectTakenOverDecision', rejection)
      .thenRefusal('already-confirmed');
    given(decision, ...entered, confirmed)
      .when('RescindDecision', rejection)
      .thenTypes('DecisionRescinded', 'RatificationRequested');
  });
});
