import cliProgress, { type SingleBar } from 'cli-progress';
import { CliError } from '#cli/cli-error';
import { describeProgress, ProgressMeter, type TaskProgress } from '#processing/task-progress';

/** Interval between two lines of progress if standard error is not a terminal. */
const LINE_INTERVAL_MS = 2_000;

const FORMAT = '{part} [{bar}] {percentage} %  {text}';

/** Receives the progress of one part at a time. `secondsLeft` replaces the estimate made here. */
export type ProgressListener = (part: string, passed: number, total: number, secondsLeft?: number | null) => void;

/** Shows progress on standard error, so that standard output contains only the result. */
interface Display {
  readonly show: (part: string, progress: TaskProgress, text: string) => void;
  readonly end: () => void;
}

/** Shows a progress bar for each part. */
class Bars implements Display {
  private shown: { readonly part: string; readonly bar: SingleBar } | null = null;

  show(part: string, { passed, total }: TaskProgress, text: string): void {
    if (this.shown?.part !== part) this.begin(part, total);
    this.shown?.bar.setTotal(total);
    this.shown?.bar.update(passed, { part, text });
  }

  end(): void {
    this.shown?.bar.stop();
    this.shown = null;
  }

  private begin(part: string, total: number): void {
    this.end();
    const options = { format: FORMAT, stream: process.stderr, hideCursor: true, emptyOnZero: true };
    const bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
    bar.start(total, 0, { part, text: '' });
    this.shown = { part, bar };
  }
}

/** Prints lines of progress, and none for parts that finish quickly. */
class Lines implements Display {
  private last = performance.now();

  show(part: string, _: TaskProgress, text: string): void {
    if (performance.now() - this.last < LINE_INTERVAL_MS) return;
    this.last = performance.now();
    console.error(`${part}: ${text}`);
  }

  end(): void {
    this.last = performance.now();
  }
}

/** `12000 of 54000, about 40 seconds left, 1300 per second` */
const describe = (progress: TaskProgress, perSecond: number | null): string => {
  const speed = perSecond === null ? '' : `, ${Math.round(perSecond)} per second`;
  return `${describeProgress(progress)}${speed}`;
};

/** Runs work and shows its progress: bars on a terminal, lines elsewhere. */
export const withProgress = async <Result>(
  work: (onProgress: ProgressListener) => Promise<Result>,
): Promise<Result> => {
  const display = process.stderr.isTTY ? new Bars() : new Lines();
  const meters = new Map<string, ProgressMeter>();
  try {
    return await work((part, passed, total, known) => {
      const meter = meters.get(part) ?? new ProgressMeter();
      meters.set(part, meter);
      const { perSecond, secondsLeft } = meter.measure(passed, total);
      const progress = { passed, total, secondsLeft: known === undefined ? secondsLeft : known };
      display.show(part, progress, describe(progress, perSecond));
    });
  } finally {
    display.end();
  }
};

/** Like `withProgress`, for work that can be interrupted at any step: Ctrl-C then throws `CliError` with this message. */
export const withInterruptibleProgress = async <Result>(
  work: (onProgress: ProgressListener) => Promise<Result>,
  message = 'The command was interrupted. Nothing was changed.',
): Promise<Result> => {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return withProgress((onProgress) =>
    work((...progress) => {
      if (stopped) throw new CliError(message);
      onProgress(...progress);
    }),
  );
};
