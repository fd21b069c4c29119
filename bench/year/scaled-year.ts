import { createAccess } from '#bench/baseline-target';
import type { Figure, Settings } from '#bench/harness';
import { startScaledFloor } from '#bench/scaled-floor';
import { BenchServers } from '#bench/scaled-servers';
import { Recorder } from '#bench/year/recorder';
import { runYear } from '#bench/year/run-year';
import { connectPeople, YEAR_SETTINGS, type YearSubject } from '#bench/year/subject';

const startScaledSubject = async (servers: BenchServers, recorder: Recorder): Promise<YearSubject> => {
  const api = await servers.startApi(YEAR_SETTINGS);
  const worker = await servers.startWorker(YEAR_SETTINGS);
  const { installation, reading, token, close } = await connectPeople(api.url, servers.dataFolder, recorder);
  const stop = async (): Promise<void> => {
    close();
    await api.stop();
    await worker.stop();
  };
  const processes = [
    { name: 'the API', url: api.url, token, isApi: true },
    { name: 'the worker', url: worker.url, token, isApi: false },
  ] as const;
  return { installation, reading, processes, stop };
};

/** Like the year of one process, with one API and one worker on servers. */
export const measureScaledYear = async (settings: Settings): Promise<Figure[]> => {
  const servers = await BenchServers.start(settings.folder);
  try {
    const recorder = new Recorder();
    const subject = await startScaledSubject(servers, recorder);
    const baseline = await startScaledFloor(await createAccess(servers.dataFolder));
    const floor = { name: 'Fastify on the event store', target: baseline.target };
    const figures = await runYear(settings, { recorder, subject, floor, measureDisk: null });
    await baseline.stop();
    return figures;
  } finally {
    await servers.stop();
  }
};
