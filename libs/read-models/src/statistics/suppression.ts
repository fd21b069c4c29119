/** Counts from 1 to 4 are not published, because they could be traced to single schools. */
const SMALLEST_PUBLISHED = 5;

/** Whether the number alone must not be published. A count of none tells nothing about a single school. */
export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_PUBLISHED;

/** One cell of a table whose cells add up to its total: the counts of one place, such as numerator and denominator. */
export interface Cell {
  readonly key: string;
  readonly counts: readonly number[];
}

/** Which parts of a table are not published. */
export interface Suppressed {
  readonly keys: ReadonlySet<string>;
  /** Whether the total is not published either. */
  readonly total: boolean;
}

const hasSmall = ({ counts }: Cell): boolean => counts.some(isSmall);

/** Whether a small count follows from the sum of these cells: there is one alone, or all are the same. */
const canBeComputed = (cells: readonly Cell[]): boolean =>
  (cells[0]?.counts ?? []).some((_, column) => {
    const counts = cells.map((cell) => cell.counts[column] ?? 0);
    return counts.some(isSmall) && new Set(counts).size < 2;
  });

/** Neighbours in groups of this size; the last group also has what is left over. */
const groupNeighbours = <Item>(cells: readonly Item[], size: number): (readonly Item[])[] => {
  const groups = Math.max(1, Math.floor(cells.length / size));
  return Array.from({ length: groups }, (_, index) =>
    cells.slice(index * size, index === groups - 1 ? cells.length : (index + 1) * size),
  );
};

/** Neighbours in pairs; the last group has three if their number is odd. */
export const groupInPairs = <Item>(items: readonly Item[]): (readonly Item[])[] => groupNeighbours(items, 2);

/**
 * Chooses what to hide of a table: each cell with a small count together with its neighbour, and with more neighbours while all of them are the same. Which
 * cells are neighbours depends on their place in the table alone. Exchanging the hidden cells of a group would therefore show readers the same, and nobody can
 * tell which of them is the small one, not even from the total, the smallest and the largest cell. If all cells are the same, the total is hidden too.
 */
export const suppress = (cells: readonly Cell[]): Suppressed => {
  const keys = new Set<string>();
  let isOpen: (group: readonly Cell[]) => boolean = (group) => group.some(hasSmall);
  for (let size = 2; ; size *= 2) {
    const groups = groupNeighbours(cells, size);
    const hidden = groups.filter(isOpen);
    for (const { key } of hidden.flat()) keys.add(key);
    const computable = new Set(hidden.filter(canBeComputed).flat());
    if (computable.size === 0 || groups.length === 1) return { keys, total: computable.size > 0 };
    isOpen = (group) => group.some((cell) => computable.has(cell));
  }
};
