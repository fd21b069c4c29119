import { startProgram } from '#hosting/run-program';

await startProgram(async () => (await import('#api/serve')).serve);
