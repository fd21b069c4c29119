import { MAX_INTERESTS } from '#domain/bounds';
import { declineReason, requireUndecidedItem, undecidedItems } from '#domain/meeting-agenda';
import { noteHandOver } from '#domain/meeting-hand-overs';
import { resolveInterests } from '#domain/meeting-interests';
import { refuseIfOver, refuseUnlessOnRoll } from '#domain/meeting-rules';
import type { MeetingCommands, MeetingStream } from '#domain/meeting.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** What `AgendaItemAdded` records. The hand-over is in an event of its own. */
const omitHandOver = ({ handOver: _handOver, ...item }: MeetingCommands['AddOtherBusiness']) => item;

/** Decisions on the items of an agenda, and on who has an interest in them. */
export const decideItems = {
  AddOtherBusiness: (state, data, _, { subject }) => {
    const declined = declineReason(state, data.itemId);
    refuseUnless(
      declined === null,
      declined ?? '',
      'The meeting is cancelled or closed, its agenda is full, or the item is already on it. Choose another meeting.',
    );
    const added = { ...omitHandOver(data), ...resolveInterests(state, data, subject) };
    return [{ type: 'AgendaItemAdded', data: added }, ...noteHandOver(data)];
  },

  AddAgendaItem: (state, data) => {
    const { itemId, subjectId } = data;
    const reason = declineReason(state, itemId);
    if (reason === null) return [{ type: 'AgendaItemAdded', data }];
    return [{ type: 'AgendaItemDeclined', data: { itemId, subjectId, reason } }];
  },

  RemoveAgendaItem: (state, { itemId, reason }) => {
    refuseIfOver(state);
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
    refuseIfOver(state);
    refuseUnlessOnRoll(state.opened?.roll ?? roll, [data.personId]);
    requireUndecidedItem(state, data.itemId);
    refuseUnless(
      state.interests.length < MAX_INTERESTS,
      'too-many-interests',
      `The meeting has ${MAX_INTERESTS} declared interests, the most allowed. Move the item to another meeting.`,
    );
    return [{ type: 'InterestDeclared', data }];
  },

  WithdrawInterest: (state, data, { actor }) => {
    refuseIfOver(state);
    requireUndecidedItem(state, data.itemId);
    const applying = state.interests.filter(
      ({ itemId, personId, standing }) =>
        itemId === data.itemId && personId === data.personId && standing !== 'withdrawn',
    );
    refuseUnless(
      applying.length > 0,
      'unknown-interest',
      'No interest of this person in the item is recorded at this meeting. Check the item and the person.',
    );
    refuseUnless(
      applying.some(({ recordedBy }) => recordedBy === actor),
      'recorded-by-another',
      'Somebody else recorded this interest. Ask them to withdraw it, or contest it if it is yours.',
    );
    return [{ type: 'InterestWithdrawn', data }];
  },

  AnswerInterest: (state, data, { actor: personId }) => {
    refuseIfOver(state);
    refuseUnless(
      state.interests.some(
        ({ itemId, standing, ...interest }) =>
          itemId === data.itemId && interest.personId === personId && standing === 'recorded',
      ),
      'nothing-to-answer',
      'Nobody else recorded an interest of yours in this item, or you have already answered it. You do not need to answer.',
    );
    return [{ type: 'InterestAnswered', data: { ...data, personId } }];
  },

  NoteBidder: (_, data) => [{ type: 'BidderNoted', data }],
} satisfies Partial<Decider<MeetingStream>['decide']>;
