import { MAX_MOVES } from '#domain/bounds';
import { declineReason } from '#domain/meeting-agenda';
import { NO_TERMS, refuseIfOver } from '#domain/meeting-rules';
import { RATIFICATION_TITLE } from '#domain/meeting.events';
import type { Meeting, MeetingStream } from '#domain/meeting.types';
import type { Decider, FactsFor, NewEvent } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type MeetingEvent = NewEvent<MeetingStream['events']>;

const refuseOpened = (state: Meeting): void => {
  refuseIfOver(state);
  refuseUnless(
    state.opened === null,
    'already-open',
    'The meeting is already open. Close it instead: items without a decision can then be tabled again.',
  );
};

/** The event for a meeting that is entered after its day; none for one that is entered on its day or before. */
const recordAfterwards = (reason: Personal | null, on: IsoDay, today: IsoDay): MeetingEvent[] => {
  refuseUnless(
    reason === null || on < today,
    'meeting-not-past',
    `The meeting is on ${on}, which has not passed. Leave out the reason for recording it afterwards.`,
  );
  return reason === null ? [] : [{ type: 'MeetingRecordedAfterwards', data: { recordedOn: today, reason } }];
};

/** What the chair did between meetings stands on the next agenda by itself, under the id of the decision. */
const addRatifications = (
  state: Meeting,
  awaiting: FactsFor<MeetingStream, 'OpenMeeting'>['awaiting'],
): MeetingEvent[] =>
  awaiting.flatMap(({ decisionId, schoolUrn, interested, interestedSchools }): MeetingEvent[] => {
    if (declineReason(state, decisionId) !== null || state.items.some(({ subjectId }) => subjectId === decisionId))
      return [];
    const subject = { kind: 'ratification', subjectId: decisionId, schoolUrn, title: RATIFICATION_TITLE } as const;
    return [{ type: 'AgendaItemAdded', data: { itemId: decisionId, ...subject, interested, interestedSchools } }];
  });

/** Decisions on the day of a meeting: when it is planned, moved, cancelled and opened. */
export const decideCalendar = {
  ScheduleMeeting: {
    create: ({ recordedAfterwards, ...data }, { today }, { boardExists }) => {
      refuseUnless(boardExists, 'unknown-board', 'There is no board with this id. Establish it first.');
      const recorded = recordAfterwards(recordedAfterwards, data.on, today);
      refuseUnless(
        today <= data.on || recorded.length > 0,
        'meeting-in-the-past',
        `${data.on} has passed. Give a day from today on, or say why you record the meeting afterwards.`,
      );
      return [{ type: 'MeetingScheduled', data }, ...recorded];
    },
  },

  SchedulePlannedMeeting: { create: (data) => [{ type: 'MeetingScheduled', data }] },

  MoveMeeting: (state, { on, reason }, { today }) => {
    refuseOpened(state);
    refuseUnless(on !== state.on, 'same-day', `The meeting is already planned for ${on}. Give another day.`);
    refuseUnless(today <= on, 'meeting-in-the-past', `${on} has passed. Move the meeting to a day from today on.`);
    refuseUnless(
      state.moves < MAX_MOVES,
      'too-many-moves',
      `The meeting was moved ${MAX_MOVES} times, the most allowed. Cancel it and schedule another one.`,
    );
    return [{ type: 'MeetingMoved', data: { old: state.on, on, reason } }];
  },

  CancelMeeting: (state, { reason }) => {
    refuseOpened(state);
    return [{ type: 'MeetingCancelled', data: { reason, carriedOver: state.items.map(({ itemId }) => itemId) } }];
  },

  OpenMeeting: (state, { recordedAfterwards }, { today }, { roll, terms, awaiting }) => {
    refuseIfOver(state);
    refuseUnless(
      state.opened === null,
      'already-open',
      'The meeting is already open. You do not need to open it again.',
    );
    refuseUnless(state.on <= today, 'not-the-meeting-day', `The meeting is on ${state.on}. Open it on that day.`);
    const recorded = recordAfterwards(recordedAfterwards, state.on, today);
    refuseUnless(
      state.on === today || state.recordedOn !== null || recorded.length > 0,
      'not-the-meeting-day',
      `The meeting was on ${state.on}. Say why you record it afterwards, move it to another day, or cancel it.`,
    );
    refuseUnless(terms !== null, 'unknown-board', NO_TERMS);
    const { quorum, decisionRule, from: termsFrom } = terms;
    const data = { roll: [...roll], quorum, decisionRule, termsFrom };
    return [...recorded, { type: 'MeetingOpened', data, occurredOn: state.on }, ...addRatifications(state, awaiting)];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;
