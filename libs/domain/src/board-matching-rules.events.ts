import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What a provider is compared by, in the order in which a ranking shows it. */
export const MATCH_PARTS = [
  'phase-and-type',
  'distance',
  'need-area',
  'designation',
  'free-days',
  'home-standing',
  'past-outcomes',
  'load',
] as const;

export type MatchPart = (typeof MATCH_PARTS)[number];

/** One code of a list and what it means. */
export type MatchTerm = { code: Code; meaning: string };

/** How a board compares providers, offers work to them, and handles its requests. */
export type MatchingRules = {
  /** How much each part counts: a whole number from 0 to 100. A part with weight 0 is shown and does not count. */
  weights: Record<MatchPart, number>;
  /** Straight-line distances in metres, from the nearest ring to the farthest. */
  ringMetres: number[];
  /** What a ranking looks for if nobody says how much work it is. */
  usualHalfDays: HalfDays;
  usualDays: number;
  /** Whether a request can be awarded only after a ranking was kept. */
  rankingNeeded: boolean;
  /** Causes of an early end after which the same leader is not ranked for the same school. */
  disputeCauses: Code[];
  /** Why a board chooses somebody else than the first of the ranking. */
  departureReasons: MatchTerm[];
  /** For how many days an offer is open if it does not say. */
  offerDays: number;
  offerDeclineReasons: MatchTerm[];
  /** Why support is asked for, and where that is known from. */
  supportReasons: MatchTerm[];
  supportSources: MatchTerm[];
  /** Why a school declines the help that is offered. */
  helpDeclinedReasons: MatchTerm[];
  /** What is looked into before an award. */
  dueDiligence: MatchTerm[];
  /** Whether a request is tabled only after other support of the school in the same need area was answered. */
  overlapAnswerNeeded: boolean;
  /** Why a request is tabled although the school has other support in the same need area. */
  overlapAnswers: MatchTerm[];
  /** Why a board or an alliance does not take a request that is handed over to it. */
  handOverRefusals: MatchTerm[];
  /** A leader is little used if less than this percentage of the released half-days is reserved or delivered. */
  littleUsedPercent: number;
};

export type MatchingRuleEvents = {
  /** From this day on the board matches by these rules. Null: the published rules apply again. Of two for one day the later counts. */
  MatchingRulesSet: { from: IsoDay; rules: MatchingRules | null; reason: Personal };
};
