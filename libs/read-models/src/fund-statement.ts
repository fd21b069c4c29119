import type { FundEvents } from '#domain/fund.events';
import type { Pence } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { withIndex, integer, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

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
  /** Code of the reason why the last commitment was declined; null if it was not. */
  declined: textOrNull(),
});

/** One row for each payment. As a list in the row of its contract, all of them would be written again with every payment. */
const instalments = table('fund_instalments', 'instalment', {
  instalment: text(),
  fundId: withIndex(text()),
  contractId: text(),
  instalmentId: text(),
  pence: integer(),
  milestone: text(),
  paidOn: text<IsoDay>(),
  /** Place among the events of the fund. The statement lists payments in this order. */
  revision: integer(),
});

type Line = RowOf<typeof lines.columns>;
type Instalment = RowOf<typeof instalments.columns>;
type OfContract = { readonly contractId: string };

const fund = rowPerStream(funds);

const createLine = (fundId: string, contractId: string): string => `${fundId}/${contractId}`;

/** Changes the line of the contract in the event. A new line starts at 0. */
const changeLine = <Data extends OfContract>(change: (line: Line, data: Data) => Partial<Line>) =>
  rowsByKey(lines).put<Data>(
    ({ id, data }) => createLine(id, data.contractId),
    ({ id, data }, before, line) => {
      const nothing = { committed: 0, outstanding: 0, paid: 0, recovered: 0, released: 0 };
      const known = before ?? {
        line,
        fundId: id,
        contractId: data.contractId,
        ...nothing,
        declined: null,
      };
      return { ...known, ...change(known, data) };
    },
  );

export const fundStatement = view<FundEvents>({
  name: 'fund-statement',
  version: 2,
  tables: [funds, lines, instalments],
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
      changeLine(({ outstanding, paid }, { pence }) => ({ outstanding: outstanding - pence, paid: paid + pence })),
      rowsByKey(instalments).put(
        ({ id, data }) => `${id}/${data.instalmentId}`,
        ({ id, revision, data: { contractId, instalmentId, pence, milestone, paidOn } }, _, instalment) => {
          return { instalment, fundId: id, contractId, instalmentId, pence, milestone, paidOn, revision };
        },
      ),
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
  readonly contracts: ContractMoney[];
};

/** The money of one contract, with its payments in the order in which they were recorded. */
type ContractMoney = Omit<Line, 'line' | 'fundId'> & {
  readonly instalments: Omit<Instalment, 'instalment' | 'fundId' | 'contractId' | 'revision'>[];
};

const sumBy = (some: readonly Line[], of: (line: Line) => Pence): Pence =>
  some.reduce((total, line) => total + of(line), 0);

const toContractMoney = (
  { line: _line, fundId: _fund, ...shown }: Line,
  paid: readonly Instalment[],
): ContractMoney => ({
  ...shown,
  instalments: paid.map(({ instalmentId, pence, milestone, paidOn }) => ({ instalmentId, pence, milestone, paidOn })),
});

const toFundStatement = (
  found: RowOf<typeof funds.columns>,
  some: readonly Line[],
  paidBy: ReadonlyMap<string, readonly Instalment[]>,
): FundStatement => {
  const outstanding = sumBy(some, (line) => line.outstanding);
  const paid = sumBy(some, (line) => line.paid);
  const recovered = sumBy(some, (line) => line.recovered);
  const free = found.granted - outstanding - paid + recovered;
  const contracts = some.map((line) => toContractMoney(line, paidBy.get(line.line) ?? []));
  return { ...found, outstanding, paid, recovered, free, contracts };
};

const loadStatements = async (
  readModels: ReadModels,
  found: readonly RowOf<typeof funds.columns>[],
): Promise<FundStatement[]> => {
  const ids = found.map(({ fundId }) => fundId);
  const all = await rowsByValues(readModels, lines, 'fundId', ids, (query) => query.orderBy('contractId'));
  const paid = await rowsByValues(readModels, instalments, 'fundId', ids, (query) => query.orderBy('revision'));
  const byFund = Map.groupBy(all, ({ fundId }) => fundId);
  const byLine = Map.groupBy(paid, ({ fundId, contractId }) => createLine(fundId, contractId));
  return found.map((one) => toFundStatement(one, byFund.get(one.fundId) ?? [], byLine));
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
