import { atLeast, Figures, median, percentile, type Figure } from '#bench/harness';
import { ALL_MONTHS, MONTHS_BEFORE } from '#bench/year/calendar';
import { DATABASES, type Disk } from '#bench/year/disk';
import type { YearSize } from '#bench/year/play-year';
import type { ProcessWatch } from '#bench/year/process-watch';
import type { Period, Recorder } from '#bench/year/recorder';

const MEGABYTE = 1_000_000;
const KILOBYTE = 1_000;

/** Name of a month, counted from the first month before the year. */
export const nameMonth = (month: number): string => `month ${month - MONTHS_BEFORE + 1}`;

const YEAR = Array.from({ length: ALL_MONTHS - MONTHS_BEFORE }, (_, index) => nameMonth(MONTHS_BEFORE + index));
const QUARTER = YEAR.length / 4;

export interface YearResults {
  readonly size: YearSize;
  readonly seed: number;
  /** The baseline and its commands per second. */
  readonly floor: { readonly name: string; readonly rate: number };
  readonly recorder: Recorder;
  /** The API, then other processes. */
  readonly watches: readonly Pick<
    ProcessWatch,
    'name' | 'maxMemoryBytes' | 'processorSeconds' | 'viewLagEvents' | 'reactionLagEvents'
  >[];
  /** Null if the events are on a server. */
  readonly disk: Disk | null;
}

const measureRateOf = (periods: readonly Period[]): number => {
  const commands = periods.reduce((sum, { commandsMs }) => sum + commandsMs.length, 0);
  return (commands / periods.reduce((sum, { durationMs }) => sum + durationMs, 0)) * 1_000;
};

const MS_PER_SECOND = 1_000;

const listMonths = (recorder: Recorder): Period[] =>
  YEAR.map((name) => recorder.periods.get(name) ?? { commandsMs: [], durationMs: 0 });

/** What a command of the year cost: commands in a second, and the processor time of all processes for each, with its reads. */
export const measureCommandCost = ({ recorder, watches }: Pick<YearResults, 'recorder' | 'watches'>) => {
  const months = listMonths(recorder);
  const commands = months.reduce((sum, { commandsMs }) => sum + commandsMs.length, 0);
  const processorSeconds = watches.reduce((sum, watch) => sum + watch.processorSeconds, 0);
  return { rate: measureRateOf(months), processorMs: (processorSeconds / commands) * MS_PER_SECOND };
};

const listCommands = (results: YearResults): Figure[] => {
  const { size, seed, floor, recorder } = results;
  const months = listMonths(recorder);
  const commandsMs = months.flatMap((period) => period.commandsMs);
  const { rate, processorMs } = measureCommandCost(results);
  const first = measureRateOf(months.slice(0, QUARTER));
  const last = measureRateOf(months.slice(-QUARTER));
  const title = `A year of ${size.boards} boards, ${size.contracts} contracts, ${recorder.commandCount} commands (seed ${seed})`;
  const figures = new Figures(title)
    .add(`baseline ${floor.name}, its own command, 32 connections`, '/s', floor.rate)
    .compare('commands of the year, 32 connections', '/s', rate, floor.rate, atLeast(floor.name, 0.4, 0.8))
    .compare('last quarter', '/s', last, first, atLeast('first quarter', 0.9));
  for (const [index, name] of YEAR.entries()) {
    const month = months[index];
    if (month !== undefined) figures.add(name, '/s', measureRateOf([month]));
  }
  return figures
    .add('p50', 'ms', percentile(commandsMs, 0.5))
    .add('p99', 'ms', percentile(commandsMs, 0.99))
    .add(
      'maximum',
      'ms',
      commandsMs.reduce((largest, value) => Math.max(largest, value), 0),
    )
    .add('processor time of the processes for each command, with its reads', 'ms', processorMs)
    .add('errors (the benchmark fails if there is one)', '', recorder.errorCount).all;
};

const listLags = ({ recorder, watches: [api] }: YearResults): Figure[] => {
  const waits = (kind: string): readonly number[] => recorder.waitsMs.get(kind) ?? [];
  return new Figures('How soon others see a command of the year')
    .add('a drafted contract in the list of its board, p50', 'ms', percentile(waits('list'), 0.5))
    .limit('a drafted contract in the list of its board, p99', 'ms', percentile(waits('list'), 0.99), 250, 50)
    .add('a minuted decision as a record, p50', 'ms', percentile(waits('decision'), 0.5))
    .limit('a minuted decision as a record, p99', 'ms', percentile(waits('decision'), 0.99), 250, 50)
    .add('money and days of a signed contract, p50', 'ms', percentile(waits('arrangements'), 0.5))
    .limit('money and days of a signed contract, p99', 'ms', percentile(waits('arrangements'), 0.99), 250, 50)
    .add('slowest read model, events behind, p99', '', percentile(api?.viewLagEvents ?? [], 0.99))
    .add('slowest reaction, events behind, p99', '', percentile(api?.reactionLagEvents ?? [], 0.99))
    .add('a new day with its deadlines, median', 'ms', median(waits('deadlines')))
    .add('a new day with its deadlines, maximum', 'ms', Math.max(...waits('deadlines'))).all;
};

const RARE = 'statistics';

const listReads = ({ recorder: { readsMs } }: YearResults): Figure[] => {
  const common = [...readsMs].flatMap(([kind, values]) => (kind === RARE ? [] : values));
  const figures = new Figures('Reads beside the commands of the year, one for every four')
    .add('p50', 'ms', percentile(common, 0.5))
    .limit('p99', 'ms', percentile(common, 0.99), 50, 10);
  for (const [kind, values] of [...readsMs].toSorted(([one], [other]) => one.localeCompare(other)))
    figures.add(`${kind}, p50`, 'ms', percentile(values, 0.5)).add(`${kind}, p99`, 'ms', percentile(values, 0.99));
  return figures.all;
};

const listMemory = ({ watches }: YearResults): Figure[] => {
  const figures = new Figures('Memory in the year, at most');
  for (const { name, maxMemoryBytes } of watches) figures.limit(name, 'MB', maxMemoryBytes / MEGABYTE, 400, 300);
  return figures.all;
};

const listDisk = ({ size, disk }: YearResults): Figure[] => {
  if (disk === null) return [];
  const perEvent = (bytes: number): number => bytes / disk.events;
  const figures = new Figures(`Disk after the year, ${disk.events} events`);
  figures.limit('per event', 'B', perEvent(disk.totalBytes), 650, 500);
  for (const name of DATABASES) figures.add(`per event, ${name}`, 'B', perEvent(disk.bytes[name]));
  const eventBytes = perEvent(disk.bytes['events.db']);
  figures.add('data of an event', 'B', perEvent(disk.dataBytes));
  figures.add('an event without its data, with indexes and unused space', 'B', eventBytes - perEvent(disk.dataBytes));
  return figures.add('per contract', 'kB', disk.totalBytes / size.contracts / KILOBYTE).all;
};

export const listFigures = (results: YearResults): Figure[] => [
  ...listCommands(results),
  ...listLags(results),
  ...listReads(results),
  ...listMemory(results),
  ...listDisk(results),
];
