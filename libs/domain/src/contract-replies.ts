import type { ContractStream } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

/** What the fund, the leader and the escalations say; noted whatever the state, for a refusal between streams would leave no trace. */
export const answers = {
  NoteFundsCommitted: (_, data) => [{ type: 'FundingConfirmed', data }],
  NoteCommitmentDeclined: (_, data) => [{ type: 'FundingRefused', data }],
  NoteDaysReserved: (_, data) => [{ type: 'DaysConfirmed', data }],
  NoteReservationDeclined: (_, data) => [{ type: 'DaysRefused', data }],
  NoteConcern: (_, data) => [{ type: 'ConcernNoted', data }],
  SettleConcern: (_, data) => [{ type: 'ConcernSettled', data }],
  NotePayment: (_, data) => [{ type: 'PaymentNoted', data }],
  NoteRecovery: (_, data) => [{ type: 'RecoveryNoted', data }],
  NoteMoneySettled: (_, data) => [{ type: 'MoneySettled', data }],
  NoteDaysSettled: (_, data) => [{ type: 'DaysSettled', data }],
} satisfies Partial<Decider<ContractStream>['decide']>;
