import cliProgress, { type SingleBar } from 'cli-progress';
import { CliError } from '#cli/cli-error';

/** Interval between two lines of progress if standard error is not a terminal. */
const LINE_INTERVAL_MS = 2_000;

const FORMAT = '{part} [{bar}] {percentage} %  {value} of {total}  {left}';

/** Receives the progress of one part at a time. `secondsLeft` replaces the estimate made here. */
export type ProgressListener = (part: string, passed: number, total: number, secondsLeft?: number | null) => void;

/** Shows progress on standard error, so that standard output contains only the result. */
interface Display {
  readonly show: (part: string, passed: number, total: number, left: string) => void;
  readonly end: () => void;
}

/** Shows a progress bar for each part. */
class Bars implements Display {
  private shown: { readonly part: string; readonly bar: SingleBar } | null = null;

  show(part: string, passed: number, total: number, left: string): void {
    if (this.shown?.part !== part) this.begin(part, total);
    this.shown?.bar.setTotal(total);
    this.shown?.bar.update(passed, { part, left });
  }

  end(): void {
    this.shown?.bar.stop();
    this.shown = null;
  }

  private begin(part: string, total: number): void {
    this.end();
    const options = { format: FORMAT, stream: process.stderr, hideCursor: true };
    const bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
    bar.start(total, 0, { part, left: '' });
    this.shown = { part, bar };
  }
}

/** Prints lines of progress, and none for parts that finish quickly. */
class Lines implements Display {
  private last = performance.now();

  show(part: string, passed: number, total: number, left: string): void {
    if (performance.now() - this.last < LINE_INTERVAL_MS) return;
    this.last = performance.now();
    console.error([`${part}: ${passed} of ${total}`, left].filter((text) => text !== '').join(', '));
  }

  end(): void {
    this.last = performance.now();
  }
}

/** Measures the average speed of a part since its start. */
class Speed {
  private first = { part: '', passed: 0, at: 0 };

  /** `null` during the first second. */
  perSecond(part: string, passed: number): number | null {
    if (this.first.part !== part) this.first = { part, passed, at: performance.now() };
    const done = passed - this.first.passed;
    const seconds = (performance.now() - this.first.at) / 1_000;
    return done <= 0 || seconds < 1 ? null : done / seconds;
  }
}

const describeSpeed = (secondsLeft: number | null, perSecond: number | null): string =>
  [
    ...(perSecond === null ? [] : [`${Math.round(perSecond)} per second`]),
    ...(secondsLeft === null ? [] : [`about ${secondsLeft} s left`]),
  ].join(', ');

/** Runs work and shows its progress: bars on a terminal, lines elsewhere. */
export const withProgress = async <Result>(
  work: (onProgress: ProgressListener) => Promise<Result>,
): Promise<Result> => {
  const display = process.stderr.isTTY ? new Bars() : new Lines();
  const speed = new Speed();
  try {
    return await work((part, passed, total, known) => {
      const perSecond = speed.perSecond(part, passed);
      const estimate = perSecond === null ? null : Math.ceil((total - passed) / perSecond);
      display.show(part, passed, total, describeSpeed(known === undefined ? estimate : known, perSecond));
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
