import { normaliseTrustName } from '#domain/board-standing-interests';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { DatedTerms } from '#domain/board.types';
import type { AgendaItem } from '#domain/meeting.events';
import type { Meeting, MeetingCommands, RecordedInterest } from '#domain/meeting.types';
import type {
  ConcernedAlliance,
  EarlierDecision,
  HeadOnRoll,
  LeaderForAward,
  RequestForDecision,
} from '#domain/meeting-facts.types';
import {
  APPROVING_OUTCOMES,
  OUTCOMES_BY_KIND,
  type Code,
  type ItemKind,
  type Outcome,
  type Urn,
} from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** Days after a meeting, or after it was recorded afterwards, during which its decisions can be minuted. */
const DAYS_TO_MINUTE = 14;

type Minute = MeetingCommands['MinuteDecision'];

/** The interests that were declared or recorded at this meeting, without those that were withdrawn. */
const listApplying = ({ interests }: Meeting): RecordedInterest[] =>
  interests.filter(({ standing }) => standing !== 'withdrawn');

/** Ids of persons who declared an interest in the item at this meeting. */
const declaredInterests = (state: Meeting, itemId: string): string[] =>
  listApplying(state)
    .filter((declared) => declared.itemId === itemId)
    .map(({ personId }) => personId);

/** Ids of persons with an interest in the item: declared at this or an earlier meeting, by a bid, or found when it was decided. */
export const interestedPersons = (state: Meeting, itemId: string): string[] => {
  const known = state.items.flatMap((item) => (item.itemId === itemId ? item.interested : []));
  const found = state.decisions.flatMap((decided) => (decided.itemId === itemId ? decided.conflicted : []));
  return [...new Set([...known, ...declaredInterests(state, itemId), ...found])];
};

/** Ids of the items in which `interestedPersons` names this person, for a reader of a whole agenda. */
export const listItemsOfInterest = (state: Meeting, person: string): ReadonlySet<string> =>
  new Set(
    [
      ...state.items.filter(({ interested }) => interested.includes(person)),
      ...listApplying(state).filter(({ personId }) => personId === person),
      ...state.decisions.filter(({ conflicted }) => conflicted.includes(person)),
    ].map(({ itemId }) => itemId),
  );

/**
 * Ids of members who must not decide on an item: those with an interest in it; members from the school concerned, and its head;
 * members from a bidder's home school; for an award, the awarded leader and members from the leader's home school; and members from a school of the same
 * trust as one of these schools; members who lead an alliance that the item concerns, work for it or come from one of its schools; and members with a standing
 * interest in one of these schools, trusts, persons or alliances. `roll`: one entry for each school and alliance of a member. `trusts`: those of the schools
 * concerned. `providerSchools`: those that give the support.
 */
export const listConflictedMembers = (
  state: Meeting,
  roll: readonly HeadOnRoll[],
  item: AgendaItem,
  leader: Pick<LeaderForAward, 'personId' | 'homeSchoolUrn'> | undefined,
  {
    trusts,
    providerSchools = [],
    standing = [],
    alliances = [],
  }: {
    readonly trusts: readonly string[];
    readonly providerSchools?: readonly Urn[];
    readonly standing?: readonly StandingInterest[];
    readonly alliances?: readonly ConcernedAlliance[];
  } = { trusts: [] },
): string[] => {
  const ofAlliances = alliances.flatMap(({ schools }) => schools);
  const own = [item.schoolUrn, leader?.homeSchoolUrn ?? null, ...providerSchools, ...item.interestedSchools];
  const schools = [...own, ...ofAlliances];
  const allianceIds = alliances.map(({ allianceId }) => allianceId);
  const persons = [...interestedPersons(state, item.itemId), leader?.personId];
  const conflicted = roll.filter(
    ({ personId, schoolUrn, trust = null, allianceId = null }) =>
      persons.includes(personId) ||
      (schoolUrn !== null && schools.includes(schoolUrn)) ||
      (trust !== null && trusts.includes(trust)) ||
      (allianceId !== null && allianceIds.includes(allianceId)),
  );
  const declared = standing.filter(
    ({ schoolUrn, trustName, relatedPersonId, allianceId }) =>
      (schoolUrn !== null && schools.includes(schoolUrn)) ||
      (trustName !== null && trusts.includes(normaliseTrustName(trustName))) ||
      (relatedPersonId !== null && persons.includes(relatedPersonId)) ||
      (allianceId !== null && allianceIds.includes(allianceId)),
  );
  const onRoll = declared.filter(({ personId }) => roll.some((member) => member.personId === personId));
  return [...new Set([...conflicted, ...onRoll].map(({ personId }) => personId))];
};

