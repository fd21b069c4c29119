import type { Resource, TeamRelation } from '#api/access/resource';
import type { AgreedContract } from '#domain/contract.events';

/** A leader as their own record and their contracts name them. */
export type EmployedLeader = Pick<AgreedContract, 'leaderId' | 'homeSchoolUrn' | 'employer' | 'allianceId'>;

/** Who releases the leader. */
export const findEmployer = ({ leaderId, homeSchoolUrn, employer, allianceId }: EmployedLeader) => {
  if (homeSchoolUrn !== null) return { 'home-school': homeSchoolUrn };
  if (employer === null) return {};
  if (employer.kind === 'council') return { 'employer-area': employer.areaCode ?? '' };
  return employer.kind === 'alliance' ? { 'employer-alliance': allianceId ?? '' } : { 'employer-leader': leaderId };
};

/** The alliances of these leaders, and who releases each of them. */
export const joinEmployers = (leaders: readonly EmployedLeader[]): Resource => {
  const found = leaders.map((each): Readonly<Record<string, string>> => findEmployer(each));
  const list = (relation: TeamRelation): string[] => found.flatMap((employer) => employer[relation] ?? []);
  return {
    alliance: leaders.flatMap(({ allianceId }) => allianceId ?? []),
    'home-school': list('home-school'),
    'employer-area': list('employer-area'),
    'employer-alliance': list('employer-alliance'),
    'employer-leader': list('employer-leader'),
  };
};

/** Who signs as the provider. */
export const findProvider = ({ leaderId, provider }: Pick<AgreedContract, 'leaderId' | 'provider'>): Resource => {
  const { kind, allianceId, schoolUrn, bodyId, areaCode } = provider;
  const relations: Readonly<Record<typeof kind, Resource>> = {
    leader: { 'provider-leader': leaderId },
    alliance: { 'provider-alliance': allianceId ?? '' },
    school: { 'provider-school': schoolUrn ?? '' },
    trust: { 'provider-body': bodyId ?? '' },
    'council-service': { 'provider-area': areaCode ?? '' },
  };
  return relations[kind];
};
