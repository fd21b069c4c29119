import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** How likely it is, in the view of a board, that a school needs help. */
export const RISK_RATINGS = ['low', 'moderate', 'high', 'critical'] as const;

export type RiskRating = (typeof RISK_RATINGS)[number];

/** The direction in which a school moves, in the view of a board. */
export const TRENDS = ['improving', 'steady', 'worsening'] as const;

export type Trend = (typeof TRENDS)[number];

/** The rules that raise flags. */
export const FLAG_RULES = [
  'below-good',
  'in-need',
  'high-performing',
  'fell-since',
  'new-head',
  'formal-status',
] as const;

export type FlagRule = (typeof FLAG_RULES)[number];

/** What one board knows and thinks of one school. Only the board, its clerk and its auditor read it. */
export type OversightEvents = {
  /** The board records something about the school for the first time. */
  OversightOpened: { boardId: string; schoolUrn: Urn };
  /** Soft intelligence. Its author is the person who recorded it. `source`: from whom they know; null if they saw it themselves. */
  IntelligenceRecorded: { intelligenceId: string; learntOn: IsoDay; text: Personal; source: Personal | null };
  /** Soft intelligence was typed wrongly. `text` is null if it did not change. */
  IntelligenceCorrected: {
    intelligenceId: string;
    learntOn: Replaced<IsoDay>;
    text: Personal | null;
    reason: Personal;
  };
  RiskRated: { ratingId: string; rating: RiskRating; trend: Trend; rationale: Personal; ratedOn: IsoDay };
  /** A rating was typed wrongly. A school whose risk changed is rated again instead. `rationale` is null if it did not change. */
  RiskRatingCorrected: {
    ratingId: string;
    rating: Replaced<RiskRating>;
    trend: Replaced<Trend>;
    ratedOn: Replaced<IsoDay>;
    rationale: Personal | null;
    reason: Personal;
  };
  /** What raised the flag by this day raises it no more, up to and including `until`. */
  FlagCleared: { rule: FlagRule; clearedOn: IsoDay; until: IsoDay; reason: Personal };
  /**
   * A flag was cleared wrongly: another last day, or null if it should not have been cleared. `clearingId`: the place of the clearing in the history.
   * `clearReason`: the right reason for it; null if that did not change.
   */
  ClearedFlagCorrected: {
    clearingId: string;
    rule: FlagRule;
    clearedOn: IsoDay;
    until: Replaced<IsoDay | null>;
    clearReason: Personal | null;
    reason: Personal;
  };
};
