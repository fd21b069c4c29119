import type { EscalationStep, ApprovesFor } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** The way of a concern one step back. */
export type EscalationStepBackEvents = {
  /** Somebody proposes that the concern goes back a step. `to`: null if the first step is taken back. */
  StepBackProposed: { from: EscalationStep; to: EscalationStep | null; reason: Personal; proposedBy: string };
  StepBackProposalWithdrawn: { from: EscalationStep; reason: Personal };
  /** The concern goes back a step. `decisionId`: the decision of the meeting; null if the chair or an officer took it. */
  StepBackTaken: {
    /** The contract of the concern. */
    contractId: string | null;
    from: EscalationStep;
    to: EscalationStep | null;
    reason: Personal;
    proposedBy: string;
    approvedBy: string;
    approvedAs: ApprovesFor;
    decisionId: string | null;
  };
};
