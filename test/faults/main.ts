import { parseArgs } from 'node:util';
import { formatReport, listResultProblems } from '#test/faults/report';
import { areAllIntact, FAULTS, runFaults } from '#test/faults/run';
import { Shutdown } from '#test/faults/shutdown';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const USAGE = `npm run test:faults -- [--short] [--times N] [--seed S] [${FAULTS.map(({ name }) => name).join(' | ')} …]`;

const MAX_PROBLEMS = 20;

/**
 * Runs all faults, or those that are named. Exit codes: 0 if everything is intact, 1 if a fault caused a problem, 2 for a usage error, 128 + n after
 * signal n.
 */
const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: { short: { type: 'boolean', default: false }, times: { type: 'string' }, seed: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = FAULTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const times = Number(values.times ?? 1);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const areNamesKnown = positionals.every((name) => FAULTS.some((fault) => fault.name === name));
  if (!areNamesKnown || !Number.isSafeInteger(times) || times < 1 || !Number.isSafeInteger(seed)) {
    print(USAGE);
    return 2;
  }
  print(`seed ${seed}`);
  const shutdown = Shutdown.listen(print);
  const isStopped = (): boolean => shutdown.exitCode !== null;
  const options = {
    short: values.short,
    times: values.times === undefined ? null : times,
    seed,
    report: print,
    isStopped,
  };
  const results = await runFaults(chosen, options);
  for (const result of results)
    for (const problem of listResultProblems(result).slice(0, MAX_PROBLEMS)) print(`${result.name}: ${problem}`);
  print(`\n${formatReport(results)}`);
  return shutdown.exitCode ?? (areAllIntact(results) ? 0 : 1);
};

// Clients of an interrupted run may still repeat their requests.
process.exit(await main());
