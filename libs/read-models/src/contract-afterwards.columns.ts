import type { Side } from '#domain/contract-afterwards.events';
import { INITIAL_NEED, type FollowUpNeed } from '#read-models/follow-up-needs';
import type { IsoDay } from '#kernel/time';

/** What a row knows of what follows the end of a contract. */
export interface AfterwardsOfRow {
  /** The aims that are judged, each with who recorded or corrected the judgement and cannot confirm it. */
  readonly judged: readonly { readonly aimId: string; readonly recorders: readonly string[] }[];
  /** Whether the board confirmed the judgements that stand. */
  readonly isConfirmed: boolean;
  /** The sides that evaluated, with the day. */
  readonly evaluations: readonly { readonly side: Side; readonly since: IsoDay; readonly replied: boolean }[];
  /** Since when a case study is proposed, and which sides have answered; null without a proposal. */
  readonly caseStudy: { readonly since: IsoDay; readonly answeredBy: readonly Side[] } | null;
  /** Null until it is planned. */
  readonly followUp: { readonly possibleFrom: IsoDay; readonly dueOn: IsoDay } | null;
  readonly isChecked: boolean;
  readonly need: FollowUpNeed;
}

/** The columns of a contract that has not ended. */
export const INITIAL_AFTERWARDS: AfterwardsOfRow = {
  judged: [],
  isConfirmed: false,
  evaluations: [],
  caseStudy: null,
  followUp: null,
  isChecked: false,
  need: INITIAL_NEED,
};
