import type { Replaced } from '#domain/contract-corrections.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** How likely a board thinks it is that a school needs help. */
export const RISK_RATINGS = ['low', 'moderate', 'high', 'critical'] as const;

export type RiskRating = (typeof RISK_RATINGS)[number];

/** The direction of travel of a school, as a board sees it. */
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

/** What one board records about one school. Only the board, its clerk and its auditor can read it. */
export type OversightEvents = {
  /** Opens the board's record of the school, before its first entry. */
  OversightOpened: { boardId: string; schoolUrn: Urn };
  /** Soft intelligence. Its author is the person who recorded it. `source`: who told them; null if they saw it themselves. */
  IntelligenceRecorded: { intelligenceId: string; learntOn: IsoDay; text: Personal; source: Personal | null };
  /** Soft intelligence was corrected. `text` is null if it did not change. */
  IntelligenceCorrected: {
    intelligenceId: string;
    learntOn: Replaced<IsoDay>;
    text: Personal | null;
    reason: Personal;
  };
  RiskRated: { ratingId: string; rating: RiskRating; trend: Trend; rationale: Personal; ratedOn: IsoDay };
  /** A rating was corrected. If the risk of the school changed, the board rates it again instead. `rationale` is null if it did not change. */
  RiskRatingCorrected: {
    ratingId: string;
    rating: Replaced<RiskRating>;
    trend: Replaced<Trend>;
    ratedOn: Replaced<IsoDay>;
    rationale: Personal | null;
    reason: Personal;
  };
  /** A flag was cleared: facts known by this day do not raise it again up to and including `until`. */
  FlagCleared: { rule: FlagRule; clearedOn: IsoDay; until: IsoDay; reason: Personal };
  /**
   * A cleared flag was corrected: another last day, or null if it should not have been cleared. `clearingId`: the place of `FlagCleared` in the
   * history. `clearReason`: the corrected reason; null if it did not change.
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
