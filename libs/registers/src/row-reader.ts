import type { IsoDay } from '#kernel/time';

/** Why a row is invalid: the column (null for the row as a whole), its value and the reason. */
export interface RowError {
  readonly column: string | null;
  /** The value, cut to 80 characters. */
  readonly value: string;
  readonly reason: string;
}

/** Thrown while a row is read. `readTable` yields it as an invalid row and continues. */
export class CellError extends Error {
  readonly error: RowError;

  constructor(column: string | null, value: string, reason: string) {
    super(reason);
    this.error = { column, value: value.slice(0, 80), reason };
  }
}

const NOT_KNOWN = new Set(['', 'not applicable', 'not recorded', 'does not apply', 'null', 'supp']);
const LONGEST_NOT_KNOWN = Math.max(...[...NOT_KNOWN].map((words) => words.length));

/** The oldest schools are older than a thousand years, but no register says so. */
const FIRST_DAY = '1000-01-01';
const LAST_DAY = '2199-12-31';

/** The position of a column in the file, and its caption there. */
export interface BoundColumn {
  readonly index: number;
  readonly caption: string;
}

/** Reads the cells of one row by the name of their column. Most methods return null if the column is missing or says that the value is not known. */
export class RowReader {
  constructor(
    readonly line: number,
    private readonly columns: ReadonlyMap<string, BoundColumn>,
    private readonly values: readonly string[],
  ) {}

  /** The trimmed text of the column, including words such as "Not applicable"; empty if the column is missing. */
  readRaw(column: string): string {
    const bound = this.columns.get(column);
    return bound === undefined ? '' : (this.values[bound.index] ?? '').trim();
  }

  /** Whether the file has the column. */
  has(column: string): boolean {
    return this.columns.has(column);
  }

  /** Throws `CellError` with the caption that the column has in the file. */
  reject(column: string, value: string, reason: string): never {
    throw new CellError(this.columns.get(column)?.caption ?? column, value, reason);
  }

  /** The text of the column. Throws `CellError` if it is blank. */
  readRequiredText(column: string): string {
    const value = this.readRaw(column);
    if (value === '') this.reject(column, value, 'is blank');
    return value;
  }

  /** The text of the column if it matches the pattern. `form` describes the pattern in the error. */
  readMatching(column: string, pattern: RegExp, form: string): string {
    const value = this.readRequiredText(column);
    if (!pattern.test(value)) this.reject(column, value, `is not ${form}`);
    return value;
  }

  /** The text, or null for blank, "Not applicable", "Not recorded", "Does not apply", "SUPP" (suppressed) and "NULL". */
  readText(column: string): string | null {
    const value = this.readRaw(column);
    return value.length <= LONGEST_NOT_KNOWN && NOT_KNOWN.has(value.toLowerCase()) ? null : value;
  }

  /** An ISO day from `dd-MM-yyyy` (establishments) or `dd/MM/yyyy` (inspections). */
  readDay(column: string): IsoDay | null {
    const value = this.readText(column);
    if (value === null) return null;
    const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(value) ?? [];
    const iso = `${year}-${month}-${day}` as IsoDay;
    const instant = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== iso) {
      this.reject(column, value, 'is not a date in the form dd-MM-yyyy');
    }
    if (iso < FIRST_DAY || iso > LAST_DAY) this.reject(column, value, `is not a day from ${FIRST_DAY} to ${LAST_DAY}`);
    return iso;
  }

  /** A whole number from 0 to `most`. */
  readInteger(column: string, most: number): number | null {
    const value = this.readText(column);
    if (value === null) return null;
    if (!/^\d+$/.test(value) || Number(value) > most) {
      this.reject(column, value, `is not a whole number from 0 to ${most}`);
    }
    return Number(value);
  }

  /** A percentage from 0 to 100, with or without decimals. */
  readPercentage(column: string): number | null {
    const value = this.readText(column);
    if (value === null) return null;
    if (!/^\d+(\.\d+)?$/.test(value) || Number(value) > 100) {
      this.reject(column, value, 'is not a percentage from 0 to 100');
    }
    return Number(value);
  }
}

/** Reads the URN of each row of one file and rejects a second row for the same school. */
export class UrnColumn {
  /** By URN, the line; 0 if none. The system gives it memory only where a URN is. */
  private readonly lines = new Uint32Array(1_000_000);

  constructor(private readonly caption: string) {}

  /** @throws CellError if it does not have six digits, or if an earlier row of this file has the same URN */
  read(cells: RowReader): string {
    const urn = cells.readMatching(this.caption, /^\d{6}$/, 'a URN of six digits');
    const earlier = this.lines[Number(urn)] ?? 0;
    if (earlier > 0) cells.reject(this.caption, urn, `is already on line ${earlier}`);
    this.lines[Number(urn)] = cells.line;
    return urn;
  }
}
