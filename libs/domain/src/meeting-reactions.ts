import { board } from '#domain/board';
import type { BoardEvents } from '#domain/board.events';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import type { DecisionEvents } from '#domain/decision.events';
import { meeting } from '#domain/meeting';
import type { MeetingEvents } from '#domain/meeting.events';
import type { MeetingStream } from '#domain/meeting.types';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { ItemKind } from '#domain/vocabulary';
import { repliesFrom, reaction, send, type OutgoingCommand } from '#kernel/reaction';

const ignore = (): OutgoingCommand[] => [];

/** Schedules the meetings that a board plans for a year, each with its id in the plan. */
export const plannedMeetings = reaction<BoardEvents>(
  'planned-meetings',
  'beginning',
  {
    MeetingsPlanned: ({ id: boardId, data: { meetings, place } }) =>
      meetings.map(({ meetingId, on }) => send(meeting, 'SchedulePlannedMeeting', meetingId, { boardId, on, place })),
  },
  { opens: [meeting] },
);

/** Puts a tabled request on the meeting's agenda under the request's own id, tells the meeting about later bidders, and takes a withdrawn request off. */
export const tabling = reaction<RequestEvents>(
  'tabling',
  'beginning',
  {
    RequestTabled: ({ id, data: { meetingId, schoolUrn, reference, interested, interestedSchools } }) => [
      send(meeting, 'AddAgendaItem', meetingId, {
        itemId: id,
        kind: 'request',
        subjectId: id,
        schoolUrn,
        title: `Request ${reference}`,
        interested,
        interestedSchools,
      }),
    ],
    BidReceived: ({ id: itemId, data: { meetingId, personId, homeSchoolUrn, providerSchools, bidBy } }) => {
      const others = [...new Set([homeSchoolUrn, ...providerSchools])].map((urn) => ({ personId, homeSchoolUrn: urn }));
      const bidders = bidBy === personId ? others : [...others, { personId: bidBy, homeSchoolUrn }];
      return meetingId === null
        ? []
        : bidders.map((bidder) => send(meeting, 'NoteBidder', meetingId, { itemId, ...bidder }));
    },
    RequestWithdrawnFromMeeting: ({ id, data: { meetingId } }) => [
      send(meeting, 'DropWithdrawnItem', meetingId, { itemId: id }),
    ],
  },
  { extends: [meeting] },
);

/** Sends the meeting's reply back to the request. No stream waits for a reply about other business. */
export const agendaReplies = repliesFrom<MeetingStream>('agenda-replies', 'beginning', {
  AgendaItemAdded: ({ id: meetingId, data: { kind, itemId, subjectId } }) =>
    kind === 'request' && subjectId !== null ? [send(request, 'NoteAgendaItem', subjectId, { meetingId, itemId })] : [],
  // Only reactions get `AgendaItemDeclined`, and reactions table only requests.
  AgendaItemDeclined: ({ id: meetingId, data: { subjectId, reason } }) =>
    subjectId === null ? [] : [send(request, 'NoteTablingDeclined', subjectId, { meetingId, reason })],
  AgendaItemRemoved: ({ id: meetingId, data: { kind, subjectId } }) =>
    kind === 'request' && subjectId !== null ? [send(request, 'NoteItemRemoved', subjectId, { meetingId })] : [],
  AgendaItemNotRemoved: ignore,
  MinutesApproved: ignore,
  BidderNoted: ignore,
  MeetingScheduled: ignore,
});

/** What a minuted decision means for the record that its item is about. */
const tellSubject: Readonly<
  Record<
    ItemKind,
    (subjectId: string, meetingId: string, minuted: MeetingEvents['DecisionMinuted']) => OutgoingCommand[]
  >
> = {
  request: (requestId, meetingId, { decisionId, outcome, madeOn }) => [
    send(request, 'NoteDecision', requestId, { decisionId, meetingId, outcome, decidedOn: madeOn }),
  ],
  ratification: (rescindedId, meetingId, { decisionId: by, outcome, madeOn: on }) => [
    send(decision, 'NoteRatification', rescindedId, { meetingId, by, on, ratified: outcome === 'ratify' }),
  ],
  minutes: (earlierId, meetingId, { decisionId, outcome, madeOn }) => [
    send(meeting, 'NoteMinutesApproved', earlierId, {
      meetingId,
      decisionId,
      approvedOn: madeOn,
      corrected: outcome === 'approve-corrected',
    }),
  ],
  review: ignore,
  escalation: ignore,
  other: ignore,
};

