import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderFlameGraph, type Profile } from '#bench/flame-graph';

/** Environment that makes a service write a CPU profile into this folder when it exits. `null`: none. */
export const createProfilingEnvironment = (folder: string | null): Readonly<Record<string, string>> =>
  folder === null ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` };

/** Writes a flame graph next to each profile, without the start of the service. */
export const drawFlameGraphs = (folder: string | null): void => {
  if (folder === null) return;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile;
    const isStartup = (path: readonly string[]): boolean =>
      path.some((frame) => frame.includes('node:internal/modules/'));
    writeFileSync(join(folder, name.replace('.cpuprofile', '.svg')), renderFlameGraph(profile, isStartup));
  }
};