/** Refuses a minute after the time for minuting, and a decision that takes effect before the meeting. */
export const refuseOutOfTime = (
  { sitsOn: on, recordedOn }: Meeting,
  { effectiveFrom }: Minute,
  today: IsoDay,
): void => {
  const last = addDays(recordedOn === null || recordedOn < on ? on : recordedOn, DAYS_TO_MINUTE);
  refuseUnless(
    today <= last,
    'too-late-to-minute',
    `The last day to minute decisions of the meeting on ${on} was ${last}. Put the item on the agenda of another meeting.`,
  );
  refuseUnless(
    on <= effectiveFrom,
    'effective-before-the-meeting',
    `The board met on ${on}. Give that day or a later one as the day from which the decision takes effect.`,
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

/** Kinds of item whose outcomes speak for themselves. They can have reasons, and do not need any. */
const NEEDS_NO_REASON: readonly ItemKind[] = ['minutes', 'other'];

/** Refuses `unknown-reason` unless all reasons are in the board's list for this outcome on that day, and there is one if this kind of item needs it. */
export const refuseWrongReasons = (
  { outcome, reasonCodes }: { readonly outcome: Outcome; readonly reasonCodes: readonly Code[] },
  kind: ItemKind,
  terms: DatedTerms,
): void => {
  const codes = terms.decisionReasons[outcome].map(({ code }) => code);
  refuseUnless(
    (reasonCodes.length > 0 || NEEDS_NO_REASON.includes(kind)) && reasonCodes.every((code) => codes.includes(code)),
    'unknown-reason',
    `Give at least one of the board's reasons for "${outcome}": ${codes.join(', ')}.`,
  );
};

/** Refuses `no-early-end` and `unknown-reason` for the cause of an early end. */
export const refuseWrongEndCause = ({ outcome, endCause }: Minute, kind: ItemKind, terms: DatedTerms): void => {
  if (endCause === null) return;
  refuseUnless(
    kind === 'review' && outcome === 'end',
    'no-early-end',
    'Only a review with the outcome "end" has a cause for the end. Leave the cause out, or minute that outcome.',
  );
  const causes = terms.earlyEndCauses.map(({ code }) => code);
  refuseUnless(
    causes.includes(endCause),
    'unknown-reason',
    `Give one of the board's causes for an early end: ${causes.join(', ')}.`,
  );
};

/** Refuses `outcome-not-for-this-item`, `board-recommends` and `board-decides`. */
export const refuseWrongOutcome = (outcome: Outcome, kind: ItemKind, { power }: DatedTerms): void => {
  const possible: readonly Outcome[] = OUTCOMES_BY_KIND[kind];
  refuseUnless(
    possible.includes(outcome),
    'outcome-not-for-this-item',
    `Choose an outcome for an item of the kind "${kind}": ${possible.join(', ')}.`,
  );
  refuseUnless(
    power === 'decides' || !APPROVING_OUTCOMES.includes(outcome) || kind !== 'request',
    'board-recommends',
    'This board recommends support, and the council decides. Minute the outcome "recommend".',
  );
  refuseUnless(
    power === 'recommends' || outcome !== 'recommend',
    'board-decides',
    'This board decides on support itself. Minute an approval instead of a recommendation.',
  );
};

/** Refuses `nothing-to-ratify` and `nothing-to-rescind`. */
export const refuseSettledBefore = (outcome: Outcome, kind: ItemKind, earlier: EarlierDecision | undefined): void => {
  refuseUnless(
    kind !== 'ratification' || earlier?.awaitsRatification === true,
    'nothing-to-ratify',
    "The chair's action no longer waits for the board: a meeting has ratified or rescinded it. Take the item off the agenda.",
  );
  refuseUnless(
    kind !== 'review' || outcome !== 'rescind' || earlier?.rescinded === false,
    'nothing-to-rescind',
    'There is no decision of the board to rescind, or it is already rescinded. Minute another outcome.',
  );
};