/** Opens a decision for each minuted item, and tells the record that the item is about. Tells a decision that it is rescinded or corrected. */
export const minutes = reaction<MeetingEvents>(
  'minutes',
  'beginning',
  {
    DecisionMinuted: ({ id: meetingId, data }) => {
      const { decisionId, itemId, boardId, schoolUrn, outcome, award, conditions, madeOn, effectiveFrom } = data;
      const { subjectKind, subjectId, consulted, referredTo, authoriserId, supersedes } = data;
      const { reasonCodes, rationale, optionsConsidered } = data;
      const requestId = subjectKind === 'request' ? subjectId : null;
      const taken = {
        boardId,
        meetingId,
        itemId,
        requestId,
        schoolUrn,
        outcome,
        award,
        conditions,
        madeOn,
        effectiveFrom,
        consulted,
        referredTo,
        authoriserId,
        supersedes,
        ...{ reasonCodes, rationale, optionsConsidered },
      };
      const opened = send(decision, 'OpenDecision', decisionId, taken);
      const superseding =
        supersedes === null
          ? []
          : [send(decision, 'NoteSupersession', supersedes, { by: decisionId, meetingId, on: madeOn })];
      if (subjectId === null) return [opened];
      return [opened, ...superseding, ...tellSubject[subjectKind](subjectId, meetingId, data)];
    },
    DecisionsConfirmed: ({ id: meetingId, actor: confirmedBy, day: on, data: { decisionIds } }) =>
      decisionIds.map((decisionId) => send(decision, 'NoteConfirmation', decisionId, { meetingId, confirmedBy, on })),
    ReviewConfirmed: ({ id: meetingId, data: { contractId, madeOn: decidedOn, ...review } }) => [
      send(contract, 'NoteReviewDecision', contractId, { ...review, meetingId, decidedOn }),
    ],
    AwardCompared: ({ data: { itemId: _, decisionId, ...compared } }) => [
      send(decision, 'NoteComparison', decisionId, compared),
    ],
    PartialApprovalMinuted: ({ data: { decisionId, scope } }) => [send(decision, 'NoteScope', decisionId, { scope })],
    ConsultationCorrected: ({ data: { decisionId, consulted } }) => [
      send(decision, 'NoteConsultation', decisionId, { consulted }),
    ],
    DeferralMinuted: ({ data: { decisionId, requestId, toMeetingId } }) => [
      send(decision, 'NoteDeferral', decisionId, { toMeetingId }),
      send(request, 'NoteTargetMeeting', requestId, { toMeetingId }),
    ],
    HandOverAnswerMinuted: ({ actor: answeredBy, data: { requestId, handOverId, accepted, refused } }) => [
      send(request, 'NoteHandOverAnswer', requestId, { handOverId, accepted, refused, answeredBy }),
    ],
    MessageForSchoolMinuted: ({ data: { decisionId, message } }) => [
      send(decision, 'NoteMessageForSchool', decisionId, { message }),
    ],
    RescissionMinuted: ({ id: meetingId, data: { rescinded, by, on } }) => [
      send(decision, 'NoteRescission', rescinded, { meetingId, by, on }),
    ],
    MinuteCorrected: ({ data: { decisionId, conditions } }) =>
      conditions.length === 0 ? [] : [send(decision, 'CorrectConditions', decisionId, { conditions })],
  },
  { opens: [decision], extends: [decision] },
);

/** Puts what the chair did on the board's list for the next meeting, and takes it off once a meeting has dealt with it. */
export const ratifications = reaction<DecisionEvents>('ratifications', 'beginning', {
  RescissionRatified: ({ id: decisionId, data: { boardId } }) => [
    send(board, 'SettleRatification', boardId, { decisionId }),
  ],
  DecisionRestored: ({ id: decisionId, data: { boardId } }) => [
    send(board, 'SettleRatification', boardId, { decisionId }),
  ],
  RatificationRequested: ({ id: decisionId, data: { boardId } }) => [
    send(board, 'AwaitRatification', boardId, { decisionId }),
  ],
});
