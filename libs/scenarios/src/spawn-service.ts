import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A built program, and how it says where it can be reached. */
interface Program {
  readonly main: string;
  readonly says: RegExp;
}

const API: Program = { main: 'dist/apps/api/src/main.js', says: /API +(http:\S+)\/v1/ };
const WORKER: Program = { main: 'dist/apps/worker/src/main.js', says: /Health +(http:\S+)\/health/ };

/** Top of the project, whether this file runs as source or as built. */
const HERE = new URL(import.meta.url.includes('/dist/') ? '../../../../' : '../../../', import.meta.url);
const TOP = fileURLToPath(HERE);
/** Ends a program when whoever launched it is gone. */
const LEASH = new URL('scripts/leash.mjs', HERE).href;
/** Milliseconds. A start takes two seconds, but on a machine that does much else many times that. */
const LONGEST_START = 90_000;

type Environment = Readonly<Record<string, string>>;

/** A service of its own in a child process, which ends when we do: own port, and own folder or the servers of an installation. */
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

/** Launches the built service, whether it will serve or not; `top`: of the project in which it was built. */
export const launchService = (environment: Environment, top = TOP): LaunchedService => launched(API, environment, top);

/** Launches a built worker, whether it will work or not; it serves its health. */
export const launchWorker = (environment: Environment, top = TOP): LaunchedService =>
  launched(WORKER, environment, top);

const launched = ({ main, says }: Program, environment: Environment, top: string): LaunchedService => {
  const child = spawn(process.execPath, ['--import', LEASH, join(top, main)], {
    cwd: top,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  const exit = once(child, 'close') as Promise<[number | null]>;
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = served(child, () => printed, says);
  url.catch(() => undefined);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return (await exit)[0];
  };
  return { pid: child.pid ?? 0, served: url, output: () => printed, stop };
};

/** Starts the built service and resolves when it serves. Rejects with what it printed when it does not. */
export const startService = async (environment: Environment, top = TOP): Promise<RunningService> =>
  running(launchService(environment, top));

/** As `startService`, of a worker. */
export const startWorker = async (environment: Environment, top = TOP): Promise<RunningService> =>
  running(launchWorker(environment, top));

const running = async (service: LaunchedService): Promise<RunningService> => ({
  ...service,
  url: await service.served,
});

/** Waits for the line that says where it is. */
const served = (child: ChildProcess, printed: () => string, says: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`${why} It printed: ${printed().trim()}`));
    const timer = setTimeout(() => fail('The service did not start in time.'), LONGEST_START);
    const look = (): void => {
      const url = says.exec(printed())?.[1];
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
