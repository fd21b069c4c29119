import fc from 'fast-check';
import { suppressCrossTables } from '#read-models/statistics/crossed-suppression';
import { isSmall } from '#read-models/statistics/suppression';

const NO_COLUMNS: ReadonlySet<number> = new Set();

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const sumRows = (rows: readonly (readonly number[])[]): number[] => rows.map(sum);
const sumColumns = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));

/** What readers see: each number or null, the total of each row unless the row is hidden, and the total of each column. */
const publish = (rows: readonly (readonly number[])[]) => {
  const hidden = suppressCrossTables(sumRows(rows), [{ rows, hiddenColumns: NO_COLUMNS }]);
  const isHidden = hidden.isHidden[0] ?? (() => true);
  return {
    cells: rows.map((row, index) => row.map((number, column) => (isHidden(index, column) ? null : number))),
    rows: sumRows(rows).map((total, index) => (hidden.rows.has(index) ? null : total)),
    columns: sumColumns(rows),
  };
};

/** All tables that look the same to readers who know what is published. */
const listPossible = (seen: ReturnType<typeof publish>, most: number): number[][][] => {
  const width = seen.columns.length;
  const places = seen.cells.flatMap((row, index) =>
    row.flatMap((cell, column) => (cell === null ? [[index, column] as const] : [])),
  );
  const found: number[][][] = [];
  const table = seen.cells.map((row) => row.map((cell) => cell ?? 0));
  const fill = (next: number): void => {
    const place = places[next];
    if (place === undefined) {
      const isSame =
        sumColumns(table).every((total, column) => total === seen.columns[column]) &&
        sumRows(table).every((total, row) => seen.rows[row] === null || total === seen.rows[row]);
      if (isSame) found.push(table.map((row) => [...row]));
      return;
    }
    const [row, column] = place;
    const line = table[row] ?? [];
    for (let number = 0; number <= most; number += 1) {
      line[column] = number;
      if (sum(table.map((each) => each[column] ?? 0)) <= (seen.columns[column] ?? 0)) fill(next + 1);
    }
    line[column] = 0;
  };
  if (width > 0) fill(0);
  return found;
};

describe('A table by two divisions', () => {
  it('hides a small number with its neighbours in row and column, and leaves the rest', () => {
    const rows = [
      [3, 20, 30, 40],
      [10, 20, 30, 40],
      [10, 20, 30, 40],
      [10, 20, 30, 40],
    ];
    expect(publish(rows).cells).toEqual([[null, null, 30, 40], [null, null, 30, 40], rows[2], rows[3]]);
    expect(publish(rows).rows).toEqual([93, 100, 100, 100]);
  });

  it('hides whole rows whose total is small, or in which the small number would follow', () => {
    const small = publish([
      [0, 3],
      [20, 30],
    ]);
    expect([small.cells, small.rows]).toEqual([
      [
        [null, null],
        [null, null],
      ],
      [null, null],
    ]);
    // The column has no other number, so that the three would follow from its total.
    expect(
      publish([
        [3, 20],
        [0, 0],
      ]).rows,
    ).toEqual([null, null]);
    expect(publish([[3], [10]]).rows).toEqual([null, null]);
  });

  it('hides every number of a column whose total is hidden', () => {
    const rows = [
      [10, 20, 30],
      [10, 20, 30],
    ];
    const { isHidden } = suppressCrossTables(sumRows(rows), [{ rows, hiddenColumns: new Set([0, 1]) }]);
    expect([0, 1, 2].map((column) => isHidden[0]?.(0, column))).toEqual([true, true, false]);
  });

  const number = fc.integer({ min: 0, max: 7 });
  const tables = fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 2 }))
    .chain(([height, width]) =>
      fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );

  it('shows no small number', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number, number, number), { maxLength: 9 }), (rows) => {
        const { cells, rows: totals } = publish(rows);
        expect([...cells.flat(), ...totals].filter((shown) => shown !== null && isSmall(shown))).toEqual([]);
      }),
    );
  });

  it('lets nobody tell from all totals that a hidden number is small, unless the whole column is', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const seen = publish(rows);
        const possible = listPossible(seen, 14);
        rows.forEach((row, index) =>
          row.forEach((each, column) => {
            if (!isSmall(each) || isSmall(seen.columns[column] ?? 0)) return;
            const numbers = possible.map((table) => table[index]?.[column] ?? 0);
            expect(numbers.some((other) => !isSmall(other))).toBe(true);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
