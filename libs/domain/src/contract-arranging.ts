import { listDaysOfLeaders } from '#domain/contract-days';
import type { DecisionFact } from '#domain/contract-facts.types';
import { recordedStage, refuseAfterLimit, refuseUnlessDelivering } from '#domain/contract-state';
import type { DaysOfLeader } from '#domain/contract-team.events';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseUnconfirmedDecision, requireAward } from '#domain/decision-award';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses signatures, arrangements and a start once the decision no longer allows the contract or its last day has passed. */
export const refuseUnlessDecisionHolds = (state: SupportContract, { decision }: DecisionFact, today: IsoDay): void => {
  refuseUnless(
    decision !== undefined,
    'unknown-decision',
    'There is no record of the decision that this contract follows from. Ask the clerk of the board.',
  );
  requireAward(decision, today);
  refuseAfterLimit(state.agreed, today);
};

/** As `refuseUnlessDecisionHolds`, for a start: the decision must also be confirmed. */
export const requireConfirmedDecision = (state: SupportContract, facts: DecisionFact, today: IsoDay): void => {
  refuseUnlessDecisionHolds(state, facts, today);
  if (facts.decision !== undefined) refuseUnconfirmedDecision(facts.decision);
};

const arrangementsRequest = (
  { agreed, attempt, takenOverOn }: SupportContract,
  requested: ('money' | 'days')[],
  reservations: DaysOfLeader[],
): { type: 'ArrangementsRequested'; data: ContractEvents['ArrangementsRequested'] } => ({
  type: 'ArrangementsRequested',
  data: {
    attempt: attempt + 1,
    requested,
    fundId: agreed.fundId,
    pence: agreed.pence,
    leaderId: agreed.leaderId,
    halfDays: agreed.halfDays,
    // The days of a contract that is taken over are those that are left.
    from: takenOverOn ?? agreed.startsOn,
    to: agreed.endsOn,
    reservations,
  },
});

/** All parties have signed and the team is released. Only a fund is asked for money: where another pays, or nobody, there is nothing to wait for. */
export const requestArrangements = (state: SupportContract) => {
  const { payer, pence } = state.agreed;
  const people = listDaysOfLeaders(state);
  if (payer === 'fund') return [arrangementsRequest(state, ['money', 'days'], people)];
  return [{ type: 'FundingNotNeeded' as const, data: { payer, pence } }, arrangementsRequest(state, ['days'], people)];
};

/** Asks again for the days of leaders who joined the running contract and were refused them. */
const requestRefusedTeamDays = (state: SupportContract, today: IsoDay) => {
  const refused = state.reservations.filter(({ status }) => status === 'refused');
  refuseUnless(
    refused.length > 0,
    'nothing-to-renew',
    'Neither the money nor the days were refused. You do not need to ask for them again.',
  );
  refuseUnlessDelivering(state, today);
  return refused.map(({ leaderId, halfDays }) => ({
    type: 'TeamDaysRequested' as const,
    data: { leaderId, halfDays, from: today, to: state.agreed.endsOn },
  }));
};

/** Decisions on money and days that were refused. */
export const decideArranging = {
  RenewArrangements: (state, _, { today }, facts) => {
    const { money, days, reservations } = state;
    if (recordedStage(state) === 'running') return requestRefusedTeamDays(state, today);
    const requested = [
      ...(money.status === 'refused' ? (['money'] as const) : []),
      ...(days.status === 'refused' ? (['days'] as const) : []),
    ];
    const isWaiting = recordedStage(state) === 'arranging' && requested.length > 0;
    refuseUnless(
      isWaiting,
      'nothing-to-renew',
      'Neither the money nor the days were refused. You do not need to ask for them again.',
    );
    refuseUnlessDecisionHolds(state, facts, today);
    const refused = reservations.flatMap(({ status, ...asked }) => (status === 'refused' ? [asked] : []));
    return [arrangementsRequest(state, requested, refused)];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
