import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import { fund } from '#domain/fund';
import type { FundEvents } from '#domain/fund.events';
import type { FundStream } from '#domain/fund.types';
import { leader, type LeaderStream } from '#domain/leader';
import { meeting } from '#domain/meeting';
import type { MeetingEvents } from '#domain/meeting.events';
import type { MeetingStream } from '#domain/meeting.types';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { DomainEvent } from '#kernel/event';
import { repliesFrom, reaction, send, type Reaction, type ReactionHandler } from '#kernel/reaction';

const ignore: ReactionHandler<unknown> = () => [];

/** Puts a tabled request on the meeting's agenda under the request's own id, tells the meeting about later bidders, and takes a withdrawn request off. */
const tabling = reaction<RequestEvents>(
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
    BidReceived: ({ id, data: { meetingId, personId, homeSchoolUrn } }) =>
      meetingId === null ? [] : [send(meeting, 'NoteBidder', meetingId, { itemId: id, personId, homeSchoolUrn })],
    RequestWithdrawnFromMeeting: ({ id, data: { meetingId } }) => [
      send(meeting, 'DropWithdrawnItem', meetingId, { itemId: id }),
    ],
  },
  { extends: [meeting] },
);

/** Sends the meeting's reply back to the request. No stream waits for a reply about other business. */
const agendaReplies = repliesFrom<MeetingStream>('agenda-replies', 'beginning', {
  AgendaItemAdded: ({ id: meetingId, data: { kind, itemId, subjectId } }) =>
    kind === 'request' && subjectId !== null ? [send(request, 'NoteAgendaItem', subjectId, { meetingId, itemId })] : [],
  // Only reactions get `AgendaItemDeclined`, and reactions table only requests.
  AgendaItemDeclined: ({ id: meetingId, data: { subjectId, reason } }) =>
    subjectId === null ? [] : [send(request, 'NoteTablingDeclined', subjectId, { meetingId, reason })],
  AgendaItemRemoved: ({ id: meetingId, data: { kind, subjectId } }) =>
    kind === 'request' && subjectId !== null ? [send(request, 'NoteItemRemoved', subjectId, { meetingId })] : [],
  AgendaItemNotRemoved: ignore,
  BidderNoted: ignore,
});

/** Opens a decision for each minuted item, and tells the request about it. */
const minutes = reaction<MeetingEvents>(
  'minutes',
  'beginning',
  {
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
  },
  { opens: [decision] },
);

const releaseUnused = ({ id, data }: DomainEvent<{ fundId: string; leaderId: string }>, unusedPence: number) => [
  send(fund, 'ReleaseCommitment', data.fundId, { contractId: id, pence: unusedPence }),
  send(leader, 'ReturnDays', data.leaderId, { contractId: id }),
];

/** Requests money and days from the fund and the leader, reports deliveries, and gives back what is unused. */
const arrangements = reaction<ContractEvents>('arrangements', 'beginning', {
  ArrangementsRequested: ({ id: contractId, data: { requested, fundId, pence, leaderId, halfDays, from, to } }) => [
    ...(requested.includes('money') ? [send(fund, 'CommitFunds', fundId, { contractId, pence })] : []),
    ...(requested.includes('days') ? [send(leader, 'ReserveDays', leaderId, { contractId, from, to, halfDays })] : []),
  ],
  VisitHeld: ({ id: contractId, data: { leaderId, halfDays, visitId } }) => [
    send(leader, 'RecordDelivery', leaderId, { contractId, halfDays, visitId }),
  ],
  ContractEnded: (event) => releaseUnused(event, event.data.unusedPence),
  ContractWithdrawn: (event) => releaseUnused(event, event.data.pence),
});

/** Sends the fund's replies back to the contract. */
const fundReplies = repliesFrom<FundStream>('fund-replies', 'beginning', {
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

/** Tells the contract about payments, about what became of them, and about a lower price. */
const payments = reaction<FundEvents>('payments', 'beginning', {
  InstalmentPaid: ({ data: { instalmentId, contractId, pence } }) => [
    send(contract, 'NotePayment', contractId, { instalmentId, pence }),
  ],
  PaymentVoided: ({ data: { instalmentId, contractId, pence, released } }) => [
    send(contract, 'NotePaymentVoided', contractId, { instalmentId, pence, released }),
  ],
  CommitmentLowered: ({ data: { contractId, pence } }) => [send(contract, 'NotePriceLowered', contractId, { pence })],
  PaymentRecovered: ({ data: { contractId, pence } }) => [send(contract, 'NoteRecovery', contractId, { pence })],
});

/** Sends the leader's replies back to the contract, which already knows about deliveries. */
const leaderReplies = repliesFrom<LeaderStream>('leader-replies', 'beginning', {
  DaysReserved: ({ id: leaderId, data: { contractId, halfDays } }) => [
    send(contract, 'NoteDaysReserved', contractId, { leaderId, halfDays }),
  ],
  ReservationDeclined: ({ id: leaderId, data: { contractId, reason } }) => [
    send(contract, 'NoteReservationDeclined', contractId, { leaderId, reason }),
  ],
  DaysReturned: ({ data: { contractId, halfDays } }) => [
    send(contract, 'NoteDaysSettled', contractId, { returned: halfDays }),
  ],
  DaysDelivered: ignore,
  DeliveryBeyondReservation: ignore,
});

/** A report that the work is not progressing raises a concern under the id of the report's event. */
const notProgressing = reaction<ContractEvents>(
  'not-progressing',
  'beginning',
  {
    NotProgressingReported: ({ id: contractId, eventId, data }) => [
      send(escalation, 'OpenConcern', eventId, { contractId, ...data }),
    ],
  },
  { opens: [escalation] },
);

/** Tells the contract about its concerns, because it cannot close while one is open. A safeguarding referral leaves no trace there. */
const concerns = reaction<EscalationEvents>('concerns', 'beginning', {
  ConcernRaised: ({ id: escalationId, data: { contractId, kind } }) =>
    contractId === null ? [] : [send(contract, 'NoteConcern', contractId, { escalationId, kind })],
  ConcernResolved: ({ id: escalationId, data: { contractId, outcome } }) =>
    contractId === null ? [] : [send(contract, 'SettleConcern', contractId, { escalationId, outcome })],
});

/** All reactions: the commands to other streams that follow from events. */
export const reactions: readonly Reaction[] = [
  tabling,
  agendaReplies,
  minutes,
  arrangements,
  fundReplies,
  payments,
  leaderReplies,
  notProgressing,
  concerns,
];
