import type { ConcernedContract, EscalationEvents, RaisedBy } from '#domain/escalation.events';
import type { Classification } from '#domain/school';
import type { ConcernKind, EscalationStep } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A concern about the work under a contract, and the steps taken so far. */
export type Escalation = Readonly<ConcernedContract> & {
  readonly kind: ConcernKind;
  readonly raisedOn: IsoDay;
  /** The last step taken; null before the first step. */
  readonly step: EscalationStep | null;
  /** Whether this is a safeguarding concern, which left the system when it was referred. */
  readonly referred: boolean;
  readonly resolved: boolean;
  /** Number of answers. */
  readonly answers: number;
};

export type EscalationCommands = {
  RaiseConcern: {
    contractId: string;
    kind: ConcernKind;
    raisedBy: RaisedBy;
    aimIds: string[];
    /** Required unless the concern is about safeguarding, where no detail is kept. */
    detail: Personal | null;
    /** The addressee of a safeguarding referral; null for other concerns. */
    referredTo: Personal | null;
  };
  OpenConcern: ConcernedContract & {
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  AnswerConcern: { by: 'school' | 'provider' | 'board'; answer: Personal };
  EscalateConcern: { reason: Personal };
  ResolveConcern: { outcome: Personal; resolvedOn: IsoDay };
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
            finished: boolean;
            concernCount: number;
          })
        | undefined;
    };
    /** Null if it is not yet known whose law governs the school. */
    EscalateConcern: { classification: Classification | null };
  };
  replies: { OpenConcern: 'ConcernRaised' | 'ConcernAlreadyRaised' };
};
