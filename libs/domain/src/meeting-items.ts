import { MAX_INTERESTS } from '#domain/bounds';
import { declineReason, requireUndecidedItem, undecidedItems } from '#domain/meeting-agenda';
import { resolveInterests } from '#domain/meeting-interests';
import { refuseClosed, refuseUnlessOnRoll } from '#domain/meeting-rules';
import type { MeetingStream } from '#domain/meeting.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Decisions on the items of an agenda, and on who has an interest in them. */
export const decideItems = {
  AddOtherBusiness: (state, data, _, { subject }) => {
    const declined = declineReason(state, data.itemId);
    refuseUnless(
      declined === null,
      declined ?? '',
      'The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.',
    );
    return [{ type: 'AgendaItemAdded', data: { ...data, ...resolveInterests(state, data, subject) } }];
  },

  AddAgendaItem: (state, data) => {
    const { itemId, subjectId } = data;
    const reason = declineReason(state, itemId);
    if (reason === null) return [{ type: 'AgendaItemAdded', data }];
    return [{ type: 'AgendaItemDeclined', data: { itemId, subjectId, reason } }];
  },

  RemoveAgendaItem: (state, { itemId, reason }) => {
    refuseClosed(state);
    const { kind, subjectId } = requireUndecidedItem(state, itemId);
    return [{ type: 'AgendaItemRemoved', data: { itemId, kind, subjectId, cause: 'slip', reason } }];
  },

  DropWithdrawnItem: (state, { itemId }) => {
    const item = state.closed ? undefined : undecidedItems(state).find((candidate) => candidate.itemId === itemId);
    if (item === undefined) return [{ type: 'AgendaItemNotRemoved', data: { itemId } }];
    const { kind, subjectId } = item;
    return [{ type: 'AgendaItemRemoved', data: { itemId, kind, subjectId, cause: 'request-withdrawn', reason: null } }];
  },

  DeclareInterest: (state, data, _, { roll }) => {
    refuseClosed(state);
    refuseUnlessOnRoll(state.opened?.roll ?? roll, [data.personId]);
    requireUndecidedItem(state, data.itemId);
    refuseUnless(
      state.interests.length < MAX_INTERESTS,
      'too-many-interests',
      `The meeting has ${MAX_INTERESTS} declared interests, the most that one can have. Move the item to another meeting.`,
    );
    return [{ type: 'InterestDeclared', data }];
  },

  NoteBidder: (_, data) => [{ type: 'BidderNoted', data }],
} satisfies Partial<Decider<MeetingStream>['decide']>;
