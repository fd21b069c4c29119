import { refuseUnlessCorrectable } from '#domain/contract-corrections';
import type { EndCorrection } from '#domain/contract-ending.events';
import { endPausesWithContract } from '#domain/contract-evolve-pauses';
import { findLastWorkDay, refuseUnknownCause } from '#domain/contract-end-rules';
import type { TermsFact } from '#domain/contract-facts.types';
import { pricePence } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Code, Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

type Ended = NonNullable<SupportContract['ended']>;

function assertEnded(ended: SupportContract['ended']): asserts ended is Ended {
  refuseUnless(ended !== null, 'not-ended', 'The contract has not ended. End it instead.');
  refuseUnless(
    ended.how !== 'lapsed',
    'ended-by-limit',
    'The contract ended at its time limit, so nobody entered this end. Leave it as it is.',
  );
}

const refuseWrongDay = (state: SupportContract, endedOn: IsoDay, today: IsoDay): void => {
  const { startedOn, agreed } = state;
  refuseFutureDay(endedOn, today);
  refuseUnless(
    startedOn !== null && startedOn <= endedOn && endedOn <= agreed.endsOn,
    'outside-contract',
    `${endedOn} is not between the start of the contract and its limit on ${agreed.endsOn}. Give a day within the contract.`,
  );
  const last = findLastWorkDay(state);
  refuseUnless(
    last === undefined || last <= endedOn,
    'before-last-work',
    `A visit or session was held on ${last ?? ''}. Give that day or a later one as the end.`,
  );
};

const correctCause = (
  state: SupportContract,
  { how, causeCode: old }: Ended,
  causeCode: Code | null,
  facts: TermsFact,
) => {
  if (causeCode === null || causeCode === old) return old;
  refuseUnless(
    how === 'ended-early',
    'cause-of-early-end-only',
    'Only an early end has a cause, and this contract was completed. Leave the cause out.',
  );
  refuseUnknownCause(state, facts, causeCode);
  return causeCode;
};

/** Money that a fund released cannot be committed again, and a fund is told of less money by its own command. */
const correctPence = (state: SupportContract, { how, unusedPence: old }: Ended, unusedPence: Pence | null): Pence => {
  if (unusedPence === null || unusedPence === old) return old;
  refuseUnless(
    how === 'completed',
    'unused-pence-follow-from-days',
    'The unused part of the price of an early end follows from the half-days that were not delivered. If less is owed, lower the commitment of the fund.',
  );
  const { fundId } = state.agreed;
  refuseUnless(
    fundId === null || unusedPence < old,
    'money-still-committed',
    `The fund has committed this money. Lower its commitment for this contract by ${unusedPence - old} pence instead; the fund then releases them.`,
  );
  refuseUnless(
    fundId === null,
    'pence-already-released',
    `The fund was told to release ${old} pence, and cannot commit them again. Ask the board for a new decision on what is owed beyond that.`,
  );
  const price = pricePence(state);
  refuseUnless(
    Number.isSafeInteger(unusedPence) && unusedPence >= 0 && unusedPence <= price,
    'more-than-unpaid',
    `The price is ${price} pence. Give the part that is not owed, in whole pence from 0 to ${price}.`,
  );
  return unusedPence;
};

/** Planned visits after the right end are settled. Those that the wrong end settled are planned again while they can be recorded. */
const settleVisits = ({ visits, agreed }: SupportContract, old: IsoDay, endedOn: IsoDay, today: IsoDay) => {
  const isRecordable = today <= addDays(endedOn, agreed.graceDays);
  const idsOf = (status: 'planned' | 'not-held', isMoved: (on: IsoDay) => boolean): string[] =>
    visits.filter((visit) => visit.status === status && isMoved(visit.on)).map(({ visitId }) => visitId);
  return {
    visitsNotHeld: idsOf('planned', (on) => on > endedOn),
    visitsPlannedAgain: isRecordable ? idsOf('not-held', (on) => old < on && on <= endedOn) : [],
  };
};

/** The decision that puts the end of a contract right, until the contract is closed. */
export const decideEndCorrections = {
  CorrectEnd: (state, { endedOn, causeCode, unusedPence, note, reason }: EndCorrection, context, facts) => {
    const { today } = context;
    refuseUnlessCorrectable(state, context);
    const { ended } = state;
    assertEnded(ended);
    const cause = correctCause(state, ended, causeCode, facts);
    const pence = correctPence(state, ended, unusedPence);
    refuseWithoutChange(
      endedOn !== ended.on || cause !== ended.causeCode || pence !== ended.unusedPence || note !== null,
    );
    refuseWrongDay(state, endedOn, today);
    const data = {
      endedOn: { old: ended.on, new: endedOn },
      causeCode: { old: ended.causeCode, new: cause },
      unusedPence: { old: ended.unusedPence, new: pence },
      note,
      ...settleVisits(state, ended.on, endedOn, today),
      reason,
    };
    return [{ type: 'EndCorrected', data, occurredOn: endedOn }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** What the correction changes. */
export const evolveEndCorrections = {
  EndCorrected: (state, { endedOn, causeCode, unusedPence, visitsNotHeld, visitsPlannedAgain }) => ({
    ...state,
    ended: state.ended && {
      ...state.ended,
      on: endedOn.new,
      causeCode: causeCode.new,
      unusedPence: unusedPence.new,
    },
    pauses: endPausesWithContract(state, endedOn.new),
    visits: state.visits.map((visit) => {
      if (visitsNotHeld.includes(visit.visitId)) return { ...visit, status: 'not-held' };
      return visitsPlannedAgain.includes(visit.visitId) ? { ...visit, status: 'planned' } : visit;
    }),
  }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
