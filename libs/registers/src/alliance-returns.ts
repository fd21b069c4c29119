import type { Readable } from 'node:stream';
import { type InvalidRow, readTable } from '#registers/table';
import { readCodes } from '#registers/code-cells';
import type { RowReader } from '#registers/row-reader';

/** One row of the yearly return of an alliance: what a delivery school did, and for whom. */
export interface ReturnRow {
  readonly line: number;
  readonly deliverySchool: string;
  readonly activities: readonly string[];
  /** Null if the row names no school that was supported. */
  readonly supported: string | null;
  readonly forms: readonly string[];
}

const URN = /^\d{6}$/;

const readRow = (cells: RowReader): ReturnRow => {
  const supported = cells.readRaw('supported');
  if (supported !== '' && !URN.test(supported))
    cells.reject('supported', supported, 'is not one URN of six digits. Use a row for each supported school');
  return {
    line: cells.line,
    deliverySchool: cells.readMatching('deliverySchool', URN, 'a URN of six digits'),
    activities: readCodes(cells, 'activities'),
    supported: supported === '' ? null : supported,
    forms: readCodes(cells, 'forms'),
  };
};

/** Reads the rows of a yearly return. Throws `UnreadableFile`. */
export const readReturns = (input: Readable): AsyncGenerator<ReturnRow | InvalidRow, void, undefined> =>
  readTable(
    input,
    {
      required: ['deliverySchool', 'activities'],
      optional: ['supported', 'forms'],
      published: ['academicYear', 'deliverySchoolName'],
      maxTitleLines: 0,
    },
    readRow,
  );
