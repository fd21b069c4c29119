import { runLoad, type Target } from '#bench/client';
import { CONCURRENCY, median, type Figure, type Settings } from '#bench/harness';
import { ALL_MONTHS, MONTHS_BEFORE } from '#bench/year/calendar';
import type { Disk } from '#bench/year/disk';
import { Year, type YearSize } from '#bench/year/play-year';
import { ProcessWatch } from '#bench/year/process-watch';
import { Readers } from '#bench/year/readers';
import type { Recorder } from '#bench/year/recorder';
import type { YearSubject } from '#bench/year/subject';
import { listFigures, nameMonth, type YearResults } from '#bench/year/year-figures';

/** The year of a region of England; a fifth of it, for about three minutes; and a trial run. */
const FULL: YearSize = { boards: 150, contracts: 3_650 };
const DEFAULT: YearSize = { boards: 30, contracts: 730 };
const QUICK: YearSize = { boards: 8, contracts: 160 };

const MIN_WARM_UP_MS = 3_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const chooseSize = ({ quick, full }: Settings): YearSize => (full ? FULL : quick ? QUICK : DEFAULT);

/** Everything that a year is played with. */
export interface YearParts {
  readonly recorder: Recorder;
  readonly subject: YearSubject;
  /** The baseline: who receives the benchmark's command, and its name. */
  readonly floor: { readonly name: string; readonly target: Target };
  /** Called when the subject has stopped; null if it leaves nothing on this disk. */
  readonly measureDisk: (() => Disk) | null;
}

const playMonths = async (year: Year, recorder: Recorder, first: number, end: number): Promise<void> => {
  for (let month = first; month < end; month += 1) {
    const name = nameMonth(month);
    await recorder.measure(name, () => year.playMonth(month));
    const { commandsMs, durationMs } = recorder.periods.get(name) ?? { commandsMs: [], durationMs: 1 };
    print(`  ${name}: ${commandsMs.length} commands, ${Math.round((commandsMs.length / durationMs) * 1_000)}/s`);
  }
};

/** Measures the baseline before, during and after the year, so that a slow moment of the machine affects both. */
const playAll = async (
  year: Year,
  recorder: Recorder,
  beside: readonly { start(): void; stop(): Promise<void> }[],
  measureFloor: () => Promise<number>,
): Promise<number[]> => {
  await recorder.measure('setup', () => year.setUp());
  for (let month = 0; month < MONTHS_BEFORE; month += 1) await recorder.measure('before', () => year.playMonth(month));
  const floors = [await measureFloor()];
  const middle = (MONTHS_BEFORE + ALL_MONTHS) / 2;
  for (const each of beside) each.start();
  try {
    await playMonths(year, recorder, MONTHS_BEFORE, middle);
    floors.push(await measureFloor());
    await playMonths(year, recorder, middle, ALL_MONTHS);
  } finally {
    for (const each of beside) await each.stop();
  }
  return [...floors, await measureFloor()];
};

/** Plays a year and stops the subject. A command that fails is printed, and makes the program end with exit code 1. */
export const playAndMeasure = async (settings: Settings, parts: YearParts): Promise<YearResults> => {
  const { seed, httpDurationMs } = settings;
  const { recorder, subject, floor, measureDisk } = parts;
  const size = chooseSize(settings);
  print(`  ${size.boards} boards, ${size.contracts} contracts, seed ${seed}`);
  const measureFloor = async (): Promise<number> => (await runLoad(floor.target, CONCURRENCY, httpDurationMs)).rate;
  await runLoad(floor.target, CONCURRENCY, Math.max(MIN_WARM_UP_MS, httpDurationMs));
  const year = new Year(subject.installation, recorder, size, seed);
  const readers = new Readers(subject.reading, recorder, () => year.lives, seed);
  const watches = subject.processes.map((each) => new ProcessWatch(each));
  const floors = await playAll(year, recorder, [readers, ...watches], measureFloor);
  await subject.stop();
  for (const error of recorder.errors) print(`  ${error}`);
  // A year in which a command fails measures something else.
  if (recorder.errorCount > 0) process.exitCode = 1;
  const measured = { name: floor.name, rate: median(floors) };
  return { size, seed, floor: measured, recorder, watches, disk: measureDisk?.() ?? null };
};

/** Plays a year, stops the subject and lists everything that was measured. */
export const runYear = async (settings: Settings, parts: YearParts): Promise<Figure[]> =>
  listFigures(await playAndMeasure(settings, parts));
