import type { Pence } from '#domain/vocabulary';
import { getEntry, listValues, type ImmutableMap } from '#kernel/immutable-map';
import type { IsoDay } from '#kernel/time';

/** The money of one contract. `closed`: the contract ended, so nothing more is committed; outstanding money can still be paid. */
export interface Account {
  readonly contractId: string;
  /** Null if nothing was committed. */
  readonly committedOn: IsoDay | null;
  /** Committed and neither paid nor released. */
  readonly outstanding: Pence;
  readonly paid: Pence;
  readonly recovered: Pence;
  /** Number of paid instalments. */
  readonly instalments: number;
  readonly closed: boolean;
}

export type Fund = {
  readonly boardId: string;
  readonly name: string;
  readonly source: string;
  readonly financialYear: string;
  readonly granted: Pence;
  /** By contract. A fund can pay for thousands. */
  readonly accounts: ImmutableMap<Account>;
  /** The ids of all paid instalments. */
  readonly instalmentIds: ImmutableMap<true>;
};

/** Integer pence. At any moment granted = committed + paid − recovered + free. */
export interface FundTotals {
  readonly granted: Pence;
  /** Committed and not yet paid. */
  readonly committed: Pence;
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly free: Pence;
}

export const findAccount = (fund: Fund, contractId: string): Account | undefined => getEntry(fund.accounts, contractId);

/** Pence committed for the contract and still to be paid. */
export const owedPence = (fund: Fund, contractId: string): Pence => findAccount(fund, contractId)?.outstanding ?? 0;

const sum = (accounts: readonly Account[], of: (account: Account) => Pence): Pence =>
  accounts.reduce((total, account) => total + of(account), 0);

/** How much of the grant is committed, paid, recovered and free. */
export const fundTotals = (fund: Fund): FundTotals => {
  const accounts = listValues(fund.accounts);
  const committed = sum(accounts, ({ outstanding }) => outstanding);
  const paid = sum(accounts, (account) => account.paid);
  const recovered = sum(accounts, (account) => account.recovered);
  return { granted: fund.granted, committed, paid, recovered, free: fund.granted - committed - paid + recovered };
};

export const freePence = (fund: Fund): Pence => fundTotals(fund).free;
