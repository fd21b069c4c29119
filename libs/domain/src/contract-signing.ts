import { refuseUnlessClausesHold } from '#domain/contract-clauses';
import { refuseUnlessDecisionHolds, requestArrangements, requireConfirmedDecision } from '#domain/contract-arranging';
import { refuseReleasedAward } from '#domain/decision-award';
import { listTeamIds } from '#domain/contract-days';
import { refuseIfPartsOutside, refuseUnlessPartsAddUp } from '#domain/contract-parts';
import { refuseBeforeVersion, refuseUnlessCurrent } from '#domain/contract-versions';
import { refuseDifferentAims } from '#domain/contract-carried-aims';
import type { ListPriceFacts } from '#domain/contract-facts.types';
import { refuseUnlessPriceFits } from '#domain/contract-price';
import { lastSignatureDay, recoverablePence } from '#domain/contract-state';
import { listUnreleasedMembers } from '#domain/contract-team';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseUnlessGovernorsAct, type HomeSchoolFacts } from '#domain/home-school';
import { employsLead } from '#domain/provider';
import { findNextDueDay } from '#domain/contract-due-days';
import { refuseFutureDay } from '#domain/shared-rules';
import { SIGNATORIES, type Signatory } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const refuseSignature = (state: SupportContract, as: Signatory, personId: string, facts: ListPriceFacts): void => {
  const { withdrawn, aims, signatures, agreed } = state;
  refuseUnless(!withdrawn, 'contract-withdrawn', 'The contract was withdrawn. Draft it again.');
  refuseUnless(aims.length > 0, 'no-aims', 'Agree at least one measurable aim before signing.');
  refuseUnlessPartsAddUp(state);
  refuseIfPartsOutside(state);
  refuseUnlessPriceFits(state, facts);
  refuseUnless(
    signatures.every((signature) => signature.as !== as),
    'party-already-signed',
    'This party has already signed. You do not need to sign again.',
  );
  refuseUnless(
    as !== 'provider' || agreed.provider.kind !== 'leader' || personId === agreed.leaderPersonId,
    'not-the-assigned-leader',
    'Only the assigned leader can sign for the provider. Ask that leader to sign.',
  );
  refuseUnless(
    signatures.every((signature) => signature.personId !== personId),
    'acts-for-another-party',
    'This person has already signed for another party. Ask somebody else to sign for this party.',
  );
};

/**
 * A provider that employs the lead leader releases them by signing, so that one signature counts for both parties. A head who is the lead leader is released by the
 * chair of governors.
 */
const listSignedAs = ({ agreed, signatures }: SupportContract, as: Signatory, { leaderIsHead }: HomeSchoolFacts) => {
  if (leaderIsHead || !employsLead(agreed)) return [as];
  refuseUnless(
    as !== 'home-head',
    'released-by-the-provider',
    'The provider employs the lead leader. Sign as the provider, which also releases the lead leader.',
  );
  const open = signatures.every((signature) => signature.as !== 'home-head');
  return as === 'provider' && open ? (['provider', 'home-head'] as const) : [as];
};

const refuseUnlessReady = (state: SupportContract): void => {
  const { withdrawn, startedOn, signatures, money, days } = state;
  refuseUnless(!withdrawn, 'contract-withdrawn', 'The contract was withdrawn. Draft it again.');
  refuseUnless(startedOn === null, 'already-started', 'The contract has already started. Change it with a variation.');
  refuseUnless(
    signatures.length === SIGNATORIES.length,
    'not-signed',
    'The school, the provider and the head who releases the leader must all sign first. Ask those who have not signed.',
  );
  refuseUnless(
    listUnreleasedMembers(state).length === 0,
    'team-not-released',
    'A leader of the team is not released yet. Ask whoever employs them.',
  );
  refuseUnless(
    money.status === 'confirmed',
    'not-funded',
    'The fund has not yet committed the money. Try again later.',
  );
  refuseUnless(
    days.status === 'confirmed',
    'days-not-reserved',
    "The leader's days are not yet reserved. Wait until they are, or ask for them again if they were refused.",
  );
};

/** Whether the work began before the last party signed. */
export const isBeforeLastSignature = ({ signatures }: SupportContract, startedOn: IsoDay): boolean => {
  const signedOn = lastSignatureDay(signatures);
  return signedOn !== undefined && startedOn < signedOn;
};

