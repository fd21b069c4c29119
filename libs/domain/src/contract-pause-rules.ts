import { refuseUnlessCorrectable } from '#domain/contract-corrections';
import type { Pause } from '#domain/contract-entries.types';
import type { TermsFact } from '#domain/contract-facts.types';
import { listOpenPauses, refuseWorkDuringPause } from '#domain/contract-pause-periods';
import { findLastDay, refuseUnlessDelivering } from '#domain/contract-state';
import { refuseBeforeStart } from '#domain/contract-visits';
import type { SupportContract } from '#domain/contract.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Code } from '#domain/vocabulary';
import type { CommandContext } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

export const refuseUnknownReason = ({ terms }: TermsFact, code: Code): void => {
  const reasons = (terms?.pauseReasons ?? []).map((term) => term.code);
  refuseUnless(
    reasons.includes(code),
    'unknown-reason',
    `Give one of the board's reasons for a pause: ${reasons.join(', ')}.`,
  );
};

/** The days of a pause. */
export type PauseDays = Pick<Pause, 'pausedOn' | 'expectedOn' | 'resumedOn'>;

export const refuseResumptionBeforePause = (pausedOn: IsoDay, goesOnOn: IsoDay): void =>
  refuseUnless(
    pausedOn < goesOnOn,
    'resumption-before-pause',
    `The pause begins on ${pausedOn}, and the work goes on after that. Give a later day for the resumption.`,
  );

/** Answers to several circumstances can pause a contract at the same time, also during a pause by decision. Two pauses that were decided as such cannot overlap. */
export const refuseOverlap = (
  { pauses }: SupportContract,
  { pausedOn, resumedOn }: PauseDays,
  pauseId: string,
): void => {
  const isOfAnswer = pauses.some((each) => each.pauseId === pauseId && !each.isByDecision);
  const other = pauses.find(
    (each) =>
      each.pauseId !== pauseId &&
      each.isByDecision &&
      !isOfAnswer &&
      pausedOn < (each.resumedOn ?? '9999-12-31') &&
      each.pausedOn < (resumedOn ?? '9999-12-31'),
  );
  refuseUnless(
    other === undefined,
    'pauses-overlap',
    `The contract was already paused from ${other?.pausedOn ?? ''} to ${other?.resumedOn ?? 'today'}. Give other days.`,
  );
};

/** Refuses days that are in the future, outside the contract, not in order, or in which there was work or another pause. */
export const refuseImpossibleDays = (state: SupportContract, days: PauseDays, pauseId: string, today: IsoDay): void => {
  const { pausedOn, expectedOn, resumedOn } = days;
  refuseFutureDay(pausedOn, today);
  refuseBeforeStart(state, pausedOn);
  if (expectedOn !== null) {
    refuseResumptionBeforePause(pausedOn, expectedOn);
    refuseUnless(
      expectedOn <= state.agreed.endsOn,
      'resumption-after-the-end',
      `The contract ends on ${state.agreed.endsOn} at the latest, also if it is paused. Give that day or an earlier one, or end the contract.`,
    );
  }
  if (resumedOn !== null) {
    refuseFutureDay(resumedOn, today);
    refuseResumptionBeforePause(pausedOn, resumedOn);
  }
  refuseOverlap(state, days, pauseId);
  refuseWorkDuringPause(state, days);
};

export const refuseAfterLastDay = (state: SupportContract, resumedOn: IsoDay): void => {
  const last = findLastDay(state);
  refuseUnless(
    resumedOn <= last,
    'resumption-after-the-end',
    `The last day of the contract is ${last}. Give that day or an earlier one for the resumption.`,
  );
};

/** Refuses `pauses-overlap` for a pause that is over, if the contract was paused by another one on one of its days. */
const refuseSecondPause = ({ pauses }: SupportContract, { pausedOn, resumedOn }: PauseDays): void => {
  const other = pauses.find(
    (each) => pausedOn < (each.resumedOn ?? '9999-12-31') && each.pausedOn < (resumedOn ?? '9999-12-31'),
  );
  refuseUnless(
    other === undefined,
    'pauses-overlap',
    `The contract was already paused from ${other?.pausedOn ?? ''} to ${other?.resumedOn ?? 'today'}. Give other days.`,
  );
};

/** Refuses `contract-already-paused` for a pause that lasts. */
const refuseIfPaused = (state: SupportContract): void => {
  const [open] = listOpenPauses(state);
  refuseUnless(
    open === undefined,
    'contract-already-paused',
    `The contract is paused since ${open?.pausedOn ?? ''}. Record its resumption first. To record a pause that is over, give its first day of work.`,
  );
};

/** A pause that is over can be recorded until the contract is closed, and one that lasts while the contract runs. */
export const refuseUnlessPausable = (
  state: SupportContract,
  { resumedOn, ...days }: PauseDays,
  context: CommandContext,
): void => {
  if (resumedOn === null) {
    refuseUnlessDelivering(state, context.today);
    refuseIfPaused(state);
    return;
  }
  refuseUnlessCorrectable(state, context);
  refuseAfterLastDay(state, resumedOn);
  refuseSecondPause(state, { ...days, resumedOn });
};
