import { alliance } from '#domain/alliance';
import { MAX_CONTRACT_PASSINGS } from '#domain/bounds';
import { contractStageOn } from '#domain/contract-state';
import type { Stage } from '#domain/contract-stage';
import type { CircumstanceKind } from '#domain/contract-circumstances.events';
import type { PassContractFacts } from '#domain/contract-facts.types';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { leader } from '#domain/leader';
import type { Leader } from '#domain/leader.types';
import { NO_ID, refuseFutureDay } from '#domain/shared-rules';
import { covers, type Provider } from '#domain/vocabulary';
import { lookUp, type Decider, type NewEvent, type StreamLookup } from '#kernel/decider';
import { thenLookUp } from '#kernel/then-look-up';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** What the board answers when it passes a contract on. */
const ANSWERED: readonly CircumstanceKind[] = ['alliance-ended', 'leader-passed-on'];

/** All have signed, and it has not ended. A draft names whatever alliance the lead leader answers to when it is drafted again. */
const AGREED: readonly Stage[] = ['arranging', 'ready', 'running'];

/** The alliance that gives the support, or else the one to which the lead leader answers. */
const findAlliance = ({ agreed }: SupportContract): string | null => agreed.provider.allianceId ?? agreed.allianceId;

/** Refuses a contract that cannot pass on to another alliance today. Returns the alliance that it is with. */
const requirePassable = (state: SupportContract, today: IsoDay): string => {
  refuseUnless(
    AGREED.includes(contractStageOn(state, today)),
    'not-agreed-or-over',
    'Only a contract that all have signed and that has not ended can pass on to another alliance. If somebody has still to sign, withdraw the contract and draft it again.',
  );
  refuseUnless(
    state.passedOn.length < MAX_CONTRACT_PASSINGS,
    'too-many-passings-on',
    `The contract has passed on ${MAX_CONTRACT_PASSINGS} times, the most allowed. Ask the board to replace the provider.`,
  );
  const before = findAlliance(state);
  refuseUnless(
    before !== null,
    'no-alliance',
    'The contract is with no alliance, so it cannot pass on to another one. Ask the board to replace the provider.',
  );
  return before;
};

/** Refuses an alliance that does not exist on the day, to which the lead leader does not answer, or a day before the contract is with its alliance. */
const refuseWrongPassing = (
  { agreed, passedOn, startedOn }: SupportContract,
  on: IsoDay,
  { successor, leaderIds }: PassContractFacts,
): void => {
  refuseUnless(successor !== undefined, 'unknown-alliance', 'There is no alliance with this id. Check the id.');
  refuseUnless(
    covers(successor, on),
    'outside-the-alliance',
    `The alliance runs from ${successor.from} to ${successor.to ?? 'no fixed day'}. Give a day within that.`,
  );
  const withAllianceSince = passedOn.at(-1)?.on ?? startedOn;
  refuseUnless(
    withAllianceSince === null || withAllianceSince <= on,
    'passed-on-out-of-order',
    `The contract is with its alliance from ${withAllianceSince} on. Give that day or a later one.`,
  );
  refuseUnless(
    leaderIds.includes(agreed.leaderId),
    'leader-not-in-alliance',
    'The lead leader does not answer to this alliance on that day. Record first that the leader answers to it, or ask the board to replace the provider.',
  );
};

/** The open concerns that an alliance answers as the provider. */
const listAnswerableConcerns = ({ agreed, concerns }: SupportContract): string[] =>
  agreed.provider.kind === 'alliance'
    ? concerns.flatMap(({ escalationId, settled }) => (settled ? [] : [escalationId]))
    : [];

/** The fund learns that what it has not paid yet is for another alliance, where an alliance gives the support and a fund pays. */
const passMoneyOn = (
  { agreed: { provider, fundId } }: SupportContract,
  allianceId: ContractEvents['MoneyPassedOn']['allianceId'],
  from: IsoDay,
): readonly NewEvent<ContractEvents>[] =>
  provider.kind !== 'alliance' || fundId === null
    ? []
    : [{ type: 'MoneyPassedOn', data: { fundId, allianceId, from }, occurredOn: from }];

