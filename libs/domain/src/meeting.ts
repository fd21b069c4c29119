import { board, rollOn, termsOn } from '#domain/board';
import { listSeats } from '#domain/board-seats';
import { requireUndecidedItem, undecidedItems } from '#domain/meeting-agenda';
import { findBasis } from '#domain/decision-basis';
import { decideAssembly, lookUpSubjects } from '#domain/meeting-assembly';
import { refuseWrongAward } from '#domain/meeting-awards';
import { decideCalendar } from '#domain/meeting-calendar';
import { decideConfirmation } from '#domain/meeting-confirmation';
import { decideConsultations } from '#domain/meeting-consultations';
import { decideCorrections, refuseNamedTwice } from '#domain/meeting-corrections';
import {
  listConflictedMembers,
  refuseFallenRequest,
  refuseOutOfTime,
  refuseSettledBefore,
  refuseWrongEndCause,
  refuseWrongOutcome,
  refuseWrongReasons,
} from '#domain/meeting-decisions';
import { meetingEvolver } from '#domain/meeting-evolve';
import { noteDeferral, noteExplanations, refuseWrongExplanations } from '#domain/meeting-explanations';
import { minuteHandOver } from '#domain/meeting-hand-overs';
import { decideItems } from '#domain/meeting-items';
import { decidePapers, PAPER_TEXTS } from '#domain/meeting-papers';
import { compareAward } from '#domain/meeting-rankings';
import { NO_TERMS, refuseUnlessOnRoll, requireOpen } from '#domain/meeting-rules';
import { consultationFacts, lookUpTerms, minuteFacts } from '#domain/meeting-minute-facts';
import { decideMinuteTexts } from '#domain/meeting-minute-texts';
import {
  decideWhoSits,
  listPresentFor,
  refuseAbsentDeciders,
  refuseBeforeSitting,
  refuseBothPresent,
  refuseUnseenAttendance,
} from '#domain/meeting-sitting';
import { lookUpAwaiting, lookUpReviewedContracts, lookUpSubject } from '#domain/meeting-subjects';
import { refuseFailedVote, refuseWrongVoters } from '#domain/meeting-votes';
import type { AgendaItem } from '#domain/meeting.events';
import type { MeetingCommands, MeetingStream } from '#domain/meeting.types';
import type { DatedTerms } from '#domain/board.types';
import type { MinuteFacts } from '#domain/meeting-facts.types';
import { personEvolver } from '#domain/person-evolve';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { minuteRescission, minuteEarlyEnd } from '#domain/minute-following-decisions';

/** What `DecisionMinuted` records. The departure, the cause of an early end and the explanations are in events of their own. */
const omitFollowing = ({
  departure: _departure,
  endCause: _endCause,
  scope: _scope,
  deferredTo: _deferredTo,
  messageForSchool: _messageForSchool,
  handOver: _handOver,
  ...minuted
}: MeetingCommands['MinuteDecision']) => minuted;

/** Refuses an outcome, its reasons and its cause that do not fit the item or what it is about. */
const refuseUnfitOutcome = (
  minute: MeetingCommands['MinuteDecision'],
  item: AgendaItem,
  terms: DatedTerms,
  { earlier, request }: Pick<MinuteFacts, 'earlier' | 'request'>,
): void => {
  refuseWrongOutcome(minute.outcome, item.kind, terms);
  refuseSettledBefore(minute.outcome, item.kind, earlier);
  refuseWrongReasons(minute, item.kind, terms);
  refuseWrongEndCause(minute, item.kind, terms);
  refuseFallenRequest(item, minute, request);
};

