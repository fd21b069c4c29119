import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT } from '#platform/project-root';

/** A built program and the pattern of the line in which it prints its URL. */
interface Program {
  readonly main: string;
  readonly urlPattern: RegExp;
}

const API: Program = { main: 'dist/programs/api.js', urlPattern: /API +(http:\S+)\/v1/ };
/** The modules from which the bundle is made. What is loaded before it can change them. */
const API_OF_MODULES: Program = { ...API, main: 'dist/apps/api/src/main.js' };
const WORKER: Program = { main: 'dist/programs/worker.js', urlPattern: /Health +(http:\S+)\/health/ };

const ROOT = fileURLToPath(PROJECT_ROOT);
/** Module that ends a program when its parent process ends. */
const EXIT_WITH_PARENT = new URL('scripts/exit-with-parent.mjs', PROJECT_ROOT).href;
/** A start takes about two seconds, but many times longer on a busy machine. */
const START_TIMEOUT_MS = 240_000;

interface Package {
  readonly config?: { readonly serviceNodeOptions: string; readonly serviceMallocArenas?: string };
}

type Environment = Readonly<Record<string, string>>;

/** A service in a child process, which ends when this process ends. */
export interface SpawnedService {
  readonly pid: number;
  /** Resolves with the URL of the service. Rejects with its output if it ends early or does not start in time. */
  readonly ready: Promise<string>;
  /** Everything the program has printed so far. */
  output(): string;
  /** Sends the signal and resolves with the exit code; `null` if a signal ended the program. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface RunningService extends SpawnedService {
  readonly url: string;
}

/** Starts the built API without waiting until it serves. `root` is the project in which it was built. */
export const spawnService = (environment: Environment, root = ROOT): SpawnedService =>
  spawnProgram(API, environment, root);

/** Starts the built worker without waiting until it serves its health check. */
export const spawnWorker = (environment: Environment, root = ROOT): SpawnedService =>
  spawnProgram(WORKER, environment, root);

/** The options of Node.js, and the environment, with which this project runs its services. */
const readServiceOptions = (root: string): { options: string[]; environment: Environment } => {
  const { config } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
  const arenas = config?.serviceMallocArenas;
  return {
    options: config?.serviceNodeOptions.split(' ') ?? [],
    environment: arenas === undefined ? {} : { MALLOC_ARENA_MAX: arenas },
  };
};

const spawnProgram = ({ main, urlPattern }: Program, environment: Environment, root: string): SpawnedService => {
  const service = readServiceOptions(root);
  const child = spawn(process.execPath, [...service.options, '--import', EXIT_WITH_PARENT, join(root, main)], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...service.environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  const exit = once(child, 'close') as Promise<[number | null]>;
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = waitForUrl(child, () => printed, urlPattern);
  url.catch(() => undefined);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return (await exit)[0];
  };
  return { pid: child.pid ?? 0, ready: url, output: () => printed, stop };
};

/** Starts the built API and resolves when it serves. Rejects with its output if it does not start. */
export const startService = async (environment: Environment, root = ROOT): Promise<RunningService> =>
  waitUntilServing(spawnService(environment, root));

/** Like `startService`, without the bundle. */
export const startServiceOfModules = async (environment: Environment, root = ROOT): Promise<RunningService> =>
  waitUntilServing(spawnProgram(API_OF_MODULES, environment, root));

/** Like `startService`, for a worker. */
export const startWorker = async (environment: Environment, root = ROOT): Promise<RunningService> =>
  waitUntilServing(spawnWorker(environment, root));

const waitUntilServing = async (service: SpawnedService): Promise<RunningService> => ({
  ...service,
  url: await service.ready,
});

/** Waits for the line with the URL. */
const waitForUrl = (child: ChildProcess, printed: () => string, urlPattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new Error(`${reason} Output: ${printed().trim()}`));
    const timer = setTimeout(() => fail('The service did not start in time.'), START_TIMEOUT_MS);
    const checkOutput = (): void => {
      const url = urlPattern.exec(printed())?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', checkOutput);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`The service ended with ${signal ?? `code ${code}`}.`);
    });
  });
