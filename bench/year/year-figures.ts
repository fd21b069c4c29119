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
  /** Commands per second of the baseline. */
  readonly floor: number;
  readonly recorder: Recorder;
  readonly watch: Pick<ProcessWatch, 'maxMemoryBytes' | 'viewLagEvents' | 'reactionLagEvents'>;
  readonly disk: Disk;
}

const measureRateOf = (periods: readonly Period[]): number => {
  const commands = periods.reduce((sum, { commandsMs }) => sum + commandsMs.length, 0);
  return (commands / periods.reduce((sum, { durationMs }) => sum + durationMs, 0)) * 1_000;
};

const listCommands = ({ size, seed, floor, recorder }: YearResults): Figure[] => {
  const months = YEAR.map((name) => recorder.periods.get(name) ?? { commandsMs: [], durationMs: 0 });
  const commandsMs = months.flatMap((period) => period.commandsMs);
  const rate = measureRateOf(months);
  const first = measureRateOf(months.slice(0, QUARTER));
  const last = measureRateOf(months.slice(-QUARTER));
  const title = `A year of ${size.boards} boards, ${size.contracts} contracts, ${recorder.commandCount} commands (seed ${seed})`;
  const figures = new Figures(title)
    .add('baseline Fastify, its own command, 32 connections', '/s', floor)
    .compare('commands of the year, 32 connections', '/s', rate, floor, atLeast('Fastify', 0.4, 0.8))
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
    .add('errors (the benchmark fails if there is one)', '', recorder.errorCount).all;
};

const listLags = ({ recorder, watch }: YearResults): Figure[] => {
  const waits = (kind: string): readonly number[] => recorder.waitsMs.get(kind) ?? [];
  return new Figures('How soon others see a command of the year')
    .add('a drafted contract in the list of its board, p50', 'ms', percentile(waits('list'), 0.5))
    .limit('a drafted contract in the list of its board, p99', 'ms', percentile(waits('list'), 0.99), 250, 50)
    .add('a minuted decision as a record, p50', 'ms', percentile(waits('decision'), 0.5))
    .limit('a minuted decision as a record, p99', 'ms', percentile(waits('decision'), 0.99), 250, 50)
    .add('money and days of a signed contract, p50', 'ms', percentile(waits('arrangements'), 0.5))
    .limit('money and days of a signed contract, p99', 'ms', percentile(waits('arrangements'), 0.99), 250, 50)
    .add('slowest read model, events behind, p99', '', percentile(watch.viewLagEvents, 0.99))
    .add('slowest reaction, events behind, p99', '', percentile(watch.reactionLagEvents, 0.99))
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

const listSizes = ({ size, watch, disk }: YearResults): Figure[] => {
  const figures = new Figures(`Memory and disk after the year, ${disk.events} events`)
    .limit('memory of the service at most', 'MB', watch.maxMemoryBytes / MEGABYTE, 400, 300)
    .limit('disk per event', 'B', disk.totalBytes / disk.events, 650, 500);
  for (const name of DATABASES) figures.add(`disk per event, ${name}`, 'B', disk.bytes[name] / disk.events);
  return figures.add('disk per contract', 'kB', disk.totalBytes / size.contracts / KILOBYTE).all;
};

export const listFigures = (results: YearResults): Figure[] => [
  ...listCommands(results),
  ...listLags(results),
  ...listReads(results),
  ...listSizes(results),
];
