import type { Readable } from 'node:stream';
import { CellError, type RowReader, UrnColumn } from '#registers/row-reader';
import { type InvalidRow, type HeaderDifferences, readTable } from '#registers/table';

/** A school's latest overall effectiveness grade, which Ofsted gave until August 2024. */
export interface OverallGrade {
  readonly urn: string;
  readonly regime: 'overall-grade';
  /** 1 outstanding, 2 good, 3 requires improvement, 4 inadequate. */
  readonly grade: 1 | 2 | 3 | 4;
  /** ISO day on which the inspection began; null if not stated. */
  readonly inspectedOn: string | null;
  /** ISO day; null if not stated. */
  readonly publishedOn: string | null;
}

/** A school without an overall grade, which is valid. */
export interface UngradedSchool {
  readonly urn: string;
  /** `not-judged`: inspected without an overall grade; `no-grade`: blank or NULL. */
  readonly reason: 'not-judged' | 'no-grade';
}

/** A row of the file. `line`: the physical line on which it begins, from 1. */
export type InspectionRow =
  | { readonly line: number; readonly inspection: OverallGrade }
  | { readonly line: number; readonly skipped: UngradedSchool }
  | InvalidRow;

/** Captions of the columns. Ofsted changes them from time to time. */
export interface InspectionCaptions {
  readonly urn: string;
  readonly grade: string;
  readonly inspectedOn: string;
  readonly publishedOn: string;
}

/** Captions of "Management information – state-funded schools – latest inspections" in 2025 and 2026. */
export const DEFAULT_INSPECTION_CAPTIONS: InspectionCaptions = {
  urn: 'URN',
  grade: 'Latest OEIF overall effectiveness',
  inspectedOn: 'Inspection start date of latest OEIF graded inspection',
  publishedOn: 'Publication date of latest OEIF graded inspection',
};

export interface InspectionOptions {
  readonly captions?: Partial<InspectionCaptions> | undefined;
  /** Called once, before the first row. `unknown` lists every column that is not read. */
  readonly onHeader?: ((differences: HeaderDifferences) => void) | undefined;
}

/** Maximum number of title lines above the header. Two are usual. */
const MAX_TITLE_LINES = 20;

/**
 * Reads Ofsted's management information as a stream. The header is the first row with a cell `URN`; title lines above
 * it are skipped. A second row for a school, an invalid grade and an invalid date are yielded as invalid rows.
 *
 * @throws UnreadableFile before the first row, if there is no header or it lacks the URN or the grade
 */
export function readInspections(input: Readable, options: InspectionOptions = {}): AsyncIterable<InspectionRow> {
  const captions = { ...DEFAULT_INSPECTION_CAPTIONS, ...options.captions };
  const urns = new UrnColumn(captions.urn);
  const layout = {
    required: [captions.urn, captions.grade] as const,
    optional: [captions.inspectedOn, captions.publishedOn],
    published: [],
    maxTitleLines: MAX_TITLE_LINES,
    onHeader: options.onHeader,
  };
  return readTable(input, layout, (cells) => toInspection(urns.read(cells), cells, captions));
}

function toInspection(urn: string, cells: RowReader, captions: InspectionCaptions): InspectionRow {
  const value = cells.readText(captions.grade);
  if (value === null) return { line: cells.line, skipped: { urn, reason: 'no-grade' } };
  if (value.toLowerCase() === 'not judged') return { line: cells.line, skipped: { urn, reason: 'not-judged' } };
  const inspection: OverallGrade = {
    urn,
    regime: 'overall-grade',
    grade: parseGrade(captions.grade, value),
    inspectedOn: cells.readDay(captions.inspectedOn),
    publishedOn: cells.readDay(captions.publishedOn),
  };
  return { line: cells.line, inspection };
}

function parseGrade(column: string, value: string): OverallGrade['grade'] {
  const grade = ([1, 2, 3, 4] as const).find((known) => String(known) === value);
  if (grade === undefined) throw new CellError(column, value, 'is not a grade from 1 to 4');
  return grade;
}
