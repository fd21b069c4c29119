import { join } from 'node:path';
import { importRegister } from '#bench/heavy-requests';
import { Figures, median, measureTime, ROUNDS, type Figure, type Settings } from '#bench/harness';
import { drawFlameGraphs } from '#bench/profiles';
import { send } from '#bench/probe';
import { Recorder } from '#bench/year/recorder';
import { startSubject } from '#bench/year/subject';

const SCHOOLS = 25_000;
const QUICK_SCHOOLS = 5_000;

/** Schools per second that an import must reach, and should reach. */
const NEW_SCHOOLS = { required: 5_000, target: 10_000 };
const UNCHANGED_SCHOOLS = { required: 20_000, target: null };

/** Measures the import of a national register into an empty installation, and of the same file again. From the first byte of the upload to the summary. */
export const measureImports = async ({ folder, quick, profiles }: Settings): Promise<Figure[]> => {
  const schools = quick ? QUICK_SCHOOLS : SCHOOLS;
  const rates = { new: [] as number[], unchanged: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const subject = await startSubject(join(folder, `import-${round}`), profiles, new Recorder());
    const [{ url, token }] = subject.processes;
    const importAll = async (): Promise<number> => {
      const milliseconds = await measureTime(async () => {
        const { status } = await send(url, importRegister(token, schools));
        if (status !== 200) throw new Error(`The import was answered with ${status}.`);
      });
      return (schools / milliseconds) * 1_000;
    };
    rates.new.push(await importAll());
    rates.unchanged.push(await importAll());
    await subject.stop();
  }
  if (profiles !== null) drawFlameGraphs(profiles);
  return new Figures(`Import of ${schools} schools`)
    .reach('new schools', '/s', median(rates.new), NEW_SCHOOLS)
    .reach('unchanged schools', '/s', median(rates.unchanged), UNCHANGED_SCHOOLS).all;
};
