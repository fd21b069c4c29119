import { alliance } from '#domain/alliance';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import type { Designation } from '#domain/leader.events';
import { isWithinReach } from '#domain/person-ties';
import type { PersonTies } from '#domain/person.types';
import { lookUpArea } from '#domain/remit';
import { NO_ID } from '#domain/shared-rules';
import { lookUp, type CommandContext, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';

export const refuseOwnDesignation = (
  { personId }: Pick<Designation, 'personId'>,
  { actor }: Pick<CommandContext, 'actor'>,
): void =>
  refuseUnless(personId !== actor, 'own-designation', 'You cannot designate yourself. Ask somebody else to do it.');

/** A clerk designates leaders whose employer is in the areas of their board, and nobody who belongs to another board. */
export const refuseOtherBoardsLeader = (
  { employer }: Pick<Designation, 'employer'>,
  areas: readonly string[],
  ties: PersonTies,
  remit: PersonTies,
): void => {
  const isFree = employer?.kind === 'self-employed' && areas.length === 0;
  refuseUnless(
    isFree || areas.some((area) => remit.areas.includes(area)),
    'outside-your-board',
    `The areas of your board are ${remit.areas.join(', ')}, and whoever employs the leader is not in one of them. Ask an administrator to designate this leader.`,
  );
  refuseUnless(
    isWithinReach(ties, remit),
    'person-outside-your-board',
    'This person belongs to another board or area. Ask an administrator to designate them.',
  );
};

/** The local authorities of the home school, of the council, or of the lead schools of the alliance that employs a leader. */
export const lookUpEmployerAreas = (
  { homeSchoolUrn, employer, allianceId }: Pick<Designation, 'homeSchoolUrn' | 'employer' | 'allianceId'>,
  { today }: Pick<CommandContext, 'today'>,
): StreamLookup<readonly string[]> =>
  lookUp(alliance, (employer?.kind === 'alliance' ? allianceId : null) ?? NO_ID, (found) => {
    const schools = [...leadSchoolsOn(found, today), ...(homeSchoolUrn === null ? [] : [homeSchoolUrn])];
    return thenLookUp(schools.map(lookUpArea), (areas) => [
      ...areas.flatMap((area) => area ?? []),
      ...(employer?.areaCode ? [employer.areaCode] : []),
    ]);
  });
