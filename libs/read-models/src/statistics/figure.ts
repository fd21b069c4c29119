import { isSmall, suppress } from '#read-models/statistics/suppression';

/** What each figure says, in words for its readers. A share is of the denominator; every other figure is a number. */
export const FIGURES = {
  alliances: 'Alliances on the day.',
  'lead-schools': 'Schools that lead an alliance on the day, each once.',
  'schools-per-alliance-smallest':
    'Schools of the alliance with the fewest, on the day: its lead schools and the members that are schools, each once.',
  'schools-per-alliance-largest': 'Schools of the alliance with the most, on the day.',
  'alliances-by-size': 'Share of the alliances on the day that have so many schools.',
  'alliances-with-40-or-fewer': 'Share of the alliances on the day that have 40 schools or fewer.',
  'supported-schools':
    'Schools that a return of the academic year names as supported, or for which work under a contract went on in it, each once.',
  'supporting-schools':
    'Delivery schools of the academic year whose return names at least one school that they supported.',
  'forms-of-support':
    'Share of the schools that received this form of support, of those for which a return of the academic year names a form. The first is the most common.',
  'delivery-schools': 'Schools that delivered at least one activity, by the returns of the academic year, each once.',
  'delivery-activities': 'Share of the delivery schools that delivered this activity.',
  'delivery-schools-with-one-alliance': 'Share of the delivery schools that are in the return of exactly one alliance.',
  'below-good-schools-supported':
    'Share of the schools supported in the academic year, of those open and below good on its first day: their last overall grade was 3 or 4.',
  'supported-schools-per-district-lowest':
    'Supported schools in the district with the fewest, of the districts with at least one.',
  'supported-schools-per-district-highest': 'Supported schools in the district with the most.',
} as const;

export type FigureCode = keyof typeof FIGURES;

/** A figure before it is published. */
export interface Count {
  readonly figure: FigureCode;
  /** What the figure is for where there are several of a kind, such as a form of support or the code of a district; null otherwise. */
  readonly group: string | null;
  readonly numerator: number;
  /** Null for a number that is no share. */
  readonly denominator: number | null;
}

/** A published figure. Its numbers are null where they could be traced to single schools. */
export interface Figure {
  readonly figure: FigureCode;
  readonly group: string | null;
  readonly definition: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The number, or the share from 0 to 1 with four decimals; null if there is nothing of which it would be a share. */
  readonly value: number | null;
  readonly suppressed: boolean;
}

const DECIMALS = 10_000;

const findValue = ({ numerator, denominator }: Count): number | null => {
  if (denominator === null) return numerator;
  return denominator === 0 ? null : Math.round((numerator / denominator) * DECIMALS) / DECIMALS;
};

/** Publishes a figure as it is. */
export const publish = (count: Count): Figure => {
  const { figure, group, numerator, denominator } = count;
  return {
    figure,
    group,
    definition: FIGURES[figure],
    numerator,
    denominator,
    value: findValue(count),
    suppressed: false,
  };
};

const hide = ({ figure, group }: Count): Figure => {
  const nothing = { numerator: null, denominator: null, value: null };
  return { figure, group, definition: FIGURES[figure], ...nothing, suppressed: true };
};

const countsOf = ({ numerator, denominator }: Count): number[] =>
  denominator === null ? [numerator] : [numerator, denominator];

/** Publishes a figure that stands alone, unless one of its numbers is small. */
export const publishUnlessSmall = (count: Count): Figure =>
  countsOf(count).some(isSmall) ? hide(count) : publish(count);

/** Publishes the figures of parts that add up to `total`, so that no hidden number follows from the others. */
export const publishParts = (
  parts: readonly Count[],
  total: Count,
): { readonly parts: Figure[]; readonly total: Figure } => {
  const cells = parts.map((part) => ({ key: part.group ?? '', counts: countsOf(part) }));
  const hidden = suppress(cells);
  return {
    parts: parts.map((part) => (hidden.keys.has(part.group ?? '') ? hide(part) : publish(part))),
    total: hidden.total ? hide(total) : publishUnlessSmall(total),
  };
};
