import { wrongsOf, type Endurance, type Findings } from '#test/faults/fault';
import type { Trend } from '#test/faults/resources';

/** What became of a fault: what was found, or why it was not run here, or how it failed. */
export type Outcome = { readonly name: string } & (
  { readonly found: Findings } | { readonly notHere: string } | { readonly failed: string }
);

const HEAD = [
  'fault',
  'times',
  'acknowledged',
  'lost or doubled',
  'half recorded',
  'irregular',
  'views',
  'silent at most',
  'views back: half',
  'at most',
  'descriptors',
  'MiB',
];

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

const trend = ({ first, last }: Trend): string => `${first.toFixed(0)} → ${last.toFixed(0)}`;

const enduranceCells = ({ backAfter, resources }: Endurance): string[] => [
  ...[backAfter.half, backAfter.most].map(seconds),
  ...(resources === null ? ['', ''] : [trend(resources.descriptors), trend(resources.memory)]),
];

const cellsOf = ({ times, longestSilence, endurance, ...found }: Findings): string[] => [
  ...[times, found.acknowledged, found.lostOrDoubled.length, found.halfRecorded.length, found.irregular.length].map(
    String,
  ),
  found.differentTables.length === 0 ? 'as rebuilt' : `DIFFER: ${found.differentTables.length}`,
  seconds(longestSilence),
  ...(endurance === undefined ? ['', '', '', ''] : enduranceCells(endurance)),
];

const rowOf = (outcome: Outcome): string[] => {
  if ('found' in outcome) return [outcome.name, ...cellsOf(outcome.found)];
  return [outcome.name, 'notHere' in outcome ? `not run here: ${outcome.notHere}` : `FAILED: ${outcome.failed}`];
};

/** One line a fault; cells of what was not measured are empty. Descriptors and memory: first third → last third, of the process that grew most. */
export const tableOf = (outcomes: readonly Outcome[]): string => {
  const rows = [HEAD, ...outcomes.map(rowOf)];
  const full = rows.filter((row) => row.length === HEAD.length);
  const widths = HEAD.map((_, column) => Math.max(...full.map((row) => (row[column] ?? '').length)));
  const names = Math.max(...rows.map(([name = '']) => name.length));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(names) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
};

/** What is wrong, in sentences. */
export const wrongs = (outcome: Outcome): string[] => ('found' in outcome ? wrongsOf(outcome.found) : []);
