import { Backoff } from '#execution/backoff';
import { textOf } from '#execution/errors';

/** Begins something and answers with its end. */
export type Begin = () => Promise<() => Promise<void>>;

const nothing = (): Promise<void> => Promise.resolve();

/** Where one thing runs at a time: what ran has ended before the next begins, and what cannot begin is tried until it is no longer wanted. */
export class Post {
  private wanted = '';
  private change = new AbortController();
  private settled: Promise<void> = Promise.resolve();
  private end = nothing;

  constructor(private readonly notice: (sentence: string) => void) {}

  /** Lets what `name` stands for run here instead of what does now, nothing for an empty name. Resolves when it runs, or when it is no longer wanted. */
  become(name: string, begin: Begin): Promise<void> {
    if (name !== this.wanted) {
      this.wanted = name;
      this.change.abort();
      this.change = new AbortController();
      const { signal } = this.change;
      this.settled = this.settled.then(() => this.turn(name, begin, signal));
    }
    return this.settled;
  }

  private async turn(name: string, begin: Begin, signal: AbortSignal): Promise<void> {
    const { end } = this;
    this.end = nothing;
    await end().catch((error: unknown) => this.notice(`What ran before did not end well: ${textOf(error)}`));
    for (const backoff = new Backoff(); name !== '' && !signal.aborted; await backoff.pause(signal)) {
      try {
        this.end = await begin();
        return;
      } catch (error) {
        this.notice(`${name} cannot begin, and is tried again: ${textOf(error)}`);
      }
    }
  }
}
