import { ConnectionPool } from '#bench/connection-pool';
import { createProfilingEnvironment } from '#bench/profiles';
import type { Recorder } from '#bench/year/recorder';
import { parseConfiguration } from '#platform/configuration';
import { loadTokenKey } from '#platform/local-keys';
import { Installation } from '#scenarios/demo-installation';
import { startService } from '#scenarios/spawn-service';

/** Starts the service on an empty data folder, with clients for the people who write and for those who read. */
export const startSubject = async (data: string, profiles: string | null, recorder: Recorder) => {
  const environment = {
    DATA_FOLDER: data,
    PORT: '0',
    DEMO: 'true',
    REQUESTS_PER_MINUTE: '0',
    ...createProfilingEnvironment(profiles),
  };
  const service = await startService(environment);
  const key = await loadTokenKey(parseConfiguration(environment));
  const writers = new ConnectionPool(service.url, recorder.observe);
  const readers = new ConnectionPool(service.url, () => undefined);
  const stop = async (): Promise<void> => {
    writers.close();
    readers.close();
    await service.stop();
  };
  return {
    installation: new Installation(service.url, key, undefined, writers.fetch),
    reading: new Installation(service.url, key, undefined, readers.fetch),
    stop,
  };
};
