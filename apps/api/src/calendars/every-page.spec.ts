import { readEveryPage } from '#api/calendars/every-page';
import { MAX_LIMIT } from '#api/lists/list-query';
import type { KeysetPosition } from '#processing/row-order';

describe('The rows of a calendar file', () => {
  const rows = Array.from({ length: 2 * MAX_LIMIT + 50 }, (_, place) => String(place).padStart(4, '0'));
  const read = (after: KeysetPosition | null): Promise<string[]> => {
    const from = after === null ? 0 : rows.indexOf(after.key) + 1;
    return Promise.resolve(rows.slice(from, from + MAX_LIMIT));
  };

  it('are read page by page, so that none is left out', async () => {
    expect(await readEveryPage(read, (row) => ({ value: row, key: row }))).toEqual(rows);
  });

  it('are read no further than they are wanted', async () => {
    expect(await readEveryPage(read, () => null)).toEqual(rows.slice(0, MAX_LIMIT));
  });
});
