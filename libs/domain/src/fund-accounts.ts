import type { Pence } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** The money of one contract. `over`: the contract ended, nothing more is committed for it; what is outstanding is still paid. */
export interface Account {
  readonly contractId: string;
  /** Null while nothing was committed. */
  readonly committedOn: IsoDay | null;
  /** Committed and neither paid nor released. */
  readonly outstanding: Pence;
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly over: boolean;
}

export type Fund = {
  readonly boardId: string;
  readonly name: string;
  readonly source: string;
  readonly financialYear: string;
  readonly granted: Pence;
  readonly accounts: readonly Account[];
  readonly instalmentIds: readonly string[];
};

/** Integer pence; at any moment granted = committed + paid − recovered + free. */
export interface FundStatement {
  readonly granted: Pence;
  /** Committed and not yet paid. */
  readonly committed: Pence;
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly free: Pence;
}

export const accountOf = (fund: Fund, contractId: string): Account | undefined =>
  fund.accounts.find((account) => account.contractId === contractId);

/** What is committed for the contract and still to be paid. */
export const owedTo = (fund: Fund, contractId: string): Pence => accountOf(fund, contractId)?.outstanding ?? 0;

const sum = (fund: Fund, of: (account: Account) => Pence): Pence =>
  fund.accounts.reduce((total, account) => total + of(account), 0);

/** Where the money of the grant is. */
export const statement = (fund: Fund): FundStatement => {
  const committed = sum(fund, ({ outstanding }) => outstanding);
  const paid = sum(fund, (account) => account.paid);
  const recovered = sum(fund, (account) => account.recovered);
  return { granted: fund.granted, committed, paid, recovered, free: fund.granted - committed - paid + recovered };
};

export const freePence = (fund: Fund): Pence => statement(fund).free;
