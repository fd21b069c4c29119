import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** `infected`: the scanner found something. `failed`: it did not say, so the file cannot be accepted. */
export type ScanResult = 'clean' | 'infected' | 'failed';

/** Longer than a scanner takes for the largest file. */
const SCAN_TIMEOUT_MS = 120_000;

/** The scan of one file, which is sent to the scanner while it arrives. */
export interface RunningScan {
  write(chunk: Buffer): Promise<void>;
  /** After the last chunk. */
  finish(): Promise<ScanResult>;
  /** Ends the scanner if it still runs. */
  stop(): void;
}

/**
 * Runs the command of the operator, without a shell, and sends it the file on its standard input. Exit code 0 means clean and 1 infected, as with
 * `clamdscan -`. Any other end, and a command that cannot be started, means that nobody knows.
 */
export const startScan = (command: readonly string[]): RunningScan => {
  const [program = '', ...options] = command;
  const child = spawn(program, options, { stdio: ['pipe', 'ignore', 'ignore'], timeout: SCAN_TIMEOUT_MS });
  const ended = new Promise<ScanResult>((resolve) => {
    child.once('error', () => resolve('failed'));
    child.once('close', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'infected' : 'failed'));
  });
  // A scanner may decide before it has read all.
  child.stdin.on('error', () => child.stdin.destroy());
  return {
    async write(chunk) {
      if (child.stdin.destroyed || child.stdin.write(chunk)) return;
      const drained = new AbortController();
      const { signal } = drained;
      await Promise.race([once(child.stdin, 'drain', { signal }), ended]).catch(() => undefined);
      drained.abort();
    },
    finish() {
      if (!child.stdin.destroyed) child.stdin.end();
      return ended;
    },
    stop: () => {
      child.kill('SIGKILL');
    },
  };
};
