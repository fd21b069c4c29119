import { runProgram } from '#hosting/run-program';

await runProgram(async () => (await import('#api/serve')).serve);
