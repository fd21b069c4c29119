import { parseArgs } from 'node:util';
import { tableOf, wrongs } from '#test/faults/report';
import { allWell, FAULTS, outcomesOf } from '#test/faults/run';
import { Stopping } from '#test/faults/shutdown';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const usage = `npm run test:faults -- [--short] [--times N] [--seed S] [${FAULTS.map(({ name }) => name).join(' | ')} …]`;

const MOST_WRONGS = 20;

/** Brings about all faults, or those that are named; exit code 1 when one of them did harm, 2 when something else was asked, 128 + n when signal n came. */
const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: { short: { type: 'boolean', default: false }, times: { type: 'string' }, seed: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = FAULTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const [times, seed] = [Number(values.times ?? 1), Number(values.seed ?? Date.now() % 1_000_000)];
  const known = positionals.every((name) => FAULTS.some((fault) => fault.name === name));
  if (!known || !Number.isSafeInteger(times) || times < 1 || !Number.isSafeInteger(seed)) {
    say(usage);
    return 2;
  }
  say(`seed ${seed}`);
  const stopping = Stopping.bySignals(say);
  const stopped = (): boolean => stopping.exitCode !== null;
  const options = { short: values.short, times: values.times === undefined ? null : times, seed, tell: say, stopped };
  const outcomes = await outcomesOf(chosen, options);
  for (const outcome of outcomes)
    for (const wrong of wrongs(outcome).slice(0, MOST_WRONGS)) say(`${outcome.name}: ${wrong}`);
  say(`\n${tableOf(outcomes)}`);
  return stopping.exitCode ?? (allWell(outcomes) ? 0 : 1);
};

// Whoever sends commands again and again may still be about it.
process.exit(await main());
