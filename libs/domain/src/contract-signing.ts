import { lastSignatureDay, recoverablePence, refuseAfterLimit, recordedStage } from '#domain/contract-state';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { DecisionFact } from '#domain/contract-facts.types';
import { requireAward } from '#domain/decision';
import { refuseUnlessGovernorsAct } from '#domain/home-school';
import { refuseFutureDay } from '#domain/shared-rules';
import { SIGNATORIES, type Signatory } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

const refuseSignature = (state: SupportContract, as: Signatory, personId: string): void => {
  const { withdrawn, aims, signatures, agreed } = state;
  refuseUnless(!withdrawn, 'contract-withdrawn', 'The contract was withdrawn.');
  refuseUnless(aims.length > 0, 'no-aims', 'Agree at least one measurable aim before signing.');
  refuseUnless(
    signatures.every((signature) => signature.as !== as),
    'party-already-signed',
    'This party has already signed.',
  );
  refuseUnless(
    as !== 'provider' || personId === agreed.leaderPersonId,
    'not-the-assigned-leader',
    'Only the assigned leader can sign for the provider.',
  );
  refuseUnless(
    signatures.every((signature) => signature.personId !== personId),
    'signs-for-another',
    'This person has already signed for another party. Each party must sign through a different person.',
  );
};

/** Refuses signatures, arrangements and a start once the decision no longer allows the contract or its last day has passed. */
const refuseUnlessDecisionHolds = (state: SupportContract, { decision }: DecisionFact, today: IsoDay): void => {
  refuseUnless(
    decision !== undefined,
    'unknown-decision',
    'There is no record of the decision that this contract follows from.',
  );
  requireAward(decision, today);
  refuseAfterLimit(state.agreed, today);
};

/** Nobody has to release a leader who is self-employed, so that the leader signs for both parties at once. */
const listSignedAs = ({ agreed }: SupportContract, as: Signatory): Signatory[] =>
  as === 'provider' && agreed.employer?.kind === 'self-employed' ? ['provider', 'home-head'] : [as];

const arrangementsRequest = (
  { agreed }: SupportContract,
  attempt: number,
  requested: ('money' | 'days')[],
): ContractEvents['ArrangementsRequested'] => ({
  attempt,
  requested,
  fundId: agreed.fundId,
  pence: agreed.pence,
  leaderId: agreed.leaderId,
  halfDays: agreed.halfDays,
  from: agreed.startsOn,
  to: agreed.endsOn,
});

/** All parties have signed. Only a fund is asked for money: where another pays, or nobody, there is nothing to wait for. */
const requestArrangements = (state: SupportContract) => {
  const { payer, pence } = state.agreed;
  const attempt = state.attempt + 1;
  const request = (requested: ('money' | 'days')[]) => ({
    type: 'ArrangementsRequested' as const,
    data: arrangementsRequest(state, attempt, requested),
  });
  if (payer === 'fund') return [request(['money', 'days'])];
  return [{ type: 'FundingNotNeeded' as const, data: { payer, pence } }, request(['days'])];
};

const refuseUnlessReady = ({ withdrawn, startedOn, signatures, money, days }: SupportContract): void => {
  refuseUnless(!withdrawn, 'contract-withdrawn', 'The contract was withdrawn.');
  refuseUnless(startedOn === null, 'already-started', 'The contract has already started.');
  refuseUnless(
    signatures.length === SIGNATORIES.length,
    'not-signed',
    'The school, the provider and the head who releases the leader must all sign first.',
  );
  refuseUnless(money.status === 'confirmed', 'not-funded', 'The fund has not yet committed the money.');
  refuseUnless(days.status === 'confirmed', 'days-not-reserved', "The leader's days are not yet reserved.");
};

const refuseBeforeLastSignature = (
  { signatures }: SupportContract,
  { startedOn, begunEarly }: ContractStream['commands']['StartContract'],
): void => {
  const signedOn = lastSignatureDay(signatures);
  const isEarly = signedOn !== undefined && startedOn < signedOn;
  refuseUnless(
    !isEarly || begunEarly !== null,
    'before-the-last-signature',
    `The last party signed on ${signedOn ?? ''}. Give that day or a later one, or say why the work began early.`,
  );
  refuseUnless(
    isEarly || begunEarly === null,
    'not-begun-early',
    'The work did not start before the last signature. Leave out the reason for an early beginning.',
  );
};

