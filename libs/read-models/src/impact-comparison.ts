import { daysOfYear, toAcademicYear, type AcademicYear } from '#domain/academic-year';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { listIndicatorValues, type IndicatorOfYear } from '#read-models/dashboard-indicators';
import { findSchoolProfile, listSimilarUrns, type SchoolProfile } from '#read-models/school-profiles';
import { isSmall } from '#read-models/statistics/suppression';
import { listSupportedUrns } from '#read-models/supported-schools';

/** Schools are compared whose value before differs by no more than this share of the standard deviation, which holds for indicators in any unit. */
const SHARE_OF_DEVIATION = 0.5;

/** A supported school, when it was supported, and what is compared. */
export interface ComparisonQuestion {
  readonly urn: Urn;
  readonly indicator: string;
  /** Null for a contract that has not started, which has nothing to compare. */
  readonly startedOn: IsoDay | null;
  readonly endedOn: IsoDay;
  readonly today: IsoDay;
}

/** Values before and after the support, and the change between them. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** The change at a supported school beside that at similar schools. Counts from 1 to 4 are null with all others, as are the figures of so few schools. */
export interface ImpactComparison {
  readonly indicator: string;
  /** The last academic year before the support for which a value of the school is published, and the first one in or after its end; null without one. */
  readonly yearBefore: string | null;
  readonly yearAfter: string | null;
  /** Null unless both values are published. */
  readonly own: Change | null;
  /** What the schools have in common; null if too little is known of the school. */
  readonly profile: SchoolProfile | null;
  /** Half the standard deviation of the values before; null for fewer than five schools. */
  readonly startingPointWithin: number | null;
  readonly groups: {
    /** Other schools with the same profile. */
    readonly similar: number | null;
    /** Of these, left out because they were supported themselves. */
    readonly supported: number | null;
    /** Of the others, left out because a value is not published, or because they began elsewhere. */
    readonly withoutValues: number | null;
    readonly otherStartingPoint: number | null;
    /** The schools that are compared. */
    readonly compared: number | null;
  };
  /** The means of the schools that are compared; null if there are fewer than five. */
  readonly mean: Change | null;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const toChange = (before: number, after: number): Change => ({
  before: round(before),
  after: round(after),
  change: round(after - before),
});

/** A hidden count must not follow from the others: if one is hidden, all are. */
const hideGroups = (groups: {
  readonly [Name in keyof ImpactComparison['groups']]: number;
}): ImpactComparison['groups'] => {
  const { similar, ...parts } = groups;
  const hidesOne = Object.values(groups).some(isSmall);
  const show = (count: number): number | null => (hidesOne ? null : count);
  return {
    similar: show(similar),
    supported: show(parts.supported),
    withoutValues: show(parts.withoutValues),
    otherStartingPoint: show(parts.otherStartingPoint),
    compared: show(parts.compared),
  };
};

interface Years {
  readonly before: string;
  readonly after: string;
}

const findYears = (own: readonly IndicatorOfYear[], { startedOn, endedOn }: ComparisonQuestion): Partial<Years> => {
  if (startedOn === null) return {};
  const years = own.map(({ academicYear }) => academicYear).toSorted();
  const before = years.findLast((year) => year < toAcademicYear(startedOn));
  const after = years.find((year) => year >= toAcademicYear(endedOn));
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
};

const findChange = (values: readonly IndicatorOfYear[], { before, after }: Years): Change | null => {
  const find = (year: string) => values.find(({ academicYear }) => academicYear === year)?.value;
  const [from, to] = [find(before), find(after)];
  return from === undefined || to === undefined ? null : toChange(from, to);
};

/** Half the standard deviation of the values before. Of fewer than five schools it would tell too much of one. */
const findTolerance = (changes: readonly Change[]): number | null => {
  if (changes.length === 0 || isSmall(changes.length)) return null;
  const mean = changes.reduce((sum, { before }) => sum + before, 0) / changes.length;
  const squares = changes.reduce((sum, { before }) => sum + (before - mean) ** 2, 0);
  return round(SHARE_OF_DEVIATION * Math.sqrt(squares / changes.length));
};

/** The means of the schools that are compared. Anybody can list similar schools, so that a mean would tell if nearly all of them are compared. */
const findMean = (changes: readonly Change[], similar: number): Change | null => {
  if (changes.length === 0 || isSmall(changes.length) || isSmall(similar - changes.length)) return null;
  const mean = (of: (change: Change) => number): number =>
    changes.reduce((sum, change) => sum + of(change), 0) / changes.length;
  return toChange(
    mean(({ before }) => before),
    mean(({ after }) => after),
  );
};

/** The years that are compared, or else those of the support. */
const findPeriod = (years: Years | null, { startedOn, endedOn }: ComparisonQuestion) => {
  const before = years?.before ?? toAcademicYear(startedOn ?? endedOn);
  const after = years?.after ?? toAcademicYear(endedOn);
  return { from: daysOfYear(before as AcademicYear).from, to: daysOfYear(after as AcademicYear).to };
};

/** Compares the change of an indicator at a supported school with that at similar schools that were not supported. */
export const compareImpact = async (
  readModels: ReadModels,
  question: ComparisonQuestion,
): Promise<ImpactComparison> => {
  const { urn, indicator, today } = question;
  const ownValues = await listIndicatorValues(readModels, indicator, [urn]);
  const { before, after } = findYears(ownValues, question);
  const years = before === undefined || after === undefined ? null : { before, after };
  const own = years === null ? null : findChange(ownValues, years);
  const base = {
    indicator,
    yearBefore: before ?? null,
    yearAfter: after ?? null,
    own,
    profile: await findSchoolProfile(readModels, urn),
  };
  const similar = await listSimilarUrns(readModels, urn, today);
  const supported = await listSupportedUrns(readModels, [urn, ...similar], findPeriod(years, question));
  const others = similar.filter((each) => !supported.has(each));
  const values = Map.groupBy(await listIndicatorValues(readModels, indicator, others), (each) => each.urn);
  const changes = others.flatMap((each) => (years === null ? [] : (findChange(values.get(each) ?? [], years) ?? [])));
  const startingPointWithin = findTolerance(changes);
  const compared = changes.filter(
    ({ before: from }) =>
      own !== null && startingPointWithin !== null && Math.abs(from - own.before) <= startingPointWithin,
  );
  const groups = hideGroups({
    similar: similar.length,
    supported: similar.length - others.length,
    withoutValues: others.length - changes.length,
    otherStartingPoint: changes.length - compared.length,
    compared: compared.length,
  });
  return { ...base, startingPointWithin, groups, mean: findMean(compared, similar.length) };
};
