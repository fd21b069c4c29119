import { MAX_AGENDA_MOVES, MAX_REDACTIONS } from '#domain/bounds';
import { requireUndecidedItem } from '#domain/meeting-agenda';
import { requireCorrectable } from '#domain/meeting-corrections';
import { refuseIfOver } from '#domain/meeting-rules';
import type { Meeting, MeetingStream } from '#domain/meeting.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseUnknownItem = ({ items }: Meeting, itemId: string | null): void =>
  refuseUnless(
    itemId === null || items.some((item) => item.itemId === itemId),
    'unknown-item',
    'The agenda has no item with this id. Check the id.',
  );

const refuseNotOpened = ({ opened }: Meeting): void =>
  refuseUnless(
    opened !== null,
    'meeting-not-open',
    'The meeting has not been opened, so it has no minutes. Open it first.',
  );

const refuseTooManyRedactions = ({ redactionsMade }: Meeting): void =>
  refuseUnless(
    redactionsMade < MAX_REDACTIONS,
    'too-many-redactions',
    `The minutes were redacted ${MAX_REDACTIONS} times, the most allowed. Keep the last redactions.`,
  );

/** Decisions on the agenda and its publication, on the texts of the minutes, and on their redaction. */
export const decideMinuteTexts = {
  PublishAgenda: (state) => {
    refuseIfOver(state);
    refuseUnless(
      state.opened === null,
      'already-open',
      'The meeting is already open, so its agenda can no longer be published. Publish the next agenda before its meeting opens.',
    );
    refuseUnless(
      state.agendaPublishedOn === null,
      'already-published',
      `The agenda was published on ${state.agendaPublishedOn ?? ''}. Read it again. Later items are marked automatically.`,
    );
    refuseUnless(state.items.length > 0, 'agenda-empty', 'The agenda has no items. Add one before you publish it.');
    return [{ type: 'AgendaPublished', data: { items: state.items.length } }];
  },

  ReorderAgendaItem: (state, { itemId, position }) => {
    refuseIfOver(state);
    requireUndecidedItem(state, itemId);
    const old = state.items.findIndex((item) => item.itemId === itemId) + 1;
    refuseUnless(
      position >= 1 && position <= state.items.length,
      'no-such-place',
      `The agenda has ${state.items.length} items. Give a place from 1 to ${state.items.length}.`,
    );
    refuseUnless(position !== old, 'same-place', `The item already has place ${old}. Give another place.`);
    refuseUnless(
      state.agendaMoves < MAX_AGENDA_MOVES,
      'too-many-agenda-moves',
      `Items were moved ${MAX_AGENDA_MOVES} times, the most allowed. Keep the last order.`,
    );
    return [{ type: 'AgendaItemReordered', data: { itemId, old, new: position } }];
  },

  WriteMinuteText: (state, data, { today }) => {
    requireCorrectable(state, today);
    refuseUnknownItem(state, data.itemId);
    refuseUnless(
      !state.minuteTexts.includes(data.itemId),
      'text-already-written',
      'There is already a text for this item. Correct it, and say why.',
    );
    return [{ type: 'MinuteTextWritten', data }];
  },

  CorrectMinuteText: (state, data, { today }) => {
    requireCorrectable(state, today);
    refuseUnless(
      state.minuteTexts.includes(data.itemId),
      'nothing-to-correct',
      'There is no text for this item yet. Write it first.',
    );
    return [{ type: 'MinuteTextCorrected', data }];
  },

  RedactItem: (state, data) => {
    refuseNotOpened(state);
    refuseUnknownItem(state, data.itemId);
    refuseTooManyRedactions(state);
    return [{ type: 'ItemRedacted', data: { ...data, parts: [...new Set(data.parts)] } }];
  },

  LiftRedaction: (state, data) => {
    refuseNotOpened(state);
    refuseTooManyRedactions(state);
    refuseUnless(
      state.redactedItems.includes(data.itemId),
      'not-redacted',
      'This item is not redacted, so there is no redaction to lift. Check the item.',
    );
    return [{ type: 'RedactionLifted', data }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;
