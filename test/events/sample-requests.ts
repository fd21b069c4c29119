import { board } from '#domain/board';
import { decision } from '#domain/decision';
import { meeting } from '#domain/meeting';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { Award } from '#domain/meeting.events';
import { request } from '#domain/request';
import { ADVICE, NO_BASIS } from '#domain/testing/meeting.builder';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import type { IsoDay } from '#kernel/time';
import type { AwardComparison } from '#domain/request-matching.events';
import { askInConfidence, loseEligibility, matchProvider } from '#test/events/sample-matching';
import { CLERK, personalText, JUNIOR_SCHOOL, LEADER, MEMBERS, SCHOOL_HEAD } from '#test/events/sample-parties';

export const AWARD: Award = {
  provider: LEADER_PROVIDER,
  leaderId: LEADER,
  level: 'light-touch',
  mostHalfDays: 12,
  mostPence: 200_000,
  latestEnd: '2012-01-31',
};

/** Submits a request that is screened as eligible. */
export const submitRequest = (streams: InMemoryStreams, id: string, reference: string): InMemoryStreams =>
  streams
    .do(SCHOOL_HEAD, request, 'SubmitRequest', id, {
      boardId: 'board-1',
      schoolUrn: JUNIOR_SCHOOL,
      reference,
      from: 'school',
      allianceId: null,
      bodyId: null,
      needAreas: ['mathematics', 'teaching-quality'],
      outcomesWanted: personalText('At least 75 % of teaching is good or better by summer 2012'),
      circumstances: personalText('The mathematics leader is new'),
      urgency: 'soon',
      support: { reasonCode: 'results', source: 'published-data' },
    })
    .do(SCHOOL_HEAD, request, 'AcknowledgeRequest', id, { by: 'head' })
    .do(CLERK, request, 'ScreenRequest', id, { eligible: true, reason: personalText('Results are below the floor') });

const bid = (streams: InMemoryStreams, requestId: string, bidId: string): InMemoryStreams =>
  streams.do(LEADER, request, 'BidForRequest', requestId, {
    bidId,
    provider: LEADER_PROVIDER,
    leaderId: LEADER,
    halfDays: 12,
    pence: 200_000,
    approach: personalText('A learning walk, then joint planning'),
  });

/** The figures of a bid were mistyped. */
const correctBid = (streams: InMemoryStreams, requestId: string, bidId: string): InMemoryStreams =>
  streams.do(LEADER, request, 'CorrectBid', requestId, {
    bidId,
    halfDays: 12,
    pence: 180_000,
    approach: personalText('A learning walk, joint planning, then a course'),
    reason: personalText('The price was that of last year'),
  });

/** A bid that was withdrawn, and another one. */
const withdrawBid = (streams: InMemoryStreams, requestId: string, bidId: string): InMemoryStreams =>
  streams.do(LEADER, request, 'WithdrawBid', requestId, {
    bidId,
    reasonCode: 'made-in-error',
    note: personalText('Meant for the school next door'),
  });

/** The need areas, the texts and the reason for support of a request were mistyped. */
const correctRequest = (streams: InMemoryStreams, requestId: string): InMemoryStreams =>
  streams
    .do(SCHOOL_HEAD, request, 'CorrectSupportReason', requestId, {
      ...{ reasonCode: 'results', source: 'own-review', reason: personalText('The wrong source was chosen') },
    })
    .do(SCHOOL_HEAD, request, 'CorrectRequest', requestId, {
      needAreas: ['mathematics'],
      urgency: 'urgent',
      outcomesWanted: personalText('At least 75 % of teaching in mathematics is good or better by summer 2012'),
      circumstances: personalText('The mathematics leader is new since September'),
      reason: personalText('The wrong need area was chosen'),
    });

/** Opens the meeting on its day with all members present. */
const openMeeting = (streams: InMemoryStreams, meetingId: string, on: IsoDay): InMemoryStreams =>
  streams
    .on(on)
    .do(CLERK, meeting, 'OpenMeeting', meetingId, { recordedAfterwards: null })
    .do(CLERK, meeting, 'RecordAttendance', meetingId, { present: MEMBERS.slice(0, 2), apologies: [MEMBERS[2]] })
    .do(CLERK, meeting, 'CorrectAttendance', meetingId, {
      ...{ personId: MEMBERS[2], attendance: 'present', reason: personalText('Typed wrongly') },
    });

const minuteApproval = (
  streams: InMemoryStreams,
  meetingId: string,
  requestId: string,
  decisionId: string,
  effectiveFrom: IsoDay,
  departure: AwardComparison['departure'] = null,
): InMemoryStreams =>
  streams
    .do(CLERK, meeting, 'MinuteDecision', meetingId, {
      endCause: null,
      decisionId,
      itemId: requestId,
      outcome: 'approve-with-conditions',
      reasonCodes: ['results-below-expected', 'plan-to-be-completed'],
      rationale: personalText('Mathematics has been below the floor for three years'),
      optionsConsidered: [
        personalText('A specialist leader for two days'),
        personalText('A national leader for six days'),
      ],
      vote: { for: [...MEMBERS], against: [], abstained: [], castingVote: null },
      award: AWARD,
      conditions: [{ conditionId: `plan-for-${decisionId}`, text: personalText('An action plan'), due: '2011-12-31' }],
      effectiveFrom,
      departure,
    })
    .do(MEMBERS[0], meeting, 'ConfirmDecisions', meetingId, {});

