import { runtimeProblem } from '#platform/runtime';

const problem = runtimeProblem();
if (problem === null) {
  const { startFault } = await import('#engine/start-fault');
  const { work } = await import('#worker/work');
  try {
    console.log(await work());
  } catch (error) {
    console.error(startFault(error));
    process.exit(1);
  }
} else {
  console.error(problem);
  process.exitCode = 1;
}
