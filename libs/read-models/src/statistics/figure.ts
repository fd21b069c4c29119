import { FIGURES, type FigureCode } from '#read-models/statistics/figure-definitions';
import { isSmall, suppress } from '#read-models/statistics/suppression';

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

/** Publishes that there is a figure, and none of its numbers. */
export const hide = ({ figure, group }: Pick<Count, 'figure' | 'group'>): Figure => {
  const nothing = { numerator: null, denominator: null, value: null };
  return { figure, group, definition: FIGURES[figure], ...nothing, suppressed: true };
};

/** Shares whose rest is as telling as the part: help that is not early is late. */
const WITH_REST: readonly FigureCode[] = ['early-help', 'early-help-by-year'];

const listCounts = ({ figure, numerator, denominator }: Count): number[] => {
  if (denominator === null) return [numerator];
  return WITH_REST.includes(figure) ? [numerator, denominator, denominator - numerator] : [numerator, denominator];
};

/** Publishes a figure that stands alone, unless one of its numbers is small. */
export const publishUnlessSmall = (count: Count): Figure =>
  listCounts(count).some(isSmall) ? hide(count) : publish(count);

/** Publishes a number about so many cases, such as their median, unless they are few. */
export const publishOfCases = (
  figure: FigureCode,
  group: string | null,
  value: number | null,
  cases: number,
): Figure => {
  const numbers = { numerator: null, denominator: cases };
  const shown = { figure, group, definition: FIGURES[figure], ...numbers, value, suppressed: false };
  return isSmall(cases) ? hide(shown) : shown;
};

/** Publishes a share that is not a number of cases, such as one of prices, unless a part or the rest of its cases are few. */
export const publishShareOfCases = (count: Count, cases: { readonly part: number; readonly all: number }): Figure =>
  [cases.part, cases.all - cases.part, cases.all].some(isSmall) ? hide(count) : publish(count);

/** Publishes the figures of parts that add up to `total`, so that no hidden number follows from the others. */
export const publishParts = (
  parts: readonly Count[],
  total: Count,
): { readonly parts: Figure[]; readonly total: Figure } => {
  const cells = parts.map((part) => ({ key: part.group ?? '', counts: listCounts(part) }));
  const hidden = suppress(cells);
  return {
    parts: parts.map((part) => (hidden.keys.has(part.group ?? '') ? hide(part) : publish(part))),
    total: hidden.total ? hide(total) : publishUnlessSmall(total),
  };
};
