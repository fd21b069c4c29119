import type { SchoolEvents, SchoolIndicator } from '#domain/school.events';
import type { Urn } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import { json, table, text, textOrNull, type RowOf } from '#processing/view';
import { rowsByKey } from '#read-models/row-per-stream';
import { rowsByValues } from '#read-models/rows-by-values';

/** One row for each indicator of a school and academic year. */
export const dashboardIndicators = table(
  'dashboard_indicators',
  'indicatorKey',
  {
    indicatorKey: text(),
    /** The indicator and the school. */
    ofSchool: text(),
    urn: text(),
    academicYear: text(),
    /** Null if it is not published. */
    value: json<number | null>(),
    status: textOrNull<NonNullable<SchoolIndicator['status']>>(),
  },
  [{ of: ['ofSchool'], by: ['indicatorKey'] }],
);

/** The latest published value of an indicator. */
export interface LatestIndicator {
  readonly indicator: string;
  readonly academicYear: string;
  readonly value: number;
  readonly status: SchoolIndicator['status'];
}

const toSchoolKey = (indicator: string, urn: Urn): string => `${indicator} ${urn}`;

const toKey = (urn: Urn, { indicator, academicYear }: SchoolIndicator): string =>
  `${toSchoolKey(indicator, urn)} ${academicYear}`;

const createRow = (urn: Urn, stated: SchoolIndicator): RowOf<typeof dashboardIndicators.columns> => ({
  indicatorKey: toKey(urn, stated),
  ofSchool: toSchoolKey(stated.indicator, urn),
  ...{ urn, academicYear: stated.academicYear, value: stated.value, status: stated.status },
});

/** Keeps what the files say last of each indicator and year. */
export const indicatorChange = rowsByKey(dashboardIndicators).put<SchoolEvents['IndicatorsRecorded']>(
  ({ id, data }) => data.indicators.map((each) => toKey(id, each)),
  ({ id, data }, _, key) => {
    const stated = data.indicators.findLast((each) => toKey(id, each) === key);
    if (stated === undefined) throw new TypeError(`No indicator has the key ${key}.`);
    return createRow(id, stated);
  },
);

/** A published value of an indicator of a school in an academic year. */
export interface IndicatorOfYear {
  readonly urn: Urn;
  readonly academicYear: string;
  readonly value: number;
}

/** All published values of an indicator of these schools. */
export const listIndicatorValues = async (
  readModels: ReadModels,
  indicator: string,
  urns: readonly Urn[],
): Promise<IndicatorOfYear[]> => {
  const keys = urns.map((urn) => toSchoolKey(indicator, urn));
  const rows = await rowsByValues(readModels, dashboardIndicators, 'ofSchool', keys);
  return rows.flatMap(({ urn, academicYear, value }) => (value === null ? [] : [{ urn, academicYear, value }]));
};

/** The value of the latest academic year in which the indicator was published, by school. */
export const findLatestIndicators = async (
  readModels: ReadModels,
  indicator: string,
  urns: readonly Urn[],
): Promise<ReadonlyMap<Urn, LatestIndicator>> => {
  const keys = urns.map((urn) => toSchoolKey(indicator, urn));
  const latest = new Map<Urn, LatestIndicator>();
  for (const { urn, academicYear, value, status } of await rowsByValues(
    readModels,
    dashboardIndicators,
    'ofSchool',
    keys,
  ))
    if (value !== null && (latest.get(urn)?.academicYear ?? '') < academicYear)
      latest.set(urn, { indicator, academicYear, value, status });
  return latest;
};
