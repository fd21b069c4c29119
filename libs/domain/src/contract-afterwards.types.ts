import type { Held, Side } from '#domain/contract-afterwards.events';
import type { IsoDay } from '#kernel/time';

/** What one side wrote about a contract that had ended, without its texts. */
export type Evaluation = {
  readonly side: Side;
  readonly evaluatedOn: IsoDay;
  readonly recordedBy: string;
  /** The reply of the other side; null without one. */
  readonly reply: { readonly repliedOn: IsoDay; readonly recordedBy: string } | null;
};

/** Whether the contract is a case study: since when it is proposed, and which sides agree. */
export type CaseStudy = { readonly proposedOn: IsoDay; readonly agreedBy: readonly Side[] };

/** The check whether the improvement lasted: when it is due, and what it found. */
export type FollowUp = {
  readonly possibleFrom: IsoDay;
  readonly dueOn: IsoDay;
  /** The due day that was already recorded as overdue; null for none. */
  readonly notedOverdue: IsoDay | null;
  readonly found: {
    readonly checkedOn: IsoDay;
    readonly results: readonly { readonly aimId: string; readonly held: Held; readonly value: number | null }[];
    readonly recordedBy: string;
  } | null;
};

/** What closes a contract, and what follows its end. Most of it can be recorded after the contract is closed. */
export type Afterwards = {
  /** When the board confirmed the judgements that stand; null until then. */
  readonly judgementsConfirmedOn: IsoDay | null;
  readonly evaluations: readonly Evaluation[];
  readonly caseStudy: CaseStudy | null;
  /** The evidence whose quotations can be published. */
  readonly releasedEvidence: readonly string[];
  /** Null until the end. */
  readonly followUp: FollowUp | null;
};

export const NOTHING_AFTERWARDS: Afterwards = {
  judgementsConfirmedOn: null,
  evaluations: [],
  caseStudy: null,
  releasedEvidence: [],
  followUp: null,
};
