import { MAX_AGENDA_ITEMS } from '#domain/bounds';
import type { AgendaItem } from '#domain/meeting.events';
import type { Meeting } from '#domain/meeting.types';
import type { Urn } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';

/** Agenda items without a decision at this meeting. */
export const undecidedItems = ({ items, decisions }: Meeting): AgendaItem[] =>
  items.filter(({ itemId }) => decisions.every((decided) => decided.itemId !== itemId));

/** Returns the item if the meeting has not decided on it. Refuses `unknown-item` and `item-decided`. */
export const requireUndecidedItem = (state: Meeting, itemId: string): AgendaItem => {
  const item = state.items.find((candidate) => candidate.itemId === itemId);
  refuseUnless(item !== undefined, 'unknown-item', 'The agenda has no item with this id. Check the id.');
  refuseUnless(
    state.decisions.every((decided) => decided.itemId !== itemId),
    'item-decided',
    'The meeting has already decided on this item. Read the meeting again to see the decision. A change needs a new decision at another meeting.',
  );
  return item;
};

/** Code of the reason why the meeting cannot take an item with this id; null if it can. */
export const declineReason = (
  state: Meeting,
  itemId: string,
): 'meeting-cancelled' | 'meeting-closed' | 'already-on-agenda' | 'agenda-full' | null => {
  if (state.cancelled) return 'meeting-cancelled';
  if (state.closed) return 'meeting-closed';
  if (state.items.some((item) => item.itemId === itemId)) return 'already-on-agenda';
  return state.itemsTaken < MAX_AGENDA_ITEMS ? null : 'agenda-full';
};

/** Id of the request that the item is about; null for other kinds of item. */
export const findRequestId = ({ items }: Meeting, itemId: string): string | null =>
  items.find((item) => item.itemId === itemId && item.kind === 'request')?.subjectId ?? null;

/** The item with a bidder and their home school added to the known interests. */
export const withBidder = (item: AgendaItem, personId: string, homeSchoolUrn: Urn | null): AgendaItem => ({
  ...item,
  interested: [...item.interested, personId],
  interestedSchools: homeSchoolUrn === null ? item.interestedSchools : [...item.interestedSchools, homeSchoolUrn],
});
