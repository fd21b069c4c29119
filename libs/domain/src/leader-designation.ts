import type { Designation } from '#domain/leader.events';
import type { Leader } from '#domain/leader.types';
import type { DesignationLists } from '#domain/leader.types';
import { PHASES, refuseWrongAreaCodes } from '#domain/register-codes';
import { refuseReversedPeriod } from '#domain/shared-rules';
import { covers, type Period } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

export const isDesignatedOn = (leader: Leader, day: IsoDay): boolean => covers(leader, day);

/** Whether the designation covers every day of the period. */
export const isDesignatedThroughout = (leader: Leader, { from, to }: Period): boolean =>
  covers(leader, from) && (to === null ? leader.to === null : covers(leader, to));

type Terms = Omit<Designation, 'personId'>;

/** Refuses a designation unless either a home school or another employer releases the leader. */
const refuseWithoutEmployer = ({ homeSchoolUrn, employer, allianceId }: Terms): void => {
  refuseUnless(
    (homeSchoolUrn === null) !== (employer === null),
    'employer-needed',
    'Name either the home school of the leader or another employer, and not both.',
  );
  refuseUnless(
    employer?.kind !== 'council' || (employer.name !== null && employer.areaCode !== null),
    'employer-incomplete',
    'Give the name of the council that employs the leader, and the code of its area.',
  );
  refuseUnless(
    employer?.kind !== 'alliance' || allianceId !== null,
    'employer-incomplete',
    'Name the alliance of the leader, because it employs the leader.',
  );
};

/** A specialist leader is trained and deployed by an alliance. */
const SPECIALIST = 'sle';

/** Refuses a specialist leader without an alliance: they answer to exactly one on any day. */
const refuseWithoutAlliance = ({ providerType, allianceId }: Terms): void =>
  refuseUnless(
    providerType !== SPECIALIST || allianceId !== null,
    'alliance-needed',
    'A specialist leader answers to exactly one alliance on any day. Name the alliance of the leader.',
  );

/** Refuses a type of provider, a need area or a phase that is in no list. `phases`: those that the leader has. */
export const refuseUnknownCodes = (
  { providerType, needAreas, phases, employer }: Terms,
  { lists, phases: known = [] }: { readonly lists: DesignationLists; readonly phases?: readonly string[] },
): void => {
  refuseUnless(
    lists.providerTypes.includes(providerType),
    'unknown-provider-type',
    `Name one of these types of provider: ${lists.providerTypes.join(', ')}. A clerk names those of their board, an administrator those of the standard terms.`,
  );
  refuseUnless(
    needAreas.every((needArea) => lists.needAreas.includes(needArea)),
    'unknown-need-area',
    `Name only these need areas: ${lists.needAreas.join(', ')}. A clerk names those of their board, an administrator those of the standard terms.`,
  );
  refuseUnless(
    phases.every((phase) => PHASES.includes(phase) || known.includes(phase)),
    'unknown-phase',
    `Name only phases of the register of schools: ${PHASES.join(', ')}.`,
  );
  if (employer !== null && employer.areaCode !== null) refuseWrongAreaCodes([employer.areaCode]);
};

/** Refuses a designation without a need area or an employer, or that ends before it begins. */
export const refuseVague = (designation: Terms): void => {
  refuseReversedPeriod(designation);
  refuseWithoutEmployer(designation);
  refuseWithoutAlliance(designation);
  refuseUnless(designation.needAreas.length > 0, 'need-area-needed', 'Name at least one need area.');
};
