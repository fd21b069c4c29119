import type { DatedTerms } from '#domain/board';
import type { AgendaItem, Award, RollEntry, Vote } from '#domain/meeting.events';
import type {
  BoardMeeting,
  HeadOnRoll,
  LeaderForAward,
  MeetingCommands,
  RequestForDecision,
} from '#domain/meeting.types';
import { APPROVING } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** Days after a meeting until which its decisions are minuted. */
const DAYS_TO_MINUTE = 14;

type Minute = MeetingCommands['MinuteDecision'];

/** The persons who declared an interest in the item at this meeting. */
const declaredIn = ({ interests }: BoardMeeting, itemId: string): string[] =>
  interests.filter((declared) => declared.itemId === itemId).map(({ personId }) => personId);

/** Who has an interest in the item: declared here or at an earlier meeting, by a bid, or found when it was decided. */
export const interestedIn = (state: BoardMeeting, itemId: string): string[] => {
  const known = state.items.flatMap((item) => (item.itemId === itemId ? item.interested : []));
  const found = state.decisions.flatMap((decided) => (decided.itemId === itemId ? decided.conflicted : []));
  return [...new Set([...known, ...declaredIn(state, itemId), ...found])];
};

/**
 * The members who may not decide on an item: who has an interest in it; who comes from the school concerned or is its head;
 * who comes from a bidder's home school; and, when support is awarded, the awarded leader and who comes from the leader's home school.
 * `roll`: with each of their schools, so that who has several stands there several times.
 */
export const conflictedOn = (
  state: BoardMeeting,
  roll: readonly HeadOnRoll[],
  item: AgendaItem,
  leader: LeaderForAward | undefined,
): string[] => {
  const schools = [item.schoolUrn, leader?.homeSchoolUrn ?? null, ...item.interestedSchools];
  const persons = [...interestedIn(state, item.itemId), leader?.personId];
  const conflicted = roll.filter(
    ({ personId, schoolUrn }) => persons.includes(personId) || (schoolUrn !== null && schools.includes(schoolUrn)),
  );
  return [...new Set(conflicted.map(({ personId }) => personId))];
};

/** Every voter is present, votes once and has no conflict of interest. */
export const refuseWrongVoters = (vote: Vote, present: readonly string[], conflicted: readonly string[]): void => {
  const voters = [...vote.for, ...vote.against, ...vote.abstained];
  refuseUnless(new Set(voters).size === voters.length, 'voted-twice', 'Somebody is named twice in the vote.');
  refuseUnless(
    voters.every((personId) => !conflicted.includes(personId)),
    'conflicted-member-voted',
    'A member with a conflict of interest leaves for the item and does not vote.',
  );
  refuseUnless(
    voters.every((personId) => present.includes(personId)),
    'not-present',
    'Only members of the roll who are recorded as present vote.',
  );
};

const refuseTieUnlessCast = (vote: Vote, decidedBy: readonly string[], roll: readonly RollEntry[]): void => {
  const chairDecides = roll.some(({ office, personId }) => office === 'chair' && decidedBy.includes(personId));
  refuseUnless(
    vote.castingVote !== null && chairDecides,
    'casting-vote-needed',
    'The votes are equal; a chair who is present and has no conflict of interest must give the casting vote.',
  );
  refuseUnless(
    vote.castingVote === 'for',
    'not-carried',
    'The chair cast against it; minute what was carried instead.',
  );
};

/** The outcome was carried by the board's rule. */
export const refuseUnlessCarried = (
  rule: 'majority' | 'consensus',
  vote: Vote,
  decidedBy: readonly string[],
  roll: readonly RollEntry[],
): void => {
  if (rule === 'consensus') {
    refuseUnless(vote.against.length === 0, 'no-consensus', 'The board decides by consensus and somebody is against.');
    refuseUnless(vote.for.length > 0, 'not-carried', 'Nobody spoke for it; a consensus needs somebody who does.');
  }
  const tied = rule === 'majority' && vote.for.length === vote.against.length;
  if (tied) return refuseTieUnlessCast(vote, decidedBy, roll);
  refuseUnless(
    vote.castingVote === null,
    'casting-vote-not-needed',
    'A casting vote is given only when votes are equal.',
  );
  refuseUnless(
    vote.for.length > vote.against.length,
    'not-carried',
    'More votes were against it than for it; minute what was carried instead.',
  );
};

