import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs a compiled file, named from this folder, in a process of its own; what it says first is its answer. */
const forked = async (name: string, args: readonly string[]): Promise<{ child: ChildProcess; said: unknown }> => {
  const child = fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), [...args]);
  const said = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => message),
    once(child, 'exit').then(([code]: unknown[]) => Promise.reject(new Error(`${name} ended with ${String(code)}.`))),
  ]);
  return { child, said };
};

/** A server that says where it serves. */
export const serverIn = async (
  name: string,
  ...args: string[]
): Promise<{ url: string; stop: () => Promise<void> }> => {
  const { child, said } = await forked(name, args);
  const stop = async (): Promise<void> => {
    child.kill();
    await once(child, 'exit');
  };
  return { url: String(said), stop };
};

/** A piece of work that says one number. */
export const numberFrom = async (name: string, ...args: string[]): Promise<number> => {
  const { child, said } = await forked(name, args);
  if (child.exitCode === null) await once(child, 'exit');
  return Number(said);
};
