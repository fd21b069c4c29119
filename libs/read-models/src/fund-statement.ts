import type { FundEvents } from '#domain/fund.events';
import type { Pence } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { withIndex, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

type Instalment = {
  readonly instalmentId: string;
  readonly pence: Pence;
  readonly milestone: string;
  readonly paidOn: IsoDay;
};

const funds = table('funds', 'fundId', {
  fundId: text(),
  boardId: withIndex(text()),
  name: text(),
  source: text(),
  financialYear: text(),
  granted: integer(),
});

const lines = table('fund_lines', 'line', {
  line: text(),
  fundId: withIndex(text()),
  contractId: text(),
  /** Committed for the contract. */
  committed: integer(),
  /** Committed and neither paid nor released. */
  outstanding: integer(),
  paid: integer(),
  recovered: integer(),
  released: integer(),
  instalments: json<Instalment[]>(),
  /** Code of the reason why the last commitment was declined; null if it was not. */
  declined: textOrNull(),
});

type Line = RowOf<typeof lines.columns>;
type OfContract = { readonly contractId: string };

const fund = rowPerStream(funds);

/** Changes the line of the contract in the event. A new line starts at 0. */
const changeLine = <Data extends OfContract>(change: (line: Line, data: Data) => Partial<Line>) =>
  rowsByKey(lines).put<Data>(
    ({ id, data }) => `${id}/${data.contractId}`,
    ({ id, data }, before, line) => {
      const nothing = { committed: 0, outstanding: 0, paid: 0, recovered: 0, released: 0 };
      const known = before ?? {
        line,
        fundId: id,
        contractId: data.contractId,
        ...nothing,
        instalments: [],
        declined: null,
      };
      return { ...known, ...change(known, data) };
    },
  );

export const fundStatement = view<FundEvents>({
  name: 'fund-statement',
  version: 1,
  tables: [funds, lines],
  on: {
    FundGranted: [
      fund.insert(({ id, data: { boardId, name, source, financialYear, pence } }) => ({
        fundId: id,
        boardId,
        name,
        source,
        financialYear,
        granted: pence,
      })),
    ],
    GrantIncreased: [fund.update(({ granted }, { data }) => ({ granted: granted + data.pence }))],
    // The fund replies to every request of a contract. A repeated request gets the same commitment.
    FundsCommitted: [changeLine((_, { pence }) => ({ committed: pence, outstanding: pence, declined: null }))],
    CommitmentDeclined: [changeLine((_, { reason }) => ({ declined: reason }))],
    InstalmentPaid: [
      changeLine(({ outstanding, paid, instalments }, { instalmentId, pence, milestone, paidOn }) => ({
        outstanding: outstanding - pence,
        paid: paid + pence,
        instalments: [...instalments, { instalmentId, pence, milestone, paidOn }],
      })),
    ],
    PaymentRecovered: [changeLine(({ recovered }, { pence }) => ({ recovered: recovered + pence }))],
    CommitmentReleased: [
      changeLine(({ released }, { pence, outstanding }) => ({ outstanding, released: released + pence })),
    ],
  },
});

/** How much of a grant is outstanding, paid, recovered and free, in pence: granted = outstanding + paid − recovered + free. */
export type FundStatement = RowOf<typeof funds.columns> & {
  /** Committed and not yet paid. */
  readonly outstanding: Pence;
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly free: Pence;
  readonly contracts: Omit<Line, 'line' | 'fundId'>[];
};

const sumBy = (some: readonly Line[], of: (line: Line) => Pence): Pence =>
  some.reduce((total, line) => total + of(line), 0);

const toFundStatement = (found: RowOf<typeof funds.columns>, some: readonly Line[]): FundStatement => {
  const outstanding = sumBy(some, (line) => line.outstanding);
  const paid = sumBy(some, (line) => line.paid);
  const recovered = sumBy(some, (line) => line.recovered);
  const free = found.granted - outstanding - paid + recovered;
  const contracts = some.map(({ line: _line, fundId: _fund, ...shown }) => shown);
  return { ...found, outstanding, paid, recovered, free, contracts };
};

const loadStatements = async (
  readModels: ReadModels,
  found: readonly RowOf<typeof funds.columns>[],
): Promise<FundStatement[]> => {
  const ids = found.map(({ fundId }) => fundId);
  const all = await rowsByValues(readModels, lines, 'fundId', ids, (query) => query.orderBy('contractId'));
  const byFund = Map.groupBy(all, ({ fundId }) => fundId);
  return found.map((one) => toFundStatement(one, byFund.get(one.fundId) ?? []));
};

/** Finds the statement of a fund; undefined if the fund does not exist. */
export const findFundStatement = async (readModels: ReadModels, fundId: string): Promise<FundStatement | undefined> => {
  const found = await readModels.row(funds, fundId);
  return found && (await loadStatements(readModels, [found]))[0];
};

const fundListing = tableListing(funds, {
  filters: { financialYear: 'financialYear' },
  sorts: { financialYear: 'financialYear', name: 'name', granted: 'granted' },
});

export type FundsPage = PageRequestFor<typeof fundListing>;

/** Lists the statements of a board's funds. */
export const listFundStatements = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: FundsPage,
): Promise<FundStatement[]> =>
  loadStatements(
    readModels,
    await readPage(readModels, fundListing, (query) => query.where('boardId', '=', boardId), page, today),
  );
