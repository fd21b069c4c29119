import type { ConcernKind, EscalationStep, Governance, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type RaisedBy = 'provider' | 'school' | 'board-member' | 'officer';

/** The contract that a concern is about: whose school and provider have an interest when a board hears of it. */
export type ContractConcerned = {
  contractId: string;
  boardId: string;
  schoolUrn: Urn;
  leaderPersonId: string;
  homeSchoolUrn: Urn;
};

export type EscalationEvents = {
  ConcernRaised: ContractConcerned & {
    kind: Exclude<ConcernKind, 'safeguarding'>;
    raisedBy: RaisedBy;
    aimIds: string[];
    /** May name people. */
    detail: Personal;
  };
  /** Safeguarding leaves the system at once: only the fact, the day and to whom it was referred are kept. */
  SafeguardingReferred: ContractConcerned & { raisedBy: RaisedBy; referredTo: string };
  ConcernAnswered: { by: 'school' | 'provider' | 'board'; answer: Personal };
  ConcernEscalated: {
    step: EscalationStep;
    /** Who acts at this step: the board, the responsible body, the local authority, the regional director. */
    addressee: string;
    consultees: string[];
    /** May name people. */
    reason: Personal;
    /** What the route was chosen by. */
    reliedOn: { governance: Governance; source: string };
  };
  /** The outcome may name people. */
  ConcernResolved: { contractId: string; outcome: Personal; resolvedOn: IsoDay };
  /** The concern was opened before; the same again changes nothing. */
  ConcernKnown: { contractId: string };
};
