import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCommands } from '#bench/commands';
import { measureHttp } from '#bench/http';
import type { Figure, Settings } from '#bench/harness';
import { measureMemory, measureStart } from '#bench/memory';
import { measureLoads, measureLog } from '#bench/reading';
import { resultsOf, tableOf } from '#bench/report';
import { measureScaledCatchUp } from '#bench/scaled-catch-up';
import { measureScaledCommands } from '#bench/scaled-commands';
import { measureScaledLag, measureScaledMemory } from '#bench/scaled-following';

type Part = (settings: Settings) => Promise<Figure[]>;
type Parts = Readonly<Record<string, Part>>;

const EMBEDDED: Parts = {
  commands: measureCommands,
  loads: measureLoads,
  log: measureLog,
  memory: measureMemory,
  http: measureHttp,
  start: measureStart,
};

const SCALED: Parts = {
  'catch-up': measureScaledCatchUp,
  commands: measureScaledCommands,
  lag: measureScaledLag,
  memory: measureScaledMemory,
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const settingsFor = (args: readonly string[], folder: string): Settings => {
  const quick = args.includes('--quick');
  const profiles = args.includes('--profile') ? join(process.cwd(), 'data', 'profiles') : null;
  const given = { quick, folder, profiles };
  return quick
    ? { ...given, sizes: [50_000], commands: 1_000, httpMilliseconds: 1_000 }
    : { ...given, sizes: [50_000, 200_000, 1_000_000], commands: 3_000, httpMilliseconds: 5_000 };
};

const measured = async (settings: Settings, parts: readonly (readonly [string, Part])[]): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const [name, measure] of parts) {
    say(`measuring: ${name} …`);
    figures.push(...(await measure(settings)));
  }
  return figures;
};

const OPTIONS = ['--quick', '--profile', '--scaled'];

const usage = `npm run bench -- [--quick] [--profile] [${Object.keys(EMBEDDED).join(' | ')} …]
npm run bench -- --scaled [--quick] [${Object.keys(SCALED).join(' | ')} …]`;

/** Measures all parts of one mode, or those that are named; only a run of all parts is kept, in `bench/results.json` or `bench/results-scaled.json`. */
const main = async (args: readonly string[]): Promise<void> => {
  const scaled = args.includes('--scaled');
  const all = Object.entries(scaled ? SCALED : EMBEDDED);
  const names = args.filter((arg) => !OPTIONS.includes(arg));
  const chosen = names.length === 0 ? all : all.filter(([name]) => names.includes(name));
  if (names.length > 0 && chosen.length < names.length) return say(usage);
  // Not in the system's folder for temporary files, which may lie in memory: then a sync would cost nothing.
  mkdirSync('data', { recursive: true });
  const settings = settingsFor(args, mkdtempSync(join(process.cwd(), 'data', 'bench-')));
  try {
    const figures = await measured(settings, chosen);
    say(`\n${tableOf(figures)}`);
    const file = scaled ? 'bench/results-scaled.json' : 'bench/results.json';
    if (chosen.length === all.length) writeFileSync(file, resultsOf(figures, settings));
  } finally {
    rmSync(settings.folder, { recursive: true, force: true });
  }
};

await main(process.argv.slice(2));
