import { startProgram } from '#engine/program';

await startProgram(async () => (await import('#worker/work')).work);
