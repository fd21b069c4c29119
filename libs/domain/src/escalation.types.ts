import type { ProviderPeriod } from '#domain/contract-state';
import type {
  AnswersFor,
  ConcernedContract,
  ConcernSubject,
  EscalationEvents,
  RaisedBy,
} from '#domain/escalation.events';
import type { AskedConsultee } from '#domain/escalation-checklist.events';
import type { EscalationRules } from '#domain/board-escalation-rules.events';
import type { MeasureCommands, Measures } from '#domain/escalation-measures.types';
import type { Classification } from '#domain/school.types';
import type {
  Code,
  ConcernKind,
  EscalationStep,
  Outcome,
  Provider,
  Urn,
  ApprovesFor,
  ContractMeanwhile,
} from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** An answer to a concern. Answers are numbered from 1. */
export type Answer = {
  readonly by: AnswersFor;
  readonly personId: string;
  /** Number of corrections. */
  readonly corrections: number;
};

/** An entry of the checklist before a formal step. Entries are numbered from 1. */
export type ChecklistEntry = {
  readonly item: Code;
  /** Null for an item that is not about a consultee. */
  readonly consultee: Readonly<Omit<AskedConsultee, 'name'>> | null;
  readonly enteredBy: string;
  readonly corrections: number;
};

/** A concern about the work under a contract or about a school, and the steps taken so far. */
export type Escalation = Readonly<ConcernSubject> &
  Measures & {
    readonly escalationId: string;
    readonly kind: ConcernKind;
    readonly raisedBy: RaisedBy;
    readonly raisedOn: IsoDay;
    /** The latest day on which something happened about it. */
    readonly latestOn: IsoDay;
    /** The last step taken; null before the first step. */
    readonly step: EscalationStep | null;
    /** The day of that step; null before the first step, and after a step back. */
    readonly stepOn: IsoDay | null;
    /** Last day for an answer to the last step, or before the first step to the concern; null if none was given. */
    readonly answerDueOn: IsoDay | null;
    /** The step that waits for approval. */
    readonly proposal: EscalationEvents['StepProposed'] | null;
    /** The day on which the step, or the step back, was proposed that waits for approval. */
    readonly proposedOn: IsoDay | null;
    /** Number of steps that were proposed. */
    readonly proposals: number;
    /** Ids of the decisions by which meetings took steps. Each takes one. */
    readonly decisionIds: readonly string[];
    /** Whether this is a safeguarding concern, which left the system when it was referred. */
    readonly referred: boolean;
    readonly resolved: boolean;
    readonly answers: readonly Answer[];
    readonly checklist: readonly ChecklistEntry[];
  };

type Raised = {
  kind: ConcernKind;
  raisedBy: RaisedBy;
  /** Required, except for a safeguarding concern, which must not have one. */
  detail: Personal | null;
  /** The addressee of a safeguarding referral; null for other concerns. */
  referredTo: Personal | null;
};

export type EscalationCommands = MeasureCommands & {
  RaiseConcern: Raised & { contractId: string; aimIds: string[] };
  /** A concern about a school without a contract. */
  RaiseSchoolConcern: Raised & { boardId: string; schoolUrn: Urn };
  OpenConcern: ConcernedContract & {
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  AnswerConcern: { by: AnswersFor; answer: Personal };
  /** `answer`: the number of the answer, from 1. */
  CorrectAnswer: { answer: number; text: Personal; reason: Personal };
  /** The addressee has the time that the terms of reference give, or more; less only with the urgency. */
  ProposeStep: {
    reason: Personal;
    answerDueOn: IsoDay | null;
    urgency: Personal | null;
    /** Needed for a formal step about a contract, and for no other. */
    contractMeanwhile?: ContractMeanwhile | null;
  };
  WithdrawStepProposal: { reason: Personal };
  ApproveStep: { as: ApprovesFor; decisionId: string | null };
  /** `consultee`: its number in the classification of the school, from 1; null for an item that is not about a consultee. */
  EnterChecklistItem: { item: Code; consultee: number | null; finding: Personal; on: IsoDay };
  CorrectChecklistEntry: EscalationEvents['ChecklistEntryCorrected'];
  ResolveConcern: { outcome: Personal; resolvedOn: IsoDay };
};

/** A decision of a board, and the concern that its agenda item was about. */
export type MinutedDecision = {
  readonly boardId: string;
  readonly outcome: Outcome;
  readonly madeOn: IsoDay;
  /** Null if the item was not about a concern. */
  readonly escalationId: string | null;
};

/** Until when the provider of the contract can record something; undefined for a concern without a contract. */
export type ProviderPeriodFact = { readonly period: ProviderPeriod | undefined };

/** What the board needs before a formal step, today, and the law of the school; null if it is not yet known. */
export type FormalStepFacts = {
  readonly rules: EscalationRules;
  readonly classification: Classification | null;
  /** How often the list of consultees of the school was recorded; 0 if nobody has recorded whom a formal step must consult. */
  readonly consulteeLists: number;
  /** What became of the school by a confirmed succession; null if nothing. A closure has no successors. */
  readonly succession: { readonly on: IsoDay; readonly successors: readonly Urn[] } | null;
};

export type EscalationStream = {
  state: Escalation;
  commands: EscalationCommands;
  events: EscalationEvents;
  facts: {
    RaiseConcern: {
      contract:
        | (Omit<ConcernedContract, 'contractId'> & {
            aimIds: readonly string[];
            provider: Provider;
            /** Until when the provider can record something. */
            period: ProviderPeriod;
            finished: boolean;
            concernCount: number;
          })
        | undefined;
      daysToAnswer: number;
    };
    AnswerConcern: ProviderPeriodFact;
    CorrectAnswer: ProviderPeriodFact;
    OpenConcern: { provider: Provider; daysToAnswer: number };
    RaiseSchoolConcern: {
      /** Undefined if the register has no such school. */
      school: { laCode: string } | undefined;
      /** Undefined if there is no such board. */
      board: { areas: readonly string[] } | undefined;
      daysToAnswer: number;
    };
    EnterChecklistItem: FormalStepFacts;
    DraftNotice: FormalStepFacts;
    SendNotice: FormalStepFacts;
    /** The rules of the day on which the notice was sent. */
    CorrectNotice: Pick<FormalStepFacts, 'rules'>;
    ProposePower: FormalStepFacts;
    ApprovePower: FormalStepFacts;
    ApproveStepBack: { decision: MinutedDecision | undefined };
    ProposeStep: FormalStepFacts & {
      /** Days that the terms of reference give for an answer. */
      daysToAnswer: number;
    };
    ApproveStep: FormalStepFacts & {
      daysToAnswer: number;
      /** Undefined if no decision is named or there is none with this id. */
      decision: MinutedDecision | undefined;
    };
  };
  replies: { OpenConcern: 'ConcernRaised' | 'ConcernAlreadyRaised' };
};
