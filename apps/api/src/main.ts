import { runtimeProblem } from '#platform/runtime';

const problem = runtimeProblem();
if (problem === null) {
  const { serve } = await import('#api/serve');
  await serve();
} else {
  console.error(problem);
  process.exitCode = 1;
}
