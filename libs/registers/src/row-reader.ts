/** What is wrong with a row: the column (null when it is the row as a whole), what stands there, and why it is refused. */
export interface Fault {
  readonly column: string | null;
  /** What stands there, cut to 80 characters. */
  readonly value: string;
  readonly reason: string;
}

/** Thrown while a row is read; the table turns it into a reported row and reads on. */
export class CellFault extends Error {
  readonly fault: Fault;

  constructor(column: string | null, value: string, reason: string) {
    super(reason);
    this.fault = { column, value: value.slice(0, 80), reason };
  }
}

const NOT_KNOWN = new Set(['', 'not applicable', 'not recorded', 'does not apply', 'null', 'supp']);

/** The cells of one row, by the caption of their column; every method answers null where the column is missing or says «not known». */
export class Cells {
  constructor(
    readonly line: number,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly values: readonly string[],
  ) {}

  /** What stands in the column, also «Not applicable» and the like; empty where the column is missing. */
  raw(column: string): string {
    const index = this.columns.get(column);
    return index === undefined ? '' : (this.values[index] ?? '').trim();
  }

  /** Text as it stands, refused when blank. */
  required(column: string): string {
    const value = this.raw(column);
    if (value === '') throw new CellFault(column, value, 'is blank');
    return value;
  }

  /** Text in the form given; `form` says in words what it must be. */
  matching(column: string, pattern: RegExp, form: string): string {
    const value = this.required(column);
    if (!pattern.test(value)) throw new CellFault(column, value, `is not ${form}`);
    return value;
  }

  /** Text, or null for blank, «Not applicable», «Not recorded», «Does not apply», «SUPP» (suppressed) and NULL. */
  text(column: string): string | null {
    const value = this.raw(column);
    return NOT_KNOWN.has(value.toLowerCase()) ? null : value;
  }

  /** An ISO day from `dd-MM-yyyy` (the establishments) or `dd/MM/yyyy` (the inspections). */
  day(column: string): string | null {
    const value = this.text(column);
    if (value === null) return null;
    const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(value) ?? [];
    const iso = `${year}-${month}-${day}`;
    const instant = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== iso) {
      throw new CellFault(column, value, 'is not a day written as dd-MM-yyyy');
    }
    return iso;
  }

  /** A whole number from 0 to `most`. */
  whole(column: string, most: number): number | null {
    const value = this.text(column);
    if (value === null) return null;
    if (!/^\d+$/.test(value) || Number(value) > most) {
      throw new CellFault(column, value, `is not a whole number from 0 to ${most}`);
    }
    return Number(value);
  }

  /** A percentage from 0 to 100, with or without decimals. */
  percentage(column: string): number | null {
    const value = this.text(column);
    if (value === null) return null;
    if (!/^\d+(\.\d+)?$/.test(value) || Number(value) > 100) {
      throw new CellFault(column, value, 'is not a percentage from 0 to 100');
    }
    return Number(value);
  }
}

/** Reads the URN of each row of one file and refuses a second row for the same school. */
export class UrnColumn {
  private readonly lineOf = new Map<string, number>();

  constructor(private readonly caption: string) {}

  /** @throws CellFault when it is not six digits, or when an earlier row of this file has it */
  read(cells: Cells): string {
    const urn = cells.matching(this.caption, /^\d{6}$/, 'a URN of six digits');
    const earlier = this.lineOf.get(urn);
    if (earlier !== undefined) throw new CellFault(this.caption, urn, `stands already on line ${earlier}`);
    this.lineOf.set(urn, cells.line);
    return urn;
  }
}
