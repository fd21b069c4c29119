import { MAX_INTERESTS } from '#domain/bounds';
import { board, rollOn, termsOn } from '#domain/board';
import { isDesignatedOn, leader } from '#domain/leader';
import { declineReason, findRequestId, requireUndecidedItem, undecidedItems } from '#domain/meeting-agenda';
import { refuseWrongAward } from '#domain/meeting-awards';
import {
  listConflictedMembers,
  refuseFallenRequest,
  refuseOutOfTime,
  refuseFailedVote,
  refuseWrongReasons,
  refuseWrongVoters,
} from '#domain/meeting-decisions';
import { lookUpHeads, resolveInterests, lookUpSubject } from '#domain/meeting-interests';
import { meetingEvolver } from '#domain/meeting-evolve';
import type { MeetingEvents, RollEntry } from '#domain/meeting.events';
import type { Meeting, MeetingStream } from '#domain/meeting.types';
import { NO_ID, refuseBlank } from '#domain/shared-rules';
import { requestEvolver } from '#domain/request-evolve';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

const refuseClosed = ({ closed }: Meeting): void => refuseUnless(!closed, 'meeting-closed', 'The meeting is closed.');

const requireOpen = (state: Meeting): MeetingEvents['MeetingOpened'] => {
  refuseClosed(state);
  const { opened } = state;
  refuseUnless(opened !== null, 'meeting-not-open', 'The meeting is not open. Open it on its day first.');
  return opened;
};

const refuseUnlessOnRoll = (roll: readonly RollEntry[], personIds: readonly string[]): void =>
  refuseUnless(
    personIds.every((personId) => roll.some((member) => member.personId === personId)),
    'not-on-the-roll',
    'At least one of these persons is not a member of the board on the day of the meeting.',
  );

const decidePreparation = {
  ScheduleMeeting: {
    create: (data, _, { boardExists }) => {
      refuseUnless(boardExists, 'unknown-board', 'There is no board with this id. Establish it first.');
      return [{ type: 'MeetingScheduled', data }];
    },
  },

  AddOtherBusiness: (state, data, _, { subject }) => {
    const declined = declineReason(state, data.itemId);
    refuseUnless(
      declined === null,
      declined ?? '',
      'The meeting is closed, its agenda is full, or the item is already on it. Choose another meeting.',
    );
    refuseBlank(data.title, 'title-needed', 'Give the item a title.');
    return [{ type: 'AgendaItemAdded', data: { ...data, ...resolveInterests(state, data, subject) } }];
  },

  AddAgendaItem: (state, data) => {
    const { itemId, subjectId } = data;
    const reason = declineReason(state, itemId);
    if (reason === null) return [{ type: 'AgendaItemAdded', data }];
    return [{ type: 'AgendaItemDeclined', data: { itemId, subjectId, reason } }];
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

  OpenMeeting: (state, _, { today }, { roll, terms }) => {
    refuseClosed(state);
    refuseUnless(state.opened === null, 'already-open', 'The meeting is already open.');
    refuseUnless(today === state.on, 'not-the-meeting-day', `The meeting is on ${state.on}. Open it on that day.`);
    refuseUnless(terms !== null, 'unknown-board', 'The board has no terms of reference on the day of the meeting.');
    const { quorum, decisionRule, from: termsFrom } = terms;
    return [{ type: 'MeetingOpened', data: { roll: [...roll], quorum, decisionRule, termsFrom } }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;

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
  decide: { ...decidePreparation, ...decideSitting },
  facts: {
    ScheduleMeeting: { boardExists: ({ boardId }) => lookUp(board, boardId, (found) => found !== undefined) },
    AddOtherBusiness: { subject: lookUpSubject },
    OpenMeeting: {
      roll: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? rollOn(found, today) : [])),
      terms: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? termsOn(found, today) : null)),
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
  personal: { DeclareInterest: { nature: 'item' }, MinuteDecision: { rationale: 'item' } },
};
