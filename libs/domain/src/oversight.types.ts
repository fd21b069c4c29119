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

/** What a board remembers about a school, without the texts. */
export type Oversight = {
  readonly boardId: string;
  readonly schoolUrn: Urn;
  readonly intelligence: readonly { readonly intelligenceId: string; readonly learntOn: IsoDay }[];
  readonly ratings: readonly RatedRisk[];
  readonly clearedFlags: number;
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
};

/** Whether the school is in an area of the board today. */
export type OversightFacts = { inArea: boolean };

export type OversightStream = {
  state: Oversight;
  commands: OversightCommands;
  events: OversightEvents;
  facts: { RecordIntelligence: OversightFacts; RateRisk: OversightFacts; ClearFlag: OversightFacts };
};
