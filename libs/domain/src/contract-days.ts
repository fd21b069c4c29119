import type { DaysOfLeader } from '#domain/contract-team.events';
import type { SupportContract } from '#domain/contract.types';
import type { HalfDays } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** The half-days of a contract, and those of each deployed leader besides the lead leader. */
interface DividedHalfDays {
  readonly halfDays: HalfDays;
  readonly team: readonly { readonly halfDays: HalfDays }[];
}

/** Total half-days of the deployed leaders besides the lead leader. */
export const teamHalfDays = ({ team }: Pick<DividedHalfDays, 'team'>): HalfDays =>
  team.reduce((sum, { halfDays }) => sum + halfDays, 0);

/** The half-days of the lead leader: those of the contract that no other leader has. */
export const leadHalfDays = (contract: DividedHalfDays): HalfDays => contract.halfDays - teamHalfDays(contract);

/** The half-days of the lead leader and of each deployed leader. */
export const listDaysOfLeaders = (state: SupportContract): DaysOfLeader[] => [
  { leaderId: state.agreed.leaderId, halfDays: leadHalfDays(state) },
  ...state.team.map(({ leaderId, halfDays }) => ({ leaderId, halfDays })),
];

/** The half-days that the lead leader needs in a running contract: those that are not reserved of others. */
export const neededOfLead = ({ halfDays, team, reservations }: SupportContract): HalfDays =>
  team
    .filter(({ leaderId }) => reservations.some((each) => each.leaderId === leaderId && each.status === 'confirmed'))
    .reduce((left, member) => left - member.halfDays, halfDays);

/** The change after a leader joined a running contract (`change` below 0) or left it. */
export const leadDaysEvent = (state: SupportContract, change: HalfDays, today: IsoDay) => {
  const old = neededOfLead(state);
  const { leaderId, endsOn: to } = state.agreed;
  const data = { leaderId, halfDays: { old, new: old + change }, from: today, to };
  return { type: 'LeadDaysChanged' as const, data };
};

/** Half-days of the visits to which this leader came. */
export const countDeliveredBy = ({ visits }: Pick<SupportContract, 'visits'>, leaderId: string): HalfDays =>
  visits
    .filter(({ status, attendedBy }) => status === 'held' && attendedBy.includes(leaderId))
    .reduce((sum, { halfDays }) => sum + halfDays, 0);

/** The leaders who can come to visits: the lead leader, and each deployed leader whose days are reserved. */
export const listDeployedLeaders = ({ agreed, team, reservations }: SupportContract): string[] => {
  const confirmed = reservations.flatMap(({ leaderId, status }) => (status === 'confirmed' ? [leaderId] : []));
  return [agreed.leaderId, ...team.flatMap(({ leaderId }) => (confirmed.includes(leaderId) ? [leaderId] : []))];
};

/** The ids of the deployed leaders. */
export const listTeamIds = (team: SupportContract['team']): string[] => team.map(({ leaderId }) => leaderId);
