import type { FundEvents } from '#domain/fund.events';
import type { Pence } from '#domain/vocabulary';
import { listing, pageOf, type PageOf } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import { indexed, integer, json, table, text, textOrNull, view, type RowOf } from '#processing/view';
import { ownRow, rowsOf } from '#read-models/row-per-stream';

type Instalment = {
  readonly instalmentId: string;
  readonly pence: Pence;
  readonly milestone: string;
  readonly paidOn: IsoDay;
};

const funds = table('funds', 'fundId', {
  fundId: text(),
  boardId: indexed(text()),
  name: text(),
  source: text(),
  financialYear: text(),
  granted: integer(),
});

const lines = table('fund_lines', 'line', {
  line: text(),
  fundId: indexed(text()),
  contractId: text(),
  /** What was committed for the contract. */
  committed: integer(),
  /** Committed and neither paid nor released. */
  outstanding: integer(),
  paid: integer(),
  recovered: integer(),
  released: integer(),
  instalments: json<Instalment[]>(),
  /** Why the last commitment was declined; null when it was not. */
  declined: textOrNull(),
});

type Line = RowOf<typeof lines.columns>;
type OfContract = { readonly contractId: string };

const fund = ownRow(funds);

/** Changes the line of the contract that the event names; a first event begins it with nothing. */
const onLine = <Data extends OfContract>(change: (line: Line, data: Data) => Partial<Line>) =>
  rowsOf(lines).put<Data>(
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
      fund.begins(({ id, data: { boardId, name, source, financialYear, pence } }) => ({
        ...{ fundId: id, boardId, name, source, financialYear, granted: pence },
      })),
    ],
    GrantIncreased: [fund.changes(({ granted }, { data }) => ({ granted: granted + data.pence }))],
    // The fund answers every ask of a contract: an ask that comes again is answered with the same commitment.
    FundsCommitted: [onLine((_, { pence }) => ({ committed: pence, outstanding: pence, declined: null }))],
    CommitmentDeclined: [onLine((_, { reason }) => ({ declined: reason }))],
    InstalmentPaid: [
      onLine(({ outstanding, paid, instalments }, { instalmentId, pence, milestone, paidOn }) => ({
        ...{ outstanding: outstanding - pence, paid: paid + pence },
        instalments: [...instalments, { instalmentId, pence, milestone, paidOn }],
      })),
    ],
    PaymentRecovered: [onLine(({ recovered }, { pence }) => ({ recovered: recovered + pence }))],
    CommitmentReleased: [
      onLine(({ released }, { pence, outstanding }) => ({ outstanding, released: released + pence })),
    ],
  },
});

/** Where the money of a grant is, in pence: granted = outstanding + paid − recovered + free. */
export type FundStatement = RowOf<typeof funds.columns> & {
  /** Committed and not yet paid. */
  readonly outstanding: Pence;
  readonly paid: Pence;
  readonly recovered: Pence;
  readonly free: Pence;
  readonly contracts: Omit<Line, 'line' | 'fundId'>[];
};

const sum = (some: readonly Line[], of: (line: Line) => Pence): Pence =>
  some.reduce((total, line) => total + of(line), 0);

const stated = (found: RowOf<typeof funds.columns>, some: readonly Line[]): FundStatement => {
  const outstanding = sum(some, (line) => line.outstanding);
  const paid = sum(some, (line) => line.paid);
  const recovered = sum(some, (line) => line.recovered);
  const free = found.granted - outstanding - paid + recovered;
  const contracts = some.map(({ line: _line, fundId: _fund, ...shown }) => shown);
  return { ...found, outstanding, paid, recovered, free, contracts };
};

const statementsOf = async (
  readModels: ReadModels,
  found: readonly RowOf<typeof funds.columns>[],
): Promise<FundStatement[]> => {
  if (found.length === 0) return [];
  const ids = found.map(({ fundId }) => fundId);
  const all = await readModels.rows(lines, (query) => query.where('fundId', 'in', ids).orderBy('contractId'));
  return found.map((one) =>
    stated(
      one,
      all.filter(({ fundId }) => fundId === one.fundId),
    ),
  );
};

/** The statement of one fund; undefined when there is no such fund. */
export const fundStatementOf = async (readModels: ReadModels, fundId: string): Promise<FundStatement | undefined> => {
  const found = await readModels.row(funds, fundId);
  return found && (await statementsOf(readModels, [found]))[0];
};

const ofBoard = listing(funds, {
  filters: { financialYear: 'financialYear' },
  sorts: { financialYear: 'financialYear', name: 'name', granted: 'granted' },
});

export type FundsPage = PageOf<typeof ofBoard>;

/** Statements of the funds of a board. */
export const fundStatementsOfBoard = async (
  readModels: ReadModels,
  boardId: string,
  today: IsoDay,
  page: FundsPage,
): Promise<FundStatement[]> =>
  statementsOf(
    readModels,
    await pageOf(readModels, ofBoard, (query) => query.where('boardId', '=', boardId), page, today),
  );
