import type { Code, Governance } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Formal powers that follow a notice. Uses are numbered from 1. */
export type EscalationPowerEvents = {
  /** Somebody proposes to use a power. It is used when somebody else approves it. */
  PowerProposed: { notice: number; power: Code; from: IsoDay; reason: Personal; proposedBy: string };
  PowerProposalWithdrawn: { power: Code; reason: Personal };
  /** The power is used from this day on, because of the notice. */
  PowerUsed: {
    notice: number;
    power: Code;
    meaning: string;
    governance: Governance;
    law: string;
    from: IsoDay;
    reason: Personal;
    proposedBy: string;
    approvedBy: string;
  };
  /** The first day of a power was recorded wrongly. */
  PowerCorrected: { use: number; from: IsoDay; reason: Personal };
  /** The power ends after this day. A power that had not begun is not used at all. */
  PowerEnded: { use: number; endedOn: IsoDay; reason: Personal };
  /** It was recorded by mistake that the power had ended. It is used. */
  PowerReopened: { use: number; reason: Personal };
};
