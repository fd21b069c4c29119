import type { AcademicYear } from '#domain/academic-year';
import { covers, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { alliances, deliveries, memberSchools, supportedSchools } from '#read-models/alliance-returns';
import { rowsByValues } from '#read-models/rows-by-values';
import { readRunningContracts } from '#read-models/statistics/read-cases';
import { schools } from '#read-models/counted-schools';
import type {
  AllianceOnDay,
  CountedSchool,
  SupportFacts,
  YearDelivery,
  YearFacts,
} from '#read-models/statistics/year-facts';

/** Which schools are counted: all, or those of these local authorities. */
export type SchoolScope = 'national' | { readonly areas: readonly string[] };

/** A statement reads so many rows. */
const ROWS_PER_STATEMENT = 2_000;

/** Reads the schools in scope, including closed ones. */
export const readSchools = async (readModels: ReadModels, scope: SchoolScope): Promise<CountedSchool[]> => {
  if (scope !== 'national') return rowsByValues(readModels, schools, 'laCode', scope.areas, { orderBy: 'urn' });
  const found: CountedSchool[] = [];
  for (;;) {
    const after = found.at(-1)?.urn ?? '';
    const rows = await readModels.rows(schools, (all) =>
      all.where('urn', '>', after).orderBy('urn').limit(ROWS_PER_STATEMENT),
    );
    for (const row of rows) found.push(row);
    if (rows.length < ROWS_PER_STATEMENT) return found;
  }
};

/** What was delivered in the year, by a school in scope or for one. Of the others only what concerns schools in scope is read. */
const readDeliveries = async (
  readModels: ReadModels,
  year: AcademicYear,
  urns: readonly Urn[] | null,
): Promise<YearDelivery[]> => {
  if (urns === null) return readModels.rows(deliveries, (all) => all.where('academicYear', '=', year));
  const [delivered, received] = await Promise.all([
    rowsByValues(readModels, deliveries, 'deliverySchool', urns, {
      refine: (query) => query.where('academicYear', '=', year),
    }),
    rowsByValues(readModels, supportedSchools, 'schoolUrn', urns, {
      refine: (query) => query.where('academicYear', '=', year),
    }),
  ]);
  const inScope = new Set(urns);
  const byOthers = received
    .filter(({ deliverySchool }) => !inScope.has(deliverySchool))
    .map(({ allianceId, deliverySchool, schoolUrn, forms }) => ({
      allianceId,
      deliverySchool,
      activities: [],
      supported: [{ schoolUrn, forms: [...forms] }],
    }));
  return [...delivered, ...byOthers];
};

type AllianceRow = RowOf<typeof alliances.columns>;

/** The schools that lead an alliance on a day. */
export const leadSchoolsOn = ({ leadSchoolsByDay }: AllianceRow, day: IsoDay): readonly Urn[] =>
  leadSchoolsByDay.findLast(({ from }) => from <= day)?.leadSchools ?? [];

/** The alliances of the day; of some local authorities those that a school there leads. */
const readAlliances = async (
  readModels: ReadModels,
  day: IsoDay,
  urns: readonly Urn[] | null,
): Promise<AllianceOnDay[]> => {
  const inScope = urns === null ? null : new Set(urns);
  const led = (await readModels.rows(alliances))
    .filter((row) => covers(row, day))
    .map((row) => ({ allianceId: row.allianceId, leadSchools: leadSchoolsOn(row, day) }))
    .filter(({ leadSchools }) => inScope === null || leadSchools.some((urn) => inScope.has(urn)));
  const ids = led.map(({ allianceId }) => allianceId);
  const members = Map.groupBy(
    (await rowsByValues(readModels, memberSchools, 'allianceId', ids)).filter((row) => covers(row, day)),
    ({ allianceId }) => allianceId,
  );
  return led.map(({ allianceId, leadSchools }) => {
    const urnsOfMembers = (members.get(allianceId) ?? []).flatMap(({ urn }) => urn ?? []);
    return { allianceId, leadSchools, schools: [...new Set([...leadSchools, ...urnsOfMembers])] };
  });
};

/** The schools in scope, as a filter; null for all. */
export const toUrns = (scope: SchoolScope, counted: readonly CountedSchool[]): Urn[] | null =>
  scope === 'national' ? null : counted.map(({ urn }) => urn);

/** Reads which of the schools in scope were supported in an academic year, and by whom. */
export const readSupport = async (
  readModels: ReadModels,
  year: AcademicYear,
  scope: SchoolScope,
): Promise<SupportFacts> => {
  const counted = await readSchools(readModels, scope);
  const urns = toUrns(scope, counted);
  return {
    academicYear: year,
    schools: counted,
    deliveries: await readDeliveries(readModels, year, urns),
    supportedByContract: (await readRunningContracts(readModels, year, urns)).map(({ schoolUrn }) => schoolUrn),
  };
};

/** Reads what the figures of an academic year are counted from. `day`: that of the alliances. */
export const readYear = async (
  readModels: ReadModels,
  year: AcademicYear,
  day: IsoDay,
  scope: SchoolScope,
): Promise<YearFacts> => {
  const support = await readSupport(readModels, year, scope);
  return { ...support, alliances: await readAlliances(readModels, day, toUrns(scope, support.schools)) };
};
