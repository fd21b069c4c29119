import { Injectable } from '@nestjs/common';
import { HiddenMoney, hideContracts } from '#api/funds/hidden-money';
import { toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { fundTotals, type Fund } from '#domain/fund-accounts';
import type { Pence } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { fundKind } from '#records/fund.record';
import type { FundDocument } from '#records/fund.record.types';
import type { FundStatement } from '#read-models/fund-pages';

/** The sums of a fund as its reader may see them. */
export type ShownStatement = Omit<FundStatement, 'free'> & {
  /** Null if money is withheld, because it would tell how much. */
  readonly free: Pence | null;
  /** Whether the reader has a conflict of interest in a contract of the fund, whose money is in none of the sums. */
  readonly moneyWithheld: boolean;
};

type FundChanges =
  | 'grants'
  | 'reductions'
  | 'corrections'
  | 'carryForwards'
  | 'carriedIn'
  | 'recoveries'
  | 'withholdings'
  | 'payeeChanges'
  | 'passedOn';

/** A fund, with what happened to the grant. */
export type FundRecord = ShownStatement &
  Pick<FundDocument, FundChanges> & {
    readonly version: number;
    readonly asOf: IsoDay | null;
  };

const sumShown = (
  state: Fund,
  hidden: ReadonlySet<string>,
): Pick<ShownStatement, 'outstanding' | 'paid' | 'recovered' | 'free' | 'moneyWithheld'> => {
  const { committed, paid, recovered, free } = fundTotals(state, ({ contractId }) => !hidden.has(contractId));
  const moneyWithheld = hidden.size > 0;
  return { outstanding: committed, paid, recovered, free: moneyWithheld ? null : free, moneyWithheld };
};

/** Reads funds without the money of contracts in which the reader has a conflict of interest. */
@Injectable()
export class FundReader {
  constructor(
    private readonly records: RecordReader,
    private readonly money: HiddenMoney,
  ) {}

  /** Throws `UnknownStream`. */
  async get(id: string, query: AsOfQuery, options: RequestOptions): Promise<FundRecord> {
    const hidden = await this.money.findContracts(id, options);
    const hides = hideContracts(hidden);
    const { version, record, state } = await this.records.read(fundKind, id, options.reader, toPoint(query), hides);
    const { boardId, name, source, financialYear, granted } = record;
    const about = { fundId: id, boardId, name, source, financialYear, granted };
    const { grants, reductions, corrections, carryForwards, carriedIn } = record;
    const { recoveries, withholdings, payeeChanges, passedOn } = record;
    const ofGrant = { grants, reductions, corrections, carryForwards, carriedIn };
    const changes = { ...ofGrant, recoveries, withholdings, payeeChanges, passedOn };
    return { ...about, ...sumShown(state, hidden), ...changes, version, asOf: query.asOf };
  }

  /**
   * Leaves out what is about contracts in which the caller has a conflict of interest. The conflicts are looked up with the first rows, and once for all
   * pages of a file.
   */
  leaveOutHidden(
    id: string,
    options: RequestOptions,
  ): <Row extends { readonly contractId: string | null }>(rows: readonly Row[]) => Promise<Row[]> {
    let found: ReturnType<HiddenMoney['findContracts']> | undefined;
    return async (rows) => {
      found ??= this.money.findContracts(id, options);
      const hidden = await found;
      return rows.filter(({ contractId }) => contractId === null || !hidden.has(contractId));
    };
  }

  /** The statements of a list, of which most readers may see all. */
  async redact(
    statements: readonly FundStatement[],
    query: AsOfQuery,
    options: RequestOptions,
  ): Promise<ShownStatement[]> {
    const shown: ShownStatement[] = [];
    for (const statement of statements) {
      const hidden = await this.money.findContracts(statement.fundId, options);
      if (hidden.size === 0) shown.push({ ...statement, moneyWithheld: false });
      else {
        const { state } = await this.records.read(fundKind, statement.fundId, options.reader, toPoint(query));
        shown.push({ ...statement, ...sumShown(state, hidden) });
      }
    }
    return shown;
  }
}
