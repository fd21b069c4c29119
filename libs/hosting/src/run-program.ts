import { cacheCompiledCode, checkRuntime, keepHeapSmall } from '#platform/runtime';

/**
 * Starts a program and prints its welcome text, or one sentence that says why it cannot start. Loads the program only after it has checked the version
 * of Node.js.
 */
export const runProgram = async (load: () => Promise<() => Promise<string>>): Promise<void> => {
  const error = checkRuntime();
  if (error !== null) {
    process.stderr.write(`${error}\n`);
    process.exitCode = 1;
    return;
  }
  cacheCompiledCode();
  keepHeapSmall();
  const { describeStartupError } = await import('#hosting/startup-error');
  try {
    const start = await load();
    process.stdout.write(`${await start()}\n`);
  } catch (error) {
    process.stderr.write(`${describeStartupError(error)}\n`);
    process.exit(1);
  }
};
