import type { AgendaItem } from '#domain/meeting.events';
import type { MeetingStream } from '#domain/meeting.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Evolver } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** What a meeting starts with besides its agenda. */
export const startSitting = (on: IsoDay) => ({
  sitsOn: on,
  adjournments: 0,
  attendanceRecords: 0,
  substitutes: [],
  absences: [],
  agendaPublishedOn: null,
  agendaMoves: 0,
  minuteTexts: [],
  redactedItems: [],
  redactionsMade: 0,
});

/** The items with one of them at another place. Places count from 1. */
export const reorderItems = <Item extends Pick<AgendaItem, 'itemId'>>(
  items: readonly Item[],
  itemId: string,
  place: number,
): Item[] => {
  const others = items.filter((item) => item.itemId !== itemId);
  return [...others.slice(0, place - 1), ...items.filter((item) => item.itemId === itemId), ...others.slice(place - 1)];
};

/** State changes of who sits at a meeting, and of the texts of its minutes. */
export const evolveSitting = {
  SubstituteNamed: (state, { personId, forPersonId, schoolUrn }) => ({
    ...state,
    attendanceRecords: state.attendanceRecords + 1,
    substitutes: [...state.substitutes, { personId, forPersonId }],
    opened: state.opened && {
      ...state.opened,
      roll: [...state.opened.roll, { personId, office: 'member' as const, schoolUrn }],
    },
  }),
  NonVotersRecorded: (state) => ({ ...state, attendanceRecords: state.attendanceRecords + 1 }),
  AbsenceFromItemsRecorded: (state, absence) => ({
    ...state,
    attendanceRecords: state.attendanceRecords + 1,
    absences: [...state.absences.filter(({ personId }) => personId !== absence.personId), absence],
  }),
  ActingChairChosen: (state, { personId }) => ({
    ...state,
    attendanceRecords: state.attendanceRecords + 1,
    opened: state.opened && {
      ...state.opened,
      roll: state.opened.roll.map((member) =>
        member.personId === personId ? { ...member, office: 'chair' as const } : member,
      ),
    },
  }),
  MeetingAdjourned: (state, { on }) => ({ ...state, sitsOn: on, adjournments: state.adjournments + 1 }),
  AgendaPublished: (state, _, context) => ({ ...state, agendaPublishedOn: effectiveDay(context) }),
  AgendaItemReordered: (state, { itemId, new: place }) => ({
    ...state,
    agendaMoves: state.agendaMoves + 1,
    items: reorderItems(state.items, itemId, place),
  }),
  MinuteTextWritten: (state, { itemId }) => ({ ...state, minuteTexts: [...state.minuteTexts, itemId] }),
  MinuteTextCorrected: (state) => ({ ...state, corrections: state.corrections + 1 }),
  ItemRedacted: (state, { itemId }) => ({
    ...state,
    redactionsMade: state.redactionsMade + 1,
    redactedItems: [...new Set([...state.redactedItems, itemId])],
  }),
  RedactionLifted: (state, { itemId }) => ({
    ...state,
    redactionsMade: state.redactionsMade + 1,
    redactedItems: state.redactedItems.filter((redacted) => redacted !== itemId),
  }),
} satisfies Partial<Evolver<MeetingStream>['evolve']>;
