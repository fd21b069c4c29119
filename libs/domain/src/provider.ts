import { alliance } from '#domain/alliance';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import type { Alliance } from '#domain/alliance.types';
import { body, bodySchoolsOn } from '#domain/body';
import { refuseWrongAreaCodes } from '#domain/register-codes';
import { school } from '#domain/school';
import { NO_ID } from '#domain/shared-rules';
import type { Employer, Provider, Urn } from '#domain/vocabulary';
import { lookUp, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** What the records of other streams say about a provider. */
export type ProviderFacts = {
  exists: boolean;
  /** The last day of an alliance that has ended; null otherwise. */
  endedOn: IsoDay | null;
  /** The schools that give the support through this provider: the school itself, the lead schools of the alliance, or the schools of the trust. */
  schools: readonly Urn[];
};

/** A leader, as far as it matters who employs them and to whom they belong. */
export type EmployedLeader = {
  readonly homeSchoolUrn: Urn | null;
  readonly employer: Employer | null;
  readonly allianceId: string | null;
};

const pickIds = ({ allianceId, schoolUrn, bodyId, areaCode }: Provider) => ({
  leader: null,
  alliance: allianceId,
  school: schoolUrn,
  trust: bodyId,
  'council-service': areaCode,
});

/** Refuses `not-an-area-code`, and `provider-incomplete` unless the provider has exactly the id that its kind needs. */
export const refuseIncompleteProvider = (provider: Provider): void => {
  if (provider.areaCode !== null) refuseWrongAreaCodes([provider.areaCode]);
  const { [provider.kind]: needed, ...others } = pickIds(provider);
  refuseUnless(
    (needed !== null || provider.kind === 'leader') && Object.values(others).every((id) => id === null),
    'provider-incomplete',
    `Give the id of the provider of the kind "${provider.kind}", and no id of another kind. A leader needs no further id.`,
  );
};

/** Refuses `unknown-provider`, and `provider-ended` for an alliance that has ended. */
export const refuseMissingProvider = ({ exists, endedOn }: ProviderFacts): void => {
  refuseUnless(
    exists,
    'unknown-provider',
    'There is no alliance, school or responsible body with this id. Check the id of the provider.',
  );
  refuseUnless(
    endedOn === null,
    'provider-ended',
    `The alliance ended on ${endedOn ?? ''}. Name another provider, or the leader alone.`,
  );
};

/** Whether the leader works for this provider, so that the provider can name them. Any leader can work with a leader who is the provider. */
export const worksFor = (
  { kind, allianceId, schoolUrn, areaCode }: Provider,
  leader: EmployedLeader,
  { schools }: ProviderFacts,
): boolean => {
  if (kind === 'leader') return true;
  if (kind === 'alliance') return leader.allianceId === allianceId;
  if (kind === 'school') return leader.homeSchoolUrn === schoolUrn;
  if (kind === 'trust') return leader.homeSchoolUrn !== null && schools.includes(leader.homeSchoolUrn);
  return leader.employer?.kind === 'council' && leader.employer.areaCode === areaCode;
};

/** Whether the provider employs its lead leader, so that the signature of the provider also releases the lead leader. */
export const employsLead = ({
  provider: { kind, allianceId, schoolUrn, areaCode },
  ...lead
}: EmployedLeader & { readonly provider: Provider }): boolean => {
  const { employer, homeSchoolUrn } = lead;
  if (kind === 'leader') return employer?.kind === 'self-employed';
  if (kind === 'alliance') return employer?.kind === 'alliance' && lead.allianceId === allianceId;
  if (kind === 'school') return homeSchoolUrn === schoolUrn;
  return kind === 'council-service' && employer?.kind === 'council' && employer.areaCode === areaCode;
};

const findEndBefore = (found: Pick<Alliance, 'to'> | undefined, day: IsoDay): IsoDay | null =>
  found === undefined || found.to === null || found.to >= day ? null : found.to;

const KNOWN: ProviderFacts = { exists: true, endedOn: null, schools: [] };

/** Looks up an alliance, a school or a trust with its schools on the day. A leader is looked up as the lead leader, and an authority has no record of its own. */
export const lookUpProvider = (provider: Provider | undefined, day: IsoDay): StreamLookup<ProviderFacts> => {
  const { schoolUrn = null, bodyId = null, allianceId = null } = provider ?? {};
  if (schoolUrn !== null)
    return lookUp(school, schoolUrn, (found) => ({ ...KNOWN, exists: found !== undefined, schools: [schoolUrn] }));
  if (bodyId !== null)
    return lookUp(body, bodyId, (found) => ({
      ...KNOWN,
      exists: found !== undefined,
      schools: found === undefined ? [] : bodySchoolsOn(found, day),
    }));
  return lookUp(alliance, allianceId ?? NO_ID, (found) =>
    allianceId === null
      ? KNOWN
      : {
          exists: found !== undefined,
          endedOn: findEndBefore(found, day),
          schools: leadSchoolsOn(found, day),
        },
  );
};

/** Looks up the schools whose members have an interest in the work of the provider. */
export const lookUpProviderSchools = (provider: Provider | undefined, day: IsoDay): StreamLookup<readonly Urn[]> =>
  lookUp(alliance, NO_ID, () => thenLookUp([lookUpProvider(provider, day)], ([found = KNOWN]) => found.schools));
