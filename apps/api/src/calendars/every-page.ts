import { MAX_LIMIT } from '#api/lists/list-query';
import type { KeysetPosition } from '#processing/row-order';

/** Reads a list page by page, until a page is not full or nothing after its last row is wanted. `toPosition`: null to stop at this row. */
export const readEveryPage = async <Row>(
  read: (after: KeysetPosition | null) => Promise<readonly Row[]>,
  toPosition: (last: Row) => KeysetPosition | null,
): Promise<Row[]> => {
  const rows: Row[] = [];
  let after: KeysetPosition | null = null;
  for (;;) {
    const found = await read(after);
    rows.push(...found);
    const last = found.at(-1);
    after = last === undefined || found.length < MAX_LIMIT ? null : toPosition(last);
    if (after === null) return rows;
  }
};
