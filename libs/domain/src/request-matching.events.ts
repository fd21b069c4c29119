import type { MatchPart } from '#domain/board-matching-rules.events';
import type { Replaced } from '#domain/contract-corrections.events';
import type { Code, HalfDays, Provider } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Why a provider cannot be given the work. Such a provider is shown after all others. */
export const EXCLUSIONS = [
  'own-school',
  'same-trust',
  'same-federation',
  'governor',
  'declared-interest',
  'prior-dispute',
  'not-designated',
  'no-days',
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

/** One part of a score. `value` is from 0 to 100 and `weight` from 0 to 100. */
export type ScorePart = { part: MatchPart; value: number; weight: number; explanation: string };

/** A provider in a kept ranking. `candidateKey`: `leader` or `alliance` with the id. */
export type KeptCandidate = { candidateKey: string; rank: number; score: number; parts: ScorePart[] };

/** A ranking as it was seen. */
export type KeptRanking = {
  rankingId: string;
  /** The work that it was for. */
  from: IsoDay;
  to: IsoDay;
  halfDays: HalfDays;
  /** The first day of the rules by which it was made, and whether the board set them. */
  rulesFrom: IsoDay;
  rulesSetBy: 'published' | 'board';
  /** How many providers were compared, and how many of them were not excluded. */
  considered: number;
  ranked: number;
  /** SHA-256 over the whole ranking as canonical JSON, so that a copy can be compared with it. */
  fingerprint: string;
  /** The first places of the ranking, with the parts of their scores. */
  candidates: KeptCandidate[];
  /** The first excluded providers, and why they are excluded. */
  excluded: { candidateKey: string; exclusions: Exclusion[] }[];
};

/** One visit, or several. */
export const VISIT_PLANS = ['one-visit', 'series'] as const;
export type VisitPlan = (typeof VISIT_PLANS)[number];

/** Who leads the work. */
export const WORK_LEADS = ['provider', 'school', 'both'] as const;
export type WorkLead = (typeof WORK_LEADS)[number];

export type RequestMatchingEvents = {
  /** The board keeps the ranking as it is now, so that the decision can be compared with it. */
  RankingKept: KeptRanking;
  /** An item of the checklist was checked before an award. `source`: the document or the person that this comes from. */
  DueDiligenceTicked: { candidateKey: string; item: Code; on: IsoDay; source: Personal };
  /** The item was ticked by mistake. */
  DueDiligenceUnticked: { candidateKey: string; item: Code; reason: Personal };
  /** The board offers the work to a leader or an alliance. */
  WorkOffered: {
    offerId: string;
    provider: Provider;
    /** The leader; null for an alliance, which names who would steer the work when it accepts. */
    leaderId: string | null;
    /** The person of the leader; null for an alliance. */
    personId: string | null;
    /** The situation of the school, in words that the provider may read. */
    brief: Personal;
    from: IsoDay;
    to: IsoDay;
    halfDays: HalfDays;
    visits: VisitPlan;
    lead: WorkLead;
    /** Whether a structural solution is sought, such as another responsible body. */
    structural: boolean;
    /** The last day on which the offer can be answered. */
    expiresOn: IsoDay;
    /** The ranking that was kept last and the place in it; both null without one. */
    rankingId: string | null;
    rank: number | null;
  };
  /** Something in an offer that is open was mistyped. What is null stays as it is. */
  WorkOfferCorrected: {
    offerId: string;
    from: Replaced<IsoDay>;
    to: Replaced<IsoDay>;
    halfDays: Replaced<HalfDays>;
    visits: Replaced<VisitPlan>;
    lead: Replaced<WorkLead>;
    structural: Replaced<boolean>;
    expiresOn: Replaced<IsoDay>;
    brief: Personal | null;
    reason: Personal;
  };
  /** The provider would take on the work if the board so decides. `bidId`: the bid with the price. */
  OfferAccepted: { offerId: string; bidId: string };
  OfferDeclined: { offerId: string; reasonCode: Code; note: Personal | null };
  /** The board withdraws the offer before it is answered. */
  OfferTakenBack: { offerId: string; reason: Personal };
  /** Nobody answered the offer in time. `expiredOn`: its last day. */
  OfferExpired: { offerId: string; expiredOn: IsoDay };
};

/** How the award of a decision compares with the kept ranking and with the checklist. */
export type AwardComparison = {
  /** The provider of the award as in the ranking. */
  chosenKey: string;
  /** Its place, or that of its lead leader if that is better; null if it is not among the kept places or there is no ranking. */
  chosenRank: number | null;
  /** Why the award does not go to the first provider; null if it does. */
  departure: { reasonCode: Code; note: Personal } | null;
  ranking: KeptRanking | null;
  /** The items of the checklist that had been checked by then, and those that had not. */
  diligence: { item: Code; on: IsoDay }[];
  diligenceOpen: Code[];
};
