import type { Fund } from '#domain/fund-accounts';
import type { FundCarryingCommands, FundCarryingFacts, FundCarryingReplies } from '#domain/fund-carrying.events';
import type { FundEvents, Grant, VoidReason } from '#domain/fund.events';
import type { PayeeKind } from '#domain/contract-price.events';
import type { FundInstalmentCommands, FundPartyFacts } from '#domain/fund-instalments.events';
import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** All commands of a fund. */
export type FundCommands = FundMoneyCommands & FundCarryingCommands & FundInstalmentCommands;

type FundMoneyCommands = {
  /** Opens the stream: one grant for one financial year. */
  GrantFund: FundEvents['FundGranted'];
  IncreaseGrant: FundEvents['GrantIncreased'];
  LowerGrant: FundEvents['GrantLowered'];
  /** Puts right what was typed. `pence`: the whole grant with all increases. */
  CorrectGrant: Grant & { reason: Personal };
  /** Sent by a reaction. The reply is `FundsCommitted`, or `CommitmentDeclined` with the reason. */
  CommitFunds: { contractId: string; pence: Pence };
  /** The price of a contract falls by so many pence. */
  LowerCommitment: { contractId: string; pence: Pence; reason: Personal };
  /** `payeeKind`: which party to the contract receives it; left out or null for anybody else. */
  ProposePayment: {
    instalmentId: string;
    contractId: string;
    pence: Pence;
    milestone: Personal;
    payee: Personal;
    payeeKind?: PayeeKind | null;
    /** The day on which it is due; left out or null if it is due as soon as its milestone is reached. */
    dueOn?: IsoDay | null;
  };
  /** Names the party to the contract that receives a payment, or another one than was named. */
  NamePayee: { instalmentId: string; payeeKind: PayeeKind; reason: Personal };
  /** Names the party to the contract that gave money back. */
  NameRecoveryPayee: { recoveryId: string; payeeKind: PayeeKind; reason: Personal };
  WithdrawPaymentProposal: { instalmentId: string; reason: Personal };
  /** Sent by a reaction when a contract moves to another alliance. */
  NoteCommitmentPassedOn: FundEvents['CommitmentPassedOn'];
  /** Records the payment of what somebody else proposed. */
  PayInstalment: { instalmentId: string; paidOn: IsoDay };
  VoidPayment: { instalmentId: string; reason: VoidReason; note: Personal };
  CorrectPayment: { instalmentId: string; milestone: Personal; payee: Personal; paidOn: IsoDay; reason: Personal };
  /** `instalmentId`: the payment that is undone; left out or null if it is not known. */
  RecoverPayment: { contractId: string; pence: Pence; reason: Personal; instalmentId?: string | null };
  /** `pence`: the right amount; 0 if nothing came back. */
  CorrectRecovery: { recoveryId: string; pence: Pence; reason: Personal };
  /** Sent by a reaction when a contract ends: unspent money is free again, and nothing more can be committed for the contract. */
  ReleaseCommitment: { contractId: string; pence: Pence };
};

export type FundStream = {
  state: Fund;
  commands: FundCommands;
  events: FundEvents;
  facts: FundCarryingFacts & FundPartyFacts;
  replies: FundCarryingReplies & {
    CommitFunds: 'FundsCommitted' | 'CommitmentDeclined';
    ReleaseCommitment: 'CommitmentReleased';
    NoteCommitmentPassedOn: 'CommitmentPassedOn';
  };
};
