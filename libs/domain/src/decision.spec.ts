import { decision } from '#domain/decision';
import { requireAward } from '#domain/decision-award';
import type { Decision } from '#domain/decision.types';
import type { DecisionEvents } from '#domain/decision.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { Refused } from '#kernel/refused';
import { ADVICE, NO_BASIS } from '#domain/testing/meeting.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type DecisionEvent = NewEvent<DecisionEvents>;

const award = {
  provider: LEADER_PROVIDER,
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
    { conditionId: 'plan', text: personalToken('An action plan'), due: '2011-10-31' },
    { conditionId: 'thanks', text: personalToken('A word to the governors'), due: null },
  ],
  madeOn: '2011-10-05',
  effectiveFrom: '2011-10-10',
};
const taken: DecisionEvent = { type: 'DecisionTaken', data };
const discharge = { conditionId: 'plan', evidence: personalToken('Plan of 20 October') };
const discharged: DecisionEvent = { type: 'ConditionDischarged', data: discharge };
const rescinded: DecisionEvent = { type: 'DecisionRescinded', data: { reason: personalToken('New facts') } };

describe('A decision', () => {
  it('is opened from its minute on the day of the meeting', () => {
    given(decision)
      .when('OpenDecision', { ...data, ...NO_BASIS, ...ADVICE })
      .then({ ...taken, occurredOn: '2011-10-05' });
  });

  it('replies to a repeated command without a change', () => {
    given(decision, taken, discharged)
      .when('OpenDecision', { ...data, ...NO_BASIS, ...ADVICE })
      .then({ type: 'DecisionAlreadyOpened', data: { meetingId: 'meeting-1', itemId: 'request-1' } });
    expect(
      given(decision, taken, discharged, {
        type: 'DecisionAlreadyOpened',
        data: { meetingId: 'm', itemId: 'i' },
      }).state(),
    ).toEqual(given(decision, taken, discharged).state());
  });

  it('discharges each condition once, with evidence', () => {
    given(decision, taken).when('DischargeCondition', discharge).then(discharged);
    given(decision, taken, discharged).when('DischargeCondition', discharge).thenRefusal('already-discharged');
    given(decision, taken)
      .when('DischargeCondition', { ...discharge, conditionId: 'other' })
      .thenRefusal('unknown-condition');
    given(decision, taken, rescinded).when('DischargeCondition', discharge).thenRefusal('already-rescinded');
  });

  it('opens a condition again whose discharge was recorded by mistake', () => {
    const reason = personalToken('The wrong condition was ticked off');
    const voided: DecisionEvent = { type: 'DischargeVoided', data: { conditionId: 'plan', due: '2011-10-31', reason } };
    const voiding = { conditionId: 'plan', reason };
    given(decision, taken, discharged).when('VoidDischarge', voiding).then(voided);
    given(decision, taken).when('VoidDischarge', voiding).thenRefusal('not-discharged');
    given(decision, taken)
      .when('VoidDischarge', { ...voiding, conditionId: 'other' })
      .thenRefusal('unknown-condition');
    given(decision, taken, discharged, rescinded).when('VoidDischarge', voiding).thenRefusal('already-rescinded');
    given(decision, taken, discharged, voided).when('DischargeCondition', discharge).then(discharged);
    expect(() => requireAward(given(decision, taken, discharged, voided).state(), '2011-11-01')).toThrow(
      'A condition of the board was due on 2011-10-31',
    );
  });

  it('can be rescinded once', () => {
    given(decision, taken)
      .when('RescindDecision', { reason: personalToken('New facts') })
      .then(rescinded, { type: 'RatificationRequested', data: { boardId: 'board-1' } });
    given(decision, taken, rescinded)
      .when('RescindDecision', { reason: personalToken('Again') })
      .thenRefusal('already-rescinded');
  });
});

describe('Whether a decision allows a contract', () => {
  const awardOrCode = (today: IsoDay, ...history: DecisionEvent[]) => {
    try {
      return requireAward(given(decision, ...history).state(), today);
    } catch (error) {
      return error instanceof Refused ? error.code : error;
    }
  };

  it('allows the award from the day it takes effect', () => {
    expect(awardOrCode('2011-10-10', taken)).toEqual(award);
    expect(awardOrCode('2011-10-09', taken)).toBe('decision-does-not-allow');
  });

  it('allows nothing if it approved nothing', () => {
    const declined: DecisionEvent = { type: 'DecisionTaken', data: { ...data, outcome: 'decline', award: null } };
    expect(awardOrCode('2011-10-10', declined)).toBe('decision-does-not-allow');
  });

  it('allows nothing after it was rescinded, and says that support needs a new request', () => {
    expect(awardOrCode('2011-10-10', taken, rescinded)).toBe('decision-does-not-allow');
    const support = () => requireAward(given(decision, taken, rescinded).state(), '2011-10-10');
    expect(support).toThrow('Submit a new request to the board');
  });

  it('allows nothing while a condition is overdue', () => {
    expect(awardOrCode('2011-10-31', taken)).toEqual(award);
    expect(awardOrCode('2011-11-01', taken)).toBe('condition-overdue');
    expect(awardOrCode('2011-11-01', taken, discharged)).toEqual(award);
  });
});
