import type { ClassificationSource } from '#domain/school.events';
import type { ConcernKind, EscalationStep, Governance, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type RaisedBy = 'provider' | 'school' | 'board-member' | 'officer';

/** The contract that a concern is about. Its school and provider have an interest when a board considers the concern. */
export type ConcernedContract = {
  contractId: string;
  boardId: string;
  schoolUrn: Urn;
  leaderPersonId: string;
  homeSchoolUrn: Urn | null;
};

export type EscalationEvents = {
  ConcernRaised: ConcernedContract & {
    kind: Exclude<ConcernKind, 'safeguarding'>;
    raisedBy: RaisedBy;
    aimIds: string[];
    /** May name people. */
    detail: Personal;
  };
  /** A safeguarding concern leaves the system at once. Only the fact, the day and the addressee are kept. */
  SafeguardingReferred: ConcernedContract & { raisedBy: RaisedBy; referredTo: Personal };
  /** The school, the provider or the board answers the concern. */
  ConcernAnswered: { by: 'school' | 'provider' | 'board'; answer: Personal };
  /** The concern goes to its next step. */
  ConcernEscalated: {
    step: EscalationStep;
    /** Who acts at this step: the board, the responsible body, the local authority or the regional director. */
    addressee: string;
    consultees: Personal[];
    /** May name people. */
    reason: Personal;
    /** The classification that determined the route. */
    reliedOn: { governance: Governance; source: ClassificationSource };
  };
  /** The outcome may name people. */
  ConcernResolved: { contractId: string; outcome: Personal; resolvedOn: IsoDay };
  /** Reply to a repeated command: the concern is already raised, and nothing changes. */
  ConcernAlreadyRaised: { contractId: string };
};