/** Refuses an early beginning without a reason, and a reason without one. `hasReason`: whether a reason is recorded already. */
export const refuseBeforeLastSignature = (
  state: SupportContract,
  { startedOn, begunEarly }: ContractStream['commands']['StartContract'],
  hasReason = false,
): void => {
  const signedOn = lastSignatureDay(state.signatures);
  const isEarly = isBeforeLastSignature(state, startedOn);
  refuseUnless(
    !isEarly || begunEarly !== null || hasReason,
    'before-the-last-signature',
    `The last party signed on ${signedOn ?? ''}. Give that day or a later one, or say why the work began early.`,
  );
  refuseUnless(
    isEarly || begunEarly === null,
    'not-begun-early',
    'The work did not start before the last signature. Leave out the reason for an early beginning.',
  );
};

/** Refuses `outside-contract` unless the contract can start on the day. */
export const refuseStartOutside = ({ agreed }: SupportContract, startedOn: IsoDay): void =>
  refuseUnless(
    agreed.startsOn <= startedOn && startedOn <= agreed.endsOn,
    'outside-contract',
    `The contract runs from ${agreed.startsOn} to ${agreed.endsOn}. Give a start day within that period.`,
  );

/** The event that withdraws a contract and names what goes back. `reason` is null if the time limit passed before the start. */
export const withdrawalEvent = ({ agreed, team }: SupportContract, reason: Personal | null) => {
  const { fundId, leaderId, pence } = agreed;
  const data = { reason, fundId, leaderId, team: listTeamIds(team), pence };
  return { type: 'ContractWithdrawn' as const, data };
};

/** Decisions on signing: from the first signature to the start, or to a withdrawal before the start. */
export const decideSigning = {
  SignContract: (state, data, { actor, today }, facts) => {
    refuseFutureDay(data.signedOn, today);
    refuseSignature(state, data.as, actor, facts);
    refuseUnlessCurrent(state, data.contractVersion);
    refuseBeforeVersion(state, data.signedOn);
    refuseDifferentAims(state, facts);
    refuseUnlessClausesHold(state, facts);
    if (data.as === 'home-head') refuseUnlessGovernorsAct(facts);
    refuseUnlessDecisionHolds(state, facts, today);
    if (facts.decision !== undefined) refuseReleasedAward(facts.decision);
    const signed = listSignedAs(state, data.as, facts).map((as) => ({
      type: 'ContractSigned' as const,
      data: { as, signedOn: data.signedOn, personId: actor, contractVersion: data.contractVersion },
      occurredOn: data.signedOn,
    }));
    const isComplete = state.signatures.length + signed.length === SIGNATORIES.length;
    if (!isComplete || listUnreleasedMembers(state).length > 0) return signed;
    return [...signed, ...requestArrangements(state)];
  },

  AcknowledgeContract: (state, data, { actor, today }) => {
    refuseFutureDay(data.acknowledgedOn, today);
    refuseUnless(
      state.signatures.length > 0,
      'not-signed',
      'Nobody has signed yet. Acknowledge the contract after the first signature.',
    );
    refuseUnless(
      state.acknowledgedOn === null,
      'already-acknowledged',
      'The contract is already acknowledged. You do not need to acknowledge it again.',
    );
    return [{ type: 'ContractAcknowledged', data: { ...data, personId: actor }, occurredOn: data.acknowledgedOn }];
  },

  StartContract: (state, data, { today }, facts) => {
    const { agreed } = state;
    refuseUnlessReady(state);
    requireConfirmedDecision(state, facts, today);
    refuseFutureDay(data.startedOn, today);
    refuseUnless(
      facts.leader?.designated === true,
      'not-designated',
      'The leader is not designated for the whole contract. Name another leader, or renew the designation first.',
    );
    refuseStartOutside(state, data.startedOn);
    refuseBeforeLastSignature(state, data);
    const started = {
      ...data,
      nextReviewOn: findNextDueDay(state, data.startedOn, [], agreed.reviewEveryDays, facts),
      nextReportOn: findNextDueDay(state, data.startedOn, [], agreed.reportEveryDays, facts),
    };
    return [{ type: 'ContractStarted', data: started, occurredOn: data.startedOn }];
  },

  WithdrawContract: (state, { reason }) => {
    refuseUnless(
      !state.withdrawn,
      'contract-withdrawn',
      'The contract is already withdrawn. You do not need to withdraw it again.',
    );
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