/** The second item goes first, and the agenda is sent out. */
const sendAgenda = (streams: InMemoryStreams, meetingId: string): InMemoryStreams =>
  streams
    .do(CLERK, meeting, 'ReorderAgendaItem', meetingId, { itemId: 'item-2', position: 1 })
    .do(CLERK, meeting, 'PublishAgenda', meetingId, {});

/** A request that the board approves on 5 October, at a meeting with other business and a declared interest. */
export const approveFirstRequest = (streams: InMemoryStreams): InMemoryStreams => {
  submitRequest(streams, 'request-1', '2011/07')
    .do(CLERK, meeting, 'ScheduleMeeting', 'meeting-1', {
      boardId: 'board-1',
      on: '2011-10-05',
      place: personalText('Civic Offices'),
      recordedAfterwards: null,
    })
    .do(CLERK, request, 'TableRequest', 'request-1', { meetingId: 'meeting-1', overlaps: [] })
    .do(CLERK, meeting, 'AddOtherBusiness', 'meeting-1', {
      itemId: 'item-2',
      kind: 'other',
      subjectId: null,
      schoolUrn: null,
      title: personalText('Dates of next year'),
    })
    .do(CLERK, meeting, 'DeclareInterest', 'meeting-1', {
      itemId: 'item-2',
      personId: MEMBERS[1],
      nature: personalText('Chairs the committee that sets the dates'),
    })
    .do(MEMBERS[1], meeting, 'AnswerInterest', 'meeting-1', {
      itemId: 'item-2',
      answer: 'contested',
      note: personalText('Left that committee in 2010'),
    })
    .do(CLERK, meeting, 'WithdrawInterest', 'meeting-1', {
      itemId: 'item-2',
      personId: MEMBERS[1],
      reason: personalText('The wrong member'),
    });
  correctRequest(streams, 'request-1');
  withdrawBid(bid(streams, 'request-1', 'bid-0'), 'request-1', 'bid-0');
  correctBid(bid(streams, 'request-1', 'bid-1'), 'request-1', 'bid-1');
  sendAgenda(streams, 'meeting-1');
  openMeeting(streams, 'meeting-1', '2011-10-05');
  minuteApproval(streams, 'meeting-1', 'request-1', 'decision-1', '2011-10-05');
  const { taken } = streams.do(CLERK, meeting, 'CloseMeeting', 'meeting-1', {}).state(decision, 'decision-1');
  return streams
    .do('system', decision, 'OpenDecision', 'decision-1', { ...taken, ...NO_BASIS, ...ADVICE })
    .do(CLERK, decision, 'DischargeCondition', 'decision-1', {
      conditionId: 'plan-for-decision-1',
      evidence: personalText('Plan of 20 October'),
    })
    .do(CLERK, decision, 'VoidDischarge', 'decision-1', {
      conditionId: 'plan-for-decision-1',
      reason: personalText('It was the plan of another school'),
    })
    .do(CLERK, decision, 'DischargeCondition', 'decision-1', {
      conditionId: 'plan-for-decision-1',
      evidence: personalText('Plan of 21 October'),
    });
};

/** A second request that the board approves on 2 November. */
export const approveSecondRequest = (streams: InMemoryStreams): InMemoryStreams => {
  submitRequest(streams, 'request-2', '2011/08')
    .do(CLERK, meeting, 'ScheduleMeeting', 'meeting-2', {
      boardId: 'board-1',
      on: '2011-11-02',
      place: personalText('Civic Offices'),
      recordedAfterwards: null,
    })
    .do(CLERK, request, 'TableRequest', 'request-2', { meetingId: 'meeting-2', overlaps: [] });
  openMeeting(streams, 'meeting-2', '2011-11-02');
  matchProvider(streams, 'request-2', '2011-11-02');
  minuteApproval(streams, 'meeting-2', 'request-2', 'decision-2', '2011-11-02', {
    reasonCode: 'first-not-willing',
    note: personalText('The first has no time before Easter'),
  });
  askInConfidence(loseEligibility(streams, 'request-2', '2011-11-02'), 'request-in-confidence');
  return streams;
};

/** Rescinds the second decision, and the school takes its request back. */
export const rescindSecondDecision = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, decision, 'RescindDecision', 'decision-2', {
      reason: personalText('The school declined the support'),
    })
    .do(SCHOOL_HEAD, request, 'WithdrawRequest', 'request-2', {
      ...{ reasonCode: 'school-withdrew', note: personalText('The governors have other plans'), by: 'school' },
    });

/**
 * A meeting that is moved and then cancelled, one that is recorded afterwards with an item taken off as a slip, and the withdrawal of a request
 * that is on an agenda.
 */
