import { MAX_TEAM_MEMBERS } from '#domain/contract-bounds';
import { refuseUnlessDecisionHolds, requestArrangements } from '#domain/contract-arranging';
import { isDeployedPerson } from '#domain/contract-attendance';
import { countDeliveredBy, leadDaysEvent, leadHalfDays } from '#domain/contract-days';
import type { TeamMember } from '#domain/contract-entries.types';
import { refuseIfOnPart } from '#domain/contract-parts';
import { refuseAfterLimit, refuseUnlessDelivering } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFurtherVersion, refuseUnlessCurrent } from '#domain/contract-versions';
import { refuseUnlessGovernorsAct } from '#domain/home-school';
import { worksFor } from '#domain/provider';
import { refuseFutureDay } from '#domain/shared-rules';
import { SIGNATORIES, type HalfDays } from '#domain/vocabulary';
import type { Decider, FactsFor } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The leaders of the team whom nobody has released yet. */
export const listUnreleasedMembers = ({ team }: SupportContract): TeamMember[] =>
  team.filter(({ releasedBy }) => releasedBy === null);

const requireMember = ({ team }: SupportContract, id: string): TeamMember => {
  const found = team.find(({ leaderId }) => leaderId === id);
  refuseUnless(found !== undefined, 'not-on-the-team', 'This leader is not on the team of the contract. Check the id.');
  return found;
};

/** The team changes in a draft without signatures, and with a reason in a running contract. */
const refuseUnlessTeamCanChange = (state: SupportContract, reason: Personal | null, today: IsoDay): void => {
  refuseFurtherVersion(state);
  if (state.startedOn !== null) {
    refuseUnlessDelivering(state, today);
    refuseUnless(reason !== null, 'reason-needed', 'The contract is running. Say why its team changes.');
    return;
  }
  refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn. Draft it again.');
  refuseUnless(
    state.signatures.length === 0,
    'contract-already-signed',
    'The contract has a signature. Reopen the draft before you change its team.',
  );
  refuseAfterLimit(state.agreed, today);
};

const refuseImpossibleMember = (
  state: SupportContract,
  leaderId: string,
  { leader, provider }: FactsFor<ContractStream, 'AddTeamMember'>,
) => {
  const { agreed, team } = state;
  refuseUnless(
    leader !== undefined,
    'unknown-leader',
    'There is no leader with this id. Register the designation first.',
  );
  refuseUnless(
    leaderId !== agreed.leaderId && team.every((member) => member.leaderId !== leaderId),
    'already-on-the-team',
    'This leader is already the lead leader or on the team of the contract. Name another leader.',
  );
  refuseUnless(
    team.length < MAX_TEAM_MEMBERS,
    'too-many-team-members',
    `The team has ${MAX_TEAM_MEMBERS} leaders, the most allowed. Remove one first.`,
  );
  refuseUnless(
    leader.homeSchoolUrn !== agreed.schoolUrn,
    'own-school',
    'A leader cannot support their own school. Name another leader.',
  );
  refuseUnless(
    worksFor(agreed.provider, leader, provider),
    'leader-not-with-provider',
    'The leader does not work for the provider of this contract. Name a leader of the provider.',
  );
  refuseUnless(
    leader.designated,
    'not-designated',
    'The leader is not designated until the end of the contract. Name another leader, or renew the designation first.',
  );
  return leader;
};

/** The half-days of a leader who joins come from those of the lead leader. */
const refuseImpossibleShare = (state: SupportContract, halfDays: HalfDays): void => {
  refuseUnless(
    Number.isInteger(halfDays) && halfDays > 0,
    'half-days-must-be-positive',
    'Give the leader a whole number of half-days, at least one.',
  );
  const left = leadHalfDays(state) - countDeliveredBy(state, state.agreed.leaderId);
  refuseUnless(
    halfDays <= left,
    'beyond-planned-days',
    `Only ${left} of the planned half-days of the contract are left for further leaders. Give at most that many.`,
  );
};

/** In a running contract the days are requested as soon as the school has agreed and the employer has released the leader. */
const requestTeamDays = (state: SupportContract, { leaderId, halfDays }: TeamMember, today: IsoDay) => [
  { type: 'TeamDaysRequested' as const, data: { leaderId, halfDays, from: today, to: state.agreed.endsOn } },
];

