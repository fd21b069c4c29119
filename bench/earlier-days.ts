import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, Figures, measureMedians, measureTime, type Figure, type Settings } from '#bench/harness';
import { withNewFile } from '#bench/reading';
import { generateCases, writeLog } from '#bench/seed-logs';
import { measureViews } from '#bench/subject';
import { ALL_STREAMS } from '#domain/all-streams';
import { createPastReadModelsAt } from '#hosting/past-read-models-at';
import { ALL_VIEWS } from '#read-models/all-views';

/** The day of all events of the log. */
const DAY = '2012-01-10';

/** Measures how fast the read models of an earlier day are made, against the fold of the same log into those of now. */
export const measureEarlierDays = async ({ folder, sizes: [events = 0] }: Settings): Promise<Figure[]> => {
  const dataFolder = join(folder, 'earlier-days');
  mkdirSync(dataFolder);
  const log = join(dataFolder, 'events.db');
  await writeLog(log, generateCases(events));
  const location = { dataFolder, servers: null };
  const replay = (file: string): Promise<number> =>
    measureTime(() => createPastReadModelsAt({ location, day: DAY, file, from: null }, () => undefined));
  const toRate = (milliseconds: number): number => (events / milliseconds) * 1_000;
  const { fold, past } = await measureMedians({
    fold: async () => toRate(await withNewFile(dataFolder, (file) => measureViews(log, file, ALL_STREAMS, ALL_VIEWS))),
    past: async () => toRate(await withNewFile(dataFolder, replay)),
  });
  return new Figures(`Read models of an earlier day, from a log of ${events} events`)
    .add('fold into the read models of now', '/s', fold)
    .compare('replay for an earlier day', '/s', past, fold, atLeast('the fold', 0.8)).all;
};
