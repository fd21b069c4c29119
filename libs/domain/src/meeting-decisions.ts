import type { DatedTerms } from '#domain/board';
import type { AgendaItem, RollEntry, Vote } from '#domain/meeting.events';
import type { Meeting, HeadOnRoll, LeaderForAward, MeetingCommands, RequestForDecision } from '#domain/meeting.types';
import { APPROVING_OUTCOMES } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** Days after a meeting, or after it was recorded afterwards, during which its decisions can be minuted. */
const DAYS_TO_MINUTE = 14;

type Minute = MeetingCommands['MinuteDecision'];

/** Ids of persons who declared an interest in the item at this meeting. */
const declaredInterests = ({ interests }: Meeting, itemId: string): string[] =>
  interests.filter((declared) => declared.itemId === itemId).map(({ personId }) => personId);

/** Ids of persons with an interest in the item: declared at this or an earlier meeting, by a bid, or found when it was decided. */
export const interestedPersons = (state: Meeting, itemId: string): string[] => {
  const known = state.items.flatMap((item) => (item.itemId === itemId ? item.interested : []));
  const found = state.decisions.flatMap((decided) => (decided.itemId === itemId ? decided.conflicted : []));
  return [...new Set([...known, ...declaredInterests(state, itemId), ...found])];
};

/** Ids of the items in which `interestedPersons` names this person, for a reader of a whole agenda. */
export const listItemsOfInterest = ({ items, interests, decisions }: Meeting, person: string): ReadonlySet<string> =>
  new Set(
    [
      ...items.filter(({ interested }) => interested.includes(person)),
      ...interests.filter(({ personId }) => personId === person),
      ...decisions.filter(({ conflicted }) => conflicted.includes(person)),
    ].map(({ itemId }) => itemId),
  );

/**
 * Ids of members who must not decide on an item: those with an interest in it; members from the school concerned, and its head;
 * members from a bidder's home school; and, for an award, the awarded leader and members from the leader's home school.
 * `roll`: one entry for each school of a member.
 */
export const listConflictedMembers = (
  state: Meeting,
  roll: readonly HeadOnRoll[],
  item: AgendaItem,
  leader: LeaderForAward | undefined,
): string[] => {
  const schools = [item.schoolUrn, leader?.homeSchoolUrn ?? null, ...item.interestedSchools];
  const persons = [...interestedPersons(state, item.itemId), leader?.personId];
  const conflicted = roll.filter(
    ({ personId, schoolUrn }) => persons.includes(personId) || (schoolUrn !== null && schools.includes(schoolUrn)),
  );
  return [...new Set(conflicted.map(({ personId }) => personId))];
};

/** Refuses the vote unless every voter is present, votes once and has no conflict of interest. */
export const refuseWrongVoters = (vote: Vote, present: readonly string[], conflicted: readonly string[]): void => {
  const voters = [...vote.for, ...vote.against, ...vote.abstained];
  refuseUnless(new Set(voters).size === voters.length, 'voted-twice', 'A member is named more than once in the vote.');
  refuseUnless(
    voters.every((personId) => !conflicted.includes(personId)),
    'conflicted-member-voted',
    'A member with a conflict of interest must leave for the item and cannot vote.',
  );
  refuseUnless(
    voters.every((personId) => present.includes(personId)),
    'not-present',
    'Only members on the roll who are recorded as present can vote.',
  );
};

const refuseTieUnlessCast = (vote: Vote, decidedBy: readonly string[], roll: readonly RollEntry[]): void => {
  const chairDecides = roll.some(({ office, personId }) => office === 'chair' && decidedBy.includes(personId));
  refuseUnless(
    vote.castingVote !== null && chairDecides,
    'casting-vote-needed',
    'The votes are equal. A chair who is present and has no conflict of interest must give the casting vote.',
  );
  refuseUnless(
    vote.castingVote === 'for',
    'not-carried',
    'The chair cast the vote against it. Minute the outcome that was carried.',
  );
};

/** Refuses the outcome unless it was carried under the board's decision rule. */
export const refuseFailedVote = (
  rule: 'majority' | 'consensus',
  vote: Vote,
  decidedBy: readonly string[],
  roll: readonly RollEntry[],
): void => {
  if (rule === 'consensus') {
    refuseUnless(vote.against.length === 0, 'no-consensus', 'The board decides by consensus, and a member is against.');
    refuseUnless(
      vote.for.length > 0,
      'not-carried',
      'No member is in favour. A consensus needs at least one member in favour.',
    );
  }
  const tied = rule === 'majority' && vote.for.length === vote.against.length;
  if (tied) return refuseTieUnlessCast(vote, decidedBy, roll);
  refuseUnless(
    vote.castingVote === null,
    'casting-vote-not-needed',
    'A casting vote is allowed only if the votes are equal.',
  );
  refuseUnless(
    vote.for.length > vote.against.length,
    'not-carried',
    'More members voted against it than for it. Minute the outcome that was carried.',
  );
};

/** Refuses a minute after the time for minuting, and a decision that takes effect before the meeting. */
export const refuseOutOfTime = ({ on, recordedOn }: Meeting, { effectiveFrom }: Minute, today: IsoDay): void => {
  const last = addDays(recordedOn ?? on, DAYS_TO_MINUTE);
  refuseUnless(
    today <= last,
    'too-late-to-minute',
    `The last day to minute decisions of the meeting on ${on} was ${last}.`,
  );
  refuseUnless(
    on <= effectiveFrom,
    'effective-before-the-meeting',
    `The board met on ${on}. Its decision must take effect on that day or later.`,
  );
};

/** Refuses to approve support for a withdrawn or ineligible request: `request-withdrawn` and `not-eligible`. */
export const refuseFallenRequest = (
  item: AgendaItem,
  { outcome }: Minute,
  request: RequestForDecision | undefined,
): void => {
  if (item.kind !== 'request' || !APPROVING_OUTCOMES.includes(outcome)) return;
  refuseUnless(
    request?.withdrawn !== true,
    'request-withdrawn',
    'The request was withdrawn, so the board cannot approve it. Minute another outcome.',
  );
  refuseUnless(
    request?.eligible === true,
    'not-eligible',
    'The request is not screened as eligible. Screen it first, or minute another outcome.',
  );
};

/** Refuses `unknown-reason` unless all reasons are in the board's list for this outcome on that day. */
export const refuseWrongReasons = ({ outcome, reasonCodes }: Minute, terms: DatedTerms): void => {
  const known = (Object.hasOwn(terms.decisionReasons, outcome) ? terms.decisionReasons[outcome] : undefined) ?? [];
  const codes = known.map(({ code }) => code);
  refuseUnless(
    reasonCodes.length > 0 && reasonCodes.every((code) => codes.includes(code)),
    'unknown-reason',
    `Give at least one of the board's reasons for "${outcome}": ${codes.join(', ')}.`,
  );
};
