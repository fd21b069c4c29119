import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The measurements and the evidence of a contract on which a judgement rests. */
export type JudgementBasis = { measurementIds: string[]; evidenceIds: string[] };

/** Commands with which the board confirms judgements. */
export type ContractJudgementCommands = {
  ConfirmJudgements: { confirmedOn: IsoDay; note: Personal | null };
  /** The clerk records that the board confirmed them at a meeting, by this decision. */
  RecordMeetingConfirmation: { decisionId: string; note: Personal | null };
  VoidConfirmation: { reason: Personal };
};

/** The board confirms the judgements of the aims. */
export type ContractJudgementEvents = {
  /**
   * The board confirmed the judgements of all aims: the chair or vice-chair, or a meeting by the decision that is named. A later judgement, or a correction,
   * needs a new confirmation.
   */
  JudgementsConfirmed: { confirmedOn: IsoDay; decisionId: string | null; note: Personal | null };
  /** The confirmation was a mistake, or ended because an entry on which a judgement rests was corrected: then `reason` is null. */
  ConfirmationVoided: { reason: Personal | null };
};
