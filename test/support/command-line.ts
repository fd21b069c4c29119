import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Exit code and output of a program that has ended. */
export interface ProcessResult {
  /** Null if a signal ended the program. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Variables = Readonly<Record<string, string>>;

/** A program that takes longer is killed, and has no exit code. */
const MAX_RUN_MS = 100_000;

/** Runs a program of Node.js until it ends, with only these environment variables. */
export const runProgram = async (
  program: string,
  args: readonly string[],
  environment: Variables,
): Promise<ProcessResult> => {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MAX_RUN_MS,
    killSignal: 'SIGKILL',
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
};

/** A line that a command writes on standard error when it takes long, which on a busy machine every command can. */
const PROGRESS_LINE = /^[a-z][\w .-]*: (?:\d+ of \d+|\d+ so far|not known yet).*\n/gm;

/** Runs the command line, as `npm run cli` does. Lines of progress are left out of standard error. */
export const runCli = async (args: readonly string[], environment: Variables = {}): Promise<ProcessResult> => {
  const { stderr, ...result } = await runProgram('dist/programs/cli.js', args, environment);
  return { ...result, stderr: stderr.replaceAll(PROGRESS_LINE, '') };
};

/** Starts the service with settings that it must refuse. */
export const startAndExpectRefusal = (environment: Variables): Promise<ProcessResult> =>
  runProgram('dist/programs/api.js', [], { LOG_LEVEL: 'warn', PORT: '0', ...environment });

/** Starts a worker with settings that it must refuse. */
export const startWorkerAndExpectRefusal = (environment: Variables): Promise<ProcessResult> =>
  runProgram('dist/programs/worker.js', [], { LOG_LEVEL: 'warn', PORT: '0', ...environment });

/** Expects that the program has ended by itself with this exit code and one sentence on standard error, without internal details. Returns the sentence. */
export const expectSingleSentence = ({ code, stdout, stderr }: ProcessResult, exitCode = 1): string => {
  const lines = [expect.any(String), ''];
  expect({ code, stdout, lines: stderr.split('\n') }).toEqual({ code: exitCode, stdout: '', lines });
  expect(stderr).toMatch(/^[A-Z/].*\.\n$/);
  expect(stderr).not.toMatch(/Error\b|\bat .*:\d+:\d+|node_modules|\.js\b/);
  return stderr.trim();
};
