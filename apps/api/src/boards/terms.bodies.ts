import { CodeField, HalfDaysField, ListOf, OneOf, Part, PenceField, TextField, Whole } from '#api/validation/fields';
import type { TermsOfReference } from '#domain/board.events';
import type { Outcome } from '#domain/vocabulary';

export class TermBody {
  @CodeField() code!: string;
  @TextField({ max: 200, example: 'Mathematics' }) meaning!: string;
}

export class LevelBody extends TermBody {
  @Whole({ min: 1, max: 1_100, description: 'The longest a contract at this level may last, in days.' })
  longestDays!: number;
  @HalfDaysField({ description: 'The most time that may be awarded at this level, in half-days.' })
  mostHalfDays!: number;
  @PenceField({ description: 'The most money that may be awarded at this level, in pence.' }) mostPence!: number;
}

/** Reason codes by the outcome of a decision. */
export class DecisionReasonsBody implements Record<Outcome, TermBody[]> {
  @ListOf(() => TermBody) approve!: TermBody[];
  @ListOf(() => TermBody) 'approve-with-conditions'!: TermBody[];
  @ListOf(() => TermBody) 'approve-in-part'!: TermBody[];
  @ListOf(() => TermBody) 'monitor-only'!: TermBody[];
  @ListOf(() => TermBody) defer!: TermBody[];
  @ListOf(() => TermBody) decline!: TermBody[];
  @ListOf(() => TermBody) 'refer-on'!: TermBody[];
  @ListOf(() => TermBody) 'unable-to-assess'!: TermBody[];
}

/** The whole set of rules and lists that a board works by from one day on. */
export class TermsBody {
  @Whole({ min: 1, max: 50, description: 'How many members without a conflict must be present.', example: 3 })
  quorum!: number;
  @OneOf(['majority', 'consensus']) decisionRule!: TermsOfReference['decisionRule'];
  @Whole({ min: 1, max: 366, description: 'Days between two reviews of a running contract.', example: 42 })
  reviewEveryDays!: number;
  @Whole({ min: 1, max: 366, description: 'Days between two progress reports.', example: 42 }) reportEveryDays!: number;
  @Whole({
    min: 1,
    max: 92,
    description: 'Days after the end of a contract within which it is still recorded and judged.',
    example: 14,
  })
  graceDays!: number;
  @ListOf(() => LevelBody, { min: 1 }) levels!: LevelBody[];
  @ListOf(() => TermBody, { min: 1 }) providerTypes!: TermBody[];
  @ListOf(() => TermBody, { min: 1 }) needAreas!: TermBody[];
  @Part(() => DecisionReasonsBody) decisionReasons!: DecisionReasonsBody;
  @ListOf(() => TermBody) missedVisitReasons!: TermBody[];
  @ListOf(() => TermBody) earlyEndCauses!: TermBody[];
  @ListOf(() => TermBody) withdrawalReasons!: TermBody[];
}
