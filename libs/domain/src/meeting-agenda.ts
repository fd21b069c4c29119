import type { AgendaItem } from '#domain/meeting.events';
import type { BoardMeeting } from '#domain/meeting.types';
import type { Urn } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';

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

/** Id under which nothing is found. */
export const NONE = 'none';

/** The item with one who bid for it, and their home school, among those who have an interest. */
export const withBidder = (item: AgendaItem, personId: string, homeSchoolUrn: Urn): AgendaItem => ({
  ...item,
  interested: [...item.interested, personId],
  interestedSchools: [...item.interestedSchools, homeSchoolUrn],
});
