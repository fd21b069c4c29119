import cliProgress, { type SingleBar } from 'cli-progress';

/** How often, in milliseconds, a line is printed where no bar can be drawn. */
const LINE_EVERY = 2_000;

const FORMAT = '{part} [{bar}] {percentage} %  {value} of {total}  {left}';

/** Tells on standard error how far a command has come, so that standard output holds its result alone. */
export interface Progress {
  /** Of each part in turn; `secondsLeft` where it is known better than it can be told from here. */
  readonly at: (part: string, passed: number, total: number, secondsLeft?: number | null) => void;
  readonly end: () => void;
}

const left = (seconds: number | null | undefined): string => (typeof seconds !== 'number' ? '' : `about ${seconds} s left`);

/** A bar for each part. */
class Bars implements Progress {
  private shown: { readonly part: string; readonly bar: SingleBar } | null = null;

  readonly at: Progress['at'] = (part, passed, total, secondsLeft) => {
    if (this.shown?.part !== part) this.begin(part, total);
    this.shown?.bar.setTotal(total);
    this.shown?.bar.update(passed, { part, left: left(secondsLeft) });
  };

  readonly end = (): void => {
    this.shown?.bar.stop();
    this.shown = null;
  };

  private begin(part: string, total: number): void {
    this.end();
    const options = { format: FORMAT, stream: process.stderr, hideCursor: true };
    const bar = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
    bar.start(total, 0, { part, left: '' });
    this.shown = { part, bar };
  }
}

/** Plain lines, and none for what is done at once. */
class Lines implements Progress {
  private last = performance.now();

  readonly at: Progress['at'] = (part, passed, total, secondsLeft) => {
    if (performance.now() - this.last < LINE_EVERY) return;
    this.last = performance.now();
    console.error([`${part}: ${passed} of ${total}`, left(secondsLeft)].filter((text) => text !== '').join(', '));
  };

  readonly end = (): void => undefined;
}

/** Does the work and tells how far it is: bars on a terminal, lines elsewhere. */
export const withProgress = async <Answer>(work: (at: Progress['at']) => Promise<Answer>): Promise<Answer> => {
  const progress = process.stderr.isTTY ? new Bars() : new Lines();
  try {
    return await work(progress.at);
  } finally {
    progress.end();
  }
};
