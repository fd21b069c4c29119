import { runtimeProblem } from '#platform/runtime';

const problem = runtimeProblem();
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
}
