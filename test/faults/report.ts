import { listProblems, type SoakResult, type Findings } from '#test/faults/fault';
import type { Trend } from '#test/faults/resources';

/** The result of a fault run: the findings, why it cannot run on this machine, or why the run failed. */
export type FaultResult = { readonly name: string } & (
  | { readonly findings: Findings }
  | { readonly unsupportedReason: string }
  | { readonly failed: string }
);

const HEADINGS = [
  'fault',
  'times',
  'acknowledged',
  'lost or duplicated',
  'partly recorded',
  'irregularities',
  'views',
  'longest gap',
  'recovery: median',
  'max',
  'descriptors',
  'MiB',
];

const formatSeconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

const formatTrend = ({ first, last }: Trend): string => `${first.toFixed(0)} → ${last.toFixed(0)}`;

const soakCells = ({ recoveryMs, resources }: SoakResult): string[] => [
  ...[recoveryMs.median, recoveryMs.max].map(formatSeconds),
  ...(resources === null ? ['', ''] : [formatTrend(resources.descriptors), formatTrend(resources.memory)]),
];

const findingCells = ({ times, longestGapMs, soak, ...findings }: Findings): string[] => [
  `${times}`,
  `${findings.acknowledged}`,
  `${findings.lostOrDuplicated.length}`,
  `${findings.partlyRecorded.length}`,
  `${findings.irregularities.length}`,
  findings.differentTables.length === 0 ? 'as rebuilt' : `DIFFER: ${findings.differentTables.length}`,
  formatSeconds(longestGapMs),
  ...(soak === undefined ? ['', '', '', ''] : soakCells(soak)),
];

const toRow = (result: FaultResult): string[] => {
  if ('findings' in result) return [result.name, ...findingCells(result.findings)];
  return [
    result.name,
    'unsupportedReason' in result ? `not run: ${result.unsupportedReason}` : `FAILED: ${result.failed}`,
  ];
};

/**
 * Formats one line for each fault. Cells without a measurement are empty. Descriptors and memory: first third → last third of the run, for the process
 * with the largest growth.
 */
export const formatReport = (results: readonly FaultResult[]): string => {
  const rows = [HEADINGS, ...results.map(toRow)];
  const complete = rows.filter((row) => row.length === HEADINGS.length);
  const widths = HEADINGS.map((_, column) => Math.max(...complete.map((row) => (row[column] ?? '').length)));
  const nameWidth = Math.max(...rows.map(([name = '']) => name.length));
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(nameWidth) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
};

/** All problems of a result, in sentences. */
export const listResultProblems = (result: FaultResult): string[] =>
  'findings' in result ? listProblems(result.findings) : [];
