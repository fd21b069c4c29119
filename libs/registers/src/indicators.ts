import type { Readable } from 'node:stream';
import { layOutCaptions, type ReadOptions } from '#registers/own-captions';
import type { RowReader } from '#registers/row-reader';
import { collectBySchool, readItemRow, type SchoolItems } from '#registers/school-items';
import { type InvalidRow, readTable } from '#registers/table';

/** Why a value is not published, by the marks of the performance tables and statistics. */
const MARKS = {
  supp: 'suppressed',
  c: 'suppressed',
  low: 'suppressed',
  ne: 'no-entries',
  np: 'not-published',
  x: 'not-available',
  na: 'not-applicable',
  z: 'not-applicable',
  lowcov: 'low-coverage',
} as const;

const STATUSES = ['provisional', 'revised', 'final'] as const;

/** One indicator of a school in an academic year. A field is missing if the file lacks its column. */
export interface FoundIndicator {
  /** Such as `2024-25`. */
  readonly academicYear: string;
  /** Code of the indicator in the file, such as `PTRWM_EXP`. */
  readonly indicator: string;
  /** Null if it is not published; `mark` then says why, unless the cell is blank. */
  readonly value: number | null;
  readonly mark: (typeof MARKS)[keyof typeof MARKS] | null;
  /** Number of pupils that were counted. */
  readonly cohort?: number | null;
  readonly status?: (typeof STATUSES)[number] | null;
}

export type IndicatorsRow = SchoolItems<FoundIndicator> | InvalidRow;

const REQUIRED = ['URN', 'AcademicYear', 'Indicator', 'Value'] as const;
const OPTIONAL = ['Cohort', 'Status'] as const;

export const INDICATOR_COLUMNS = [...REQUIRED, ...OPTIONAL];

const MOST_PUPILS = 99_999;

/**
 * Reads indicators of schools, one in each row, and yields those of each school together. A school can have each indicator once for each academic year.
 *
 * @throws UnreadableFile before the first row, if the file is empty or lacks a required column
 */
export function readIndicators(input: Readable, options: ReadOptions = {}): AsyncIterable<IndicatorsRow> {
  const layout = {
    ...layOutCaptions(options),
    required: REQUIRED,
    optional: OPTIONAL,
    published: [],
    maxTitleLines: 0,
  };
  const toKey = ({ academicYear, indicator }: FoundIndicator): string => `${academicYear} ${indicator}`;
  return collectBySchool(readTable(input, layout, (cells) => readItemRow(cells, toKey, () => toIndicator(cells))));
}

const toIndicator = (cells: RowReader): FoundIndicator => ({
  academicYear: readYear(cells),
  indicator: cells.readMatching('Indicator', /^[\w .%()-]{1,60}$/, 'the code of an indicator'),
  ...readValue(cells),
  ...(cells.has('Cohort') ? { cohort: readCohort(cells) } : {}),
  ...(cells.has('Status') ? { status: readStatus(cells) } : {}),
});

/** `2024-25`, `2024/25`, `2024/2025` or `202425`. */
const readYear = (cells: RowReader): string => {
  const form = 'an academic year such as 2024-25';
  const value = cells.readMatching('AcademicYear', /^\d{4}[-/]?(\d{2}|\d{4})$/, form);
  const [first, second] = [Number(value.slice(0, 4)), Number(value.slice(-2))];
  if ((first + 1) % 100 !== second) cells.reject('AcademicYear', value, `is not ${form}`);
  return `${first}-${String(second).padStart(2, '0')}`;
};

const readMark = (text: string): FoundIndicator['mark'] => {
  const known: Readonly<Record<string, FoundIndicator['mark']>> = MARKS;
  return known[text.toLowerCase()] ?? null;
};

const readValue = (cells: RowReader): Pick<FoundIndicator, 'value' | 'mark'> => {
  const text = cells.readRaw('Value');
  if (text === '') return { value: null, mark: null };
  const mark = readMark(text);
  if (mark !== null) return { value: null, mark };
  if (!/^-?\d{1,9}(\.\d{1,6})?%?$/.test(text))
    cells.reject('Value', text, `is neither a number nor one of ${Object.keys(MARKS).join(', ')}`);
  return { value: Number(text.replace('%', '')), mark: null };
};

const readCohort = (cells: RowReader): number | null =>
  readMark(cells.readRaw('Cohort')) === null ? cells.readInteger('Cohort', MOST_PUPILS) : null;

const readStatus = (cells: RowReader): (typeof STATUSES)[number] | null => {
  const text = cells.readText('Status');
  if (text === null) return null;
  const status = STATUSES.find((each) => each === text.toLowerCase());
  return status ?? cells.reject('Status', text, `is not one of ${STATUSES.join(', ')}`);
};
