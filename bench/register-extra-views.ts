import { copyViews, generateViews } from '#bench/extra-views';
import type { View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';

/**
 * Adds generated read models, and copies of the real ones, to those of a program that loads this file before itself, in each of its threads (`node --import`).
 * The program has no setting for that, because nobody but this benchmark needs one.
 */
(ALL_VIEWS as View[]).push(
  ...generateViews(Number(process.env.BENCH_EXTRA_VIEWS ?? 0)),
  ...copyViews(ALL_VIEWS, Number(process.env.BENCH_COPIED_VIEWS ?? 0)),
);
