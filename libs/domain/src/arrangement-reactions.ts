import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { fund } from '#domain/fund';
import type { FundEvents } from '#domain/fund.events';
import type { FundStream } from '#domain/fund.types';
import { leader } from '#domain/leader';
import type { LeaderStream } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import type { DomainEvent } from '#kernel/event';
import { repliesFrom, reaction, send, type OutgoingCommand } from '#kernel/reaction';

const ignore = (): OutgoingCommand[] => [];

type Released = { fundId: string | null; leaderId: string; team: string[] };

const releaseMoney = (contractId: string, { fundId }: Released, pence: number) =>
  fundId === null ? [] : [send(fund, 'ReleaseCommitment', fundId, { contractId, pence })];

const returnDays = (contractId: string, { leaderId, team }: Released) =>
  [leaderId, ...team].map((each) => send(leader, 'ReturnDays', each, { contractId }));

const releaseUnused = ({ id, data }: DomainEvent<Released>, unusedPence: number) => [
  ...releaseMoney(id, data, unusedPence),
  ...returnDays(id, data),
];

/** Requests money and days from the fund and the leader, reports deliveries, and gives back what is unused. */
export const arrangements = reaction<ContractEvents>('arrangements', 'beginning', {
  ArrangementsRequested: ({ id: contractId, data: { requested, fundId, pence, from, to, reservations } }) => [
    ...(requested.includes('money') && fundId !== null
      ? [send(fund, 'CommitFunds', fundId, { contractId, pence })]
      : []),
    ...reservations.map(({ leaderId, halfDays }) =>
      send(leader, 'ReserveDays', leaderId, { contractId, from, to, halfDays }),
    ),
  ],
  TeamDaysRequested: ({ id: contractId, data: { leaderId, halfDays, from, to } }) => [
    send(leader, 'ReserveDays', leaderId, { contractId, from, to, halfDays }),
  ],
  LeadDaysChanged: ({ id: contractId, data: { leaderId, halfDays, from, to } }) => [
    send(leader, 'AdjustReservation', leaderId, { contractId, from, to, halfDays: halfDays.new }),
  ],
  TeamMemberRemoved: ({ id: contractId, data: { leaderId, returnsDays } }) =>
    returnsDays ? [send(leader, 'ReturnDays', leaderId, { contractId })] : [],
  VisitHeld: ({ id: contractId, data: { attendedBy, halfDays, visitId, heldOn } }) =>
    attendedBy.map((leaderId) =>
      send(leader, 'RecordDelivery', leaderId, { contractId, halfDays, visitId, on: heldOn }),
    ),
  SignaturesVoided: ({ id, data }) => [
    ...(data.released.includes('money') ? releaseMoney(id, data, data.pence) : []),
    ...(data.released.includes('days') ? returnDays(id, data) : []),
  ],
  VisitCorrected: ({ id: contractId, data: { attendedBy, visitId, heldOn, halfDays } }) =>
    [...new Set([...attendedBy.old, ...attendedBy.new])].map((leaderId) =>
      send(leader, 'CorrectDelivery', leaderId, {
        contractId,
        visitId,
        on: heldOn.new,
        halfDays: attendedBy.new.includes(leaderId) ? halfDays.new : 0,
      }),
    ),
  VisitRecordVoided: ({ id: contractId, data: { attendedBy, visitId, recordedOn } }) =>
    attendedBy.map((leaderId) =>
      send(leader, 'CorrectDelivery', leaderId, { contractId, visitId, on: recordedOn, halfDays: 0 }),
    ),
  MoneyPassedOn: ({ id: contractId, data: { fundId, ...passed } }) => [
    send(fund, 'NoteCommitmentPassedOn', fundId, { contractId, ...passed }),
  ],
  ContractEnded: (event) => releaseUnused(event, event.data.unusedPence),
  ContractWithdrawn: (event) => releaseUnused(event, event.data.pence),
});

