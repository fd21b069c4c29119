import type { PayeeKind } from '#domain/contract-price.events';
import type { PaymentDetails } from '#domain/fund.events';
import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import { getEntry, listValues, type ImmutableMap } from '#kernel/immutable-map';
import type { IsoDay } from '#kernel/time';

/** The money of one contract. `closed`: the contract ended, so nothing more is committed; outstanding money can still be paid. */
export interface Account {
  readonly contractId: string;
  /** Null if nothing was committed. */
  readonly committedOn: IsoDay | null;
  /** Committed and neither paid nor released. */
  readonly outstanding: Pence;
  /** The part of what is outstanding that somebody proposed to pay. */
  readonly proposed: Pence;
  /** Paid and not voided. */
  readonly paid: Pence;
  readonly recovered: Pence;
  /** Paid beyond the price in the end and not voided, with what was recovered. */
  readonly excess: Pence;
  /** Numbers of payments that were ever proposed, of payments that were voided, and of times the commitment was lowered. */
  readonly instalments: number;
  readonly voided: number;
  readonly lowered: number;
  /** How often the contract has moved to another alliance. */
  readonly timesPassedOn: number;
  readonly closed: boolean;
}

/** Money that came back, as corrected. */
export interface Recovery {
  readonly recoveryId: string;
  readonly contractId: string;
  readonly pence: Pence;
  /** Number of corrections. */
  readonly corrections: number;
  /** The party to the contract that gave it back; null if that is not named. */
  readonly payeeKind: PayeeKind | null;
}

/** A payment from its proposal on. `proposedBy` is null for payments from before they were proposed. */
export interface Payment extends Readonly<PaymentDetails> {
  readonly contractId: string;
  readonly pence: Pence;
  readonly proposedBy: string | null;
  readonly status: 'proposed' | 'withdrawn' | 'paid' | 'voided';
  /** How often the contract had moved to another alliance when the payment was proposed. */
  readonly timesPassedOn: number;
  /** Number of corrections. */
  readonly corrections: number;
  /** The party to the contract that receives it; null if that is not named. */
  readonly payeeKind: PayeeKind | null;
  /** The day on which it is due; null if no day is set. */
  readonly dueOn: IsoDay | null;
  readonly withheld: boolean;
  /** How often it was withheld or got another day. */
  readonly changesOfDue: number;
}

export type Fund = {
  readonly boardId: string;
  readonly name: string;
  readonly source: Personal;
  readonly financialYear: string;
  /** The whole grant with all increases and reductions, apart from what was carried from or to another fund. */
  readonly grant: Pence;
  /** Carried to the fund of the next year, or on its way there. */
  readonly carriedOut: Pence;
  /** Carried here from the fund of the year before. */
  readonly carriedIn: Pence;
  /** Number of corrections of the grant. */
  readonly corrections: number;
  /** How often money was carried forward from this fund and did not come back. */
  readonly carryForwards: number;
  /** By contract. A fund can pay for thousands. */
  readonly accounts: ImmutableMap<Account>;
  /** By the id of the instalment. */
  readonly payments: ImmutableMap<Payment>;
  /** By the place in the history. */
  readonly recoveries: ImmutableMap<Recovery>;
};

/** Integer pence. At any moment granted = committed + paid − recovered + free. `granted`: the grant less what was carried out, and what was carried in. */
export interface FundTotals {
  readonly granted: Pence;
  /** Committed and not yet paid. */
  readonly committed: Pence;
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly free: Pence;
}

const EMPTY_ACCOUNT: Omit<Account, 'contractId'> = {
  committedOn: null,
  outstanding: 0,
  proposed: 0,
  paid: 0,
  recovered: 0,
  excess: 0,
  instalments: 0,
  voided: 0,
  lowered: 0,
  timesPassedOn: 0,
  closed: false,
};

/** The money of the contract. An account without a commitment is empty. */
export const findAccount = (fund: Fund, contractId: string): Account =>
  getEntry(fund.accounts, contractId) ?? { contractId, ...EMPTY_ACCOUNT };

export const hasAccount = (fund: Fund, contractId: string): boolean =>
  getEntry(fund.accounts, contractId) !== undefined;

export const findPayment = (fund: Fund, instalmentId: string): Payment | undefined =>
  getEntry(fund.payments, instalmentId);

export const findRecovery = (fund: Fund, recoveryId: string): Recovery | undefined =>
  getEntry(fund.recoveries, recoveryId);

/** Paid beyond the price in the end, and neither recovered nor voided. */
export const overpaidPence = ({ excess, recovered }: Account): Pence => Math.max(0, excess - recovered);

/** Whether the contract has moved to another alliance since the payment was proposed. */
export const isProposedBeforePassingOn = (fund: Fund, { contractId, timesPassedOn }: Payment): boolean =>
  timesPassedOn < findAccount(fund, contractId).timesPassedOn;

/** The payments of the contract that were made and not voided. */
export const listPaid = (fund: Fund, contractId: string): Payment[] =>
  listValues(fund.payments).filter((payment) => payment.contractId === contractId && payment.status === 'paid');

const sum = (accounts: readonly Account[], of: (account: Account) => Pence): Pence =>
  accounts.reduce((total, account) => total + of(account), 0);

/** How much of the grant is committed, paid, recovered and free. `isCounted`: whether the money of an account counts; by default all does. */
export const fundTotals = (fund: Fund, isCounted: (account: Account) => boolean = () => true): FundTotals => {
  const accounts = listValues(fund.accounts).filter(isCounted);
  const committed = sum(accounts, ({ outstanding }) => outstanding);
  const paid = sum(accounts, (account) => account.paid);
  const recovered = sum(accounts, (account) => account.recovered);
  const granted = fund.grant - fund.carriedOut + fund.carriedIn;
  return { granted, committed, paid, recovered, free: granted - committed - paid + recovered };
};

export const freePence = (fund: Fund): Pence => fundTotals(fund).free;
