import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAccess, startBaseline } from '#bench/baseline-target';
import { runLoad } from '#bench/client';
import { CONCURRENCY, median, type Figure, type Settings } from '#bench/harness';
import { drawFlameGraphs } from '#bench/profiles';
import { ALL_MONTHS, MONTHS_BEFORE } from '#bench/year/calendar';
import { measureDisk } from '#bench/year/disk';
import { Year, type YearSize } from '#bench/year/play-year';
import { ProcessWatch } from '#bench/year/process-watch';
import { Readers } from '#bench/year/readers';
import { Recorder } from '#bench/year/recorder';
import { startSubject } from '#bench/year/subject';
import { listFigures, nameMonth } from '#bench/year/year-figures';

/** The year of a region of England; a fifth of it, for about three minutes; and a trial run. */
const FULL: YearSize = { boards: 150, contracts: 3_650 };
const DEFAULT: YearSize = { boards: 30, contracts: 730 };
const QUICK: YearSize = { boards: 8, contracts: 160 };

const MIN_WARM_UP_MS = 3_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const chooseSize = ({ quick, full }: Settings): YearSize => (full ? FULL : quick ? QUICK : DEFAULT);

/** Starts the baseline H. The function that it resolves with measures its commands per second now. */
const startFloor = async ({ folder, httpDurationMs }: Settings) => {
  const own = join(folder, 'year-baseline');
  mkdirSync(own);
  const baseline = await startBaseline(own, await createAccess(own));
  const { target } = baseline;
  await runLoad(target, CONCURRENCY, Math.max(MIN_WARM_UP_MS, httpDurationMs));
  const measure = async (): Promise<number> => (await runLoad(target, CONCURRENCY, httpDurationMs)).rate;
  return { measure, stop: () => baseline.stop() };
};

/** Plays the months before the year, then the year with readers beside it. Returns the rates of the floor in between. */
const playAll = async (
  year: Year,
  recorder: Recorder,
  beside: { readonly start: () => void; readonly stop: () => Promise<void> },
  measureFloor: () => Promise<number>,
): Promise<number[]> => {
  await recorder.measure('setup', () => year.setUp());
  for (let month = 0; month < MONTHS_BEFORE; month += 1) await recorder.measure('before', () => year.playMonth(month));
  const floors = [await measureFloor()];
  beside.start();
  for (let month = MONTHS_BEFORE; month < ALL_MONTHS; month += 1) {
    const name = nameMonth(month);
    await recorder.measure(name, () => year.playMonth(month));
    const { commandsMs, durationMs } = recorder.periods.get(name) ?? { commandsMs: [], durationMs: 1 };
    print(`  ${name}: ${commandsMs.length} commands, ${Math.round((commandsMs.length / durationMs) * 1_000)}/s`);
    if (month === Math.floor((MONTHS_BEFORE + ALL_MONTHS) / 2)) floors.push(await measureFloor());
  }
  await beside.stop();
  return [...floors, await measureFloor()];
};

/** Measures the commands of the lives of contracts in their true proportions, with reads beside them. */
export const measureYear = async (settings: Settings): Promise<Figure[]> => {
  const { folder, profiles, seed } = settings;
  const size = chooseSize(settings);
  print(`  ${size.boards} boards, ${size.contracts} contracts, seed ${seed}`);
  const data = join(folder, 'year');
  const recorder = new Recorder();
  const floor = await startFloor(settings);
  const subject = await startSubject(data, profiles, recorder);
  const year = new Year(subject.installation, recorder, size, seed);
  const readers = new Readers(subject.reading, recorder, () => year.lives, seed);
  const watch = new ProcessWatch(subject.reading);
  const beside = {
    start: () => [readers, watch].forEach((each) => each.start()),
    stop: () => readers.stop().then(() => watch.stop()),
  };
  try {
    const floors = await playAll(year, recorder, beside, floor.measure);
    await subject.stop();
    for (const error of recorder.errors) print(`  ${error}`);
    // A year in which a command fails measures something else.
    if (recorder.errorCount > 0) process.exitCode = 1;
    return listFigures({ size, seed, floor: median(floors), recorder, watch, disk: measureDisk(data) });
  } finally {
    await subject.stop();
    await floor.stop();
    drawFlameGraphs(profiles);
  }
};