const refuseWrongReleaser = (state: SupportContract, { personId, employer }: TeamMember, actor: string): void => {
  refuseUnless(
    actor !== personId || employer?.kind === 'self-employed',
    'own-release',
    'You cannot release yourself. Ask whoever employs you to do this.',
  );
  refuseUnless(
    state.signatures.every((signature) => signature.as !== 'school' || signature.personId !== actor),
    'acts-for-another-party',
    'This person has already signed for another party. Ask somebody else to agree for this party.',
  );
};

/** Decisions on the deployed leaders besides the lead leader. */
export const decideTeam = {
  AddTeamMember: (state, { leaderId, halfDays, reason }, { today }, facts) => {
    refuseUnlessTeamCanChange(state, reason, today);
    const { personId, homeSchoolUrn, employer, allianceId } = refuseImpossibleMember(state, leaderId, facts);
    refuseImpossibleShare(state, halfDays);
    const member = { leaderId, halfDays, personId, homeSchoolUrn, employer, allianceId };
    return [{ type: 'TeamMemberAdded', data: { ...member, reason } }];
  },

  AcceptTeamMember: (state, { leaderId }, { actor, today }) => {
    refuseUnlessDelivering(state, today);
    const member = requireMember(state, leaderId);
    refuseUnless(
      !member.accepted,
      'already-accepted',
      'The school has already agreed to this leader. You do not need to agree again.',
    );
    refuseUnless(
      !isDeployedPerson(state, actor),
      'acts-for-another-party',
      'A leader who gives the support cannot act for the school. Ask the head or the chair of governors to do it.',
    );
    return [
      { type: 'TeamMemberAccepted', data: { leaderId, personId: actor } },
      ...(member.releasedBy === null ? [] : requestTeamDays(state, member, today)),
    ];
  },

  ReleaseTeamMember: (state, { leaderId, releasedOn, contractVersion }, { actor, today }, facts) => {
    const member = requireMember(state, leaderId);
    refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn. Draft it again.');
    refuseUnless(
      member.releasedBy === null,
      'already-released',
      'This leader is already released for the contract. You do not need to release them again.',
    );
    refuseUnlessCurrent(state, contractVersion);
    refuseFutureDay(releasedOn, today);
    const termsFrom = state.amendedOn ?? state.draftedOn;
    refuseUnless(
      termsFrom <= releasedOn,
      'before-the-draft',
      `The contract was drafted or last amended on ${termsFrom}. Give that day or a later one.`,
    );
    refuseWrongReleaser(state, member, actor);
    refuseUnlessGovernorsAct(facts);
    const data = { leaderId, personId: actor, releasedOn, contractVersion };
    const released = { type: 'TeamMemberReleased' as const, data, occurredOn: releasedOn };
    if (state.startedOn !== null) {
      refuseUnlessDelivering(state, today);
      return [released, ...(member.accepted ? requestTeamDays(state, member, today) : [])];
    }
    refuseUnlessDecisionHolds(state, facts, today);
    const isLast = state.signatures.length === SIGNATORIES.length && listUnreleasedMembers(state).length === 1;
    return [released, ...(isLast ? requestArrangements(state) : [])];
  },

  RemoveTeamMember: (state, { leaderId, reason }, { today }) => {
    refuseUnlessTeamCanChange(state, reason, today);
    const member = requireMember(state, leaderId);
    if (state.startedOn === null) refuseIfOnPart(state, leaderId);
    refuseUnless(
      countDeliveredBy(state, leaderId) === 0,
      'already-delivered',
      'This leader already came to a visit, so they stay on the team. Plan further visits without them.',
    );
    const asked = state.reservations.find((reservation) => reservation.leaderId === leaderId);
    const returnsDays = asked !== undefined && asked.status !== 'refused';
    const gaveBack = state.startedOn !== null && asked?.status === 'confirmed';
    return [
      { type: 'TeamMemberRemoved', data: { leaderId, returnsDays, reason } },
      ...(gaveBack ? [leadDaysEvent(state, member.halfDays, today)] : []),
    ];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
