import { startProgram } from '#engine/program';

await startProgram(async () => (await import('#api/serve')).serve);
