import type { ContractCircumstanceEvents } from '#domain/contract-circumstances.events';
import type { ContractPauseEvents, NextDueDays } from '#domain/contract-pauses.events';
import type { IsoDay } from '#kernel/time';

/** A pause that lasts. One by an answer to a circumstance has no expected end until somebody gives it. */
export type OpenPause = { readonly pauseId: string; readonly pausedOn: IsoDay; readonly expectedOn: IsoDay | null };

/** What a row knows of the pauses of a contract and of what is due next. */
export interface PausedRow {
  readonly pauses: readonly OpenPause[];
  /** The day since which the contract is paused; null if it is not. */
  readonly pausedSince: IsoDay | null;
  readonly nextReviewOn: IsoDay | null;
  readonly nextReportOn: IsoDay | null;
}

type Pausing = Pick<PausedRow, 'pausedSince'> & { readonly pauses: OpenPause[] };

/** The columns of a contract that was never paused. */
export const INITIAL_PAUSES: Pausing = { pauses: [], pausedSince: null };

const withPauses = (pauses: OpenPause[]): Pausing => ({
  pauses,
  pausedSince:
    pauses
      .map(({ pausedOn }) => pausedOn)
      .toSorted()
      .at(0) ?? null,
});

const withoutPauses = ({ pauses }: PausedRow, ids: readonly string[]): Pausing =>
  withPauses(pauses.filter(({ pauseId }) => !ids.includes(pauseId)));

const takeNextDays = (row: PausedRow, { nextReviewOn, nextReportOn }: NextDueDays): NextDueDays => ({
  nextReviewOn: nextReviewOn ?? row.nextReviewOn,
  nextReportOn: nextReportOn ?? row.nextReportOn,
});

/** The row after each event that begins, ends or changes a pause. */
export const beginPause = (row: PausedRow, { pauseId, pausedOn, expectedOn }: ContractPauseEvents['ContractPaused']) =>
  withPauses([...row.pauses, { pauseId, pausedOn, expectedOn }]);

export const endPause = (
  row: PausedRow,
  { pauseId, ...next }: ContractPauseEvents['ContractResumed' | 'PauseVoided'],
) => ({
  ...withoutPauses(row, [pauseId]),
  ...takeNextDays(row, next),
});

export const correctPause = (row: PausedRow, data: ContractPauseEvents['PauseCorrected']) => ({
  ...withPauses(
    row.pauses.map((pause) =>
      pause.pauseId === data.pauseId
        ? { ...pause, pausedOn: data.pausedOn.new, expectedOn: data.expectedOn.new }
        : pause,
    ),
  ),
  ...takeNextDays(row, data),
});

export const answerWithPause = (
  row: PausedRow,
  { circumstanceId, answer, decidedOn }: ContractCircumstanceEvents['CircumstanceAnswered'],
) => {
  const isPaused = row.pauses.some(({ pauseId }) => pauseId === circumstanceId);
  if (answer === 'continue') return withoutPauses(row, [circumstanceId]);
  if (answer !== 'pause' || isPaused) return withPauses([...row.pauses]);
  return withPauses([...row.pauses, { pauseId: circumstanceId, pausedOn: decidedOn, expectedOn: null }]);
};

export const decideOnPauses = (
  row: PausedRow,
  { answer, circumstanceIds }: Pick<ContractCircumstanceEvents['ReviewDecided'], 'answer' | 'circumstanceIds'>,
) => (answer === 'continue' ? withoutPauses(row, circumstanceIds) : withPauses([...row.pauses]));

/** Since when somebody is reminded of a pause: the expected day of its end, or its first day if nobody has given that. */
export const findReminderDay = ({ pausedOn, expectedOn }: OpenPause): IsoDay => expectedOn ?? pausedOn;

/** Whether nothing falls due on the day, because the contract is paused. What was due before stays late. */
export const isDueInPause = ({ pausedSince }: Pick<PausedRow, 'pausedSince'>, due: IsoDay): boolean =>
  pausedSince !== null && pausedSince <= due;
