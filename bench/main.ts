import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCommands } from '#bench/commands';
import { measureHttp } from '#bench/http';
import type { Figure, Settings } from '#bench/measuring';
import { measureMemory, measureStart } from '#bench/memory';
import { measureLoads, measureLog } from '#bench/reading';
import { resultsOf, tableOf } from '#bench/report';

const PARTS = {
  commands: measureCommands,
  loads: measureLoads,
  log: measureLog,
  memory: measureMemory,
  http: measureHttp,
  start: measureStart,
} as const;

type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const settingsFor = (args: readonly string[], folder: string): Settings => {
  const quick = args.includes('--quick');
  const profiles = args.includes('--profile') ? join(process.cwd(), 'data', 'profiles') : null;
  const given = { quick, folder, profiles };
  return quick
    ? { ...given, sizes: [50_000], commands: 1_000, httpMilliseconds: 1_000 }
    : { ...given, sizes: [50_000, 200_000, 1_000_000], commands: 3_000, httpMilliseconds: 5_000 };
};

const measured = async (settings: Settings, parts: readonly Part[]): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const part of parts) {
    say(`measuring: ${part} …`);
    figures.push(...(await PARTS[part](settings)));
  }
  return figures;
};

const OPTIONS = ['--quick', '--profile'];

const usage = `npm run bench -- [--quick] [--profile] [${Object.keys(PARTS).join(' | ')} …]`;

/** Measures all parts, or those that are named; only a run of all parts is kept in `bench/results.json`. */
const main = async (args: readonly string[]): Promise<void> => {
  const names = args.filter((arg) => !OPTIONS.includes(arg));
  const chosen = names.filter(isPart);
  if (chosen.length < names.length) return say(usage);
  const parts = chosen.length > 0 ? chosen : (Object.keys(PARTS) as Part[]);
  // Not in the system's folder for temporary files, which may lie in memory: then a sync would cost nothing.
  mkdirSync('data', { recursive: true });
  const settings = settingsFor(args, mkdtempSync(join(process.cwd(), 'data', 'bench-')));
  try {
    const figures = await measured(settings, parts);
    say(`\n${tableOf(figures)}`);
    if (chosen.length === 0) writeFileSync('bench/results.json', resultsOf(figures, settings));
  } finally {
    rmSync(settings.folder, { recursive: true, force: true });
  }
};

await main(process.argv.slice(2));
