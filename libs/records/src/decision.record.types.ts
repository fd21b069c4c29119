import type { Consultation } from '#domain/board-decision-rules.events';
import type { AuthorisationAnswer, DecisionEvents, RecommendationAnswer } from '#domain/decision.events';
import type { ApprovalScope } from '#domain/meeting-explanations.events';
import type { Award } from '#domain/meeting.events';
import type { AwardComparison } from '#domain/request-matching.events';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Shown, WithWithheld, Withheld } from '#records/visibility';

/** A decision of a board: what it allows, its conditions with the evidence that they are met, and why it was rescinded. */
export interface DecisionDocument {
  readonly taken: Shown<DecisionEvents['DecisionTaken']>;
  readonly dischargedConditions: readonly string[];
  readonly discharges: readonly {
    readonly conditionId: string;
    readonly on: IsoDay;
    readonly recordedBy: string;
    readonly evidence: Personal | Withheld;
    /** When it was voided, because it was recorded by mistake; null if it stands. */
    readonly voidedOn: IsoDay | null;
  }[];
  /** Not true of an entry from paper that was rejected: `takenOver` says that. */
  readonly rescinded: boolean;
  /** `decisionId`: the decision by which the board rescinded it, or ratified that; null until then. `reason`: null if the board rescinded it. */
  readonly rescission: {
    readonly on: IsoDay;
    readonly rescindedBy: string;
    readonly reason: Personal | Withheld | null;
    readonly decisionId: string | null;
  } | null;
  /** Whether the chair rescinded it, and no meeting has ratified or undone that. */
  readonly awaitsRatification: boolean;
  /** What the council answered to a recommendation. */
  readonly answer: {
    readonly answer: RecommendationAnswer | 'change';
    readonly on: IsoDay;
    readonly answeredBy: string;
    readonly reason: Personal | Withheld;
    /** When it was last corrected; null if it never was. */
    readonly correctedOn: IsoDay | null;
    /** The award that the board recommended, if the council changed it; null otherwise. */
    readonly recommended: Award | null;
  } | null;
  /** What of a request is approved, what is not, and why not; null unless it is approved in part. */
  readonly scope: ApprovalScope | Withheld | null;
  /** The meeting to which the request is put off; null without one. */
  readonly deferredTo: string | null;
  /** What the board tells the school; null if nothing. */
  readonly messageForSchool: Personal | Withheld | null;
  /** Who was consulted before the board decided. */
  readonly consulted: readonly Consultation[] | Withheld;
  /** Why the board asks the council or the authoriser to answer; null if nobody outside it has to. */
  readonly advice: Shown<DecisionEvents['AdviceGiven']> | null;
  /** To whom the board refers the request; null unless it does. */
  readonly referredTo: Personal | Withheld | null;
  /** Who must authorise an award beyond its level, and the answer with its day and reason; null if nobody must. */
  readonly authorisation: {
    readonly authoriserId: string;
    readonly answer: AuthorisationAnswer | null;
    readonly on: IsoDay | null;
    readonly reason: Personal | Withheld | null;
    /** When it was last corrected; null if it never was. */
    readonly correctedOn: IsoDay | null;
  } | null;
  /** The earlier decision of which it takes the place; null without one. */
  readonly supersedes: string | null;
  /** The later decision that took its place; null without one. */
  readonly supersededBy: string | null;
  /** Who chaired the meeting and confirmed the decision; null until then, and for a decision from paper, whose `takenOver` says it. */
  readonly confirmation: { readonly on: IsoDay; readonly confirmedBy: string } | null;
  /** How it was entered from paper, and who confirmed or rejected that; null for a decision of a meeting. */
  readonly takenOver: TakenOverDecision | null;
  /** How the award compares with the ranking that was seen, for the board; null if there was none. */
  readonly comparison: Shown<AwardComparison> | null;
  /** The request was withdrawn after the approval, so the award is released. `contractId`: the contract that was told; null without one. */
  readonly released: DecisionEvents['AwardReleased'] | null;
}

/** A decision that was entered from paper. It allows nothing until it is confirmed. */
export interface TakenOverDecision {
  readonly enteredOn: IsoDay;
  readonly enteredBy: string;
  /** Ids of the persons who had an interest in it. */
  readonly interested: readonly string[] | Withheld;
  readonly source: Personal | Withheld;
  /** The decision in the papers of the board; null if it was entered before references were asked for. */
  readonly reference: string | null;
  readonly confirmedOn: IsoDay | null;
  readonly confirmedBy: string | null;
  readonly rejectedOn: IsoDay | null;
  readonly rejectedBy: string | null;
  readonly rejectionReason: Personal | Withheld | null;
}

/** A decision as people read it: why it was taken is withheld from those outside the board who may not read it. */
export type ShownDecision = WithWithheld<DecisionDocument, 'comparison' | 'consulted' | 'advice' | 'referredTo'>;
