import type { ChildProcess } from 'node:child_process';

/** Collects what a process prints to standard output and standard error, if they are pipes. */
export class ProcessOutput {
  text = '';
  private readonly waiting = new Set<() => void>();

  constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.text += chunk.toString();
        this.checkWaiting();
      });
    child.once('close', () => this.checkWaiting());
  }

  /** Resolves when the process has printed this text. Rejects if it ends before. */
  async waitFor(text: string): Promise<void> {
    while (!this.text.includes(text)) {
      if (this.hasEnded) throw new Error(`The process ended without printing "${text}": ${this.text}`);
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Counts how often the process has printed this text so far. */
  count(text: string): number {
    return this.text.split(text).length - 1;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private checkWaiting(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
