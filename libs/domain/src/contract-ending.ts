import { refuseUnknownAims } from '#domain/contract-progress';
import { deliveredHalfDays, outstandingPence, refuseUnlessRunning, stage } from '#domain/contract-stage';
import { refuseOutside } from '#domain/contract-visits';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseBlank, refuseFuture } from '#domain/plain-rules';
import type { Code, Judgement } from '#domain/vocabulary';
import type { Decider } from '#event-sourcing/decider';
import { refuseUnless } from '#event-sourcing/refused';
import type { IsoDay } from '#event-sourcing/time';

type Ended = ContractEvents['ContractEnded'];
type Ending = Pick<Ended, 'how' | 'causeCode' | 'note' | 'endedOn'>;

/**
 * The price was agreed for all half-days of the draft. A completed contract is owed whole; of one that ended otherwise the share
 * of the half-days that were not delivered goes back, rounded down to whole pence.
 */
const unusedPence = (state: SupportContract, how: Ended['how']): number => {
  const { pence, halfDays } = state.agreed;
  return how === 'completed' ? 0 : Math.floor((pence * (halfDays - deliveredHalfDays(state))) / halfDays);
};

const ended = (state: SupportContract, ending: Ending) => ({
  type: 'ContractEnded' as const,
  data: {
    ...ending,
    fundId: state.agreed.fundId,
    leaderId: state.agreed.leaderId,
    unusedPence: unusedPence(state, ending.how),
    unusedHalfDays: state.agreed.halfDays - deliveredHalfDays(state),
  },
  occurredOn: ending.endedOn,
});

const refuseEndDay = (state: SupportContract, endedOn: IsoDay, today: IsoDay): void => {
  refuseUnlessRunning(state);
  refuseFuture(endedOn, today);
  refuseOutside(state, endedOn);
};

const refuseUnlessCause = ({ agreed }: SupportContract, causeCode: Code): void =>
  refuseUnless(
    agreed.earlyEndCauses.includes(causeCode),
    'unknown-reason',
    `Give one of the board's causes: ${agreed.earlyEndCauses.join(', ')}.`,
  );

const judged = ({ judgements }: SupportContract, as: Judgement): number =>
  judgements.filter(({ judgement }) => judgement === as).length;

const refuseWhileOpen = (state: SupportContract): void => {
  refuseUnless(
    state.concerns.every(({ settled }) => settled),
    'concerns-open',
    'A concern about this contract is not resolved; resolve it first.',
  );
  const outstanding = outstandingPence(state);
  refuseUnless(outstanding !== null, 'money-not-settled', 'The fund has not said yet what goes back.');
  refuseUnless(
    outstanding === 0,
    'money-outstanding',
    `${outstanding} pence are still to be paid; pay or release them.`,
  );
  refuseUnless(state.daysSettled, 'days-not-settled', "The leader's unused days have not gone back yet.");
};

/** Judgement of the aims, the three ways to end, and the closing when nothing is open. */
export const ending = {
  JudgeAim: (state, data, { today }) => {
    refuseUnlessRunning(state);
    refuseUnknownAims(state, [data.aimId]);
    refuseFuture(data.judgedOn, today);
    refuseUnless(
      state.readings.some(({ aimId }) => aimId === data.aimId),
      'no-reading',
      'Take at least one reading of this aim before it is judged.',
    );
    refuseBlank(data.evidence, 'evidence-needed', 'Say on what evidence the aim is judged.');
    return [{ type: 'AimJudged', data, occurredOn: data.judgedOn }];
  },

  CompleteContract: (state, { endedOn, note }, { today }) => {
    refuseEndDay(state, endedOn, today);
    refuseUnless(
      state.aims.every(({ aimId }) => state.judgements.some((judgement) => judgement.aimId === aimId)),
      'aims-not-judged',
      'A contract is complete when every aim is judged.',
    );
    return [ended(state, { how: 'completed', causeCode: null, note, endedOn })];
  },

  EndContractEarly: (state, { causeCode, endedOn, note }, { today }) => {
    refuseEndDay(state, endedOn, today);
    refuseUnlessCause(state, causeCode);
    return [ended(state, { how: 'ended-early', causeCode, note, endedOn })];
  },

  LapseContract: (state, _, { today }) => {
    const { endsOn } = state.agreed;
    if (stage(state) !== 'running' || today <= endsOn) return [{ type: 'LapseNotDue', data: { endsOn } }];
    return [ended(state, { how: 'lapsed', causeCode: null, note: 'The time limit passed.', endedOn: endsOn })];
  },

  CloseContract: (state) => {
    refuseUnless(stage(state) === 'ended', 'not-ended', 'Only a contract that has ended is closed, and only once.');
    refuseWhileOpen(state);
    const closed = {
      metAims: judged(state, 'met'),
      partlyMetAims: judged(state, 'partly-met'),
      unmetAims: judged(state, 'not-met'),
      paid: state.paid,
      deliveredHalfDays: deliveredHalfDays(state),
    };
    return [{ type: 'ContractClosed', data: closed }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
