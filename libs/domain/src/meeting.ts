import { board, rollOn, termsOn } from '#domain/board';
import { isDesignatedOn, leader } from '#domain/leader';
import { NONE, requestOf, undecidedItem, undecidedItems, whyDeclined } from '#domain/meeting-agenda';
import {
  conflictedOn,
  refuseFallenRequest,
  refuseOutOfTime,
  refuseUnlessCarried,
  refuseWrongAward,
  refuseWrongReasons,
  refuseWrongVoters,
} from '#domain/meeting-decisions';
import { headsAmong, interestsIn, subjectOf } from '#domain/meeting-interests';
import { meetingRecord } from '#domain/meeting-evolve';
import type { MeetingEvents, RollEntry } from '#domain/meeting.events';
import type { BoardMeeting, MeetingStream } from '#domain/meeting.types';
import { refuseBlank } from '#domain/shared-rules';
import { requestRecord } from '#domain/request-evolve';
import { stateOf, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseClosed = ({ closed }: BoardMeeting): void =>
  refuseUnless(!closed, 'meeting-closed', 'The meeting is closed.');

const openedOf = (state: BoardMeeting): MeetingEvents['MeetingOpened'] => {
  refuseClosed(state);
  const { opened } = state;
  refuseUnless(opened !== null, 'meeting-not-open', 'The meeting is not open; open it on its day first.');
  return opened;
};

const refuseUnlessOnRoll = (roll: readonly RollEntry[], personIds: readonly string[]): void =>
  refuseUnless(
    personIds.every((personId) => roll.some((member) => member.personId === personId)),
    'not-on-the-roll',
    'Somebody who is named is not a member of the board on the day of the meeting.',
  );

const preparing = {
  ScheduleMeeting: {
    absent: (data, _, { boardExists }) => {
      refuseUnless(boardExists, 'unknown-board', 'There is no such board; establish it first.');
      return [{ type: 'MeetingScheduled', data }];
    },
  },

  AddOtherBusiness: (state, data, _, { subject }) => {
    const declined = whyDeclined(state, data.itemId);
    refuseUnless(declined === null, declined ?? '', 'The meeting is closed or has this item on its agenda already.');
    refuseBlank(data.title, 'title-needed', 'Give the item a title.');
    return [{ type: 'AgendaItemAdded', data: { ...data, ...interestsIn(state, data, subject) } }];
  },

  AddAgendaItem: (state, data) => {
    const { itemId, subjectId } = data;
    const reason = whyDeclined(state, itemId);
    if (reason === null) return [{ type: 'AgendaItemAdded', data }];
    return [{ type: 'AgendaItemDeclined', data: { itemId, subjectId, reason } }];
  },

  DeclareInterest: (state, data, _, { roll }) => {
    refuseClosed(state);
    refuseUnlessOnRoll(state.opened?.roll ?? roll, [data.personId]);
    undecidedItem(state, data.itemId);
    return [{ type: 'InterestDeclared', data }];
  },

  NoteBidder: (_, data) => [{ type: 'BidderNoted', data }],

  OpenMeeting: (state, _, { today }, { roll, terms }) => {
    refuseClosed(state);
    refuseUnless(state.opened === null, 'already-open', 'The meeting was opened before.');
    refuseUnless(today === state.on, 'not-the-day', `The meeting is on ${state.on}; it is opened on that day.`);
    refuseUnless(terms !== null, 'unknown-board', 'The board has no terms of reference on the day of the meeting.');
    const { quorum, decisionRule, from: termsFrom } = terms;
    return [{ type: 'MeetingOpened', data: { roll: [...roll], quorum, decisionRule, termsFrom } }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;

const sitting = {
  RecordAttendance: (state, data) => {
    refuseUnlessOnRoll(openedOf(state).roll, [...data.present, ...data.apologies]);
    refuseUnless(
      new Set([...data.present, ...data.apologies]).size === data.present.length + data.apologies.length,
      'named-twice',
      'Somebody is named twice in the attendance.',
    );
    return [{ type: 'AttendanceRecorded', data }];
  },

  MinuteDecision: (state, minute, { today }, { terms, leader: awarded, request: asked, heads }) => {
    const { roll, quorum, decisionRule } = openedOf(state);
    const item = undecidedItem(state, minute.itemId);
    refuseOutOfTime(state, minute, today);
    refuseUnless(
      state.decisions.every(({ decisionId }) => decisionId !== minute.decisionId),
      'decision-known',
      'A decision with this id was minuted before; use a new id.',
    );
    refuseUnless(terms !== null, 'unknown-board', 'The board has no terms of reference on the day of the meeting.');
    const conflicted = conflictedOn(state, [...roll, ...heads], item, minute.award === null ? undefined : awarded);
    const decidedBy = state.present.filter((personId) => !conflicted.includes(personId));
    refuseWrongVoters(minute.vote, state.present, conflicted);
    refuseUnless(
      decidedBy.length >= quorum,
      'no-quorum',
      `${decidedBy.length} members are present without a conflict of interest; ${quorum} are needed to decide.`,
    );
    refuseUnlessCarried(decisionRule, minute.vote, decidedBy, roll);
    refuseWrongReasons(minute, terms);
    refuseFallenRequest(item, minute, asked);
    refuseWrongAward(minute, terms, awarded, item);
    const { kind: subjectKind, subjectId, schoolUrn } = item;
    const subject = { boardId: state.boardId, subjectKind, subjectId, schoolUrn };
    const data = { ...minute, ...subject, decidedBy, conflicted, quorum, madeOn: state.on };
    return [{ type: 'DecisionMinuted', data, occurredOn: state.on }];
  },

  CloseMeeting: (state) => {
    openedOf(state);
    const carriedOver = undecidedItems(state).map(({ itemId }) => itemId);
    return [{ type: 'MeetingClosed', data: { decided: state.decisions.length, carriedOver } }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;

/** A meeting of a board: agenda, attendance, interests and what was decided by whom, judged by the roll and rules of its day. */
export const meeting: Decider<MeetingStream> = {
  ...meetingRecord,
  decide: { ...preparing, ...sitting },
  facts: {
    ScheduleMeeting: { boardExists: ({ boardId }) => stateOf(board, boardId, (found) => found !== undefined) },
    AddOtherBusiness: { subject: subjectOf },
    OpenMeeting: {
      roll: (_, { today }, state) =>
        stateOf(board, state?.boardId ?? NONE, (found) => (found ? rollOn(found, today) : [])),
      terms: (_, { today }, state) =>
        stateOf(board, state?.boardId ?? NONE, (found) => (found ? termsOn(found, today) : null)),
    },
    DeclareInterest: {
      roll: (_, { today }, state) =>
        stateOf(board, state?.boardId ?? NONE, (found) => (found ? rollOn(found, state?.on ?? today) : [])),
    },
    MinuteDecision: {
      terms: (_, { today }, state) =>
        stateOf(board, state?.boardId ?? NONE, (found) =>
          found ? termsOn(found, state?.opened?.termsFrom ?? today) : null,
        ),
      leader: ({ award, effectiveFrom }) =>
        stateOf(leader, award?.leaderId ?? NONE, (found) => {
          if (found === undefined) return undefined;
          const { personId, homeSchoolUrn } = found;
          return { personId, homeSchoolUrn, designated: isDesignatedOn(found, effectiveFrom) };
        }),
      heads: (_, { today }, state) => headsAmong(state?.opened?.roll ?? [], state?.on ?? today, state?.boardId ?? NONE),
      request: ({ itemId }, _, state) =>
        stateOf(requestRecord, (state && requestOf(state, itemId)) ?? NONE, (found) => found),
    },
  },
  personal: { DeclareInterest: { nature: 'item' }, MinuteDecision: { rationale: 'item' } },
};
