import { covers } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import type { IsoDay } from '#kernel/time';
import {
  allianceMembers,
  alliances,
  designations,
  EVERYWHERE,
  expertise,
  homeSchools,
  leadSchools,
  otherEmployers,
  schoolPlaces,
} from '#read-models/directory-tables';
import { rowsByValues } from '#read-models/rows-by-values';

/** Where a leader or an alliance is: in a local authority, or in a district. */
interface PlaceFilters {
  readonly area?: string | undefined;
  readonly district?: string | undefined;
}

interface LeaderFilters extends PlaceFilters {
  readonly type?: string | undefined;
  readonly designatedOn?: string | undefined;
  readonly expertise?: string | undefined;
}

interface AllianceFilters extends PlaceFilters {
  readonly leadSchoolUrn?: string | undefined;
  readonly memberKind?: string | undefined;
  readonly on?: string | undefined;
}

/** The ids that are in all of these lists. */
const intersect = ([first = [], ...others]: readonly (readonly string[])[]): string[] => {
  const sets = others.map((ids) => new Set(ids));
  return [...new Set(first)].filter((id) => sets.every((each) => each.has(id)));
};

const listUrns = async (readModels: ReadModels, column: 'area' | 'district', value: string): Promise<string[]> =>
  (await rowsByValues(readModels, schoolPlaces, column, [value])).map(({ urn }) => urn);

const listAlliancesOf = async (readModels: ReadModels, urns: readonly string[]): Promise<string[]> => {
  const found = await rowsByValues(readModels, leadSchools, 'urn', urns, { orderBy: 'leadSchoolKey' });
  return found.map(({ allianceId }) => allianceId);
};

/** The leaders whose home school is there, or who are employed by an alliance that a school there leads, or by the council of the area. */
const listLeadersIn = async (
  readModels: ReadModels,
  urns: readonly string[],
  area: string | null,
): Promise<string[]> => {
  const atHome = await rowsByValues(readModels, homeSchools, 'urn', urns, { orderBy: 'leaderId' });
  const employers = [...(await listAlliancesOf(readModels, urns)), ...(area === null ? [] : [area])];
  const others = await rowsByValues(readModels, otherEmployers, 'employer', employers, { orderBy: 'leaderId' });
  return [...atHome, ...others].map(({ leaderId }) => leaderId);
};

/** The leaders with a designation, of this type if one is given, that includes the day; null without a day. */
const listDesignated = async (
  readModels: ReadModels,
  { type, designatedOn }: LeaderFilters,
): Promise<string[] | null> => {
  if (designatedOn === undefined) return null;
  const day = designatedOn as IsoDay;
  const found = await rowsByValues(readModels, designations, 'list', [EVERYWHERE], {
    refine: (all) => {
      const onDay = all.where('from', '<=', day).where((is) => is.or([is('to', 'is', null), is('to', '>=', day)]));
      return type === undefined ? onDay : onDay.where('providerType', '=', type);
    },
  });
  return found.map(({ leaderId }) => leaderId);
};

/** The leaders who are good at it on the day. */
const listExperts = async (readModels: ReadModels, topic: string, day: IsoDay): Promise<string[]> => {
  const found = await rowsByValues(readModels, expertise, 'topic', [topic.toLowerCase()], { orderBy: 'expertiseId' });
  return found.filter((each) => covers(each, day)).map(({ leaderId }) => leaderId);
};

/** The alliances that have a member of this kind on the day. */
const listAlliancesWith = async (readModels: ReadModels, kind: string, day: IsoDay): Promise<string[]> => {
  const found = await rowsByValues(readModels, allianceMembers, 'kind', [kind], { orderBy: 'memberId' });
  const ids = found.filter((each) => covers(each, day)).map(({ allianceId }) => allianceId);
  // The members of an alliance leave when it ends.
  const owners = await rowsByValues(readModels, alliances, 'allianceId', ids);
  return owners.filter(({ to }) => to === null || day <= to).map(({ allianceId }) => allianceId);
};

/** The leaders whom these filters select; null if none of them is set. */
export const findLeaderIds = async (
  readModels: ReadModels,
  filters: LeaderFilters,
  today: IsoDay,
): Promise<string[] | null> => {
  const { area, district } = filters;
  const lists = [
    await listDesignated(readModels, filters),
    filters.expertise === undefined ? null : await listExperts(readModels, filters.expertise, today),
    area === undefined ? null : await listLeadersIn(readModels, await listUrns(readModels, 'area', area), area),
    district === undefined
      ? null
      : await listLeadersIn(readModels, await listUrns(readModels, 'district', district), null),
  ].filter((ids) => ids !== null);
  return lists.length === 0 ? null : intersect(lists);
};

/** The alliances whom these filters select; null if none of them is set. */
export const findAllianceIds = async (
  readModels: ReadModels,
  { area, district, leadSchoolUrn, memberKind, on }: AllianceFilters,
  today: IsoDay,
): Promise<string[] | null> => {
  const findIn = async (urns: readonly string[]): Promise<string[]> => listAlliancesOf(readModels, urns);
  const lists = [
    area === undefined ? null : await findIn(await listUrns(readModels, 'area', area)),
    district === undefined ? null : await findIn(await listUrns(readModels, 'district', district)),
    leadSchoolUrn === undefined ? null : await findIn([leadSchoolUrn]),
    memberKind === undefined ? null : await listAlliancesWith(readModels, memberKind, (on ?? today) as IsoDay),
  ].filter((ids) => ids !== null);
  return lists.length === 0 ? null : intersect(lists);
};