/** Sends the fund's replies back to the contract. */
export const fundReplies = repliesFrom<FundStream>('fund-replies', 'beginning', {
  FundsCommitted: ({ id: fundId, data: { contractId, pence } }) => [
    send(contract, 'NoteFundsCommitted', contractId, { fundId, pence }),
  ],
  CommitmentDeclined: ({ id: fundId, data: { contractId, reason } }) => [
    send(contract, 'NoteCommitmentDeclined', contractId, { fundId, reason }),
  ],
  CommitmentReleased: ({ id: fundId, data: { contractId, pence, outstanding } }) => [
    send(contract, 'NoteMoneySettled', contractId, { fundId, released: pence, outstanding }),
  ],
  CommitmentPassedOn: ignore,
  MoneyCarriedIn: ({ data: { fromFundId, ...carried } }) => [
    send(fund, 'NoteCarryForwardReceived', fromFundId, carried),
  ],
  CarryInDeclined: ({ id: toFundId, data: { fromFundId, ...declined } }) => [
    send(fund, 'NoteCarryForwardDeclined', fromFundId, { ...declined, toFundId }),
  ],
  CarryForwardCompleted: ignore,
  CarryForwardReturned: ignore,
});

/** Sends money that is carried forward to the fund of the next year, whose reply completes it or gives it back. */
export const carryForwards = reaction<FundEvents>('carry-forwards', 'beginning', {
  CarryForwardBegun: ({ id: fromFundId, data: { toFundId, reason: _, ...carried } }) => [
    send(fund, 'ReceiveCarryForward', toFundId, { ...carried, fromFundId }),
  ],
});

/** Tells the contract about payments, about what became of them, and about a lower price. */
export const payments = reaction<FundEvents>('payments', 'beginning', {
  InstalmentPaid: ({ data: { instalmentId, contractId, pence } }) => [
    send(contract, 'NotePayment', contractId, { instalmentId, pence }),
  ],
  PaymentVoided: ({ data: { instalmentId, contractId, pence, released } }) => [
    send(contract, 'NotePaymentVoided', contractId, { instalmentId, pence, released }),
  ],
  CommitmentLowered: ({ data: { contractId, pence } }) => [send(contract, 'NotePriceLowered', contractId, { pence })],
  PaymentRecovered: ({ data: { contractId, pence } }) => [send(contract, 'NoteRecovery', contractId, { pence })],
  RecoveryCorrected: ({ data: { contractId, pence } }) => [
    send(contract, 'NoteCorrectedRecovery', contractId, { pence }),
  ],
});

/** Sends the leader's replies back to the contract, which already knows about deliveries. */
export const leaderReplies = repliesFrom<LeaderStream>('leader-replies', 'beginning', {
  DaysReserved: ({ id: leaderId, data: { contractId, halfDays } }) => [
    send(contract, 'NoteDaysReserved', contractId, { leaderId, halfDays }),
  ],
  ReservationDeclined: ({ id: leaderId, data: { contractId, reason } }) => [
    send(contract, 'NoteReservationDeclined', contractId, { leaderId, reason }),
  ],
  DaysReturned: ({ id: leaderId, data: { contractId, halfDays } }) => [
    send(contract, 'NoteDaysSettled', contractId, { leaderId, returned: halfDays }),
  ],
  ReservationAdjusted: ignore,
  DaysDelivered: ignore,
  DeliveryBeyondReservation: ignore,
  DeliveryCorrected: ignore,
});

/** Tells the contracts of a day on which the leader worked more than its half-days. The board answers what it means. */
export const overbookedDays = reaction<LeaderEvents>('overbooked-days', 'beginning', {
  DayOverbooked: ({ id: leaderId, data: { on, contractIds } }) =>
    contractIds.map((contractId) =>
      send(contract, 'NoteCircumstance', contractId, {
        kind: 'leader-day-overbooked',
        since: on,
        sourceId: leaderId,
      }),
    ),
});
