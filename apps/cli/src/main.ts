import { cacheCompiledCode, checkRuntime } from '#platform/runtime';

const problem = checkRuntime();
if (problem === null) {
  cacheCompiledCode();
  const { run } = await import('#cli/program');
  await run(process.argv);
} else {
  console.error(problem);
  process.exitCode = 1;
}
