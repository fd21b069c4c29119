import { ADMINISTRATION, administration, isAdministrator } from '#domain/administration';
import type { BoardEvents } from '#domain/board.events';
import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import type { EscalationEvents } from '#domain/escalation.events';
import { fund, type FundStream } from '#domain/fund';
import type { FundEvents } from '#domain/fund.events';
import { leader } from '#domain/leader';
import type { LeaderStream } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import { meeting } from '#domain/meeting';
import type { MeetingEvents } from '#domain/meeting.events';
import type { MeetingStream } from '#domain/meeting.types';
import { person } from '#domain/person';
import type { PersonEvents } from '#domain/person.events';
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

type Released = { fundId: string | null; leaderId: string };

const releaseMoney = (contractId: string, { fundId }: Released, pence: number) =>
  fundId === null ? [] : [send(fund, 'ReleaseCommitment', fundId, { contractId, pence })];

const returnDays = (contractId: string, { leaderId }: Released) => [
  send(leader, 'ReturnDays', leaderId, { contractId }),
];

const releaseUnused = ({ id, data }: DomainEvent<Released>, unusedPence: number) => [
  ...releaseMoney(id, data, unusedPence),
  ...returnDays(id, data),
];

/** Requests money and days from the fund and the leader, reports deliveries, and gives back what is unused. */
const arrangements = reaction<ContractEvents>('arrangements', 'beginning', {
  ArrangementsRequested: ({ id: contractId, data: { requested, fundId, pence, leaderId, halfDays, from, to } }) => [
    ...(requested.includes('money') && fundId !== null
      ? [send(fund, 'CommitFunds', fundId, { contractId, pence })]
      : []),
    ...(requested.includes('days') ? [send(leader, 'ReserveDays', leaderId, { contractId, from, to, halfDays })] : []),
  ],
  VisitHeld: ({ id: contractId, data: { leaderId, halfDays, visitId, heldOn } }) => [
    send(leader, 'RecordDelivery', leaderId, { contractId, halfDays, visitId, on: heldOn }),
  ],
  SignaturesVoided: ({ id, data }) => [
    ...(data.released.includes('money') ? releaseMoney(id, data, data.pence) : []),
    ...(data.released.includes('days') ? returnDays(id, data) : []),
  ],
  VisitCorrected: ({ id: contractId, data: { leaderId, visitId, heldOn, halfDays } }) => [
    send(leader, 'CorrectDelivery', leaderId, { contractId, visitId, on: heldOn.new, halfDays: halfDays.new }),
  ],
  VisitRecordVoided: ({ id: contractId, data: { leaderId, visitId, recordedAs, recordedOn } }) =>
    recordedAs === 'held'
      ? [send(leader, 'CorrectDelivery', leaderId, { contractId, visitId, on: recordedOn, halfDays: 0 })]
      : [],
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
  CommitmentReleased: ({ id: fundId, data: { contractId, pence, outstanding } }) => [
    send(contract, 'NoteMoneySettled', contractId, { fundId, released: pence, outstanding }),
  ],
});

/** Tells the contract about payments and recoveries. */
const payments = reaction<FundEvents>('payments', 'beginning', {
  InstalmentPaid: ({ data: { instalmentId, contractId, pence } }) => [
    send(contract, 'NotePayment', contractId, { instalmentId, pence }),
  ],
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
  DaysReturned: ({ id: leaderId, data: { contractId, halfDays } }) => [
    send(contract, 'NoteDaysSettled', contractId, { leaderId, returned: halfDays }),
  ],
  DaysDelivered: ignore,
  DeliveryBeyondReservation: ignore,
  DeliveryCorrected: ignore,
});

/** Tells the contracts of a day on which the leader worked more than its half-days. The board answers what it means. */
const overbookedDays = reaction<LeaderEvents>('overbooked-days', 'beginning', {
  DayOverbooked: ({ id: leaderId, data: { on, contractIds } }) =>
    contractIds.map((contractId) =>
      send(contract, 'NoteCircumstance', contractId, {
        kind: 'leader-day-overbooked',
        since: on,
        sourceId: leaderId,
      }),
    ),
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

/** Tells the contract about its concerns, because it cannot close while one is open. */
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

/** Notes a seat on the person, so that their roles can be found from it. Seats of old boards are noted too. */
const seats = reaction<BoardEvents>(
  'seats',
  'beginning',
  { MemberAppointed: ({ id: boardId, data: { personId } }) => [send(person, 'NoteSeat', personId, { boardId })] },
  { extends: [person] },
);

/** Notes a designation on the person, as `seats` does with a seat. */
const designations = reaction<LeaderEvents>(
  'designations',
  'beginning',
  {
    LeaderDesignated: ({ id: leaderId, data: { personId } }) => [send(person, 'NoteDesignation', personId, { leaderId })],
  },
  { extends: [person] },
);

/** Keeps the list of administrators, so that the last one is not ended and a second one can confirm roles. */
const administrators = reaction<PersonEvents>(
  'administrators',
  'beginning',
  {
    RoleAssigned: ({ id: personId, data }) =>
      isAdministrator(data) ? [send(administration, 'NoteAdministrator', ADMINISTRATION, { personId })] : [],
  },
  { opens: [administration] },
);

/** All reactions: the commands to other streams that follow from events. */
export const reactions: readonly Reaction[] = [
  tabling,
  agendaReplies,
  minutes,
  arrangements,
  fundReplies,
  payments,
  leaderReplies,
  overbookedDays,
  notProgressing,
  concerns,
  seats,
  designations,
  administrators,
];
