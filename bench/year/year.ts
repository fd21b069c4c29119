import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAccess, startBaseline } from '#bench/baseline-target';
import type { Figure, Settings } from '#bench/harness';
import { drawFlameGraphs } from '#bench/profiles';
import { measureDisk } from '#bench/year/disk';
import { Recorder } from '#bench/year/recorder';
import { runYear } from '#bench/year/run-year';
import { startSubject } from '#bench/year/subject';

/** Measures the commands of the lives of contracts in their true proportions, with reads beside them. */
export const measureYear = async (settings: Settings): Promise<Figure[]> => {
  const { folder, profiles } = settings;
  const own = join(folder, 'year-baseline');
  mkdirSync(own);
  const baseline = await startBaseline(own, await createAccess(own));
  const data = join(folder, 'year');
  const recorder = new Recorder();
  const subject = await startSubject(data, profiles, recorder);
  try {
    const floor = { name: 'Fastify', target: baseline.target };
    return await runYear(settings, { recorder, subject, floor, measureDisk: () => measureDisk(data) });
  } finally {
    await subject.stop();
    await baseline.stop();
    drawFlameGraphs(profiles);
  }
};
