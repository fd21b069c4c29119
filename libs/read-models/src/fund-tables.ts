import type { VoidReason } from '#domain/fund.events';
import type { Pence } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { integer, json, table, text, textOrNull, type RowOf } from '#processing/view';

/** A payment from its proposal on. The milestone and the payee are encrypted, except in payments from before they were. */
export type Instalment = {
  readonly instalmentId: string;
  readonly pence: Pence;
  readonly milestone: string;
  readonly payee: string | null;
  readonly status: 'proposed' | 'withdrawn' | 'paid' | 'voided';
  /** Null until it is paid. */
  readonly paidOn: IsoDay | null;
  /** The day on which it is due; null if no day is set. */
  readonly dueOn: IsoDay | null;
  /** Whether it was paid before that day. */
  readonly paidEarly: boolean;
  /** Whether it is withheld, and not released again. */
  readonly withheld: boolean;
  /** Null unless the payment is void. */
  readonly voidReason: VoidReason | null;
};

export const funds = table(
  'funds',
  'fundId',
  {
    fundId: text(),
    boardId: text(),
    name: text(),
    source: text(),
    financialYear: text(),
    granted: integer(),
    /** The sums of all lines: committed and neither paid nor released, paid, and recovered. */
    outstanding: integer(),
    paid: integer(),
    recovered: integer(),
  },
  [{ of: ['boardId'], by: ['financialYear', 'name', 'granted'] }],
);

export const lines = table(
  'fund_lines',
  'line',
  {
    line: text(),
    fundId: text(),
    contractId: text(),
    /** Committed for the contract, with what was released later. */
    committed: integer(),
    /** Committed and neither paid nor released. */
    outstanding: integer(),
    paid: integer(),
    recovered: integer(),
    released: integer(),
    /** The fund has a limit for the number of instalments of a contract, which only the whole rest goes beyond. */
    instalments: json<Instalment[]>(),
    /** Code of the reason why the last commitment was declined; null if it was not. */
    declined: textOrNull(),
  },
  [{ of: ['fundId'], by: ['contractId'] }],
);

export type Line = RowOf<typeof lines.columns>;
export const toLineKey = (fundId: string, contractId: string): string => `${fundId}/${contractId}`;