export const changeTheCalendar = (streams: InMemoryStreams, today: IsoDay): InMemoryStreams => {
  const reason = personalText('Too few members can attend');
  const planned = { boardId: 'board-1', place: personalText('Civic Offices') };
  submitRequest(streams.on(today), 'request-4', '2012/01')
    .do(CLERK, meeting, 'ScheduleMeeting', 'meeting-3', { ...planned, on: '2012-10-03', recordedAfterwards: null })
    .do(CLERK, meeting, 'MoveMeeting', 'meeting-3', { on: '2012-10-10', reason })
    .do(CLERK, meeting, 'CancelMeeting', 'meeting-3', { reason })
    .do(CLERK, meeting, 'ScheduleMeeting', 'meeting-4', { ...planned, on: '2012-07-04', recordedAfterwards: reason })
    .do(CLERK, request, 'TableRequest', 'request-4', { meetingId: 'meeting-4', overlaps: [] })
    .do(CLERK, meeting, 'RemoveAgendaItem', 'meeting-4', { itemId: 'request-4', reason })
    .do(CLERK, request, 'TableRequest', 'request-4', { meetingId: 'meeting-4', overlaps: [] })
    .do(CLERK, request, 'WithdrawRequest', 'request-4', { reasonCode: 'made-in-error', note: reason, by: 'clerk' });
  return streams.do('system', meeting, 'DropWithdrawnItem', 'meeting-4', { itemId: 'request-4' });
};

/** A request that an alliance refuses to take over, that is withdrawn from another board, and that this board then takes over. */
export const handRequestOver = (streams: InMemoryStreams): InMemoryStreams => {
  const id = 'request-handed-over';
  const toBoard = (handOverId: string) => ({
    ...{ handOverId, toBoardId: 'board-elsewhere', toAllianceId: null },
    outcomesWanted: personalText('What is wanted, for the other board'),
    circumstances: personalText('The situation of the school, for the other board'),
  });
  submitRequest(streams, id, '2012/05')
    .do('administrator', board, 'EstablishBoard', 'board-elsewhere', {
      ...{ name: 'Another board', areas: ['879'], from: '2011-09-01', terms: null },
    })
    .do(CLERK, request, 'HandRequestOver', id, {
      ...{ ...toBoard('hand-over-1'), toBoardId: null, toAllianceId: 'alliance-1' },
    })
    .do('director', request, 'RefuseHandOver', id, {
      ...{ handOverId: 'hand-over-1', reasonCode: 'no-provider', note: personalText('Nobody is free before Easter') },
    })
    .do(CLERK, request, 'HandRequestOver', id, toBoard('hand-over-2'))
    .do(CLERK, request, 'WithdrawHandOver', id, { handOverId: 'hand-over-2', reason: personalText('Sent too early') })
    .do(CLERK, request, 'HandRequestOver', id, toBoard('hand-over-3'))
    .do('clerk-elsewhere', request, 'AcceptHandOver', id, {
      ...{ handOverId: 'hand-over-3', reference: '2012-0000', needAreas: null, urgency: null },
    })
    .do('clerk-elsewhere', request, 'VoidHandOverAcceptance', id, {
      ...{ handOverId: 'hand-over-3', reason: personalText('It was meant for another school') },
    })
    .do(CLERK, request, 'HandRequestOver', id, toBoard('hand-over-4'))
    .do('clerk-elsewhere', request, 'AcceptHandOver', id, {
      ...{ handOverId: 'hand-over-4', reference: '2012-0001', needAreas: null, urgency: null },
    });
  const { schoolUrn, needAreas, handOver, submittedOn } = streams.state(request, id);
  if (handOver === null) throw new Error('The request was not handed over.');
  return streams.do('system', request, 'ReceiveRequest', 'hand-over-4', {
    ...{ boardId: 'board-elsewhere', schoolUrn, reference: '2012-0001', from: 'school' },
    ...{ allianceId: null, bodyId: null, needAreas: [...needAreas], urgency: 'soon', handedOverOn: submittedOn },
    receivedBy: CLERK,
    ...{ outcomesWanted: handOver.outcomesWanted, circumstances: handOver.circumstances },
    earlier: { requestId: id, boardId: 'board-1', reference: '2012/05', submittedOn },
  });
};

/** A third request that a meeting declines to take again, and that the school then withdraws. */
export const withdrawThirdRequest = (streams: InMemoryStreams): InMemoryStreams => {
  submitRequest(streams.as('chair-of-governors'), 'request-3', '2011/09')
    .as()
    .do(CLERK, request, 'TableRequest', 'request-3', { meetingId: 'meeting-2', overlaps: [] });
  const item = streams.state(meeting, 'meeting-2').items.find(({ itemId }) => itemId === 'request-3');
  if (item === undefined) throw new Error('The meeting did not take the request.');
  return streams
    .do('system', meeting, 'AddAgendaItem', 'meeting-2', { ...item, title: 'Request 2011/09' })
    .do(SCHOOL_HEAD, request, 'WithdrawRequest', 'request-3', {
      reasonCode: 'need-met',
      note: personalText('The new mathematics leader has settled in'),
      by: 'school',
    });
};
