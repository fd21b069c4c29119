import { cpus, totalmem } from 'node:os';
import type { Figure, Settings } from '#bench/harness';

const formatValue = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3));

const toRatio = ({ value, goal }: Figure): number | null => (goal === null ? null : value / goal.baselineValue);

const isMet = (figure: Figure, limit: number | null): boolean | null => {
  const ratio = toRatio(figure);
  if (ratio === null || limit === null) return null;
  return figure.goal?.better === 'lower' ? ratio <= limit : ratio >= limit;
};

const formatVerdict = (holds: boolean | null): string => (holds === null ? '' : holds ? ' yes' : ' NO');

const formatGoal = (figure: Figure, value: number | null): string =>
  value === null
    ? ''
    : `${figure.goal?.better === 'lower' ? '≤' : '≥'} ${Number(value.toFixed(3))}${formatVerdict(isMet(figure, value))}`;

const toCells = (figure: Figure): string[] => {
  const ratio = toRatio(figure);
  const { goal } = figure;
  return [
    figure.name,
    `${formatValue(figure.value)} ${figure.unit}`.trimEnd(),
    ratio === null ? '' : ratio.toFixed(2),
    goal?.baseline ?? '',
    formatGoal(figure, goal?.required ?? null),
    formatGoal(figure, goal?.target ?? null),
  ];
};

const HEADER = ['', 'measured', 'ratio', 'compared with', 'required', 'target'];

/** Formats all figures as a table, each with its baseline. */
export const formatTable = (figures: readonly Figure[]): string => {
  const rows = figures.map(toCells);
  const widths = HEADER.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const groups = Map.groupBy(figures, ({ group }) => group);
  const lines = [...groups].flatMap(([group, members]) => [
    '',
    group,
    ...members.map((figure) => line(toCells(figure))),
  ]);
  return [line(HEADER), ...lines].join('\n');
};

/** Formats the results of a run as JSON: figures, ratios and the machine. */
export const formatResults = (figures: readonly Figure[], { quick, sizes }: Settings): string => {
  const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model ?? '', memory: totalmem() };
  const compared = figures.map((figure) => ({
    ...figure,
    ratio: toRatio(figure),
    requiredMet: isMet(figure, figure.goal?.required ?? null),
    targetMet: isMet(figure, figure.goal?.target ?? null),
  }));
  return `${JSON.stringify({ at: new Date().toISOString(), quick, sizes, machine, figures: compared }, null, 2)}\n`;
};
