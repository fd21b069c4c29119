import { runtimeProblem } from '#platform/runtime';

/**
 * Starts a program and prints what it answers, or in one sentence why it cannot start. Nothing of it is loaded before it is known that this Node can run it.
 */
export const startProgram = async (load: () => Promise<() => Promise<string>>): Promise<void> => {
  const problem = runtimeProblem();
  if (problem !== null) {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
    return;
  }
  const { startFault } = await import('#hosting/startup-error');
  try {
    const start = await load();
    process.stdout.write(`${await start()}\n`);
  } catch (error) {
    process.stderr.write(`${startFault(error)}\n`);
    process.exit(1);
  }
};
