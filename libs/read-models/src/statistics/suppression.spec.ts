import fc from 'fast-check';
import { isSmall, suppress, type Cell } from '#read-models/statistics/suppression';

const table = (...counts: readonly number[]): Cell[] =>
  counts.map((count, index) => ({ key: `d${index}`, counts: [count] }));

/** What readers see of a table: each cell or null, the total or null, and the smallest and the largest cell. */
const publish = (cells: readonly Cell[]): string => {
  const { keys, total } = suppress(cells);
  const shown = cells.map(({ key, counts }) => (keys.has(key) ? null : counts));
  const sums = [0, 1].map((column) => cells.reduce((all, { counts }) => all + (counts[column] ?? 0), 0));
  const firsts = cells.map(({ counts }) => counts[0] ?? 0);
  return JSON.stringify(total ? [shown] : [shown, sums, Math.min(...firsts), Math.max(...firsts)]);
};

const permute = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) => permute(items.toSpliced(index, 1)).map((others) => [item, ...others]));

describe('A table with small numbers', () => {
  it.each([
    [[10, 20, 30], [], false],
    [[0, 20, 30], [], false],
    [[3, 20, 30, 40], ['d0', 'd1'], false],
    [[30, 40, 0, 3], ['d2', 'd3'], false],
    [[3, 20, 30], ['d0', 'd1', 'd2'], false],
    [[3, 3, 30, 40, 50, 60], ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'], false],
    [[3, 3, 30, 40, 50, 60, 70, 80], ['d0', 'd1', 'd2', 'd3'], false],
    [[3], ['d0'], true],
    [[3, 3], ['d0', 'd1'], true],
    [[], [], false],
  ] as const)('of %j hides the cells %j, and the total: %j', (counts, hidden, total) => {
    const suppressed = suppress(table(...counts));
    expect([[...suppressed.keys].sort(), suppressed.total]).toEqual([hidden, total]);
  });

  const counts = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
  const toCells = (rows: readonly (readonly [number, number])[]): Cell[] =>
    rows.map(([one, more], index) => ({ key: `d${index}`, counts: [one, one + more] }));

  it('shows no small number', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 20 }).map(toCells), (cells) => {
        const { keys } = suppress(cells);
        expect(cells.filter((cell) => cell.counts.some(isSmall) && !keys.has(cell.key))).toEqual([]);
      }),
    );
  });

  it('does not reveal a hidden small number: with another number in its place it looks the same', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 5 }).map(toCells), (cells) => {
        const { keys, total } = suppress(cells);
        if (total) return;
        const seen = publish(cells);
        const hidden = cells.filter(({ key }) => keys.has(key));
        const worlds = permute(hidden.map((cell) => cell.counts))
          .map((permuted) => {
            const byKey = new Map(hidden.map(({ key }, index) => [key, permuted[index] ?? []]));
            return cells.map((cell): Cell => ({ key: cell.key, counts: byKey.get(cell.key) ?? cell.counts }));
          })
          .filter((world) => publish(world) === seen);
        for (const [index, cell] of cells.entries())
          for (const [column, count] of cell.counts.entries())
            if (isSmall(count)) expect(worlds.some((world) => world[index]?.counts[column] !== count)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
