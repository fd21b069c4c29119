import { refuseUnknownAims } from '#domain/contract-progress';
import {
  deliveredHalfDays,
  outstandingPence,
  recoverablePence,
  recordableUntil,
  refuseUnlessRecordable,
  stage,
} from '#domain/contract-stage';
import { contractWithdrawn } from '#domain/contract-signing';
import { refuseBeforeStart, refuseOutside } from '#domain/contract-visits';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFuture } from '#domain/shared-rules';
import type { Code, Judgement, Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

type Ended = ContractEvents['ContractEnded'];
type Ending = Pick<Ended, 'how' | 'causeCode' | 'note' | 'endedOn' | 'unusedPence'>;

/**
 * The price was agreed for all half-days of the draft. Of a contract that was not completed the share of the half-days that were
 * not delivered goes back, rounded down to whole pence.
 */
const undeliveredPence = (state: SupportContract): Pence => {
  const { pence, halfDays } = state.agreed;
  return Math.floor((pence * (halfDays - deliveredHalfDays(state))) / halfDays);
};

const ended = (state: SupportContract, ending: Ending) => ({
  type: 'ContractEnded' as const,
  data: {
    ...ending,
    fundId: state.agreed.fundId,
    leaderId: state.agreed.leaderId,
    unusedHalfDays: state.agreed.halfDays - deliveredHalfDays(state),
  },
  occurredOn: ending.endedOn,
});

const lastVisit = ({ visits }: SupportContract): IsoDay | undefined =>
  visits
    .filter(({ status }) => status === 'held')
    .map(({ on }) => on)
    .toSorted()
    .at(-1);

const refuseEndDay = (state: SupportContract, endedOn: IsoDay, today: IsoDay): void => {
  refuseUnlessRecordable(state, today);
  refuseFuture(endedOn, today);
  refuseOutside(state, endedOn);
  const last = lastVisit(state);
  refuseUnless(
    last === undefined || last <= endedOn,
    'before-last-visit',
    `A visit was held on ${last ?? ''}; the contract ended then or later.`,
  );
};

const refuseUnlessCause = ({ agreed }: SupportContract, causeCode: Code): void =>
  refuseUnless(
    agreed.earlyEndCauses.includes(causeCode),
    'unknown-reason',
    `Give one of the board's causes: ${agreed.earlyEndCauses.join(', ')}.`,
  );

const refuseUnlessUnpaid = ({ agreed, paid }: SupportContract, unusedPence: Pence): void => {
  const unpaid = Math.max(0, agreed.pence - paid);
  refuseUnless(
    Number.isSafeInteger(unusedPence) && unusedPence >= 0 && unusedPence <= unpaid,
    'more-than-unpaid',
    `${unpaid} pence of the price are not paid; name what of it is not owed in whole pence, or 0.`,
  );
};

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
  const recoverable = recoverablePence(state);
  refuseUnless(
    recoverable === 0,
    'money-to-recover',
    `${recoverable} pence were paid beyond what is owed; recover them.`,
  );
  refuseUnless(state.daysSettled, 'days-not-settled', "The leader's unused days have not gone back yet.");
};

/** Judgement of the aims, the three ways to end, and the closing when nothing is open. */
export const ending = {
  JudgeAim: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnknownAims(state, [data.aimId]);
    refuseFuture(data.judgedOn, today);
    refuseBeforeStart(state, data.judgedOn);
    refuseUnless(
      state.readings.some(({ aimId }) => aimId === data.aimId),
      'no-reading',
      'Take at least one reading of this aim before it is judged.',
    );
    return [{ type: 'AimJudged', data, occurredOn: data.judgedOn }];
  },

  CompleteContract: (state, { endedOn, unusedPence, note }, { today }) => {
    refuseEndDay(state, endedOn, today);
    refuseUnless(
      state.aims.every(({ aimId }) => state.judgements.some((judgement) => judgement.aimId === aimId)),
      'aims-not-judged',
      'A contract is complete when every aim is judged.',
    );
    refuseUnlessUnpaid(state, unusedPence);
    return [ended(state, { how: 'completed', causeCode: null, note, endedOn, unusedPence })];
  },

  EndContractEarly: (state, { causeCode, endedOn, note }, { today }) => {
    refuseEndDay(state, endedOn, today);
    refuseUnlessCause(state, causeCode);
    return [ended(state, { how: 'ended-early', causeCode, note, endedOn, unusedPence: undeliveredPence(state) })];
  },

  LapseContract: (state, _, { today }) => {
    const { endsOn } = state.agreed;
    const over = state.ended !== null || state.withdrawn;
    if (!over && state.startedOn === null && today > endsOn) return [contractWithdrawn(state, null)];
    if (over || state.startedOn === null || today <= recordableUntil(state))
      return [{ type: 'LapseNotDue', data: { endsOn } }];
    const lapsed = { how: 'lapsed' as const, causeCode: null, note: null, endedOn: endsOn };
    return [ended(state, { ...lapsed, unusedPence: undeliveredPence(state) })];
  },

  CloseContract: (state) => {
    refuseUnless(stage(state) === 'ended', 'not-ended', 'Only a contract that has ended is closed, and only once.');
    refuseWhileOpen(state);
    const closed = {
      metAims: judged(state, 'met'),
      partlyMetAims: judged(state, 'partly-met'),
      unmetAims: judged(state, 'not-met'),
      paid: state.paid - state.recovered,
      deliveredHalfDays: deliveredHalfDays(state),
    };
    return [{ type: 'ContractClosed', data: closed }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
