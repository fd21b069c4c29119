import { runProgram } from '#hosting/run-program';

await runProgram(async () => (await import('#worker/start-worker')).startWorker);
