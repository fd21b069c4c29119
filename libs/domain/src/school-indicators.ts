import type { RegisterSource, SchoolEvents, SchoolIndicator } from '#domain/school.events';
import { isOlder } from '#domain/school-inspections';
import { refuseFutureDay } from '#domain/shared-rules';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

/** What a file says of an indicator. A field that is missing has no column in the file. */
export type StatedIndicator = Omit<SchoolIndicator, 'cohort' | 'status'> & Partial<SchoolIndicator>;

/** What a file says of the indicators of a school. `onlyNew`: the file is older than another one, so that it only adds those that are not known. */
export type StatedIndicators = { indicators: StatedIndicator[]; source: RegisterSource; onlyNew?: true };

/** An indicator with the file that said so. */
export interface SourcedIndicator {
  readonly indicator: SchoolIndicator;
  readonly source: RegisterSource;
}

type Named = Pick<SchoolIndicator, 'academicYear' | 'indicator'>;

/** Whether both are the same indicator of the same year. */
export const isSameIndicator = (one: Named, other: Named): boolean =>
  one.academicYear === other.academicYear && one.indicator === other.indicator;

const saysTheSame = (one: SchoolIndicator, other: SchoolIndicator): boolean =>
  one.value === other.value && one.mark === other.mark && one.cohort === other.cohort && one.status === other.status;

/** Records what is not known, or known otherwise. An older file never changes what a newer one said. */
export const decideIndicators = (
  known: readonly SourcedIndicator[],
  { indicators, source, onlyNew }: StatedIndicators,
  today: IsoDay,
): NewEvent<SchoolEvents>[] => {
  if (source.extractedOn !== null) refuseFutureDay(source.extractedOn, today);
  const found = indicators.flatMap((stated): SchoolIndicator[] => {
    const before = known.find(({ indicator }) => isSameIndicator(indicator, stated));
    const complete = { cohort: null, status: null, ...before?.indicator, ...stated };
    if (before === undefined) return [complete];
    const mustStay = onlyNew === true || isOlder(source, before.source);
    return mustStay || saysTheSame(before.indicator, complete) ? [] : [complete];
  });
  return found.length === 0 ? [] : [{ type: 'IndicatorsRecorded', data: { indicators: found, source } }];
};

/** What is known after a file: the latest of each indicator and year. */
export const replaceIndicators = (
  known: readonly SourcedIndicator[],
  { indicators, source }: SchoolEvents['IndicatorsRecorded'],
): SourcedIndicator[] => [
  ...known.filter(({ indicator }) => !indicators.some((each) => isSameIndicator(each, indicator))),
  ...indicators.map((indicator) => ({ indicator, source })),
];
