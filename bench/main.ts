import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBoard } from '#bench/board';
import { measureCommands } from '#bench/commands';
import { measureContracts } from '#bench/contracts';
import { measureEarlierDays } from '#bench/earlier-days';
import { measureHttp } from '#bench/http';
import type { Figure, Settings } from '#bench/harness';
import { measureImports } from '#bench/imports';
import { measureMemory, measureStart } from '#bench/memory';
import { measurePersonalText } from '#bench/personal-text';
import { measureReadBack } from '#bench/read-back';
import { measureReadModels } from '#bench/read-models';
import { measureLoads, measureLog } from '#bench/reading';
import { measureRegisters } from '#bench/registers';
import { formatResults, formatTable } from '#bench/report';
import { measureRequests } from '#bench/requests';
import { measureScaledCatchUp } from '#bench/scaled-catch-up';
import { measureScaledCommands } from '#bench/scaled-commands';
import { measureScaledLag, measureScaledMemory } from '#bench/scaled-following';
import { measureStatistics } from '#bench/statistics';
import { measureVerification } from '#bench/verification';
import { measureScaledReading } from '#bench/scaled-reading';
import { measureScaledYear } from '#bench/year/scaled-year';
import { measureYear } from '#bench/year/year';
import { measureYearReadModels } from '#bench/year/year-read-models';

type Benchmark = (settings: Settings) => Promise<Figure[]>;
type Benchmarks = Readonly<Record<string, Benchmark>>;

const EMBEDDED: Benchmarks = {
  board: measureBoard,
  commands: measureCommands,
  contracts: measureContracts,
  loads: measureLoads,
  log: measureLog,
  memory: measureMemory,
  http: measureHttp,
  requests: measureRequests,
  imports: measureImports,
  registers: measureRegisters,
  'read-back': measureReadBack,
  'personal-text': measurePersonalText,
  'read-models': measureReadModels,
  start: measureStart,
  'earlier-days': measureEarlierDays,
  statistics: measureStatistics,
  verification: measureVerification,
  year: measureYear,
  'year-read-models': measureYearReadModels,
};

const SCALED: Benchmarks = {
  'catch-up': measureScaledCatchUp,
  commands: measureScaledCommands,
  lag: measureScaledLag,
  memory: measureScaledMemory,
  reading: measureScaledReading,
  year: measureScaledYear,
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const SEED_OPTION = '--seed=';
const DEFAULT_SEED = 2_011;

const readSeed = (args: readonly string[]): number => {
  const given = args.find((arg) => arg.startsWith(SEED_OPTION));
  return given === undefined ? DEFAULT_SEED : Number(given.slice(SEED_OPTION.length));
};

const createSettings = (args: readonly string[], folder: string): Settings => {
  const quick = args.includes('--quick');
  const profiles = args.includes('--profile') ? join(process.cwd(), 'data', 'profiles') : null;
  const given = { quick, full: args.includes('--full'), seed: readSeed(args), folder, profiles };
  return quick
    ? { ...given, sizes: [50_000], commands: 1_000, httpDurationMs: 1_000 }
    : { ...given, sizes: [50_000, 200_000, 1_000_000], commands: 3_000, httpDurationMs: 5_000 };
};

const runBenchmarks = async (
  settings: Settings,
  parts: readonly (readonly [string, Benchmark])[],
): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const [name, measure] of parts) {
    print(`Measuring ${name} …`);
    figures.push(...(await measure(settings)));
  }
  return figures;
};

const OPTIONS = ['--quick', '--full', '--profile', '--scaled'];

const usage = `npm run bench -- [--quick | --full] [--profile] [--seed=N] [${Object.keys(EMBEDDED).join(' | ')} …]
npm run bench -- --scaled [--quick | --full] [--seed=N] [${Object.keys(SCALED).join(' | ')} …]`;

/** Runs all benchmarks of one mode, or the named ones. Writes `bench/results.json` or `bench/results-scaled.json` only if all have run. */
const main = async (args: readonly string[]): Promise<void> => {
  const scaled = args.includes('--scaled');
  const all = Object.entries(scaled ? SCALED : EMBEDDED);
  const names = args.filter((arg) => !OPTIONS.includes(arg) && !arg.startsWith(SEED_OPTION));
  const chosen = names.length === 0 ? all : all.filter(([name]) => names.includes(name));
  if (names.length > 0 && chosen.length < names.length) return print(usage);
  // The system's temporary folder can be in memory, where a sync costs nothing.
  mkdirSync('data', { recursive: true });
  const settings = createSettings(args, mkdtempSync(join(process.cwd(), 'data', 'bench-')));
  try {
    const figures = await runBenchmarks(settings, chosen);
    print(`\n${formatTable(figures)}`);
    const file = scaled ? 'bench/results-scaled.json' : 'bench/results.json';
    if (chosen.length === all.length) writeFileSync(file, formatResults(figures, settings));
  } finally {
    rmSync(settings.folder, { recursive: true, force: true });
  }
};

await main(process.argv.slice(2));
