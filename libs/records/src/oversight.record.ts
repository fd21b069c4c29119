import { oversight } from '#domain/oversight';
import type { OversightStream } from '#domain/oversight.types';
import type { FlagRule, RiskRating, Trend } from '#domain/oversight.events';
import { nameByPlace } from '#domain/shared-rules';
import type { IsoDay } from '#kernel/time';
import { BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

/** What one board records about one school. */
export interface OversightDocument {
  readonly boardId: string;
  readonly schoolUrn: string;
  readonly intelligence: readonly {
    readonly intelligenceId: string;
    readonly learntOn: IsoDay;
    readonly text: string;
    readonly source: string | null;
    readonly recordedBy: string;
    readonly corrected: boolean;
  }[];
  /** In the order of recording; the last one counts. */
  readonly ratings: readonly {
    readonly ratingId: string;
    readonly rating: RiskRating;
    readonly trend: Trend;
    readonly rationale: string;
    readonly ratedOn: IsoDay;
    readonly recordedBy: string;
    readonly corrected: boolean;
  }[];
  readonly clearedFlags: readonly {
    readonly clearingId: string;
    readonly rule: FlagRule;
    readonly clearedOn: IsoDay;
    /** Null if it should not have been cleared. */
    readonly until: IsoDay | null;
    readonly reason: string;
    readonly recordedBy: string;
    readonly corrected: boolean;
  }[];
}

/** Read by the board, its clerk and its auditor, and never by the school. */
export const oversightKind: RecordKind<OversightStream, OversightDocument> = {
  decider: oversight,
  visibility: {
    OversightOpened: { readers: BOARD },
    IntelligenceRecorded: { readers: BOARD, text: BOARD, source: BOARD },
    IntelligenceCorrected: { readers: BOARD, text: BOARD, reason: BOARD },
    RiskRated: { readers: BOARD, rationale: BOARD },
    RiskRatingCorrected: { readers: BOARD, rationale: BOARD, reason: BOARD },
    FlagCleared: { readers: BOARD, reason: BOARD },
    ClearedFlagCorrected: { readers: BOARD, clearReason: BOARD, reason: BOARD },
  },
  projection: {
    OversightOpened: { create: (opened) => ({ ...opened, intelligence: [], ratings: [], clearedFlags: [] }) },
    IntelligenceRecorded: (record, recorded, { actor }) => ({
      ...record,
      intelligence: [...record.intelligence, { ...recorded, recordedBy: actor, corrected: false }],
    }),
    IntelligenceCorrected: (record, { intelligenceId, learntOn, text }) => ({
      ...record,
      intelligence: record.intelligence.map((each) =>
        each.intelligenceId === intelligenceId
          ? { ...each, learntOn: learntOn.new, text: text ?? each.text, corrected: true }
          : each,
      ),
    }),
    RiskRated: (record, rated, { actor }) => ({
      ...record,
      ratings: [...record.ratings, { ...rated, recordedBy: actor, corrected: false }],
    }),
    RiskRatingCorrected: (record, { ratingId, rating, trend, ratedOn, rationale }) => ({
      ...record,
      ratings: record.ratings.map((each) =>
        each.ratingId === ratingId
          ? {
              ...each,
              rating: rating.new,
              trend: trend.new,
              ratedOn: ratedOn.new,
              rationale: rationale ?? each.rationale,
              corrected: true,
            }
          : each,
      ),
    }),
    FlagCleared: (record, cleared, context) => ({
      ...record,
      clearedFlags: [
        ...record.clearedFlags,
        { ...cleared, clearingId: nameByPlace(context), recordedBy: context.actor, corrected: false },
      ],
    }),
    ClearedFlagCorrected: (record, { clearingId, until, clearReason }) => ({
      ...record,
      clearedFlags: record.clearedFlags.map((each) =>
        each.clearingId === clearingId
          ? { ...each, until: until.new, reason: clearReason ?? each.reason, corrected: true }
          : each,
      ),
    }),
  },
};
