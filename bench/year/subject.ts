import { ConnectionPool } from '#bench/connection-pool';
import { createProfilingEnvironment } from '#bench/profiles';
import type { WatchedProcess } from '#bench/year/process-watch';
import type { Recorder } from '#bench/year/recorder';
import { parseConfiguration } from '#platform/configuration';
import { loadTokenKey } from '#platform/local-keys';
import { Installation } from '#scenarios/demo-installation';
import { startService } from '#scenarios/spawn-service';

/** What is measured: an installation with clients for the people who write and for those who read. */
export interface YearSubject {
  readonly installation: Installation;
  readonly reading: Installation;
  /** The API, then other processes. */
  readonly processes: readonly [WatchedProcess, ...WatchedProcess[]];
  stop(): Promise<void>;
}

/** The settings of every process that is measured: a clock that can be set, and no limit of requests. */
export const YEAR_SETTINGS = {
  PORT: '0',
  DEMO: 'true',
  REQUESTS_PER_MINUTE: '0',
  BYTES_PER_PERSON_PER_DAY: '0',
  EVENTS_PER_KIND: '1000000',
  OPEN_REQUESTS_PER_SCHOOL: '0',
} as const;

/** Creates the clients of an API. `dataFolder` has the key of its tokens. */
export const connectPeople = async (url: string, dataFolder: string, recorder: Recorder) => {
  const key = await loadTokenKey(parseConfiguration({ ...YEAR_SETTINGS, DATA_FOLDER: dataFolder }));
  const writers = new ConnectionPool(url, recorder.observe);
  const readers = new ConnectionPool(url, () => undefined);
  const reading = new Installation(url, key, undefined, readers.fetch);
  const { token } = await reading.administrator;
  const close = (): void => {
    writers.close();
    readers.close();
  };
  return { installation: new Installation(url, key, undefined, writers.fetch), reading, token, close };
};

/** Starts the service on an empty data folder. */
export const startSubject = (dataFolder: string, profiles: string | null, recorder: Recorder): Promise<YearSubject> =>
  startSubjectWith(dataFolder, recorder, createProfilingEnvironment(profiles), startService);

/** Starts the service on an empty data folder as `start` does, with these settings besides those of the year. */
export const startSubjectWith = async (
  dataFolder: string,
  recorder: Recorder,
  environment: Readonly<Record<string, string>>,
  start: typeof startService,
): Promise<YearSubject> => {
  const service = await start({ ...YEAR_SETTINGS, DATA_FOLDER: dataFolder, ...environment });
  const { installation, reading, token, close } = await connectPeople(service.url, dataFolder, recorder);
  const stop = async (): Promise<void> => {
    close();
    await service.stop();
  };
  return { installation, reading, processes: [{ name: 'the service', url: service.url, token, isApi: true }], stop };
};
