import { recoverablePence, refuseAfterLimit, stage } from '#domain/contract-stage';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, StandingDecision, SupportContract } from '#domain/contract.types';
import { allowsContract } from '#domain/decision';
import { refuseFuture } from '#domain/shared-rules';
import { SIGNATORIES, type Signatory } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

const refuseSignature = (state: SupportContract, as: Signatory, personId: string): void => {
  const { withdrawn, aims, signatures, agreed } = state;
  refuseUnless(!withdrawn, 'contract-withdrawn', 'The contract was withdrawn.');
  refuseUnless(aims.length > 0, 'no-aims', 'Agree at least one measurable aim before anybody signs.');
  refuseUnless(
    signatures.every((signature) => signature.as !== as),
    'signed-already',
    'This party has signed before.',
  );
  refuseUnless(
    as !== 'provider' || personId === agreed.leaderPersonId,
    'not-the-assigned-leader',
    'Only the assigned leader signs for the provider.',
  );
  refuseUnless(
    signatures.every((signature) => signature.personId !== personId),
    'signs-for-another',
    'This person has signed for another party; nobody signs twice.',
  );
};

/** Nobody binds themselves, and no money or time is taken, for a contract that can no longer begin. */
const refuseUnlessStanding = (state: SupportContract, { decision }: StandingDecision, today: IsoDay): void => {
  refuseUnless(decision !== undefined, 'unknown-decision', 'The decision behind the contract is not on record.');
  allowsContract(decision, today);
  refuseAfterLimit(state.agreed, today);
};

const arrangements = (
  { agreed }: SupportContract,
  attempt: number,
  asks: ('money' | 'days')[],
): ContractEvents['ArrangementsRequested'] => ({
  attempt,
  asks,
  fundId: agreed.fundId,
  pence: agreed.pence,
  leaderId: agreed.leaderId,
  halfDays: agreed.halfDays,
  from: agreed.startsOn,
  to: agreed.endsOn,
});

const refuseUnlessReady = ({ withdrawn, startedOn, signatures, money, days }: SupportContract): void => {
  refuseUnless(!withdrawn, 'contract-withdrawn', 'The contract was withdrawn.');
  refuseUnless(startedOn === null, 'already-started', 'The contract was started before.');
  refuseUnless(
    signatures.length === SIGNATORIES.length,
    'not-signed',
    'School, provider and the head who releases the leader must all have signed.',
  );
  refuseUnless(money.status === 'confirmed', 'not-funded', 'The fund has not committed the money.');
  refuseUnless(days.status === 'confirmed', 'days-not-reserved', "The leader's days are not reserved.");
};

/** What was asked for goes back; the reason is null where the time passed before the start. */
export const contractWithdrawn = ({ agreed }: SupportContract, reason: Personal | null) => {
  const { fundId, leaderId, pence } = agreed;
  return { type: 'ContractWithdrawn' as const, data: { reason, fundId, leaderId, pence } };
};

/** From the first signature to the start, or to a withdrawal before it. */
export const signing = {
  SignContract: (state, data, { actor, today }, facts) => {
    refuseFuture(data.signedOn, today);
    refuseUnless(
      state.draftedOn <= data.signedOn,
      'before-the-draft',
      `The contract was drafted on ${state.draftedOn}; it was signed then or later.`,
    );
    refuseSignature(state, data.as, actor);
    refuseUnlessStanding(state, facts, today);
    const signed = { type: 'ContractSigned' as const, data: { ...data, personId: actor }, occurredOn: data.signedOn };
    if (state.signatures.length + 1 < SIGNATORIES.length) return [signed];
    return [signed, { type: 'ArrangementsRequested', data: arrangements(state, 1, ['money', 'days']) }];
  },

  AcknowledgeContract: (state, data, { actor, today }) => {
    refuseFuture(data.acknowledgedOn, today);
    refuseUnless(
      state.signatures.length > 0,
      'not-signed',
      'Nobody has signed yet; acknowledge the contract that stands.',
    );
    refuseUnless(state.acknowledgedOn === null, 'already-acknowledged', 'The contract was acknowledged before.');
    return [{ type: 'ContractAcknowledged', data: { ...data, personId: actor }, occurredOn: data.acknowledgedOn }];
  },

  RenewArrangements: (state, _, { today }, facts) => {
    const { money, days, attempt } = state;
    const asks = [
      ...(money.status === 'refused' ? (['money'] as const) : []),
      ...(days.status === 'refused' ? (['days'] as const) : []),
    ];
    const waits = stage(state) === 'arranging' && asks.length > 0;
    refuseUnless(
      waits,
      'nothing-to-renew',
      'Neither money nor days were refused, so there is nothing to ask for again.',
    );
    refuseUnlessStanding(state, facts, today);
    return [{ type: 'ArrangementsRequested', data: arrangements(state, attempt + 1, asks) }];
  },

  StartContract: (state, data, { today }, facts) => {
    const { agreed } = state;
    refuseUnlessReady(state);
    refuseUnlessStanding(state, facts, today);
    refuseFuture(data.startedOn, today);
    refuseUnless(
      facts.leader?.designated === true,
      'not-designated',
      'The leader is not designated from the start of the contract to its end.',
    );
    refuseUnless(
      agreed.startsOn <= data.startedOn && data.startedOn <= agreed.endsOn,
      'outside-contract',
      `The contract runs from ${agreed.startsOn} to ${agreed.endsOn}; start it within.`,
    );
    const started = {
      startedOn: data.startedOn,
      nextReviewOn: addDays(data.startedOn, agreed.reviewEveryDays),
      nextReportOn: addDays(data.startedOn, agreed.reportEveryDays),
    };
    return [{ type: 'ContractStarted', data: started, occurredOn: data.startedOn }];
  },

  WithdrawContract: (state, { reason }) => {
    refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn before.');
    refuseUnless(state.startedOn === null, 'already-started', 'The contract has started; end it early instead.');
    const recoverable = recoverablePence(state);
    refuseUnless(
      recoverable === 0,
      'money-to-recover',
      `${recoverable} pence were paid in advance; recover them before the contract is withdrawn.`,
    );
    return [contractWithdrawn(state, reason)];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
