import type { ActingFor, AllianceNetwork, NetworkMembership } from '#domain/alliance-network.types';
import { covers } from '#domain/vocabulary';
import type { CommandContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

export const requireMembership = ({ memberships }: AllianceNetwork, membershipId: string): NetworkMembership => {
  const found = memberships.find((each) => each.membershipId === membershipId);
  refuseUnless(
    found !== undefined,
    'unknown-membership',
    'The network has no membership with this id. Read the network for the ids.',
  );
  return found;
};

/** A director acts for their own alliance only. Administrators act for all. */
export const refuseOtherAlliances = (
  allianceIds: readonly string[],
  { roles }: Pick<CommandContext, 'roles'>,
  { ownAlliances }: ActingFor,
): void =>
  refuseUnless(
    !roles.includes('alliance-director') || allianceIds.some((id) => ownAlliances.includes(id)),
    'not-your-alliance',
    'This entry is about other alliances. Ask the director of one of them to record it.',
  );

/** Refuses two memberships of one alliance, and an alliance that is not a member on the day. Returns the ids of both alliances. */
export const requirePair = (
  network: AllianceNetwork,
  [one, other]: readonly [string, string],
  day: IsoDay,
): readonly string[] => {
  const pair = [requireMembership(network, one), requireMembership(network, other)];
  refuseUnless(
    pair[0]?.allianceId !== pair[1]?.allianceId,
    'same-alliance',
    'Both memberships are of the same alliance. Name memberships of two alliances.',
  );
  const absent = pair.find((each) => !covers(each, day));
  refuseUnless(
    absent === undefined,
    'not-a-member',
    `One of the alliances is a member from ${absent?.from ?? ''} to ${absent?.to ?? 'no fixed day'}. Give a day within that.`,
  );
  return pair.map(({ allianceId }) => allianceId);
};
