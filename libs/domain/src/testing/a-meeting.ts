import { meeting } from '#domain/meeting';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { AgendaItem, Award, MeetingEvents, RollEntry, Vote } from '#domain/meeting.events';
import type { LeaderForAward, MeetingCommands, MeetingStream, RequestForDecision } from '#domain/meeting.types';
import type { FactOf, FactsFor } from '#kernel/decider';
import { given, token } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type Fact = FactOf<MeetingStream['events']>;

/** The day of the meeting. */
export const MEETING_DAY: IsoDay = '2011-10-05';

/** The school for which support is asked, and the home school of the leader who is to give it. */
export const SUPPORTED = '110001';
export const HOME = '110002';

/** A board of five: four heads and the chair. `dee` is head of the supported school. */
export const ROLL: RollEntry[] = [
  { personId: 'ann', office: 'chair', schoolUrn: '110010' },
  { personId: 'ben', office: 'member', schoolUrn: '110011' },
  { personId: 'cat', office: 'member', schoolUrn: '110012' },
  { personId: 'dee', office: 'member', schoolUrn: SUPPORTED },
  { personId: 'eve', office: 'member', schoolUrn: HOME },
];

export const ITEM: AgendaItem = {
  itemId: 'request-1',
  kind: 'request',
  subjectId: 'request-1',
  schoolUrn: SUPPORTED,
  title: 'Request 2011/07',
  interested: [],
  interestedSchools: [],
};

export const AWARD: Award = {
  leaderId: 'leader-1',
  level: 'light-touch',
  mostHalfDays: 12,
  mostPence: 200_000,
  latestEnd: '2012-01-31',
};

/** The awarded leader: not on the board; designated on the day. */
export const LEADER: LeaderForAward = { personId: 'lee', homeSchoolUrn: HOME, designated: true };

/** The request on the agenda: eligible, and not withdrawn. */
export const REQUEST: RequestForDecision = { withdrawn: false, eligible: true };

export const TERMS = { ...DEFAULT_TERMS, from: '2011-09-01' as IsoDay };

export const inFavour = (...persons: string[]): Vote => ({
  for: persons,
  against: [],
  abstained: [],
  castingVote: null,
});

/** Scheduled, with the request of the junior school on its agenda. */
export const planned: Fact[] = [
  { type: 'MeetingScheduled', data: { boardId: 'board-1', on: MEETING_DAY, place: 'Civic Offices' } },
  { type: 'AgendaItemAdded', data: ITEM },
];

/** Opened on its day with these rules, and these members present. */
export const openedWith = (
  present: string[],
  rules: Partial<Pick<MeetingEvents['MeetingOpened'], 'quorum' | 'decisionRule'>> = {},
): Fact[] => [
  ...planned,
  { type: 'MeetingOpened', data: { roll: ROLL, quorum: 3, decisionRule: 'majority', termsFrom: TERMS.from, ...rules } },
  { type: 'AttendanceRecorded', data: { present, apologies: [] } },
];

/** An approval by everybody who may decide, within the limits of its level. */
export const approval: MeetingCommands['MinuteDecision'] = {
  decisionId: 'decision-1',
  itemId: ITEM.itemId,
  outcome: 'approve',
  reasonCodes: ['results-below-expected'],
  rationale: token('Mathematics has been below the floor for three years; early help will cost less.'),
  optionsConsidered: ['An SLE for two days', 'An NLE for six days'],
  vote: inFavour('ann', 'ben', 'cat'),
  award: AWARD,
  conditions: [],
  effectiveFrom: '2011-10-05',
};

/** Everybody on the roll is present. */
export const here = ['ann', 'ben', 'cat', 'dee', 'eve'];

export const monitored = { outcome: 'monitor-only' as const, reasonCodes: ['too-early-to-say'], award: null };

type Situation = { today: IsoDay; facts: FactsFor<MeetingStream, 'MinuteDecision'> };

/** On the day of the meeting, with all that is known about it but for these. */
export const knowing = (facts: Partial<Situation['facts']>, today: IsoDay = MEETING_DAY): Situation => ({
  today,
  facts: { terms: TERMS, leader: LEADER, request: REQUEST, heads: [], ...facts },
});

/** Minutes the approval with these changes. */
export const minuting = (
  changes: Partial<typeof approval>,
  history: Fact[] = openedWith(here),
  situation: Situation = knowing({}),
) => given(meeting, ...history).when('MinuteDecision', { ...approval, ...changes }, situation);
