import { runtimeProblem } from '#platform/runtime';

const problem = runtimeProblem();
if (problem === null) {
  const { serve } = await import('#api/serve');
  const { startFault } = await import('#engine/start-fault');
  try {
    console.log(await serve());
  } catch (error) {
    console.error(startFault(error));
    process.exit(1);
  }
} else {
  console.error(problem);
  process.exitCode = 1;
}
