import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** A problem that the reader can put right. Scripts print the message alone, without a stack trace. */
export class ScriptError extends Error {
  /** @param {string} message Empty if the child process has already printed the reason. */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * The options that jest needs to load ECMAScript modules, and its program. `--no-sparkplug`: code of that compiler rarely ends a jest worker with SIGSEGV during
 * a garbage collection, whatever the test (nodejs/node#62393). `NODE_OPTIONS` does not accept it.
 */
export const JEST = [
  '--no-sparkplug',
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** True if a signal ended the process with this exit code (128 + n). */
export const wasSignalled = (exitCode) => exitCode > 128;

/** The signals with which people and other processes end a script. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A terminal, npm and a shell may each forward the same signal. Repeats within this time count as one signal. */
const SAME_SIGNAL_MS = 1000;
const PARENT_POLL_INTERVAL_MS = 300;
/** Kill a child that has not ended by itself after this time. */
const STOP_TIMEOUT_MS = 30_000;

const parentId = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1];
  } catch {
    return null;
  }
};

/** Identifies the processes that started this one: the shell of npm, and npm itself on systems with /proc. npm may be killed without its shell. */
const parentIds = () =>
  `${process.ppid} ${process.env.npm_lifecycle_event === undefined ? null : parentId(process.ppid)}`;

/** Forwards signals to the child and stops the child if a parent process ends. Returns a function that ends the forwarding. */
const forwardSignals = (child) => {
  const initialParentIds = parentIds();
  const sentAt = new Map();
  const forward = (signal) => {
    if (Date.now() - (sentAt.get(signal) ?? 0) < SAME_SIGNAL_MS) return;
    sentAt.set(signal, Date.now());
    child.kill(signal);
  };
  const poll = setInterval(() => {
    if (parentIds() === initialParentIds) return;
    clearInterval(poll);
    if (sentAt.size === 0) child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS).unref();
  }, PARENT_POLL_INTERVAL_MS);
  for (const signal of SIGNALS) process.on(signal, forward);
  return () => {
    clearInterval(poll);
    for (const signal of SIGNALS) process.off(signal, forward);
  };
};

const start = (program, args, options) =>
  new Promise((resolve, reject) => {
    // The child leads its own process group, so that Ctrl-C reaches it once, from this process.
    const child = spawn(program, args, { ...options, detached: process.platform !== 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk.toString()));
    const endForwarding = forwardSignals(child);
    child.on('error', (cause) => {
      endForwarding();
      reject(new ScriptError(`Cannot run ${program}: ${cause.message}`));
    });
    child.on('close', (code, signal) => {
      endForwarding();
      resolve({ exitCode: code ?? 128 + constants.signals[signal], output });
    });
  });

/**
 * Runs a program with the input and output of this process. Resolves to its exit code, 128 + n if signal n ended it.
 * With `exitWithParent`, the program must load `exit-with-parent.mjs`, which stops it when this process ends.
 */
export const run = async (program, args, { exitWithParent = false, env = process.env } = {}) => {
  const stdio = exitWithParent ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
  return (await start(program, args, { stdio, env })).exitCode;
};

/** Runs a program without input. Resolves to its exit code, as `run` does, and everything that it printed. */
export const runCaptured = (program, args, { env = process.env } = {}) =>
  start(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
