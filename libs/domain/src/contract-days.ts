import type { DaysOfLeader } from '#domain/contract-team.events';
import type { SupportContract } from '#domain/contract.types';
import type { HalfDays } from '#domain/vocabulary';

/** Total half-days of the deployed leaders besides the lead. */
export const teamHalfDays = ({ team }: Pick<SupportContract, 'team'>): HalfDays =>
  team.reduce((sum, { halfDays }) => sum + halfDays, 0);

/** The half-days of the lead: those of the contract that no other leader has. */
export const leadHalfDays = (state: Pick<SupportContract, 'team' | 'halfDays'>): HalfDays =>
  state.halfDays - teamHalfDays(state);

/** The half-days of the lead and of each deployed leader. */
export const listDaysOfLeaders = (state: SupportContract): DaysOfLeader[] => [
  { leaderId: state.agreed.leaderId, halfDays: leadHalfDays(state) },
  ...state.team.map(({ leaderId, halfDays }) => ({ leaderId, halfDays })),
];

/** Half-days of the visits to which this leader came. */
export const countDeliveredBy = ({ visits }: Pick<SupportContract, 'visits'>, leaderId: string): HalfDays =>
  visits
    .filter(({ status, attendedBy }) => status === 'held' && attendedBy.includes(leaderId))
    .reduce((sum, { halfDays }) => sum + halfDays, 0);

/** The leaders who can come to visits: the lead, and each deployed leader whose days are reserved. */
export const listDeployedLeaders = ({ agreed, team, reservations }: SupportContract): string[] => {
  const confirmed = reservations.flatMap(({ leaderId, status }) => (status === 'confirmed' ? [leaderId] : []));
  return [agreed.leaderId, ...team.flatMap(({ leaderId }) => (confirmed.includes(leaderId) ? [leaderId] : []))];
};

/** The ids of the deployed leaders. */
export const listTeamIds = (team: SupportContract['team']): string[] => team.map(({ leaderId }) => leaderId);
