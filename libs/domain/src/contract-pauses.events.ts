import type { Replaced } from '#domain/contract-corrections.events';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** When a report and a review are due next; null after the end of the contract. */
export type NextDueDays = { nextReviewOn: IsoDay | null; nextReportOn: IsoDay | null };

/** A pause of the work by decision of the board, and its end. The time limit of the contract stays. */
export type ContractPauseEvents = {
  /** Nothing is planned or due from `pausedOn` on. `expectedOn`: the first day on which the work is expected to go on. */
  ContractPaused: {
    pauseId: string;
    pausedOn: IsoDay;
    expectedOn: IsoDay;
    decidedOn: IsoDay;
    reasonCode: Code;
    note: Personal;
  };
  /**
   * The work goes on from `resumedOn`. What is due next is counted without the days of the pause. `pauseId`: the pause, or the circumstance that the board
   * answered with a pause. `note` is null if an answer to a circumstance says why, or if the pause was recorded when it was over.
   */
  ContractResumed: { pauseId: string; resumedOn: IsoDay; decidedOn: IsoDay; note: Personal | null } & NextDueDays;
  /**
   * The days or the reason of a pause were recorded wrongly. `resumedOn` is null while the contract is paused, and `note` if the text did not change. The
   * expected day and the reason are null for a pause by the answer to a circumstance that never had them.
   */
  PauseCorrected: {
    pauseId: string;
    pausedOn: Replaced<IsoDay>;
    expectedOn: Replaced<IsoDay | null>;
    resumedOn: Replaced<IsoDay> | null;
    reasonCode: Replaced<Code | null>;
    note: Personal | null;
    reason: Personal;
  } & NextDueDays;
  /** The pause was recorded by mistake, for instance under another contract. The contract was never paused by it. */
  PauseVoided: { pauseId: string; reason: Personal } & NextDueDays;
};

/** Commands about pauses. */
export type ContractPauseCommands = {
  /** `resumedOn`: the first day of work after a pause that is already over; null for one that lasts. */
  PauseContract: ContractPauseEvents['ContractPaused'] & { resumedOn: IsoDay | null };
  ResumeContract: { pauseId: string; resumedOn: IsoDay; decidedOn: IsoDay; note: Personal };
  /** What is null does not change. */
  CorrectPause: {
    pauseId: string;
    pausedOn: IsoDay | null;
    expectedOn: IsoDay | null;
    resumedOn: IsoDay | null;
    reasonCode: Code | null;
    note: Personal | null;
    reason: Personal;
  };
  VoidPause: { pauseId: string; reason: Personal };
};
