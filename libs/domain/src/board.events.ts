import type { Code, HalfDays, Outcome, Pence, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** One entry of a dated list. */
export type Term = { code: Code; meaning: string };

/** A level of intervention and the most that may be decided at it. */
export type Level = { code: Code; meaning: string; longestDays: number; mostHalfDays: HalfDays; mostPence: Pence };

/** The rules and lists of a board from one day on. */
export type TermsOfReference = {
  /** How many members who are not conflicted must be present. */
  quorum: number;
  decisionRule: 'majority' | 'consensus';
  /** Days between two reviews of a running contract by the board. */
  reviewEveryDays: number;
  /** Days within which a provider reports progress again. */
  reportEveryDays: number;
  /** Days after the end of a contract within which what happened up to it is still recorded, read and judged. */
  graceDays: number;
  levels: Level[];
  providerTypes: Term[];
  needAreas: Term[];
  /** Reason codes by outcome of a decision. */
  decisionReasons: Record<Outcome, Term[]>;
  missedVisitReasons: Term[];
  earlyEndCauses: Term[];
  withdrawalReasons: Term[];
};

export type BoardEvents = {
  BoardEstablished: { name: string; areas: string[]; from: IsoDay; terms: TermsOfReference };
  TermsRevised: { from: IsoDay; terms: TermsOfReference; reason: string };
  MemberAppointed: {
    memberId: string;
    personId: string;
    office: 'chair' | 'member';
    schoolUrn: Urn | null;
    from: IsoDay;
    to: IsoDay | null;
  };
  MemberStoodDown: { memberId: string; on: IsoDay };
};
