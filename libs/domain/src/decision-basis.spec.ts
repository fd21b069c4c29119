import type { Consultation, ConsultedParty } from '#domain/board-decision-rules.events';
import { findBasis } from '#domain/decision-basis';
import { meeting } from '#domain/meeting';
import type { MeetingCommands, MeetingStream } from '#domain/meeting.types';
import {
  approval,
  AWARD,
  EVERYBODY,
  ITEM,
  MEETING_DAY,
  monitored,
  openMeetingWith,
  REQUEST,
  situationWith,
  whenMinuting,
} from '#domain/testing/meeting.builder';
import type { FactsFor, NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type Facts = FactsFor<MeetingStream, 'MinuteDecision'>;

const consult = (party: ConsultedParty, on: IsoDay = '2011-10-01'): Consultation => ({
  party,
  who: personalToken('Diocese of Exeter'),
  on,
  said: personalToken('We agree'),
});
const minute = (changes: Partial<MeetingCommands['MinuteDecision']>, facts: Partial<Facts> = {}) =>
  whenMinuting(changes, openMeetingWith(EVERYBODY), situationWith(facts));
const onConcern = (changes: Parameters<typeof minute>[0], facts: Partial<Facts>) => {
  const [scheduled, , ...open] = openMeetingWith(EVERYBODY);
  const added: NewEvent<MeetingStream['events']> = { type: 'AgendaItemAdded', data: { ...ITEM, kind: 'escalation' } };
  const history = [scheduled, added, ...open].flatMap((event) => event ?? []);
  const minuted = { award: null, ...changes };
  return whenMinuting(minuted, history, situationWith({ request: undefined, ...facts }));
};
const findBasisOf = (
  changes: Partial<MeetingCommands['MinuteDecision']>,
  facts: Partial<Facts>,
  kind: 'request' | 'review' = 'request',
) => {
  const state = given(meeting, ...openMeetingWith(EVERYBODY)).state();
  return findBasis({ ...approval, ...changes }, state, { ...ITEM, kind }, situationWith(facts).facts);
};

describe('Who was consulted before a decision', () => {
  const decisionRules = {
    authoriserId: null,
    consult: [{ level: AWARD.level, parties: ['responsible-body', 'council'] as ConsultedParty[] }],
  };

  it('is whom the rules of the board name for the level of the award', () => {
    minute({}, { decisionRules }).thenRefusal('consultation-missing');
    minute({ consulted: [consult('council')] }, { decisionRules }).thenRefusal('consultation-missing');
    minute({ consulted: [consult('council'), consult('responsible-body')] }, { decisionRules }).thenTypes(
      'DecisionMinuted',
    );
    minute(monitored, { decisionRules }).thenTypes('DecisionMinuted');
  });

  it('is a body that the law of the school names, before the board takes a step on a concern', () => {
    const changes = { outcome: 'take-step' as const, reasonCodes: ['no-answer'] };
    onConcern(changes, { hasConsultees: true }).thenRefusal('consultation-missing');
    onConcern({ ...changes, consulted: [consult('consultee')] }, { hasConsultees: true }).thenTypes('DecisionMinuted');
    onConcern(changes, { hasConsultees: false }).thenTypes('DecisionMinuted');
  });

  it('was consulted by the day of the meeting', () => {
    minute({ consulted: [consult('council', MEETING_DAY)] }).thenTypes('DecisionMinuted');
    minute({ consulted: [consult('council', '2011-10-06')] }).thenRefusal('consulted-after-the-meeting');
  });
});

describe('To whom a request is referred', () => {
  const referred = { outcome: 'refer-on' as const, reasonCodes: ['other-service'], award: null };
  const referredTo = personalToken('The attendance service');

  it('is said if it is referred on, and only then', () => {
    minute({ ...referred, referredTo }).thenTypes('DecisionMinuted');
    minute(referred).thenRefusal('referral-needed');
    minute({ referredTo }).thenRefusal('referral-not-allowed');
  });
});

describe('Who authorises an award', () => {
  const beyond = { award: { ...AWARD, mostHalfDays: 13 } };
  const decisionRules = { authoriserId: 'olga', consult: [] };

  it('is the person whom the board has named, if the award is beyond its level', () => {
    expect(findBasisOf(beyond, { decisionRules }).authoriserId).toBe('olga');
    expect(findBasisOf({}, { decisionRules }).authoriserId).toBeNull();
  });

  it('is nobody if the board has named nobody, so that the award is refused', () => {
    minute(beyond).thenRefusal('beyond-level');
  });
});

describe('The earlier decision of which a decision takes the place', () => {
  const earlier = { decisionId: 'decision-0', rescinded: false, awaitsRatification: false };

  it('is the last one on the same request', () => {
    const request = { ...REQUEST, decisionId: 'decision-0' };
    expect(findBasisOf({}, { request }).supersedes).toBe('decision-0');
    expect(findBasisOf({}, {}).supersedes).toBeNull();
  });

  it('is the one under which a contract runs, if a review decides on more than to go on', () => {
    expect(findBasisOf({ outcome: 'end', award: null }, { earlier }, 'review').supersedes).toBe('decision-0');
    expect(findBasisOf({ outcome: 'continue', award: null }, { earlier }, 'review').supersedes).toBeNull();
  });
});
