import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a program that ended left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Variables = Readonly<Record<string, string>>;

/** Longer than any program here takes, in milliseconds; who takes longer is killed and has no exit code. */
const LONGEST_RUN = 100_000;

/** Runs a built program to its end, with these environment variables alone. */
const run = async (program: string, args: readonly string[], environment: Variables): Promise<Ended> => {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_RUN,
    killSignal: 'SIGKILL',
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed.stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...printed };
};

/** The command line, as `npm run cli` calls it. */
export const cli = (args: readonly string[], environment: Variables = {}): Promise<Ended> =>
  run('dist/apps/cli/src/main.js', args, environment);

/** The service, for starts that are refused. */
export const refusedStart = (environment: Variables): Promise<Ended> =>
  run('dist/apps/api/src/main.js', [], { LOG_LEVEL: 'warn', PORT: '0', ...environment });

/** A worker, for starts that are refused. */
export const refusedWorker = (environment: Variables): Promise<Ended> =>
  run('dist/apps/worker/src/main.js', [], { LOG_LEVEL: 'warn', PORT: '0', ...environment });

/** One sentence on standard error, this exit code, and nothing about the inside of the program. */
export const oneSentence = ({ code, stdout, stderr }: Ended, exitCode = 1): string => {
  const lines = [expect.any(String), ''];
  expect({ code, stdout, lines: stderr.split('\n') }).toEqual({ code: exitCode, stdout: '', lines });
  expect(stderr).toMatch(/^[A-Z/].*\.\n$/);
  expect(stderr).not.toMatch(/Error\b|\bat .*:\d+:\d+|node_modules|\.js\b/);
  return stderr.trim();
};
