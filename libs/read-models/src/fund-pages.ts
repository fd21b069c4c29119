import type { Pence } from '#domain/vocabulary';
import { tableListing, readPage, type PageRequestFor } from '#processing/keyset-paging';
import type { ReadModels, RowQuery } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import { funds, lines, toLineKey, type Line } from '#read-models/fund-tables';
import { rowsByValues } from '#read-models/rows-by-values';

/** How much of a grant is outstanding, paid, recovered and free, in pence: granted = outstanding + paid − recovered + free. */
export type FundStatement = RowOf<typeof funds.columns> & { readonly free: Pence };

/** The money of one contract. */
export type FundLine = Omit<Line, 'line' | 'fundId'>;

const toFundStatement = (found: RowOf<typeof funds.columns>): FundStatement => ({
  ...found,
  free: found.granted - found.outstanding - found.paid + found.recovered,
});

const toFundLine = ({ line: _line, fundId: _fund, ...shown }: Line): FundLine => shown;

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
): Promise<FundStatement[]> => {
  const found = await readPage(readModels, fundListing, (query) => query.where('boardId', '=', boardId), page, today);
  return found.map(toFundStatement);
};

const lineListing = tableListing(lines, { filters: {}, sorts: { contractId: 'contractId' } });

export type FundLinesPage = PageRequestFor<typeof lineListing>;

/** Lists the money of a fund by contract. */
export const listFundLines = async (
  readModels: ReadModels,
  fundId: string,
  today: IsoDay,
  { after, ...page }: FundLinesPage,
): Promise<FundLine[]> => {
  const scope = (query: RowQuery<typeof lines.columns>) => query.where('fundId', '=', fundId);
  const position = after && { value: after.value, key: toLineKey(fundId, String(after.value)) };
  const found = await readPage(readModels, lineListing, scope, { ...page, after: position }, today);
  return found.map(toFundLine);
};

/** Lists the money of all funds of a board by contract. */
export const listBoardFundLines = async (readModels: ReadModels, boardId: string): Promise<FundLine[]> => {
  const found = await readModels.rows(funds, (query) => query.where('boardId', '=', boardId));
  const ids = found.map(({ fundId }) => fundId);
  return (await rowsByValues(readModels, lines, 'fundId', ids)).map(toFundLine);
};
