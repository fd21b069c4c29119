import type { DatedFlagRules } from '#domain/school-flags';
import { covers, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { homeSchools, leaders } from '#read-models/directory-tables';
import { matchingSchools } from '#read-models/matching-schools';
import { findSchoolPlace, listNearSchools, type NearSchool } from '#read-models/nearest-schools';
import { judgeSchool } from '#read-models/provider-candidates';
import { rowsByValues } from '#read-models/rows-by-values';

/** How a school stands by the published rules and its inspections. */
export type PartnerStanding = 'high-performing' | 'neither' | 'below-good' | 'not-graded';

/** A school of the same phase with which another one can work. Everybody can read these facts in the registers. */
export interface SchoolPartner extends NearSchool {
  /** The order of the list, from 1: high-performing schools first, then by distance. */
  readonly rank: number;
  readonly standing: PartnerStanding;
  /** The last overall grade and its day; null without one. */
  readonly overallGrade: number | null;
  readonly gradedOn: IsoDay | null;
  /** Leaders who are designated on the day and whose home school it is. */
  readonly leaders: number;
}

export interface PartnersQuestion {
  readonly urn: Urn;
  readonly withinMetres: number;
  readonly flagRules: DatedFlagRules;
  readonly today: IsoDay;
}

/** So many schools of one phase are within reach at most; the nearest ones are listed. */
const MOST_PARTNERS = 500;

const ORDER: readonly PartnerStanding[] = ['high-performing', 'neither', 'not-graded', 'below-good'];

const countLeaders = async (readModels: ReadModels, urns: readonly Urn[], day: IsoDay): Promise<Map<Urn, number>> => {
  const homes = await rowsByValues(readModels, homeSchools, 'urn', urns);
  const found = await rowsByValues(
    readModels,
    leaders,
    'leaderId',
    homes.map(({ leaderId }) => leaderId),
  );
  const current = new Set(found.filter((row) => covers(row, day)).map(({ leaderId }) => leaderId));
  const counts = new Map<Urn, number>();
  for (const { urn, leaderId } of homes) if (current.has(leaderId)) counts.set(urn, (counts.get(urn) ?? 0) + 1);
  return counts;
};

/** Lists the open schools of the same phase within a distance; none if the place of the school is not known. */
export const listSchoolPartners = async (
  readModels: ReadModels,
  { urn, withinMetres, flagRules, today }: PartnersQuestion,
): Promise<SchoolPartner[]> => {
  const place = await findSchoolPlace(readModels, urn);
  if (place === null) return [];
  const { phase, ...centre } = place;
  const near = await listNearSchools(
    readModels,
    { centre, withinMetres, phase, except: urn, today },
    { where: {}, after: null, limit: MOST_PARTNERS, sort: { by: 'distanceMetres', descending: false } },
  );
  const urns = near.map((each) => each.urn);
  const known = new Map((await rowsByValues(readModels, matchingSchools, 'urn', urns)).map((row) => [row.urn, row]));
  const counts = await countLeaders(readModels, urns, today);
  const partners = near.map((each) => {
    const row = known.get(each.urn);
    const last = row?.grades.at(-1);
    return {
      ...each,
      standing: row === undefined ? ('not-graded' as const) : judgeSchool(row, { flagRules, today }),
      overallGrade: last?.grade ?? null,
      gradedOn: last?.on ?? null,
      leaders: counts.get(each.urn) ?? 0,
    };
  });
  // The sort is stable, and the schools come in the order of their distance.
  return partners
    .toSorted((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing))
    .map((each, index) => ({ ...each, rank: index + 1 }));
};
