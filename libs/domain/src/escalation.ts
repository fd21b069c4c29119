import type { RaisedBy } from '#domain/escalation.events';
import type { ConcernKind, Urn } from '#domain/vocabulary';
import type { Personal } from '#event-sourcing/personal';
import type { IsoDay } from '#event-sourcing/time';

export type EscalationCommands = {
  RaiseConcern: {
    contractId: string;
    kind: ConcernKind;
    raisedBy: RaisedBy;
    aimIds: string[];
    /** Needed unless the concern is about safeguarding, of which no detail is kept. */
    detail: Personal | null;
    /** To whom a safeguarding concern was referred; null for all others. */
    referredTo: string | null;
  };
  OpenConcern: {
    contractId: string;
    boardId: string;
    schoolUrn: Urn;
    kind: Exclude<ConcernKind, 'safeguarding'>;
    aimIds: string[];
    detail: Personal;
  };
  AnswerConcern: { by: 'school' | 'provider' | 'board'; answer: Personal };
  EscalateConcern: { reason: string };
  ResolveConcern: { outcome: string; resolvedOn: IsoDay };
};
