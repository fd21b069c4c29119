import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** Something a person can put right; the message is the whole of what they are told. */
export class Trouble extends Error {
  /** @param {string} sentence empty when the child has already said it. */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A terminal, npm and a shell may each pass on the same signal: within this many milliseconds it counts once. */
const SAME_SIGNAL = 1000;
/** An orphan that has not ended by itself after this many milliseconds is killed. */
const PATIENCE = 30_000;

const parentOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1];
  } catch {
    return null;
  }
};

/** Who started us: npm's shell and, where the system tells it, npm itself, which may die and leave its shell behind. */
const starters = () =>
  `${process.ppid} ${process.env.npm_lifecycle_event === undefined ? null : parentOf(process.ppid)}`;

/** Passes signals on to the child, and ends it when who started us goes: a shell or npm that is killed takes no child with it. */
const guard = (child) => {
  const began = starters();
  const last = new Map();
  const forward = (signal) => {
    if (Date.now() - (last.get(signal) ?? 0) < SAME_SIGNAL) return;
    last.set(signal, Date.now());
    child.kill(signal);
  };
  const watch = setInterval(() => {
    if (starters() === began) return;
    clearInterval(watch);
    if (last.size === 0) child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
  }, 300);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, forward);
  };
};

/**
 * Runs a program with our own input and output; resolves to its exit code (128 + n when signal n ended it).
 * It leads a process group of its own, so that Ctrl-C reaches it once, from here. With `leash` it is told when this process dies (`leash.mjs`).
 */
export const run = (program, args, { leash = false, env = process.env } = {}) =>
  new Promise((resolve, reject) => {
    const stdio = leash ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
    const child = spawn(program, args, { stdio, env, detached: process.platform !== 'win32' });
    const release = guard(child);
    child.on('error', (cause) => {
      release();
      reject(new Trouble(`${program} could not be run: ${cause.message}`));
    });
    child.on('exit', (code, signal) => {
      release();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
