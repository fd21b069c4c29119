import { daysOfYear, toAcademicYear, type AcademicYear } from '#domain/academic-year';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { listIndicatorValues, type IndicatorOfYear } from '#read-models/dashboard-indicators';
import { findSchoolProfile, listSimilarUrns, type SchoolProfile } from '#read-models/school-profiles';
import { isSmall } from '#read-models/statistics/suppression';
import { listSupportedUrns } from '#read-models/supported-schools';

/** Schools are compared whose value before differs by no more than this. */
export const STARTING_POINT_WITHIN = 5;

/** A supported school, when it was supported, and what is compared. */
export interface ComparisonQuestion {
  readonly urn: Urn;
  readonly indicator: string;
  readonly startedOn: IsoDay;
  readonly endedOn: IsoDay;
  readonly today: IsoDay;
}

/** Values before and after the support, and the change between them. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** The change at a supported school beside that at similar schools. Counts from 1 to 4 are null, as are the figures of so few schools. */
export interface ImpactComparison {
  readonly indicator: string;
  /** The last academic year before the support for which a value of the school is published, and the first one in or after its end; null without one. */
  readonly yearBefore: string | null;
  readonly yearAfter: string | null;
  /** Null unless both values are published. */
  readonly own: Change | null;
  /** What the schools have in common; null if too little is known of the school. */
  readonly profile: SchoolProfile | null;
  readonly startingPointWithin: number;
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

const round = (value: number): number => Math.round(value * 10) / 10;

const toChange = (before: number, after: number): Change => ({
  before: round(before),
  after: round(after),
  change: round(after - before),
});

const hideSmall = (count: number): number | null => (isSmall(count) ? null : count);

/** A hidden count must not follow from the others: if one is hidden, all but the number of similar schools are. */
const hideGroups = (groups: {
  readonly [Name in keyof ImpactComparison['groups']]: number;
}): ImpactComparison['groups'] => {
  const { similar, ...parts } = groups;
  const hidesOne = Object.values(parts).some(isSmall);
  const show = (count: number): number | null => (hidesOne ? null : count);
  return {
    similar: hideSmall(similar),
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

const findMean = (changes: readonly Change[]): Change | null => {
  if (changes.length === 0 || isSmall(changes.length)) return null;
  const mean = (of: (change: Change) => number): number =>
    changes.reduce((sum, change) => sum + of(change), 0) / changes.length;
  return toChange(
    mean(({ before }) => before),
    mean(({ after }) => after),
  );
};

/** The years that are compared, or else those of the support. */
const findPeriod = (years: Years | null, { startedOn, endedOn }: ComparisonQuestion) => {
  const before = years?.before ?? toAcademicYear(startedOn);
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
    startingPointWithin: STARTING_POINT_WITHIN,
  };
  const similar = await listSimilarUrns(readModels, urn, today);
  const supported = await listSupportedUrns(readModels, [urn, ...similar], findPeriod(years, question));
  const others = similar.filter((each) => !supported.has(each));
  const values = Map.groupBy(await listIndicatorValues(readModels, indicator, others), (each) => each.urn);
  const changes = others.flatMap((each) => (years === null ? [] : (findChange(values.get(each) ?? [], years) ?? [])));
  const compared = changes.filter(
    (change) => own !== null && Math.abs(change.before - own.before) <= STARTING_POINT_WITHIN,
  );
  const groups = hideGroups({
    similar: similar.length,
    supported: similar.length - others.length,
    withoutValues: others.length - changes.length,
    otherStartingPoint: changes.length - compared.length,
    compared: compared.length,
  });
  return { ...base, groups, mean: findMean(compared) };
};