/** A decision is minuted on the day of the meeting or within two weeks, and takes effect on that day or later. */
export const refuseOutOfTime = ({ on }: BoardMeeting, { effectiveFrom }: Minute, today: IsoDay): void => {
  const last = addDays(on, DAYS_TO_MINUTE);
  refuseUnless(today <= last, 'too-late-to-minute', `Decisions of the meeting on ${on} were minuted until ${last}.`);
  refuseUnless(
    on <= effectiveFrom,
    'effective-before-the-meeting',
    `The board met on ${on}; its decision takes effect then or later.`,
  );
};

/** Support is approved for a request only while it stands. Refuses `request-withdrawn`, `not-eligible`. */
export const refuseFallenRequest = (
  item: AgendaItem,
  { outcome }: Minute,
  request: RequestForDecision | undefined,
): void => {
  if (item.kind !== 'request' || !APPROVING.includes(outcome)) return;
  refuseUnless(
    request?.withdrawn !== true,
    'request-withdrawn',
    'The request was withdrawn; there is nothing to approve.',
  );
  refuseUnless(
    request?.eligible === true,
    'not-eligible',
    'The request is not screened as eligible; minute another outcome, or screen it first.',
  );
};

/** The reasons are the board's own for this outcome, in the words of that day. */
export const refuseWrongReasons = ({ outcome, reasonCodes }: Minute, terms: DatedTerms): void => {
  const known = (Object.hasOwn(terms.decisionReasons, outcome) ? terms.decisionReasons[outcome] : undefined) ?? [];
  const codes = known.map(({ code }) => code);
  refuseUnless(
    reasonCodes.length > 0 && reasonCodes.every((code) => codes.includes(code)),
    'unknown-reason',
    `Give at least one of the board's reasons for «${outcome}»: ${codes.join(', ')}.`,
  );
};

const refuseBeyondLevel = (award: Award, effectiveFrom: Minute['effectiveFrom'], terms: DatedTerms): void => {
  const whole = [award.mostHalfDays, award.mostPence].every((amount) => Number.isSafeInteger(amount) && amount >= 0);
  refuseUnless(
    whole && award.mostHalfDays > 0,
    'award-not-whole',
    'Award whole half-days, at least one, and whole pence.',
  );
  const level = terms.levels.find(({ code }) => code === award.level);
  refuseUnless(
    level !== undefined,
    'unknown-level',
    `Name one of the board's levels: ${terms.levels.map(({ code }) => code).join(', ')}.`,
  );
  refuseUnless(
    effectiveFrom <= award.latestEnd,
    'award-ends-before-it-begins',
    'The award ends before it takes effect.',
  );
  refuseUnless(
    award.mostHalfDays <= level.mostHalfDays &&
      award.mostPence <= level.mostPence &&
      award.latestEnd <= addDays(effectiveFrom, level.longestDays),
    'beyond-level',
    `At «${level.code}» the board may award ${level.mostHalfDays} half-days, ${level.mostPence} pence and ${level.longestDays} days at the most.`,
  );
};

/** An approval says who may do how much at which level; nothing else does. */
export const refuseWrongAward = (
  minute: Minute,
  terms: DatedTerms,
  leader: LeaderForAward | undefined,
  { schoolUrn }: AgendaItem,
): void => {
  const { outcome, award, conditions, effectiveFrom } = minute;
  refuseUnless(
    outcome !== 'approve-with-conditions' || conditions.length > 0,
    'condition-needed',
    'Name at least one condition, or approve without.',
  );
  const ids = conditions.map(({ conditionId }) => conditionId);
  refuseUnless(new Set(ids).size === ids.length, 'condition-known', 'Two conditions have the same id.');
  if (!APPROVING.includes(outcome)) {
    refuseUnless(award === null, 'award-not-allowed', `«${outcome}» awards nothing; leave the award out or approve.`);
    return;
  }
  refuseUnless(award !== null, 'award-needed', 'An approval names the leader, the level and the most days and money.');
  refuseUnless(leader !== undefined, 'unknown-leader', 'There is no such leader; register the designation first.');
  refuseUnless(
    leader.homeSchoolUrn !== schoolUrn,
    'own-school',
    'Leaders are not awarded the support of their own school.',
  );
  refuseUnless(leader.designated, 'not-designated', `The leader is not designated on ${effectiveFrom}.`);
  refuseBeyondLevel(award, effectiveFrom, terms);
};
