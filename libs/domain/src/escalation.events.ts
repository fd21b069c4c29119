import type { EscalationChecklistEvents } from '#domain/escalation-checklist.events';
import type { EscalationConditionEvents } from '#domain/escalation-conditions.events';
import type { EscalationNoticeEvents } from '#domain/escalation-notices.events';
import type { EscalationPowerEvents } from '#domain/escalation-powers.events';
import type { EscalationStepBackEvents } from '#domain/escalation-step-back.events';
import type { ClassificationSource } from '#domain/school.events';
import type {
  ConcernKind,
  EscalationStep,
  Governance,
  Provider,
  Urn,
  ApprovesFor,
  ContractMeanwhile,
} from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type RaisedBy = 'provider' | 'school' | 'board-member' | 'officer';

/** Who can answer a concern. */
export type AnswersFor = 'school' | 'provider' | 'board' | 'responsible-body';

/** The contract that a concern is about. Its school and provider have an interest when a board considers the concern. */
export type ConcernedContract = {
  contractId: string;
  boardId: string;
  schoolUrn: Urn;
  leaderPersonId: string;
  homeSchoolUrn: Urn | null;
};

/** What a concern is about. A concern about a school without a contract has no contract and no provider. */
export type ConcernSubject = {
  contractId: string | null;
  boardId: string;
  schoolUrn: Urn;
  leaderPersonId: string | null;
  homeSchoolUrn: Urn | null;
};

/** Who acts at a step, who is consulted, and why the step is taken. */
export type Step = {
  step: EscalationStep;
  /** The board, the responsible body, the local authority or the regional director. */
  addressee: string;
  consultees: Personal[];
  reason: Personal;
  /** The classification that determined the route; null if a review by the board did not need one. */
  reliedOn: { governance: Governance; source: ClassificationSource } | null;
  /** Last day for an answer of the addressee. Null for steps from before answers had a day. */
  answerDueOn: IsoDay | null;
  /** Why the addressee gets less time than the terms of reference say; null if it does not. */
  urgency: Personal | null;
  /** What the contract does meanwhile; null for other steps, concerns without a contract, and steps from before this was said. */
  contractMeanwhile: ContractMeanwhile | null;
};

type EscalationStepEvents = {
  ConcernRaised: ConcernSubject & {
    kind: Exclude<ConcernKind, 'safeguarding'>;
    raisedBy: RaisedBy;
    aimIds: string[];
    /** May name people. */
    detail: Personal;
    /** Who gives the support; null for a concern about a school without a contract. */
    provider: Provider | null;
    /** Last day for an answer of the school and the provider. Null for concerns from before answers had a day. */
    answerDueOn: IsoDay | null;
  };
  /** A safeguarding concern leaves the system at once. Only the fact, its day and time, and the addressee are kept. */
  SafeguardingReferred: ConcernSubject & { raisedBy: RaisedBy; referredTo: Personal };
  /** The school, its responsible body, the provider or the board answers the concern. */
  ConcernAnswered: { by: AnswersFor; answer: Personal };
  /** An answer was typed wrongly. `answer`: its number, from 1. The old text stays in the event of the answer. */
  AnswerCorrected: { answer: number; by: AnswersFor; text: Personal; reason: Personal };
  /** Somebody proposes the next step. It is taken when somebody else approves it. */
  StepProposed: Step & { proposedBy: string };
  /** The proposed step is not taken. */
  StepProposalWithdrawn: { step: EscalationStep; reason: Personal };
  /**
   * The concern goes to its next step. The proposer and the approver are null for steps from before they were two persons. `decisionId`: the decision of the
   * meeting that took the step; null if the chair or an officer did.
   */
  ConcernEscalated: Step & {
    /** The contract of the concern; null for steps from before this was said. */
    contractId: string | null;
    proposedBy: string | null;
    approvedBy: string | null;
    approvedAs: ApprovesFor | null;
    decisionId: string | null;
  };
  /** The outcome may name people. */
  ConcernResolved: { contractId: string | null; outcome: Personal; resolvedOn: IsoDay };
  /** Reply to a repeated command: the concern is already raised, and nothing changes. */
  ConcernAlreadyRaised: { contractId: string };
};

export type EscalationEvents = EscalationStepEvents &
  EscalationChecklistEvents &
  EscalationNoticeEvents &
  EscalationPowerEvents &
  EscalationConditionEvents &
  EscalationStepBackEvents;
