import { Day, DayOrNull, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { FLAG_RULES, RISK_RATINGS, TRENDS, type FlagRule, type RiskRating, type Trend } from '#domain/oversight.events';
import type { IsoDay } from '#kernel/time';

export class RecordIntelligenceBody {
  @Day({ description: 'The day on which you learnt it.' }) learntOn!: IsoDay;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Two of the five class teachers leave at Easter' }) text!: string;
  @TextOrNull({
    max: 500,
    description: `From whom you know it; null if you saw it yourself. ${MAY_NAME_PEOPLE}`,
    example: 'The chair of governors',
  })
  source: string | null = null;
}

export class CorrectIntelligenceBody {
  @Day({ description: 'The day on which you learnt it.' }) learntOn!: IsoDay;
  @TextOrNull({ description: `Null if it stays as it is. ${MAY_NAME_PEOPLE}`, example: 'Three teachers leave' }) text:
    string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'It was another school' }) reason!: string;
}

export class RateRiskBody {
  @OneOf(RISK_RATINGS) rating!: RiskRating;
  @OneOf(TRENDS, { description: 'The direction of travel.' }) trend!: Trend;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Results fell twice, and the head has left' }) rationale!: string;
  @Day({ description: 'The day of the rating.' }) ratedOn!: IsoDay;
}

export class CorrectRiskRatingBody {
  @OneOf(RISK_RATINGS) rating!: RiskRating;
  @OneOf(TRENDS, { description: 'The direction of travel.' }) trend!: Trend;
  @TextOrNull({ description: `Null if it stays as it is. ${MAY_NAME_PEOPLE}`, example: 'Results fell once' })
  rationale: string | null = null;
  @Day({ description: 'The day of the rating.' }) ratedOn!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong rating was chosen' }) reason!: string;
}

export class ClearFlagBody {
  @OneOf(FLAG_RULES, { description: 'The rule that raised the flag.' }) rule!: FlagRule;
  @Day({ description: 'The last day on which the flag stays cleared, whatever raised it so far.' }) until!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Support was agreed in March' }) reason!: string;
}

export class CorrectClearedFlagBody {
  @TextField({ max: 60, description: 'The id of the clearing, as the board reads it.', example: 'revision-4' })
  clearingId!: string;
  @DayOrNull({ description: 'The right last day. Null if the flag should not have been cleared: it is raised again.' })
  until: IsoDay | null = null;
  @TextOrNull({
    max: 500,
    description: `The right reason for clearing it. Null if it stays as it is. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  clearReason: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The flag of another school was meant' })
  reason!: string;
}
