import type { ContractStream } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

/**
 * Decisions on replies from the fund, the leader and escalations. They are recorded in every state, because a refused command between
 * streams would leave no record.
 */
export const decideReplies = {
  NoteFundsCommitted: (_, data) => [{ type: 'FundingConfirmed', data }],
  NoteCommitmentDeclined: (_, data) => [{ type: 'FundingRefused', data }],
  NoteDaysReserved: (_, data) => [{ type: 'DaysConfirmed', data }],
  NoteReservationDeclined: (_, data) => [{ type: 'DaysRefused', data }],
  NoteConcern: (_, data) => [{ type: 'ConcernNoted', data }],
  SettleConcern: (_, data) => [{ type: 'ConcernSettled', data }],
  NotePayment: (_, data) => [{ type: 'PaymentNoted', data }],
  NotePaymentVoided: (_, data) => [{ type: 'PaymentVoidNoted', data }],
  NotePriceLowered: (_, data) => [{ type: 'PriceLowered', data }],
  NoteRecovery: (_, data) => [{ type: 'RecoveryNoted', data }],
  NoteMoneySettled: (_, data) => [{ type: 'MoneySettled', data }],
  NoteDaysSettled: (_, data) => [{ type: 'DaysSettled', data }],
} satisfies Partial<Decider<ContractStream>['decide']>;
