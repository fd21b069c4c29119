import type { RowReader } from '#registers/row-reader';
import type { IsoDay } from '#kernel/time';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
const URN = /^\d{6}$/;

/** A day as spreadsheets write it: `2011-09-01`, `01/09/2011` or `01-09-2011`; null for a blank cell. Throws `CellError`. */
const readDayOrBlank = (cells: RowReader, column: string): IsoDay | null => {
  const value = cells.readRaw(column);
  if (value === '') return null;
  const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(value) ?? [];
  const iso = (year === undefined ? value : `${year}-${month}-${day}`) as IsoDay;
  const at = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(iso))
    cells.reject(column, value, 'is not a day such as 2011-09-01 or 01/09/2011');
  if (iso < FIRST_DAY || iso > LAST_DAY) cells.reject(column, value, `is not a day from ${FIRST_DAY} to ${LAST_DAY}`);
  return iso;
};

/** As `readDayOrBlank`, of a cell that cannot be blank. */
const readRequiredDay = (cells: RowReader, column: string): IsoDay => {
  const day = readDayOrBlank(cells, column);
  return day ?? cells.reject(column, '', 'is blank');
};

/** The columns `from` and `to` of an entry: its first and last day. `to` is null while it goes on. Throws `CellError` if it ends before it begins. */
export const readPeriod = (cells: RowReader): { readonly from: IsoDay; readonly to: IsoDay | null } => {
  const from = readRequiredDay(cells, 'from');
  const to = readDayOrBlank(cells, 'to');
  if (to !== null && to < from) cells.reject('to', to, `is before the first day, ${from}`);
  return { from, to };
};

/** The text of a cell; null for a blank one. Throws `CellError` if it is too long or has invisible characters. */
export const readTextOrBlank = (cells: RowReader, column: string, maxLength: number): string | null => {
  const value = cells.readRaw(column);
  if (value === '') return null;
  if (value.length > maxLength) cells.reject(column, value, `is longer than ${maxLength} characters`);
  if (!value.isWellFormed() || /[\p{Cc}\p{Cf}]/u.test(value))
    cells.reject(column, value, 'has line breaks or characters that nobody can see');
  return value;
};

/** As `readTextOrBlank`, of a cell that cannot be blank. */
export const readFilledText = (cells: RowReader, column: string, maxLength: number): string =>
  readTextOrBlank(cells, column, maxLength) ?? cells.reject(column, '', 'is blank');

/** A URN of six digits; null for a blank cell. Throws `CellError`. */
export const readUrnOrBlank = (cells: RowReader, column: string): string | null => {
  const value = cells.readRaw(column);
  if (value !== '' && !URN.test(value)) cells.reject(column, value, 'is not a URN of six digits');
  return value === '' ? null : value;
};

/** One of these words; null for a blank cell. Throws `CellError`. */
export const readWordOrBlank = (cells: RowReader, column: string, words: readonly string[]): string | null => {
  const value = cells.readRaw(column);
  if (value !== '' && !words.includes(value)) cells.reject(column, value, `is not one of ${words.join(', ')}`);
  return value === '' ? null : value;
};
