import type { AccountableParty } from '#domain/plan.events';
import { leadSchoolsOn } from '#domain/alliance-lead-schools';
import type { Alliance } from '#domain/alliance.types';
import { periodsOverlap } from '#domain/shared-rules';
import type { Period, Urn } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';

type Belonging = Pick<Alliance, 'leadSchoolsByDay' | 'members'>;

/** The schools that lead the alliance on some day of the period. */
export const listLeadSchoolsDuring = (alliance: Belonging, { from, to }: Period): Urn[] => {
  const later = alliance.leadSchoolsByDay.filter((each) => from < each.from && (to === null || each.from <= to));
  return [...new Set([...leadSchoolsOn(alliance, from), ...later.flatMap(({ leadSchools }) => leadSchools)])];
};

/** Refuses whoever neither leads the alliance nor is a member of it on some day of the period. */
export const refuseOutsider = (
  alliance: Belonging,
  { leadSchool, memberId }: AccountableParty,
  period: Period,
): void => {
  refuseUnless(
    (leadSchool === null) !== (memberId === null),
    'one-accountable-party',
    'Name either the lead school or the member that is accountable for it, and not both.',
  );
  const leading = listLeadSchoolsDuring(alliance, period);
  refuseUnless(
    leadSchool === null || leading.includes(leadSchool),
    'not-a-lead-school',
    `This school does not lead the alliance in that time. Name one of its lead schools (${leading.join(', ')}), or a member.`,
  );
  refuseUnless(
    memberId === null || alliance.members.some((each) => each.memberId === memberId && periodsOverlap(each, period)),
    'not-a-member',
    'The alliance has no such member in that time. Take the id from the members of the alliance.',
  );
};

/** The school of whoever is accountable for something; null for a member that is not a school. Refuses an outsider. */
export const findAccountableSchool = (
  alliance: Belonging,
  accountable: AccountableParty,
  period: Period,
): Urn | null => {
  refuseOutsider(alliance, accountable, period);
  return accountable.leadSchool ?? alliance.members.find((each) => each.memberId === accountable.memberId)?.urn ?? null;
};
