import type { Side } from '#domain/contract-afterwards.events';
import type { IsoDay } from '#kernel/time';

/** What a row knows of what follows the end of a contract. */
export interface AfterwardsOfRow {
  /** Who recorded the last judgement; null without one. */
  readonly judgedBy: string | null;
  /** Whether the board confirmed the judgements that stand. */
  readonly isConfirmed: boolean;
  /** The sides that evaluated, with the day. */
  readonly evaluations: readonly { readonly side: Side; readonly since: IsoDay; readonly replied: boolean }[];
  /** Since when a case study is proposed, and which sides have answered; null without a proposal. */
  readonly caseStudy: { readonly since: IsoDay; readonly answeredBy: readonly Side[] } | null;
  /** Null until it is planned, and when it is recorded. */
  readonly followUp: { readonly possibleFrom: IsoDay; readonly dueOn: IsoDay } | null;
  readonly isChecked: boolean;
}

/** The columns of a contract that has not ended. */
export const INITIAL_AFTERWARDS: AfterwardsOfRow = {
  judgedBy: null,
  isConfirmed: false,
  evaluations: [],
  caseStudy: null,
  followUp: null,
  isChecked: false,
};
