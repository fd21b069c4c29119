import { allowsContract, decision, type Decision } from '#domain/decision';
import type { DecisionEvents } from '#domain/decision.events';
import type { FactOf } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import { given, token } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type Fact = FactOf<DecisionEvents>;

const award = {
  leaderId: 'l1',
  level: 'light-touch',
  mostHalfDays: 12,
  mostPence: 200_000,
  latestEnd: '2012-01-31' as IsoDay,
};
const data: Decision['taken'] = {
  boardId: 'board-1',
  meetingId: 'meeting-1',
  itemId: 'request-1',
  requestId: 'request-1',
  schoolUrn: '110001',
  outcome: 'approve-with-conditions',
  award,
  conditions: [
    { conditionId: 'plan', text: 'An action plan', due: '2011-10-31' },
    { conditionId: 'thanks', text: 'A word to the governors', due: null },
  ],
  madeOn: '2011-10-05',
  effectiveFrom: '2011-10-10',
};
const taken: Fact = { type: 'DecisionTaken', data };
const discharge = { conditionId: 'plan', evidence: token('Plan of 20 October') };
const discharged: Fact = { type: 'ConditionDischarged', data: discharge };
const rescinded: Fact = { type: 'DecisionRescinded', data: { reason: token('New facts') } };

describe('The life of a decision', () => {
  it('begins with the minute that records it, on the day of the meeting', () => {
    given(decision)
      .when('OpenDecision', data)
      .then({ ...taken, occurredOn: '2011-10-05' });
  });

  it('answers when the same comes again, and changes nothing', () => {
    given(decision, taken, discharged)
      .when('OpenDecision', data)
      .then({ type: 'DecisionKnown', data: { meetingId: 'meeting-1', itemId: 'request-1' } });
    expect(
      given(decision, taken, discharged, { type: 'DecisionKnown', data: { meetingId: 'm', itemId: 'i' } }).state(),
    ).toEqual(given(decision, taken, discharged).state());
  });

  it('tracks each condition to its discharge, with evidence, once', () => {
    given(decision, taken).when('DischargeCondition', discharge).then(discharged);
    given(decision, taken, discharged).when('DischargeCondition', discharge).refused('already-discharged');
    given(decision, taken)
      .when('DischargeCondition', { ...discharge, conditionId: 'other' })
      .refused('unknown-condition');
    given(decision, taken, rescinded).when('DischargeCondition', discharge).refused('already-rescinded');
  });

  it('can be rescinded once', () => {
    given(decision, taken)
      .when('RescindDecision', { reason: token('New facts') })
      .then(rescinded);
    given(decision, taken, rescinded)
      .when('RescindDecision', { reason: token('Again') })
      .refused('already-rescinded');
  });
});

describe('Whether a decision allows a contract', () => {
  const asked = (today: IsoDay, ...history: Fact[]) => {
    try {
      return allowsContract(given(decision, ...history).state(), today);
    } catch (error) {
      return error instanceof Refused ? error.code : error;
    }
  };

  it('does with the award, from the day on which it takes effect', () => {
    expect(asked('2011-10-10', taken)).toEqual(award);
    expect(asked('2011-10-09', taken)).toBe('decision-does-not-allow');
  });

  it('does not when it approved nothing', () => {
    const declined: Fact = { type: 'DecisionTaken', data: { ...data, outcome: 'decline', award: null } };
    expect(asked('2011-10-10', declined)).toBe('decision-does-not-allow');
  });

  it('does not once it is rescinded, and says that support needs a new request, as the board decides once on each', () => {
    expect(asked('2011-10-10', taken, rescinded)).toBe('decision-does-not-allow');
    const support = () => allowsContract(given(decision, taken, rescinded).state(), '2011-10-10');
    expect(support).toThrow('support needs a new request to the board');
  });

  it('waits when the day of a condition has passed before it was discharged', () => {
    expect(asked('2011-10-31', taken)).toEqual(award);
    expect(asked('2011-11-01', taken)).toBe('condition-overdue');
    expect(asked('2011-11-01', taken, discharged)).toEqual(award);
  });
});
