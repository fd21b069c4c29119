import cliProgress, { type SingleBar } from 'cli-progress';
import { Complaint } from '#cli/cli-error';

/** How often, in milliseconds, a line is printed where no bar can be drawn. */
const LINE_EVERY = 2_000;

const FORMAT = '{part} [{bar}] {percentage} %  {value} of {total}  {left}';

/** Told of each part in turn how far it is; `secondsLeft` where it is known better than it can be told from here. */
export type At = (part: string, passed: number, total: number, secondsLeft?: number | null) => void;

/** Tells on standard error how far a command has come, so that standard output holds its result alone. */
interface Display {
  readonly show: (part: string, passed: number, total: number, left: string) => void;
  readonly end: () => void;
}

/** A bar for each part. */
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

/** Plain lines, and none for what is done at once. */
class Lines implements Display {
  private last = performance.now();

  show(part: string, passed: number, total: number, left: string): void {
    if (performance.now() - this.last < LINE_EVERY) return;
    this.last = performance.now();
    console.error([`${part}: ${passed} of ${total}`, left].filter((text) => text !== '').join(', '));
  }

  end(): void {
    this.last = performance.now();
  }
}

/** How fast a part goes, from how it went since it began. */
class Speed {
  private first = { part: '', passed: 0, at: 0 };

  /** Null until that can be told. */
  perSecond(part: string, passed: number): number | null {
    if (this.first.part !== part) this.first = { part, passed, at: performance.now() };
    const done = passed - this.first.passed;
    const seconds = (performance.now() - this.first.at) / 1_000;
    return done <= 0 || seconds < 1 ? null : done / seconds;
  }
}

const spoken = (secondsLeft: number | null, perSecond: number | null): string =>
  [
    ...(perSecond === null ? [] : [`${Math.round(perSecond)} a second`]),
    ...(secondsLeft === null ? [] : [`about ${secondsLeft} s left`]),
  ].join(', ');

/** Does the work and tells how far it is: bars on a terminal, lines elsewhere. */
export const withProgress = async <Answer>(work: (at: At) => Promise<Answer>): Promise<Answer> => {
  const display = process.stderr.isTTY ? new Bars() : new Lines();
  const speed = new Speed();
  try {
    return await work((part, passed, total, known) => {
      const perSecond = speed.perSecond(part, passed);
      const estimate = perSecond === null ? null : Math.ceil((total - passed) / perSecond);
      display.show(part, passed, total, spoken(known === undefined ? estimate : known, perSecond));
    });
  } finally {
    display.end();
  }
};

/** The same for work that can be broken off at any step and then tidies up: Ctrl-C does so. `sentence`: what is said then. */
export const withProgressUntilStopped = async <Answer>(
  work: (at: At) => Promise<Answer>,
  sentence = 'It was broken off, and nothing was changed.',
): Promise<Answer> => {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return withProgress((at) =>
    work((...progress) => {
      if (stopped) throw new Complaint(sentence);
      at(...progress);
    }),
  );
};