/** A concern that was raised before the contract passed on, and of which the contract learns only now: another alliance answers it. */
export const passLateConcernOn = (
  { agreed: { provider } }: SupportContract,
  escalationId: string,
  allianceId: string | null,
): readonly NewEvent<ContractEvents>[] =>
  provider.kind !== 'alliance' ||
  provider.allianceId === null ||
  allianceId === null ||
  allianceId === provider.allianceId
    ? []
    : [
        {
          type: 'ConcernsPassedOn',
          data: { allianceId: { old: allianceId, new: provider.allianceId }, escalationIds: [escalationId] },
        },
      ];

/** Who gave the support on a day. */
export const findProviderOn = ({ agreed: { provider }, passedOn }: SupportContract, day: IsoDay): Provider => {
  if (provider.kind !== 'alliance') return provider;
  const allianceId = passedOn.findLast(({ on }) => on <= day)?.allianceId ?? passedOn[0]?.before ?? provider.allianceId;
  return { ...provider, allianceId };
};

/** Decides that a contract follows its lead leader to another alliance. The alliance is paid and gives the support from that day on. */
export const decideContractAlliance = {
  PassContractOn: (state, { allianceId, on, decidedOn, reason }, { today }, facts) => {
    const before = requirePassable(state, today);
    refuseUnless(
      before !== allianceId,
      'already-in-alliance',
      'The contract is with this alliance already. Name another one.',
    );
    refuseFutureDay(on, today);
    refuseFutureDay(decidedOn, today);
    refuseWrongPassing(state, on, facts);
    const answered = state.circumstances.filter(({ answer, kind }) => answer === null && ANSWERED.includes(kind));
    const leaderIds = [...facts.leaderIds];
    const concerns = listAnswerableConcerns(state);
    return [
      {
        type: 'ContractPassedOn',
        data: { allianceId: { old: before, new: allianceId }, leaderIds, on, decidedOn, reason },
        occurredOn: on,
      },
      ...passMoneyOn(state, { old: before, new: allianceId }, on),
      ...(concerns.length === 0
        ? []
        : [
            {
              type: 'ConcernsPassedOn' as const,
              data: { allianceId: { old: before, new: allianceId }, escalationIds: concerns },
              occurredOn: on,
            },
          ]),
      ...answered.map(({ circumstanceId }) => ({
        type: 'CircumstanceAnswered' as const,
        data: { circumstanceId, answer: 'continue' as const, decidedOn, reason },
        occurredOn: decidedOn,
      })),
    ];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** State changes of the alliance of a contract. */
export const evolveContractAlliance = {
  ContractPassedOn: (state, { allianceId, leaderIds, on }) => {
    const { agreed, team, passedOn } = state;
    const { provider } = agreed;
    const isProvider = provider.kind === 'alliance';
    return {
      ...state,
      agreed: {
        ...agreed,
        allianceId: allianceId.new,
        provider: isProvider ? { ...provider, allianceId: allianceId.new } : provider,
      },
      team: team.map((each) => (leaderIds.includes(each.leaderId) ? { ...each, allianceId: allianceId.new } : each)),
      passedOn: [...passedOn, { before: allianceId.old, allianceId: allianceId.new, on }],
    };
  },
  MoneyPassedOn: (state) => state,
  ConcernsPassedOn: (state) => state,
} satisfies Partial<Decider<ContractStream>['evolve']>;

type Passing = { readonly allianceId: string; readonly on: IsoDay };

const answersTo = (found: Leader | undefined, { allianceId, on }: Passing): boolean =>
  found?.allianceId === allianceId && found.allianceSince <= on;

const lookUpLeader = (leaderId: string, passing: Passing): StreamLookup<string | null> =>
  lookUp(leader, leaderId, (found) => (answersTo(found, passing) ? leaderId : null));

export const contractAllianceFacts = {
  successor: ({ allianceId }: Passing): StreamLookup<PassContractFacts['successor']> =>
    lookUp(alliance, allianceId, (found) => found && { from: found.from, to: found.to }),
  leaderIds: (
    passing: Passing,
    _: object,
    state: SupportContract | undefined,
  ): StreamLookup<PassContractFacts['leaderIds']> => {
    const lead = state?.agreed.leaderId ?? NO_ID;
    const others = state?.team.map(({ leaderId }) => leaderId) ?? [];
    return lookUp(leader, lead, (found) =>
      thenLookUp(
        others.map((each) => lookUpLeader(each, passing)),
        (ids) => [...(answersTo(found, passing) ? [lead] : []), ...ids.flatMap((id) => id ?? [])],
      ),
    );
  },
};
