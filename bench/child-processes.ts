import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a compiled file of this folder in a child process, and resolves with its first message. */
const forkProcess = async (
  name: string,
  args: readonly string[],
): Promise<{ child: ChildProcess; message: unknown }> => {
  const child = fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), [...args]);
  const message = await Promise.race([
    once(child, 'message').then(([first]: unknown[]) => first),
    once(child, 'exit').then(([code]: unknown[]) => Promise.reject(new Error(`${name} ended with ${String(code)}.`))),
  ]);
  return { child, message };
};

/** Starts a server that sends its URL as its first message. */
export const startServer = async (
  name: string,
  ...args: string[]
): Promise<{ url: string; stop: () => Promise<void> }> => {
  const { child, message } = await forkProcess(name, args);
  const stop = async (): Promise<void> => {
    child.kill();
    await once(child, 'exit');
  };
  return { url: String(message), stop };
};

/** Runs a program that sends one number, and returns the number. */
export const readNumber = async (name: string, ...args: string[]): Promise<number> => {
  const { child, message } = await forkProcess(name, args);
  if (child.exitCode === null) await once(child, 'exit');
  return Number(message);
};
