import type { DeployedLeader } from '#domain/contract-team.events';
import type { Provider } from '#domain/vocabulary';
import { textOrNull, type RowOf } from '#processing/view';

/** Who releases a leader: exactly one of these is not null. */
export const employerColumns = {
  homeSchoolUrn: textOrNull(),
  employerAreaCode: textOrNull(),
  employerAllianceId: textOrNull(),
  ownEmployerId: textOrNull(),
};

export type EmployerOfLeader = RowOf<typeof employerColumns>;

/** The roles that release a leader, each for the scope whose id is in the column. */
export const RELEASES = {
  'school-head': 'homeSchoolUrn',
  'chair-of-governors': 'homeSchoolUrn',
  'la-officer': 'employerAreaCode',
  'alliance-director': 'employerAllianceId',
  'system-leader': 'ownEmployerId',
} as const;

/** Who releases this leader. */
export const toEmployerColumns = ({
  leaderId,
  homeSchoolUrn,
  employer,
  allianceId,
}: Pick<DeployedLeader, 'leaderId' | 'homeSchoolUrn' | 'employer' | 'allianceId'>): EmployerOfLeader => ({
  homeSchoolUrn,
  employerAreaCode: employer?.kind === 'council' ? employer.areaCode : null,
  employerAllianceId: employer?.kind === 'alliance' ? allianceId : null,
  ownEmployerId: employer?.kind === 'self-employed' ? leaderId : null,
});

/** Who signs and answers as the provider: exactly one of these is not null, or none where nobody gives support. */
export const providerColumns = {
  signingLeaderId: textOrNull(),
  providerAllianceId: textOrNull(),
  providerSchoolUrn: textOrNull(),
  providerBodyId: textOrNull(),
  providerAreaCode: textOrNull(),
};

/** Who signs as this provider. The lead leader is the provider unless the provider is an organisation. */
export const toProviderColumns = (
  provider: Provider | null,
  leaderId: string | null,
): RowOf<typeof providerColumns> => ({
  signingLeaderId: provider?.kind === 'leader' ? leaderId : null,
  providerAllianceId: provider?.allianceId ?? null,
  providerSchoolUrn: provider?.schoolUrn ?? null,
  providerBodyId: provider?.bodyId ?? null,
  providerAreaCode: provider?.areaCode ?? null,
});

/** The roles that sign and answer as the provider, each for the scope whose id is in the column. */
export const SIGNS_AS_PROVIDER = {
  'system-leader': 'signingLeaderId',
  'alliance-director': 'providerAllianceId',
  'school-head': 'providerSchoolUrn',
  'chair-of-governors': 'providerSchoolUrn',
  'responsible-body': 'providerBodyId',
  'la-officer': 'providerAreaCode',
} as const;
