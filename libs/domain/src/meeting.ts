import { board, rollOn, termsOn } from '#domain/board';
import { isDesignatedOn, leader } from '#domain/leader';
import { findRequestId, requireUndecidedItem, undecidedItems } from '#domain/meeting-agenda';
import { refuseWrongAward } from '#domain/meeting-awards';
import { decideCalendar } from '#domain/meeting-calendar';
import {
  listConflictedMembers,
  refuseFallenRequest,
  refuseOutOfTime,
  refuseFailedVote,
  refuseWrongReasons,
  refuseWrongVoters,
} from '#domain/meeting-decisions';
import { meetingEvolver } from '#domain/meeting-evolve';
import { lookUpHeads, lookUpSubject } from '#domain/meeting-interests';
import { decideItems } from '#domain/meeting-items';
import { refuseUnlessOnRoll, requireOpen } from '#domain/meeting-rules';
import type { MeetingStream } from '#domain/meeting.types';
import { NO_ID } from '#domain/shared-rules';
import { requestEvolver } from '#domain/request-evolve';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const decideSitting = {
  RecordAttendance: (state, data) => {
    refuseUnlessOnRoll(requireOpen(state).roll, [...data.present, ...data.apologies]);
    refuseUnless(
      new Set([...data.present, ...data.apologies]).size === data.present.length + data.apologies.length,
      'named-twice',
      'A person is named more than once in the attendance.',
    );
    return [{ type: 'AttendanceRecorded', data }];
  },

  MinuteDecision: (state, minute, { today }, { terms, leader: awarded, request: found, heads }) => {
    const { roll, quorum, decisionRule } = requireOpen(state);
    const item = requireUndecidedItem(state, minute.itemId);
    refuseOutOfTime(state, minute, today);
    refuseUnless(
      state.decisions.every(({ decisionId }) => decisionId !== minute.decisionId),
      'decision-id-already-used',
      'A decision with this id is already minuted. Use a new id.',
    );
    refuseUnless(terms !== null, 'unknown-board', 'The board has no terms of reference on the day of the meeting.');
    const conflicted = listConflictedMembers(
      state,
      [...roll, ...heads],
      item,
      minute.award === null ? undefined : awarded,
    );
    const decidedBy = state.present.filter((personId) => !conflicted.includes(personId));
    refuseWrongVoters(minute.vote, state.present, conflicted);
    refuseUnless(
      decidedBy.length >= quorum,
      'no-quorum',
      `The meeting has no quorum for this item: ${decidedBy.length} members are present without a conflict of interest, and ${quorum} are needed.`,
    );
    refuseFailedVote(decisionRule, minute.vote, decidedBy, roll);
    refuseWrongReasons(minute, terms);
    refuseFallenRequest(item, minute, found);
    refuseWrongAward(minute, terms, awarded, item);
    const { kind: subjectKind, subjectId, schoolUrn } = item;
    const subject = { boardId: state.boardId, subjectKind, subjectId, schoolUrn };
    const data = { ...minute, ...subject, decidedBy, conflicted, quorum, madeOn: state.on };
    return [{ type: 'DecisionMinuted', data, occurredOn: state.on }];
  },

  CloseMeeting: (state) => {
    requireOpen(state);
    const carriedOver = undecidedItems(state).map(({ itemId }) => itemId);
    return [{ type: 'MeetingClosed', data: { decided: state.decisions.length, carriedOver } }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;

/** A meeting of a board: agenda, attendance, interests and decisions, under the roll and rules of its day. */
export const meeting: Decider<MeetingStream> = {
  ...meetingEvolver,
  decide: { ...decideCalendar, ...decideItems, ...decideSitting },
  facts: {
    ScheduleMeeting: { boardExists: ({ boardId }) => lookUp(board, boardId, (found) => found !== undefined) },
    AddOtherBusiness: { subject: lookUpSubject },
    OpenMeeting: {
      roll: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? rollOn(found, state?.on ?? today) : [])),
      terms: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? termsOn(found, state?.on ?? today) : null)),
    },
    DeclareInterest: {
      roll: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? rollOn(found, state?.on ?? today) : [])),
    },
    MinuteDecision: {
      terms: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) =>
          found ? termsOn(found, state?.opened?.termsFrom ?? today) : null,
        ),
      leader: ({ award, effectiveFrom }) =>
        lookUp(leader, award?.leaderId ?? NO_ID, (found) => {
          if (found === undefined) return undefined;
          const { personId, homeSchoolUrn } = found;
          return { personId, homeSchoolUrn, designated: isDesignatedOn(found, effectiveFrom) };
        }),
      heads: (_, { today }, state) =>
        lookUpHeads(state?.opened?.roll ?? [], state?.on ?? today, state?.boardId ?? NO_ID),
      request: ({ itemId }, _, state) =>
        lookUp(requestEvolver, (state && findRequestId(state, itemId)) ?? NO_ID, (found) => found),
    },
  },
  personal: {
    ScheduleMeeting: { place: 'item', recordedAfterwards: 'item' },
    AddOtherBusiness: { title: 'item' },
    MoveMeeting: { reason: 'item' },
    CancelMeeting: { reason: 'item' },
    OpenMeeting: { recordedAfterwards: 'item' },
    RemoveAgendaItem: { reason: 'item' },
    DeclareInterest: { nature: 'item' },
    MinuteDecision: { rationale: 'item', optionsConsidered: 'item', 'conditions.text': 'item' },
  },
};
