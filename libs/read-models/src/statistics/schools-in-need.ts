import type { Urn } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import type { GridPlace } from '#read-models/national-grid';
import type { ColdSpotsQuery } from '#read-models/statistics/cold-spots';
import { readSchools } from '#read-models/statistics/read-year';
import { isOpenOn, isPlaced, readSupporters, type FindSupporters } from '#read-models/statistics/supporters';
import { createStanding, findGradeOn } from '#read-models/statistics/standing';
import type { CountedSchool } from '#read-models/statistics/year-facts';

/** The nearest supporters of a school are listed; all are counted. */
const MOST_LISTED = 20;

/** A school in need with the high-performing schools of its phase within reach. Everybody can read these facts in the register. */
export interface SchoolInNeed {
  readonly urn: Urn;
  readonly phase: string;
  readonly laCode: string;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  /** The last overall grade; null without one. */
  readonly overallGrade: number | null;
  /** What makes it a school in need, by the rules of the day. */
  readonly because: string;
  /** Null without a grid reference. */
  readonly supportersInReach: number | null;
  readonly nearestSupporterMetres: number | null;
  /** The nearest first. */
  readonly supporters: readonly SupporterInReach[];
  readonly easting: number | null;
  readonly northing: number | null;
}

/** A high-performing school of the phase. The distance is a straight line. */
export interface SupporterInReach extends GridPlace {
  readonly urn: Urn;
  readonly laCode: string;
  readonly distanceMetres: number;
}

const pickPlace = ({ easting, northing }: GridPlace): GridPlace => ({ easting, northing });

const findInReach = (school: CountedSchool, findSupporters: FindSupporters) => {
  if (!isPlaced(school)) return { supportersInReach: null, nearestSupporterMetres: null, supporters: [] };
  const supporters = findSupporters(school)
    .map(({ item, metres }) => ({
      urn: item.urn,
      laCode: item.laCode,
      distanceMetres: Math.round(metres),
      ...pickPlace(item),
    }))
    .sort((one, other) => one.distanceMetres - other.distanceMetres || (one.urn < other.urn ? -1 : 1));
  return {
    supportersInReach: supporters.length,
    nearestSupporterMetres: supporters[0]?.distanceMetres ?? null,
    supporters: supporters.slice(0, MOST_LISTED),
  };
};

/** Lists the open schools in need of the scope, in the order of their URNs. */
export const listSchoolsInNeed = async (readModels: ReadModels, query: ColdSpotsQuery): Promise<SchoolInNeed[]> => {
  const open = (await readSchools(readModels, query.scope)).filter(isOpenOn(query.today));
  const standing = createStanding(query.flagRules);
  const judge = standing.find('in-need', query.today);
  const inNeed = open.flatMap((school) => {
    const found = judge(school);
    return found === null ? [] : [{ school, because: found.because }];
  });
  const findSupporters = await readSupporters(
    readModels,
    inNeed.map(({ school }) => school),
    query,
    standing,
  );
  return inNeed.map(({ school, because }) => ({
    urn: school.urn,
    phase: school.phase,
    laCode: school.laCode,
    districtCode: school.districtCode,
    districtName: school.districtName,
    overallGrade: findGradeOn(school, query.today),
    because,
    ...findInReach(school, findSupporters),
    easting: school.easting,
    northing: school.northing,
  }));
};
