import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The measurements and the evidence of a contract on which a judgement rests. */
export type JudgementBasis = { measurementIds: string[]; evidenceIds: string[] };

/** Commands with which the board confirms judgements. */
export type ContractJudgementCommands = {
  ConfirmJudgements: ContractJudgementEvents['JudgementsConfirmed'];
  VoidConfirmation: ContractJudgementEvents['ConfirmationVoided'];
};

/** The board confirms the judgements of the aims. */
export type ContractJudgementEvents = {
  /** The chair or vice-chair confirmed the judgements of all aims. A later judgement, or a correction, needs a new confirmation. */
  JudgementsConfirmed: { confirmedOn: IsoDay; note: Personal | null };
  /** The confirmation was a mistake. */
  ConfirmationVoided: { reason: Personal };
};
