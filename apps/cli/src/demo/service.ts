import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = 'dist/apps/api/src/main.js';
/** Top of the project, whether this file runs as source or as built. */
const TOP = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../../../../' : '../../../../', import.meta.url),
);
const LONGEST_START = 30_000;

/** A service of its own in a child process: own folder, own port. */
export interface LaunchedService {
  readonly pid: number;
  /** Where it serves; rejects with what it printed when it ends before or takes too long. */
  readonly served: Promise<string>;
  /** Everything it printed so far. */
  output(): string;
  /** Sends the signal and resolves with the exit code (null when a signal ended it). */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface RunningService extends LaunchedService {
  readonly url: string;
}

/** Launches the built service, whether it will serve or not. */
export const launchService = (environment: Readonly<Record<string, string>>): LaunchedService => {
  const child = spawn(process.execPath, [`${TOP}${MAIN}`], {
    cwd: TOP,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const exit = once(child, 'close') as Promise<[number | null]>;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = served(child, () => printed);
  url.catch(() => undefined);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return (await exit)[0];
  };
  return { pid: child.pid ?? 0, served: url, output: () => printed, stop };
};

/** Starts the built service and resolves when it serves. Rejects with what it printed when it does not. */
export const startService = async (environment: Readonly<Record<string, string>>): Promise<RunningService> => {
  const launched = launchService(environment);
  return { ...launched, url: await launched.served };
};

/** Waits for the line that says where the API is. */
const served = (child: ChildProcess, printed: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`${why} It printed: ${printed().trim()}`));
    const timer = setTimeout(() => fail('The service did not start in time.'), LONGEST_START);
    const look = (): void => {
      const url = /API +(http:\S+)\/v1/.exec(printed())?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', look);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`The service ended with ${signal ?? `code ${code}`}.`);
    });
  });
