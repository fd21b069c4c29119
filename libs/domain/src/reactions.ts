import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import { fund, type FundStream } from '#domain/fund';
import type { FundEvents } from '#domain/fund.events';
import { leader, type LeaderStream } from '#domain/leader';
import { meeting } from '#domain/meeting';
import type { MeetingEvents } from '#domain/meeting.events';
import type { MeetingStream } from '#domain/meeting.types';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { SeenEvent } from '#kernel/event';
import { answersFrom, reaction, send, type Reaction, type React } from '#kernel/reaction';

const nothing: React<unknown> = () => [];

/** A tabled request becomes an item of the meeting's agenda, under the request's own id; who bids for it later is conflicted there too. */
const tabling = reaction<RequestEvents>('tabling', 'beginning', {
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
  BidReceived: ({ id, data: { meetingId, personId, homeSchoolUrn } }) =>
    meetingId === null ? [] : [send(meeting, 'NoteBidder', meetingId, { itemId: id, personId, homeSchoolUrn })],
});

/** The meeting's answer goes back to the request; other business has nobody who waits for it. */
const agendaAnswers = answersFrom<MeetingStream>('agenda-answers', 'beginning', {
  AgendaItemAdded: ({ id: meetingId, data: { kind, itemId, subjectId } }) =>
    kind === 'request' && subjectId !== null ? [send(request, 'NoteAgendaItem', subjectId, { meetingId, itemId })] : [],
  // Only a request is tabled by a reaction, and only what a reaction tables is declined with an event.
  AgendaItemDeclined: ({ id: meetingId, data: { subjectId, reason } }) =>
    subjectId === null ? [] : [send(request, 'NoteTablingDeclined', subjectId, { meetingId, reason })],
  BidderNoted: nothing,
});

/** What was minuted begins its own life as a decision, and the request learns of it. */
const minutes = reaction<MeetingEvents>('minutes', 'beginning', {
  DecisionMinuted: ({ id: meetingId, data }) => {
    const { decisionId, itemId, boardId, schoolUrn, outcome, award, conditions, madeOn, effectiveFrom } = data;
    const requestId = data.subjectKind === 'request' ? data.subjectId : null;
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
    };
    const opened = send(decision, 'OpenDecision', decisionId, taken);
    if (requestId === null) return [opened];
    return [opened, send(request, 'NoteDecision', requestId, { decisionId, meetingId, outcome, decidedOn: madeOn })];
  },
});

const settled = ({ id, data }: SeenEvent<{ fundId: string; leaderId: string }>, unusedPence: number) => [
  send(fund, 'ReleaseCommitment', data.fundId, { contractId: id, pence: unusedPence }),
  send(leader, 'ReturnDays', data.leaderId, { contractId: id }),
];

/** What a contract asks of the fund and of the leader, and what it gives back to them. */
const arrangements = reaction<ContractEvents>('arrangements', 'beginning', {
  ArrangementsRequested: ({ id: contractId, data: { asks, fundId, pence, leaderId, halfDays, from, to } }) => [
    ...(asks.includes('money') ? [send(fund, 'CommitFunds', fundId, { contractId, pence })] : []),
    ...(asks.includes('days') ? [send(leader, 'ReserveDays', leaderId, { contractId, from, to, halfDays })] : []),
  ],
  VisitHeld: ({ id: contractId, data: { leaderId, halfDays, visitId } }) => [
    send(leader, 'RecordDelivery', leaderId, { contractId, halfDays, visitId }),
  ],
  ContractEnded: (event) => settled(event, event.data.unusedPence),
  ContractWithdrawn: (event) => settled(event, event.data.pence),
});

/** The fund's answers go back to the contract. */
const fundAnswers = answersFrom<FundStream>('fund-answers', 'beginning', {
  FundsCommitted: ({ id: fundId, data: { contractId, pence } }) => [
    send(contract, 'NoteFundsCommitted', contractId, { fundId, pence }),
  ],
  CommitmentDeclined: ({ id: fundId, data: { contractId, reason } }) => [
    send(contract, 'NoteCommitmentDeclined', contractId, { fundId, reason }),
  ],
  CommitmentReleased: ({ data: { contractId, pence, outstanding } }) => [
    send(contract, 'NoteMoneySettled', contractId, { released: pence, outstanding }),
  ],
});

/** A contract knows what was paid for it and what of it came back. */
const payments = reaction<FundEvents>('payments', 'beginning', {
  InstalmentPaid: ({ data: { instalmentId, contractId, pence } }) => [
    send(contract, 'NotePayment', contractId, { instalmentId, pence }),
  ],
  PaymentRecovered: ({ data: { contractId, pence } }) => [send(contract, 'NoteRecovery', contractId, { pence })],
});

/** The leader's answers go back to the contract; of a delivery it knows already. */
const leaderAnswers = answersFrom<LeaderStream>('leader-answers', 'beginning', {
  DaysReserved: ({ id: leaderId, data: { contractId, halfDays } }) => [
    send(contract, 'NoteDaysReserved', contractId, { leaderId, halfDays }),
  ],
  ReservationDeclined: ({ id: leaderId, data: { contractId, reason } }) => [
    send(contract, 'NoteReservationDeclined', contractId, { leaderId, reason }),
  ],
  DaysReturned: ({ data: { contractId, halfDays } }) => [
    send(contract, 'NoteDaysSettled', contractId, { returned: halfDays }),
  ],
  DaysDelivered: nothing,
  DeliveryBeyondReservation: nothing,
});

/** «Not progressing» raises a concern, under the id of the report. */
const notProgressing = reaction<ContractEvents>('not-progressing', 'beginning', {
  NotProgressingReported: ({ id: contractId, eventId, data }) => [
    send(escalation, 'OpenConcern', eventId, { contractId, ...data }),
  ],
});

/** A contract knows the concerns about it, since it is not closed while one is open. */
const concerns = reaction<EscalationEvents>('concerns', 'beginning', {
  ConcernRaised: ({ id: escalationId, data: { contractId, kind } }) => [
    send(contract, 'NoteConcern', contractId, { escalationId, kind }),
  ],
  SafeguardingReferred: ({ id: escalationId, data: { contractId } }) => [
    send(contract, 'NoteConcern', contractId, { escalationId, kind: 'safeguarding' }),
  ],
  ConcernResolved: ({ id: escalationId, data: { contractId, outcome } }) => [
    send(contract, 'SettleConcern', contractId, { escalationId, outcome }),
  ],
});

/** Everything that follows elsewhere when something was recorded. */
export const reactions: readonly Reaction[] = [
  tabling,
  agendaAnswers,
  minutes,
  arrangements,
  fundAnswers,
  payments,
  leaderAnswers,
  notProgressing,
  concerns,
];
