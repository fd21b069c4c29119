import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSchoolService, type RunningTarget } from '#bench/baseline-target';
import { measureLoads, type Load, type LoadResult, type Target } from '#bench/client';
import { generateViews } from '#bench/extra-views';
import { atLeast, atMost, CONCURRENCY, Figures, measureMedians, type Figure, type Settings } from '#bench/harness';
import { LOAD_EXTRA_VIEWS } from '#bench/load-extra-views';
import { withNewFile } from '#bench/reading';
import { startServiceOfModules } from '#scenarios/spawn-service';
import type { Operations } from '#client/api.types';
import { generateCases, writeLog } from '#bench/seed-logs';
import { measureViews } from '#bench/subject';
import { ALL_STREAMS } from '#domain/all-streams';
import { ALL_VIEWS } from '#read-models/all-views';

const REAL = ALL_VIEWS.length;
const COUNTS = [Math.round(1.5 * REAL), 2 * REAL] as const;

/** Throws unless the service has so many read models. */
const assertCount = async ({ url, token }: Target, count: number): Promise<void> => {
  const response = await fetch(`${url}/v1/operations`, { headers: { Authorization: `Bearer ${token}` } });
  const { processors } = (await response.json()) as Operations;
  const found = processors.filter(({ kind }) => kind === 'view').length;
  if (found !== count) throw new Error(`The service has ${found} read models instead of ${count}.`);
};

const startWith = async (folder: string, count: number): Promise<RunningTarget> => {
  const environment = { ...LOAD_EXTRA_VIEWS, BENCH_EXTRA_VIEWS: String(count - REAL) };
  // A bundle has a copy of the read models that no other file can change.
  const service = await startSchoolService(folder, `service-${count}`, environment, startServiceOfModules);
  await assertCount(service.target, count);
  return service;
};

interface Results {
  readonly many: LoadResult;
  readonly one: LoadResult;
}

/** Measures the benchmark's command over HTTP with so many read models. */
const measureCommands = async (folder: string, counts: readonly number[], durationMs: number) => {
  const services: RunningTarget[] = [];
  try {
    for (const count of counts) services.push(await startWith(folder, count));
    const loads = services.flatMap(({ target }, index): [string, Load][] => [
      [`many-${counts[index]}`, { target, width: CONCURRENCY }],
      [`one-${counts[index]}`, { target, width: 1 }],
    ]);
    const results = await measureLoads<string>(Object.fromEntries<Load>(loads), durationMs);
    return counts.flatMap((count): (Results & { count: number })[] => {
      const [many, one] = [results[`many-${count}`], results[`one-${count}`]];
      return many === undefined || one === undefined ? [] : [{ count, many, one }];
    });
  } finally {
    for (const service of services) await service.stop();
  }
};

const listCommandFigures = (results: readonly (Results & { readonly count: number })[]): Figure[] => {
  const figures = new Figures('Commands over HTTP with more read models');
  const [first, ...others] = results;
  if (first === undefined) return [];
  const baseline = `${first.count} read models`;
  figures
    .add(`${baseline}, 32 connections`, '/s', first.many.rate)
    .add(`${baseline}, 1 connection, p50`, 'ms', first.one.p50Ms);
  for (const { count, many, one } of others)
    figures
      .compare(`${count} read models, 32 connections`, '/s', many.rate, first.many.rate, atLeast(baseline, 0.95))
      .compare(`${count} read models, 32 connections, p99`, 'ms', many.p99Ms, first.many.p99Ms, atMost(baseline))
      .compare(`${count} read models, 1 connection, p50`, 'ms', one.p50Ms, first.one.p50Ms, atMost(baseline, 1.05))
      .compare(`${count} read models, 1 connection, p99`, 'ms', one.p99Ms, first.one.p99Ms, atMost(baseline));
  return figures.all;
};

const EVENTS_TO_FOLD = 50_000;

/** Measures folding a log into so many read models from the first event. */
const measureFolds = async (folder: string, counts: readonly number[]): Promise<Figure[]> => {
  const log = join(folder, 'cases.db');
  await writeLog(log, generateCases(EVENTS_TO_FOLD));
  const fold = (count: number) => async (): Promise<number> => {
    const views = [...ALL_VIEWS, ...generateViews(count - REAL)];
    const milliseconds = await withNewFile(folder, (file) => measureViews(log, file, ALL_STREAMS, views));
    return (EVENTS_TO_FOLD / milliseconds) * 1_000;
  };
  const rates = await measureMedians(Object.fromEntries(counts.map((count) => [String(count), fold(count)])));
  const figures = new Figures('Folding a log of 50 k events into more read models');
  for (const count of counts) figures.add(`all ${count} read models`, '/s', rates[String(count)] ?? Number.NaN);
  return figures.all;
};

/** Measures what further read models cost. */
export const measureReadModels = async ({ folder, httpDurationMs }: Settings): Promise<Figure[]> => {
  const own = join(folder, 'read-models');
  mkdirSync(own);
  const counts = [REAL, ...COUNTS];
  const results = await measureCommands(own, counts, httpDurationMs);
  return [...listCommandFigures(results), ...(await measureFolds(own, counts))];
};
