import { countDeliveredBy, listDaysOfLeaders, listDeployedLeaders } from '#domain/contract-days';
import type { Visit } from '#domain/contract-entries.types';
import type { LeaderDayFact } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { HALF_DAYS_OF_A_DAY } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';

/** What is recorded about a visit that was held. */
export type Held = Pick<Visit, 'visitId' | 'halfDays' | 'place' | 'attendedBy' | 'schoolStaff'> & {
  readonly heldOn: Visit['on'];
};

/** Refuses `not-the-assigned-leader` if the lead leader gives the support and the actor is somebody else. Otherwise the policy decides who acts for the provider. */
export const refuseUnlessProvider = ({ agreed }: SupportContract, actor: string): void =>
  refuseUnless(
    agreed.provider.kind !== 'leader' || actor === agreed.leaderPersonId,
    'not-the-assigned-leader',
    'Only the leader assigned to this contract can do this. Ask that leader to do it.',
  );

/** Whether the person gives the support: as the lead leader, or as a deployed leader. */
export const isDeployedPerson = ({ agreed, team }: SupportContract, personId: string): boolean =>
  agreed.leaderPersonId === personId || team.some((member) => member.personId === personId);

/** The leaders who came, as given, or else the leader who records the visit, or else the lead leader. A deployed leader records only visits to which they came. */
export const findAttendees = (state: SupportContract, given: readonly string[] | null, actor: string): string[] => {
  const { agreed, team } = state;
  const member = agreed.leaderPersonId === actor ? undefined : team.find(({ personId }) => personId === actor);
  const attendedBy = [...(given ?? [member?.leaderId ?? agreed.leaderId])];
  if (member === undefined) refuseUnlessProvider(state, actor);
  else
    refuseUnless(
      attendedBy.includes(member.leaderId),
      'not-your-visit',
      'You did not come to this visit. Ask the lead leader of the contract to record it.',
    );
  return attendedBy;
};

const refuseStrangers = (state: SupportContract, attendedBy: readonly string[]): void => {
  const deployed = listDeployedLeaders(state);
  refuseUnless(
    attendedBy.length > 0 && new Set(attendedBy).size === attendedBy.length,
    'nobody-came',
    'Name the leaders who came: at least one, and each only once.',
  );
  refuseUnless(
    attendedBy.every((leaderId) => deployed.includes(leaderId)),
    'not-on-the-team',
    'One of those who came is not deployed under this contract, or has no reserved days. Add them to the team first.',
  );
};

/**
 * Refuses a day with more than its half-days for one of the leaders, here or over all contracts. Another contract can record a visit at the same moment:
 * then the ledger of the leader finds out, and both contracts are told.
 */
const refuseFullDay = (
  others: readonly Visit[],
  known: readonly Visit[],
  leaderId: string,
  { heldOn, halfDays }: Held,
  { leaderDay }: LeaderDayFact,
): void => {
  const here = countDeliveredBy({ visits: others.filter(({ on }) => on === heldOn) }, leaderId);
  refuseUnless(
    here + halfDays <= HALF_DAYS_OF_A_DAY,
    'more-than-a-day',
    `A day has ${HALF_DAYS_OF_A_DAY} half-days. Other visits already take ${here} half-days of ${heldOn}. Record fewer, or correct the other visits.`,
  );
  const elsewhere = leaderDay
    .filter((day) => day.leaderId === leaderId && known.every(({ visitId }) => visitId !== day.visitId))
    .reduce((sum, day) => sum + day.halfDays, 0);
  refuseUnless(
    elsewhere === 0 || elsewhere + here + halfDays <= HALF_DAYS_OF_A_DAY,
    'leader-busy-that-day',
    `The leader worked ${elsewhere} of the ${HALF_DAYS_OF_A_DAY} half-days of ${heldOn} under other contracts. Check the day and the half-days.`,
  );
};

/** Refuses a number of people that is not whole, and a visit to the provider to which nobody of the supported school came. */
const refuseImpossibleStaff = ({ place, schoolStaff }: Held): void => {
  refuseUnless(
    schoolStaff === null || (Number.isInteger(schoolStaff) && schoolStaff > 0),
    'school-staff-must-be-positive',
    'Give how many people of the supported school took part as a whole number, at least one. Leave it out if they were not counted.',
  );
  refuseUnless(
    place !== 'provider' || schoolStaff !== null,
    'nobody-from-the-school',
    'People of the supported school come to a visit at the school of the provider. Give how many came, or give another place.',
  );
};

/** Refuses leaders who are not deployed, a visit to the provider without anybody of the supported school, and a visit beyond the half-days of one of them, of that day or of the contract. */
export const refuseImpossibleAttendance = (state: SupportContract, held: Held, day: LeaderDayFact): void => {
  refuseStrangers(state, held.attendedBy);
  refuseImpossibleStaff(held);
  const others = state.visits.filter(({ visitId }) => visitId !== held.visitId);
  for (const { leaderId, halfDays } of listDaysOfLeaders(state)) {
    if (!held.attendedBy.includes(leaderId)) continue;
    refuseFullDay(others, state.visits, leaderId, held, day);
    const left = halfDays - countDeliveredBy({ visits: others }, leaderId);
    refuseUnless(
      held.halfDays <= left,
      'beyond-planned-days',
      `Only ${left} of the ${halfDays} planned half-days of a leader who came are left. Give at most that many.`,
    );
  }
};
