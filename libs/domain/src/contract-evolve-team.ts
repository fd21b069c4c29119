import { withoutReply } from '#domain/contract-evolve-draft';
import type { Reservation, TeamMember } from '#domain/contract-entries.types';
import type { ContractTeamEvents, DaysOfLeader } from '#domain/contract-team.events';
import { beginNextVersion } from '#domain/contract-versions';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { effectiveDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';

const changeMember = (
  state: SupportContract,
  leaderId: string,
  change: Pick<TeamMember, 'accepted'> | Pick<TeamMember, 'releasedBy'>,
): SupportContract => ({
  ...state,
  team: state.team.map((member) => (member.leaderId === leaderId ? { ...member, ...change } : member)),
});

/** With the days that leaders were asked for. Confirmed days stay confirmed. */
export const askForDays = (
  { reservations }: SupportContract,
  asked: readonly DaysOfLeader[],
): SupportContract['reservations'] => {
  const confirmed = reservations.filter(({ status }) => status === 'confirmed');
  const open = asked.filter(({ leaderId }) => confirmed.every((known) => known.leaderId !== leaderId));
  const others = reservations.filter(
    ({ leaderId, status }) => status !== 'confirmed' && open.every((each) => each.leaderId !== leaderId),
  );
  return [...confirmed, ...others, ...open.map((each): Reservation => ({ ...each, status: 'requested' }))];
};

/** With the reply of one leader. Confirmed days stay confirmed. */
export const answerForDays = (
  { reservations }: SupportContract,
  leaderId: string,
  status: 'confirmed' | 'refused',
): SupportContract['reservations'] =>
  reservations.map((each) => (each.leaderId === leaderId && each.status !== 'confirmed' ? { ...each, status } : each));

/** The state after a leader replied that days are free. */
export const settleDays = (
  { releasing, settling }: SupportContract,
  leaderId: string | null,
): Pick<SupportContract, 'releasing' | 'settling'> => ({
  releasing: { ...releasing, leaders: withoutReply(releasing.leaders, leaderId) },
  settling: settling.filter((each) => each !== leaderId),
});

/** The state changes of the team, one for each event type. */
export const evolveTeam = {
  TeamMemberAdded: (state, { leaderId, halfDays, personId, homeSchoolUrn, employer, allianceId }, context) => ({
    ...state,
    ...beginNextVersion(state, context),
    team: [
      ...state.team,
      {
        leaderId,
        halfDays,
        personId,
        homeSchoolUrn,
        employer,
        allianceId,
        addedOn: effectiveDay(context),
        accepted: state.startedOn === null,
        releasedBy: null,
      },
    ],
  }),
  TeamMemberAccepted: (state, { leaderId }) => changeMember(state, leaderId, { accepted: true }),
  TeamMemberReleased: (state, { leaderId, personId }) => changeMember(state, leaderId, { releasedBy: personId }),
  TeamMemberRemoved: (state, { leaderId, returnsDays }, context) => ({
    ...state,
    ...beginNextVersion(state, context),
    team: state.team.filter((member) => member.leaderId !== leaderId),
    reservations: state.reservations.filter((reservation) => reservation.leaderId !== leaderId),
    releasing: returnsDays ? { ...state.releasing, leaders: [...state.releasing.leaders, leaderId] } : state.releasing,
  }),
  TeamDaysRequested: (state, { leaderId, halfDays }) => ({
    ...state,
    reservations: askForDays(state, [{ leaderId, halfDays }]),
  }),
  TeamDaysConfirmed: (state, { leaderId }) => ({
    ...state,
    reservations: answerForDays(state, leaderId, 'confirmed'),
  }),
  TeamDaysRefused: (state, { leaderId }) => ({ ...state, reservations: answerForDays(state, leaderId, 'refused') }),
  LeadDaysChanged: (state) => state,
  TeamDaysSettled: (state, { leaderId }) => ({ ...state, ...settleDays(state, leaderId) }),
} satisfies Pick<Decider<ContractStream>['evolve'], keyof ContractTeamEvents>;