const decideSitting = {
  RecordAttendance: (state, { seen = false, ...data }, { actor }) => {
    refuseUnlessOnRoll(requireOpen(state).roll, [...data.present, ...data.apologies]);
    refuseNamedTwice(data);
    refuseBothPresent(state, data.present);
    if (!seen) refuseUnseenAttendance(state, actor);
    refuseAbsentDeciders(state, data.present);
    return [{ type: 'AttendanceRecorded', data }];
  },

  MinuteDecision: (state, minute, { today }, facts) => {
    const { terms, leader: awarded, provider, request: found, heads, trusts, standing, alliances, earlier } = facts;
    const { roll, quorum, decisionRule } = requireOpen(state);
    const item = requireUndecidedItem(state, minute.itemId);
    refuseBeforeSitting(state, today);
    refuseOutOfTime(state, minute, today);
    refuseUnless(
      state.decisions.every(({ decisionId }) => decisionId !== minute.decisionId),
      'decision-id-already-used',
      'A decision with this id is already minuted. Use a new id.',
    );
    refuseUnless(terms !== null, 'unknown-board', NO_TERMS);
    const conflicted = listConflictedMembers(
      state,
      [...roll, ...heads],
      item,
      minute.award === null ? undefined : awarded,
      { trusts, providerSchools: provider.schools, standing, alliances },
    );
    const present = listPresentFor(state, item.itemId);
    const decidedBy = present.filter((personId) => !conflicted.includes(personId));
    refuseWrongVoters(minute.vote, present, conflicted);
    refuseUnless(
      decidedBy.length >= quorum,
      'no-quorum',
      `The meeting has no quorum for this item: ${decidedBy.length} members are present without a conflict of interest, and ${quorum} are needed. Record who else is present, or defer the item to another meeting.`,
    );
    refuseFailedVote(decisionRule, minute.vote, decidedBy, roll);
    refuseUnfitOutcome(minute, item, terms, facts);
    refuseWrongExplanations(minute, state, item, facts.target);
    const basis = findBasis(minute, state, item, facts);
    refuseWrongAward(minute, terms, { leader: awarded, provider, authoriserId: basis.authoriserId }, item);
    const { kind: subjectKind, subjectId, schoolUrn } = item;
    const { boardId, sitsOn: madeOn } = state;
    const subject = { boardId, subjectKind, subjectId, schoolUrn };
    const data = { ...omitFollowing(minute), ...basis, ...subject, decidedBy, conflicted, quorum, madeOn };
    return [
      { type: 'DecisionMinuted', data, occurredOn: state.sitsOn },
      ...minuteRescission(minute, item, earlier, state.sitsOn),
      ...minuteEarlyEnd(minute, minute.endCause, state.sitsOn),
      ...compareAward(minute, item, found, facts.matchingRules),
      ...noteExplanations(minute, item.itemId),
      ...[...noteDeferral(minute, item), ...minuteHandOver(minute, state, facts)],
    ];
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
  decide: {
    ...decideCalendar,
    ...decideItems,
    ...decideSitting,
    ...decideWhoSits,
    ...decideMinuteTexts,
    ...decideCorrections,
    ...decideConsultations,
    ...decideConfirmation,
    ...decidePapers,
    ...decideAssembly,
  },
  facts: {
    ScheduleMeeting: { boardExists: ({ boardId }) => lookUp(board, boardId, (found) => found !== undefined) },
    AddOtherBusiness: { subject: lookUpSubject },
    AssembleAgenda: { subjects: (data, _, state) => lookUpSubjects(data, state) },
    OpenMeeting: {
      roll: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? rollOn(found, state?.on ?? today) : [])),
      terms: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? termsOn(found, state?.on ?? today) : null)),
      awaiting: (_, __, state) => lookUpAwaiting(state?.boardId ?? NO_ID),
    },
    DeclareInterest: {
      roll: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? rollOn(found, state?.on ?? today) : [])),
    },
    MinuteDecision: minuteFacts,
    CorrectConsultation: consultationFacts,
    CorrectMinute: { terms: (_, { today }, state) => lookUpTerms(state, today) },
    NameSubstitute: { personExists: ({ personId }) => lookUp(personEvolver, personId, (found) => found !== undefined) },
    ConfirmDecisions: {
      reviewed: (_, __, state) => lookUpReviewedContracts(state),
      seats: (_, { today }, state) =>
        lookUp(board, state?.boardId ?? NO_ID, (found) => (found ? listSeats(found, state?.on ?? today, today) : [])),
    },
  },
  // What waits for the meeting changes, because the first call puts it on the agenda.
  lookedUpByService: { AssembleAgenda: ['items'] },
  personal: {
    ...PAPER_TEXTS,
    ScheduleMeeting: { place: 'item', recordedAfterwards: 'item' },
    SchedulePlannedMeeting: { place: 'item' },
    AddOtherBusiness: { title: 'item' },
    AssembleAgenda: { 'items.title': 'item' },
    MoveMeeting: { reason: 'item' },
    CancelMeeting: { reason: 'item' },
    OpenMeeting: { recordedAfterwards: 'item' },
    RemoveAgendaItem: { reason: 'item' },
    DeclareInterest: { nature: 'item' },
    WithdrawInterest: { reason: 'item' },
    AnswerInterest: { note: 'item' },
    MinuteDecision: {
      rationale: 'item',
      optionsConsidered: 'item',
      'conditions.text': 'item',
      'departure.note': 'item',
      'consulted.who': 'item',
      'consulted.said': 'item',
      referredTo: 'item',
      'scope.approved': 'item',
      'scope.notApproved': 'item',
      'scope.why': 'item',
      messageForSchool: 'item',
      'handOver.note': 'item',
    },
    CorrectAttendance: { reason: 'item' },
    WriteMinuteText: { text: 'item' },
    CorrectMinuteText: { text: 'item', reason: 'item' },
    RedactItem: { reason: 'item' },
    LiftRedaction: { reason: 'item' },
    RecordNonVoters: { names: 'item' },
    AdjournMeeting: { reason: 'item' },
    CorrectConsultation: { 'consulted.who': 'item', 'consulted.said': 'item', reason: 'item' },
    CorrectMinute: {
      ...{ rationale: 'item', optionsConsidered: 'item', 'conditions.text': 'item', reason: 'item' },
      ...{ 'scope.approved': 'item', 'scope.notApproved': 'item', 'scope.why': 'item', messageForSchool: 'item' },
    },
  },
};
