import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAccess, startBaseline } from '#bench/baseline-target';
import { atLeast, atMost, Figures, type Figure, type Settings } from '#bench/harness';
import { LOAD_EXTRA_VIEWS } from '#bench/load-extra-views';
import { Recorder } from '#bench/year/recorder';
import { playAndMeasure } from '#bench/year/run-year';
import { startSubjectWith } from '#bench/year/subject';
import { measureCommandCost } from '#bench/year/year-figures';
import { ALL_VIEWS } from '#read-models/all-views';
import { startServiceOfModules } from '#scenarios/spawn-service';

const REAL = ALL_VIEWS.length;
/** None of the read models twice, half of them, and all. */
const COPIES = [0, Math.round(REAL / 2), REAL] as const;

/** Plays the same year with so many of the read models twice. */
const measureWith = async (settings: Settings, copies: number) => {
  const own = join(settings.folder, `year-with-${copies}-copies`);
  mkdirSync(own);
  const baseline = await startBaseline(own, await createAccess(own));
  const recorder = new Recorder();
  const environment = { ...LOAD_EXTRA_VIEWS, BENCH_COPIED_VIEWS: String(copies) };
  const subject = await startSubjectWith(join(own, 'data'), recorder, environment, startServiceOfModules);
  try {
    const floor = { name: 'Fastify', target: baseline.target };
    return measureCommandCost(await playAndMeasure(settings, { recorder, subject, floor, measureDisk: null }));
  } finally {
    await subject.stop();
    await baseline.stop();
  }
};

/**
 * Measures what read models cost a command of the year, with personal text, reactions and reads beside it: a service whose read models exist twice does the work of
 * all of them once more.
 */
export const measureYearReadModels = async (settings: Settings): Promise<Figure[]> => {
  const results = [];
  for (const copies of COPIES) results.push({ copies, ...(await measureWith(settings, copies)) });
  const figures = new Figures('A year with more read models');
  const [none, , all] = results;
  if (none === undefined || all === undefined) return [];
  const baseline = `${REAL} read models`;
  figures
    .add(`${baseline}, commands of the year, 32 connections`, '/s', none.rate)
    .add(`${baseline}, processor time for each command, with its reads`, 'ms', none.processorMs);
  for (const { copies, rate, processorMs } of results.slice(1))
    figures
      .compare(`${REAL + copies} read models, commands`, '/s', rate, none.rate, atLeast(baseline))
      .compare(`${REAL + copies} read models, processor time`, 'ms', processorMs, none.processorMs, atMost(baseline));
  return figures.add(
    `all ${REAL} read models, processor time for each command`,
    'ms',
    all.processorMs - none.processorMs,
  ).all;
};
