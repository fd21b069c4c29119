import { isInNeed } from '#domain/school-standing';
import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { GridPlace } from '#read-models/national-grid';
import type { ColdSpotsQuery } from '#read-models/statistics/cold-spots';
import { readSchools } from '#read-models/statistics/read-year';
import { isOpenOn, isPlaced, readSupporters, type FindSupporters } from '#read-models/statistics/supporters';
import { findGradeOn, type CountedSchool } from '#read-models/statistics/year-facts';

/** The nearest supporters of a school are listed; all are counted. */
const MOST_LISTED = 20;

/** A school in need with the high-performing schools of its phase within reach. Everybody can read these facts in the register. */
export interface SchoolInNeed {
  readonly urn: Urn;
  readonly phase: string;
  readonly laCode: string;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly overallGrade: number;
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

const findGradeInNeed = (school: CountedSchool, day: IsoDay): number | null => {
  const overallGrade = findGradeOn(school, day);
  return overallGrade !== null && isInNeed({ overallGrade }) ? overallGrade : null;
};

/** Lists the open schools in need of the scope, in the order of their URNs. */
export const listSchoolsInNeed = async (readModels: ReadModels, query: ColdSpotsQuery): Promise<SchoolInNeed[]> => {
  const open = (await readSchools(readModels, query.scope)).filter(isOpenOn(query.today));
  const inNeed = open.flatMap((school) => {
    const overallGrade = findGradeInNeed(school, query.today);
    return overallGrade === null ? [] : [{ school, overallGrade }];
  });
  const findSupporters = await readSupporters(
    readModels,
    inNeed.map(({ school }) => school),
    query,
  );
  return inNeed.map(({ school, overallGrade }) => ({
    urn: school.urn,
    phase: school.phase,
    laCode: school.laCode,
    districtCode: school.districtCode,
    districtName: school.districtName,
    overallGrade,
    ...findInReach(school, findSupporters),
    easting: school.easting,
    northing: school.northing,
  }));
};
