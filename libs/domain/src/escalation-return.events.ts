import type { EscalationStep, ApprovesFor } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** The way of a concern one step back. */
export type EscalationReturnEvents = {
  /** Somebody proposes that the concern goes back a step. `to`: null if the first step is taken back. */
  DeEscalationProposed: { from: EscalationStep; to: EscalationStep | null; reason: Personal; proposedBy: string };
  DeEscalationProposalWithdrawn: { from: EscalationStep; reason: Personal };
  /** The concern goes back a step. `decisionId`: the decision of the meeting; null if the chair or an officer took it. */
  ConcernDeEscalated: {
    from: EscalationStep;
    to: EscalationStep | null;
    reason: Personal;
    proposedBy: string;
    approvedBy: string;
    approvedAs: ApprovesFor;
    decisionId: string | null;
  };
};
