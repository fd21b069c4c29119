import { refuseUnlessDecisionHolds, requestArrangements } from '#domain/contract-arranging';
import { refuseIfPartsOutside, refuseUnlessPartsAddUp } from '#domain/contract-parts';
import { refuseUnlessPriceFits } from '#domain/contract-price';
import { listUnreleasedMembers } from '#domain/contract-team';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { Decision } from '#domain/decision.types';
import { refuseFutureDay } from '#domain/shared-rules';
import { SIGNATORIES, type Signatory } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type TakeOver = ContractStream['commands']['TakeOverContract'];

const listSignatures = (data: TakeOver): { readonly as: Signatory; readonly signedOn: IsoDay | null }[] => {
  const days: Readonly<Record<Signatory, IsoDay | null>> = {
    school: data.schoolSignedOn,
    provider: data.providerSignedOn,
    'home-head': data.homeSchoolSignedOn,
  };
  return SIGNATORIES.map((as) => ({ as, signedOn: days[as] }));
};

/** What was delivered and paid before counts against the award, together with what is left. */
const refuseBeyondAwardWithBefore = (
  { agreed }: SupportContract,
  { halfDaysBefore, penceBefore }: TakeOver,
  { taken: { award } }: Decision,
): void =>
  refuseUnless(
    award !== null &&
      agreed.halfDays + halfDaysBefore <= award.mostHalfDays &&
      agreed.pence + penceBefore <= award.mostPence,
    'beyond-award',
    `What was delivered and paid before and what the draft plans must together be within the award of ${award?.mostHalfDays ?? 0} half-days and ${award?.mostPence ?? 0} pence. Amend the draft to what is left of the award.`,
  );

/** The decision to take over a contract that was signed on paper, in place of the signatures of a draft. */
export const decideContractTakeOver = {
  TakeOverContract: (state, data, { today }, facts) => {
    refuseUnless(!state.withdrawn, 'contract-withdrawn', 'The contract was withdrawn. Draft it again.');
    refuseUnless(
      facts.decision !== undefined && facts.decision.takenOver !== null,
      'not-taken-over',
      'The board decided on this contract at a meeting in this service. Ask its parties to sign it with the service.',
    );
    refuseUnless(state.aims.length > 0, 'no-aims', 'Add the aims of the contract before you take it over.');
    refuseUnlessPartsAddUp(state);
    refuseIfPartsOutside(state);
    refuseUnlessPriceFits(state, facts);
    refuseUnless(
      state.signatures.length === 0,
      'contract-already-signed',
      'The contract has a signature. Reopen the draft before you take it over from paper.',
    );
    refuseUnless(
      [data.halfDaysBefore, data.penceBefore].every((amount) => Number.isSafeInteger(amount) && amount >= 0),
      'earlier-amounts-not-whole',
      'Give the half-days delivered and the pence paid before the take-over as whole numbers, or 0.',
    );
    refuseUnless(
      state.agreed.startsOn <= today,
      'not-yet-running',
      `The contract starts on ${state.agreed.startsOn}. Only a contract that already runs can be taken over from paper. Ask the parties to sign this one with the service.`,
    );
    const signatures = listSignatures(data);
    for (const { signedOn } of signatures) if (signedOn !== null) refuseFutureDay(signedOn, today);
    refuseUnlessDecisionHolds(state, facts, today);
    refuseBeyondAwardWithBefore(state, data, facts.decision);
    const before = { halfDays: data.halfDaysBefore, pence: data.penceBefore };
    const takenOver = [
      { type: 'ContractTakenOver' as const, data: { takenOverOn: today, before, source: data.source } },
      ...signatures.map((signature) => ({ type: 'ContractSignedOnPaper' as const, data: signature })),
    ];
    // With the last release of the team, money and days are requested.
    if (listUnreleasedMembers(state).length > 0) return takenOver;
    return [...takenOver, ...requestArrangements({ ...state, takenOverOn: today })];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** The state changes of a contract that is taken over. */
export const evolveContractTakeOver = {
  DraftedFromPaper: (state) => ({ ...state, fromPaper: true }),
  ContractTakenOver: (state, { takenOverOn }) => ({ ...state, takenOverOn }),
  ContractSignedOnPaper: (state, signature) => ({
    ...state,
    signatures: [...state.signatures, { ...signature, personId: null, contractVersion: null }],
  }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
