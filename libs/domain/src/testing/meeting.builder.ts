import { meeting } from '#domain/meeting';
import { NO_DECISION_RULES } from '#domain/decision-basis';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { AgendaItem, Award, MeetingEvents, RequestTitle, RollEntry, Vote } from '#domain/meeting.events';
import type { MeetingCommands, MeetingStream } from '#domain/meeting.types';
import type { LeaderForAward, RequestForDecision } from '#domain/meeting-facts.types';
import type { NewEvent, FactsFor } from '#kernel/decider';
import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type MeetingEvent = NewEvent<MeetingStream['events']>;

/** The day of the meeting. */
export const MEETING_DAY: IsoDay = '2011-10-05';

/** The school that needs support, and the home school of the leader to be awarded. */
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

export const ITEM: AgendaItem & { title: RequestTitle } = {
  itemId: 'request-1',
  kind: 'request',
  subjectId: 'request-1',
  schoolUrn: SUPPORTED,
  title: 'Request 2011/07',
  interested: [],
  interestedSchools: [],
};

export const AWARD: Award = {
  provider: LEADER_PROVIDER,
  leaderId: 'leader-1',
  level: 'light-touch',
  mostHalfDays: 12,
  mostPence: 200_000,
  latestEnd: '2012-01-31',
};

/** The awarded leader, who is not on the board and is designated on the day. */
export const LEADER: LeaderForAward = {
  personId: 'lee',
  homeSchoolUrn: HOME,
  employer: null,
  allianceId: null,
  designated: true,
};

/** The request on the agenda: eligible and not withdrawn. */
export const REQUEST: RequestForDecision = {
  withdrawn: false,
  eligible: true,
  ranking: null,
  diligence: [],
  decisionId: null,
};

export const TERMS = { ...DEFAULT_TERMS, from: '2011-09-01' as IsoDay };

export const inFavour = (...persons: string[]): Vote => ({
  for: persons,
  against: [],
  abstained: [],
  castingVote: null,
});

/** A scheduled meeting with the junior school's request on its agenda. */
export const planned: MeetingEvent[] = [
  { type: 'MeetingScheduled', data: { boardId: 'board-1', on: MEETING_DAY, place: personalToken('Civic Offices') } },
  { type: 'AgendaItemAdded', data: ITEM },
];

/** A meeting opened on its day with these rules and these members present. */
export const openMeetingWith = (
  present: string[],
  rules: Partial<Pick<MeetingEvents['MeetingOpened'], 'quorum' | 'decisionRule'>> = {},
): MeetingEvent[] => [
  ...planned,
  { type: 'MeetingOpened', data: { roll: ROLL, quorum: 3, decisionRule: 'majority', termsFrom: TERMS.from, ...rules } },
  { type: 'AttendanceRecorded', data: { present, apologies: [] } },
];

/** What the minute of a decision rests on, if nobody was consulted and nothing else follows from it. */
export const NO_BASIS = { consulted: [], referredTo: null, authoriserId: null, supersedes: null } satisfies Pick<
  MeetingEvents['DecisionMinuted'],
  'consulted' | 'referredTo' | 'authoriserId' | 'supersedes'
>;

/** Why the board decided, as a decision is told. */
export const ADVICE = {
  reasonCodes: ['results-below-expected'],
  rationale: personalToken('Mathematics has been below the floor for three years; early help will cost less.'),
  optionsConsidered: [personalToken('An SLE for two days'), personalToken('An NLE for six days')],
};

/** An approval by all members who can decide, within the limits of its level, as the event records it. */
export const minutedApproval: Omit<MeetingCommands['MinuteDecision'], 'endCause'> = {
  decisionId: 'decision-1',
  itemId: ITEM.itemId,
  outcome: 'approve',
  ...ADVICE,
  vote: inFavour('ann', 'ben', 'cat'),
  award: AWARD,
  conditions: [],
  effectiveFrom: '2011-10-05',
};

/** The command that minutes this approval. */
export const approval: MeetingCommands['MinuteDecision'] = { ...minutedApproval, endCause: null };

/** All members on the roll. */
export const EVERYBODY = ['ann', 'ben', 'cat', 'dee', 'eve'];

export const monitored = { outcome: 'monitor-only' as const, reasonCodes: ['too-early-to-say'], award: null };

type Situation = { today: IsoDay; facts: FactsFor<MeetingStream, 'MinuteDecision'> };

/** The usual facts on the day of the meeting, with these changes. */
export const situationWith = (facts: Partial<Situation['facts']>, today: IsoDay = MEETING_DAY): Situation => ({
  today,
  facts: {
    terms: TERMS,
    leader: LEADER,
    standing: [],
    provider: { exists: true, endedOn: null, schools: [] },
    request: REQUEST,
    earlier: undefined,
    heads: [],
    trusts: [],
    alliances: [],
    matchingRules: PUBLISHED_MATCHING_RULES.rules,
    target: undefined,
    handedOver: undefined,
    decisionRules: NO_DECISION_RULES,
    hasConsultees: false,
    ...facts,
  },
});

/** Starts a test that minutes the approval with these changes. */
export const whenMinuting = (
  changes: Partial<typeof approval>,
  history: MeetingEvent[] = openMeetingWith(EVERYBODY),
  situation: Situation = situationWith({}),
) => given(meeting, ...history).when('MinuteDecision', { ...approval, ...changes }, situation);
