import type { Code, HalfDays } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The parts of a score, in the order in which a ranking shows them. */
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
  /** The half-days and the days that a ranking assumes if none are given. */
  usualHalfDays: HalfDays;
  usualDays: number;
  /** Whether a ranking must be kept before an award. */
  rankingNeeded: boolean;
  /** Causes of an early end after which the same leader is not ranked for the same school. */
  disputeCauses: Code[];
  /** Why a board chooses another provider than the first of the ranking. */
  departureReasons: MatchTerm[];
  /** For how many days an offer is open if its last day is not given. */
  offerDays: number;
  offerDeclineReasons: MatchTerm[];
  /** Why support is asked for, and how that is known. */
  supportReasons: MatchTerm[];
  supportSources: MatchTerm[];
  /** Why a school declines the help that is offered. */
  helpDeclinedReasons: MatchTerm[];
  /** The checklist for a provider before an award. */
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
  /** From this day on, these rules apply. Null: the published rules apply again. If two events have the same day, the later one applies. */
  MatchingRulesSet: { from: IsoDay; rules: MatchingRules | null; reason: Personal };
};
