import type { Pause } from '#domain/contract-entries.types';
import { contractStageOn, deliveredHalfDays } from '#domain/contract-state';
import type { SupportContract } from '#domain/contract.types';
import type { HalfDays } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The pauses that last. Answers to several circumstances can pause a contract that is paused already. */
export const listOpenPauses = ({ pauses }: Pick<SupportContract, 'pauses'>): readonly Pause[] =>
  pauses.filter(({ resumedOn, endedOn }) => resumedOn === null && endedOn === null);

/** The day since which the contract is paused; null if it is not. */
export const findPausedSince = (state: Pick<SupportContract, 'pauses'>): IsoDay | null =>
  listOpenPauses(state)
    .map(({ pausedOn }) => pausedOn)
    .toSorted()
    .at(0) ?? null;

/** Whether something falls due on the day. What was due before the contract was paused stays late. */
export const isDueInPause = (state: Pick<SupportContract, 'pauses'>, due: IsoDay): boolean => {
  const since = findPausedSince(state);
  return since !== null && since <= due;
};

/** Refuses `paused-that-day` for work on a day on which the board had paused the contract, by decision or by its answer to a circumstance. */
export const refuseDuringPause = ({ pauses }: SupportContract, day: IsoDay): void => {
  const pause = pauses.find(({ pausedOn, resumedOn }) => pausedOn <= day && (resumedOn === null || day < resumedOn));
  refuseUnless(
    pause === undefined,
    'paused-that-day',
    `The contract was paused from ${pause?.pausedOn ?? ''}. Give a day of work, or ask the clerk to correct the days of the pause.`,
  );
};

/** Refuses `work-during-pause` if a visit or session was held in the days of a pause. */
export const refuseWorkDuringPause = (
  state: SupportContract,
  { pausedOn, resumedOn }: Pick<Pause, 'pausedOn' | 'resumedOn'>,
): void => {
  const visits = state.visits.filter(({ status }) => status === 'held').map(({ on }) => on);
  const sessions = state.sessions.filter(({ voided }) => !voided).map(({ heldOn }) => heldOn);
  const day = [...visits, ...sessions].find((on) => pausedOn <= on && (resumedOn === null || on < resumedOn));
  refuseUnless(
    day === undefined,
    'work-during-pause',
    `A visit or session was held on ${day ?? ''}, in the pause. Give other days, or correct the record of that day.`,
  );
};

/** What does not fall due because a running contract is paused, and the half-days that stay reserved meanwhile. */
export interface StandingStill {
  readonly since: IsoDay;
  /** Null if the board paused the contract by its answer to a circumstance, and nobody has said when the work is expected to go on. */
  readonly expectedOn: IsoDay | null;
  readonly reservedHalfDays: HalfDays;
  /** The review and the report that would have fallen due since; null for none. */
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
  /** The planned visits of a day since then, and before the work is expected to go on. Each needs another day, or is cancelled. */
  readonly visitIds: readonly string[];
}

/** What a pause stops on the day; null unless the contract is running and paused. */
export const findStandingStill = (state: SupportContract, today: IsoDay): StandingStill | null => {
  const since = findPausedSince(state);
  if (since === null || contractStageOn(state, today) !== 'running') return null;
  const stop = (due: IsoDay | null): IsoDay | null => (due !== null && since <= due && due <= today ? due : null);
  const expectedOn =
    listOpenPauses(state)
      .flatMap((pause) => pause.expectedOn ?? [])
      .toSorted()
      .at(-1) ?? null;
  return {
    since,
    expectedOn,
    reservedHalfDays: state.halfDays - deliveredHalfDays(state),
    nextReviewOn: stop(state.nextReviewOn),
    nextReportOn: stop(state.nextReportOn),
    visitIds: state.visits
      .filter(({ status, on }) => status === 'planned' && since <= on && (expectedOn === null || on < expectedOn))
      .map(({ visitId }) => visitId),
  };
};
