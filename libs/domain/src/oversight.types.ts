import type { FlagRule, OversightEvents, RiskRating, Trend } from '#domain/oversight.events';
import type { Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

interface RatedRisk {
  readonly ratingId: string;
  readonly rating: RiskRating;
  readonly trend: Trend;
  readonly ratedOn: IsoDay;
}

interface ClearedRule {
  readonly clearingId: string;
  readonly rule: FlagRule;
  readonly clearedOn: IsoDay;
  readonly until: IsoDay | null;
}

/** What a board remembers about a school, without the texts. */
export type Oversight = {
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly intelligence: readonly { readonly intelligenceId: string; readonly learntOn: IsoDay }[];
  readonly ratings: readonly RatedRisk[];
  /** Flags that were cleared. `until` is null if one was cleared by mistake. */
  readonly clearedFlags: readonly ClearedRule[];
};

/** The board and the school, which every command that can open the stream names. */
export type OversightSubject = { boardId: string; schoolUrn: Urn };

export type OversightCommands = {
  RecordIntelligence: OversightSubject & OversightEvents['IntelligenceRecorded'];
  /** `text`: null if it stays as it is. */
  CorrectIntelligence: { intelligenceId: string; learntOn: IsoDay; text: Personal | null; reason: Personal };
  RateRisk: OversightSubject & OversightEvents['RiskRated'];
  /** `rationale`: null if it stays as it is. */
  CorrectRiskRating: {
    ratingId: string;
    rating: RiskRating;
    trend: Trend;
    ratedOn: IsoDay;
    rationale: Personal | null;
    reason: Personal;
  };
  ClearFlag: OversightSubject & { rule: FlagRule; until: IsoDay; reason: Personal };
  /** `until`: null if the flag should not have been cleared. `clearReason`: null if it stays as it is. */
  CorrectClearedFlag: { clearingId: string; until: IsoDay | null; clearReason: Personal | null; reason: Personal };
};

/** Whether the school is in an area of the board today. */
export type OversightFacts = { inArea: boolean };

export type OversightStream = {
  state: Oversight;
  commands: OversightCommands;
  events: OversightEvents;
  facts: { RecordIntelligence: OversightFacts; RateRisk: OversightFacts; ClearFlag: OversightFacts };
};
