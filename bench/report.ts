import { cpus, totalmem } from 'node:os';
import type { Figure, Settings } from '#bench/harness';

const shown = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3));

const ratioOf = ({ value, goal }: Figure): number | null => (goal === null ? null : value / goal.floorValue);

const met = (figure: Figure, wanted: number | null): boolean | null => {
  const ratio = ratioOf(figure);
  if (ratio === null || wanted === null) return null;
  return figure.goal?.better === 'lower' ? ratio <= wanted : ratio >= wanted;
};

const mark = (holds: boolean | null): string => (holds === null ? '' : holds ? ' yes' : ' NO');

const wanted = (figure: Figure, value: number | null): string =>
  value === null ? '' : `${figure.goal?.better === 'lower' ? '≤' : '≥'} ${value}${mark(met(figure, value))}`;

const cells = (figure: Figure): string[] => {
  const ratio = ratioOf(figure);
  const { goal } = figure;
  return [
    figure.name,
    `${shown(figure.value)} ${figure.unit}`,
    ratio === null ? '' : `${ratio.toFixed(2)} ${goal?.floor ?? ''}`,
    wanted(figure, goal?.mustHold ?? null),
    wanted(figure, goal?.aim ?? null),
  ];
};

const HEAD = ['', 'measured', 'ratio', 'must hold', 'aim'];

/** All figures, each beside its floor. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = figures.map(cells);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const groups = Map.groupBy(figures, ({ group }) => group);
  const lines = [...groups].flatMap(([group, members]) => ['', group, ...members.map((figure) => line(cells(figure)))]);
  return [line(HEAD), ...lines].join('\n');
};

/** What is kept of a run: figures with their ratios, and where they come from. */
export const resultsOf = (figures: readonly Figure[], { quick, sizes }: Settings): string => {
  const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model ?? '', memory: totalmem() };
  const judged = figures.map((figure) => ({
    ...figure,
    ratio: ratioOf(figure),
    holds: met(figure, figure.goal?.mustHold ?? null),
    aimReached: met(figure, figure.goal?.aim ?? null),
  }));
  return `${JSON.stringify({ at: new Date().toISOString(), quick, sizes, machine, figures: judged }, null, 2)}\n`;
};