/** The event that withdraws a contract and names what goes back. `reason` is null if the time limit passed before the start. */
export const withdrawalEvent = ({ agreed }: SupportContract, reason: Personal | null) => {
  const { fundId, leaderId, pence } = agreed;
  return { type: 'ContractWithdrawn' as const, data: { reason, fundId, leaderId, pence } };
};

/** Decisions on signing: from the first signature to the start, or to a withdrawal before the start. */
export const decideSigning = {
  SignContract: (state, data, { actor, today }, facts) => {
    refuseFutureDay(data.signedOn, today);
    const termsFrom = state.amendedOn ?? state.draftedOn;
    refuseUnless(
      termsFrom <= data.signedOn,
      'before-the-draft',
      `The contract was drafted or last amended on ${termsFrom}. Give that day or a later one.`,
    );
    refuseSignature(state, data.as, actor);
    if (data.as === 'home-head') refuseUnlessGovernorsAct(facts);
    refuseUnlessDecisionHolds(state, facts, today);
    const signed = listSignedAs(state, data.as).map((as) => ({
      type: 'ContractSigned' as const,
      data: { as, signedOn: data.signedOn, personId: actor },
      occurredOn: data.signedOn,
    }));
    if (state.signatures.length + signed.length < SIGNATORIES.length) return signed;
    return [...signed, ...requestArrangements(state)];
  },

  AcknowledgeContract: (state, data, { actor, today }) => {
    refuseFutureDay(data.acknowledgedOn, today);
    refuseUnless(
      state.signatures.length > 0,
      'not-signed',
      'Nobody has signed yet. Acknowledge the contract after the first signature.',
    );
    refuseUnless(state.acknowledgedOn === null, 'already-acknowledged', 'The contract has already been acknowledged.');
    return [{ type: 'ContractAcknowledged', data: { ...data, personId: actor }, occurredOn: data.acknowledgedOn }];
  },

  RenewArrangements: (state, _, { today }, facts) => {
    const { money, days, attempt } = state;
    const requested = [
      ...(money.status === 'refused' ? (['money'] as const) : []),
      ...(days.status === 'refused' ? (['days'] as const) : []),
    ];
    const waits = recordedStage(state) === 'arranging' && requested.length > 0;
    refuseUnless(
      waits,
      'nothing-to-renew',
      'Neither the money nor the days were refused, so there is nothing to ask for again.',
    );
    refuseUnlessDecisionHolds(state, facts, today);
    return [{ type: 'ArrangementsRequested', data: arrangementsRequest(state, attempt + 1, requested) }];
  },

  StartContract: (state, data, { today }, facts) => {
    const { agreed } = state;
    refuseUnlessReady(state);
    refuseUnlessDecisionHolds(state, facts, today);
    refuseFutureDay(data.startedOn, today);
    refuseUnless(
      facts.leader?.designated === true,
      'not-designated',
      'The leader is not designated for the whole contract.',
    );
    refuseUnless(
      agreed.startsOn <= data.startedOn && data.startedOn <= agreed.endsOn,
      'outside-contract',
      `The contract runs from ${agreed.startsOn} to ${agreed.endsOn}. Give a start day within that period.`,
    );
    refuseBeforeLastSignature(state, data);
    const started = {
      ...data,
      nextReviewOn: addDays(data.startedOn, agreed.reviewEveryDays),
      nextReportOn: addDays(data.startedOn, agreed.reportEveryDays),
    };
    return [{ type: 'ContractStarted', data: started, occurredOn: data.startedOn }];
  },

  WithdrawContract: (state, { reason }) => {
    refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract has already been withdrawn.');
    refuseUnless(state.startedOn === null, 'already-started', 'The contract has started. End it early instead.');
    const recoverable = recoverablePence(state);
    refuseUnless(
      recoverable === 0,
      'money-to-recover',
      `${recoverable} pence were paid in advance. Recover them before you withdraw the contract.`,
    );
    return [withdrawalEvent(state, reason)];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
