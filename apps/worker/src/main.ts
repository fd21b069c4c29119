import { startProgram } from '#hosting/run-program';

await startProgram(async () => (await import('#worker/start-worker')).work);
