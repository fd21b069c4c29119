import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** `infected`: the scanner found something. `failed`: it did not say, so the file cannot be accepted; `reason` is for the operator. */
export type ScanResult =
  | { readonly outcome: 'clean' | 'infected' }
  | { readonly outcome: 'failed'; readonly reason: string };

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

const describeEnd = (code: number | null, signal: NodeJS.Signals | null): ScanResult => {
  if (code === 0) return { outcome: 'clean' };
  if (code === 1) return { outcome: 'infected' };
  const reason =
    code === null ? `The scanner was ended by ${signal ?? 'a signal'}` : `The scanner ended with exit code ${code}`;
  return { outcome: 'failed', reason: `${reason}. Exit code 0 accepts a file, and 1 rejects it.` };
};

/** Whether the scanner closed its input before the whole file was sent: it cannot have read all of it. A file that fits the buffer of the pipe counts as sent. */
const hasUnread = ({ stdin }: ChildProcess): boolean => stdin?.writableFinished !== true;

const UNREAD: ScanResult = {
  outcome: 'failed',
  reason:
    'The scanner accepted a file before it had read all of it. Choose options with which it reads its standard input to the end.',
};

/** Resolves at the end of the scanner. A scanner may ignore a polite signal, so that only SIGKILL ends it in time. */
const waitForEnd = (child: ChildProcess, timeoutMs: number): Promise<ScanResult> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ outcome: 'failed', reason: `The scanner did not end within ${timeoutMs / 1_000} seconds.` });
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', ({ message }) => {
      clearTimeout(timer);
      resolve({ outcome: 'failed', reason: `The scanner cannot be started: ${message}.` });
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      const result = describeEnd(code, signal);
      resolve(result.outcome === 'clean' && hasUnread(child) ? UNREAD : result);
    });
  });

/**
 * Runs the command of the operator, without a shell, and sends it the file on its standard input. Exit code 0 means clean and 1 infected, as with
 * `clamdscan -`. Any other end, and a command that cannot be started, means that nobody knows.
 */
export const startScan = (command: readonly string[], timeoutMs = SCAN_TIMEOUT_MS): RunningScan => {
  const [program = '', ...options] = command;
  const child = spawn(program, options, { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = waitForEnd(child, timeoutMs);
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
