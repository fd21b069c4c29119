import type { Replaced } from '#domain/contract-corrections.events';
import type { ConcernKind, HalfDays, Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** What the fund, the leader and the concerns of a contract tell it. */
export type ContractReplyEvents = {
  /** The fund has committed the money. */
  FundingConfirmed: { fundId: string; pence: Pence };
  /** The fund cannot commit the money. `reason` is a code. */
  FundingRefused: { fundId: string; reason: string };
  /** The half-days of this leader are reserved, and so are those of all others. */
  DaysConfirmed: { leaderId: string; halfDays: HalfDays };
  /** The half-days of one leader cannot be reserved before the start. `reason` is a code. */
  DaysRefused: { leaderId: string; reason: string };
  /** A fund (`money`) or a leader (`days`) replied to terms that no longer apply. The contract does not change. */
  EarlierReplyNoted: { about: 'money' | 'days'; from: string; reply: 'confirmed' | 'refused' };
  /** A concern about this contract was raised. The contract cannot be closed until it is settled. */
  ConcernNoted: { escalationId: string; kind: ConcernKind };
  /** A concern about this contract was resolved. */
  ConcernSettled: { escalationId: string; outcome: Personal };
  /** The fund paid an instalment. */
  PaymentNoted: { instalmentId: string; pence: Pence };
  /** A payment is void: it was recorded by mistake or came back from the bank. `released`: the part that is not owed again. */
  PaymentVoidNoted: { instalmentId: string; pence: Pence; released: Pence };
  /** The fund committed less, because the price fell by so many pence. */
  PriceLowered: { pence: Pence };
  /** The fund recovered money that was paid. */
  RecoveryNoted: { pence: Pence };
  /** The fund had recorded another amount than came back. */
  RecoveryCorrectionNoted: { pence: Replaced<Pence> };
  /** The fund has released what will not be spent. `outstanding`: what is still to be paid. `fundId` is null in old events. */
  MoneySettled: { fundId: string | null; released: Pence; outstanding: Pence };
  /** The unused half-days of this leader are free again, and so are those of all others. `leaderId` is null in old events. */
  DaysSettled: { leaderId: string | null; returned: HalfDays };
};

/** Commands with which the fund, the leader and the concerns of a contract tell it. */
export type ContractReplyCommands = {
  NoteFundsCommitted: { fundId: string; pence: Pence };
  NoteCommitmentDeclined: { fundId: string; reason: string };
  NoteDaysReserved: { leaderId: string; halfDays: HalfDays };
  NoteReservationDeclined: { leaderId: string; reason: string };
  /** `allianceId`: the alliance that was to answer the concern when it was raised; null if no alliance was. */
  NoteConcern: { escalationId: string; kind: ConcernKind; allianceId: string | null };
  SettleConcern: { escalationId: string; outcome: Personal };
  NotePayment: { instalmentId: string; pence: Pence };
  NotePaymentVoided: { instalmentId: string; pence: Pence; released: Pence };
  NotePriceLowered: { pence: Pence };
  NoteRecovery: { pence: Pence };
  NoteCorrectedRecovery: { pence: Replaced<Pence> };
  NoteMoneySettled: { fundId: string; released: Pence; outstanding: Pence };
  NoteDaysSettled: { leaderId: string; returned: HalfDays };
};
