import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import type { AgendaItem } from '#domain/meeting.events';
import type { BoardMeeting, ItemSubject, MeetingCommands } from '#domain/meeting.types';
import type { Urn } from '#domain/vocabulary';
import { stateOf, type LookUp } from '#event-sourcing/decider';
import { refuseUnless } from '#event-sourcing/refused';

/** The items on which the meeting has not decided. */
export const undecidedItems = ({ items, decisions }: BoardMeeting): AgendaItem[] =>
  items.filter(({ itemId }) => decisions.every((decided) => decided.itemId !== itemId));

/** The item, still to be decided. Refuses `unknown-item`, `item-decided`. */
export const undecidedItem = (state: BoardMeeting, itemId: string): AgendaItem => {
  const item = state.items.find((candidate) => candidate.itemId === itemId);
  refuseUnless(item !== undefined, 'unknown-item', 'No such item stands on the agenda.');
  refuseUnless(
    state.decisions.every((decided) => decided.itemId !== itemId),
    'item-decided',
    'The meeting has decided on this item; a change is a new decision at another meeting.',
  );
  return item;
};

/** Why the meeting does not take another item under this id; null when it does. */
export const whyDeclined = (state: BoardMeeting, itemId: string): 'meeting-closed' | 'already-on-agenda' | null => {
  if (state.closed) return 'meeting-closed';
  return state.items.some((item) => item.itemId === itemId) ? 'already-on-agenda' : null;
};

/** Id of the request that the item is about; null for other items. */
export const requestOf = ({ items }: BoardMeeting, itemId: string): string | null =>
  items.find((item) => item.itemId === itemId && item.kind === 'request')?.subjectId ?? null;

type Business = MeetingCommands['AddOtherBusiness'];

/** Id under which nothing is found. */
export const NONE = 'none';

/** Looks up the contract behind an item: itself in a review, or as an escalation remembers it. */
export const subjectOf = ({ kind, subjectId }: Business): LookUp<ItemSubject | undefined> => {
  if (kind === 'escalation') return stateOf(escalation, subjectId ?? NONE, (found) => found);
  const reviewed = kind === 'review' ? subjectId : null;
  return stateOf(contract, reviewed ?? NONE, (found) => found?.agreed);
};

/**
 * The school concerned and who has an interest, as known from the contract behind the item; of other business only what is said.
 * Refuses `subject-not-allowed`, `unknown-subject`, `another-board`.
 */
export const interestsIn = (
  { boardId }: BoardMeeting,
  { kind, subjectId, schoolUrn }: Business,
  subject: ItemSubject | undefined,
): Pick<AgendaItem, 'schoolUrn' | 'interested' | 'interestedSchools'> => {
  if (kind === 'other') {
    const about = 'An item about a contract or an escalation is a review or an escalation; say which.';
    refuseUnless(subjectId === null, 'subject-not-allowed', about);
    return { schoolUrn, interested: [], interestedSchools: [] };
  }
  refuseUnless(subject !== undefined, 'unknown-subject', 'There is no such contract or escalation; look up its id.');
  refuseUnless(subject.boardId === boardId, 'another-board', 'The contract is one of another board.');
  const { leaderPersonId, homeSchoolUrn } = subject;
  return { schoolUrn: subject.schoolUrn, interested: [leaderPersonId], interestedSchools: [homeSchoolUrn] };
};

/** The item with one who bid for it, and their home school, among those who have an interest. */
export const withBidder = (item: AgendaItem, personId: string, homeSchoolUrn: Urn): AgendaItem => ({
  ...item,
  interested: [...item.interested, personId],
  interestedSchools: [...item.interestedSchools, homeSchoolUrn],
});
