import type { Held } from '#domain/contract-afterwards.events';
import type { Term } from '#domain/board.events';
import type { HalfDays, Judgement, Provider } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** A published figure about the pupils of a school, and its academic year. */
export interface PupilFigure {
  readonly percent: number;
  readonly academicYear: string;
}

/** What became of an aim. Values are null for aims without a measure, and where nothing was measured. */
export interface PublishedAim {
  readonly statement: string;
  readonly needArea: Term;
  /** The name and unit of the measure; null without one. */
  readonly measure: string | null;
  readonly before: number | null;
  readonly target: number | null;
  readonly after: number | null;
  /** Null until it is judged. */
  readonly judgement: Judgement | null;
  /** What the later check found; null without one. */
  readonly held: Held | null;
  readonly valueAtCheck: number | null;
}

/** What somebody said or wrote, with the agreement of those who are quoted. */
export interface PublishedQuotation {
  readonly words: string;
  readonly source: string;
}

/** Why a record is not to be published yet. */
export type Obstacle = 'not-ended' | 'not-confirmed';

/** The record of a supported school, as a board publishes it. It has no text that only the board and the two sides may read. */
export interface SupportedSchoolRecord {
  readonly contractId: string;
  /** Number of events until then, to tell one copy from another. */
  readonly version: number;
  readonly on: IsoDay;
  readonly reference: string;
  readonly boardId: string;
  readonly boardName: string;
  /** Why it is not to be published yet; empty if it can be. */
  readonly obstacles: readonly Obstacle[];
  readonly schoolUrn: string;
  readonly schoolName: string | null;
  readonly phase: string | null;
  /** Such as "100 to 199"; null if the number of pupils is not known. */
  readonly pupilsBand: string | null;
  readonly pupilPremium: PupilFigure | null;
  readonly eal: PupilFigure | null;
  readonly senSupport: PupilFigure | null;
  readonly senPlans: PupilFigure | null;
  /** Why support was asked for; null if the request did not say it. */
  readonly reason: Term | null;
  readonly level: Term;
  readonly provider: { readonly kind: Provider['kind']; readonly name: string | null };
  /** The forms of support of the parts of the contract; empty if it is not divided. */
  readonly forms: readonly Term[];
  readonly startedOn: IsoDay | null;
  readonly endedOn: IsoDay | null;
  readonly endedHow: 'completed' | 'ended-early' | 'lapsed' | null;
  readonly deliveredHalfDays: HalfDays;
  readonly aims: readonly PublishedAim[];
  readonly judgementsConfirmedOn: IsoDay | null;
  readonly followUpOn: IsoDay | null;
  readonly quotations: readonly PublishedQuotation[];
  readonly isCaseStudy: boolean;
}
