import { Day, DayOrNull, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { FLAG_RULES, RISK_RATINGS, TRENDS, type FlagRule, type RiskRating, type Trend } from '#domain/oversight.events';
import type { IsoDay } from '#kernel/time';

export class RecordIntelligenceBody {
  @Day({ description: 'The day on which you learned it.' }) learntOn!: IsoDay;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Two of the five class teachers leave at Easter' }) text!: string;
  @TextOrNull({
    max: 500,
    description: `Who told you; null if you saw it yourself. ${MAY_NAME_PEOPLE}`,
    example: 'The chair of governors',
  })
  source: string | null = null;
}

export class CorrectIntelligenceBody {
  @Day({ description: 'The day on which you learned it.' }) learntOn!: IsoDay;
  @TextOrNull({ description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: 'Three teachers leave' }) text:
    | string
    | null = null;
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
  @TextOrNull({ description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: 'Results fell once' })
  rationale: string | null = null;
  @Day({ description: 'The day of the rating.' }) ratedOn!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong rating was chosen' }) reason!: string;
}

export class ClearFlagBody {
  @OneOf(FLAG_RULES, { description: 'The rule whose flag is cleared.' }) rule!: FlagRule;
  @Day({ description: 'The last day on which the flag stays cleared. A later fact raises it again.' }) until!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Support was agreed in March' }) reason!: string;
}

export class CorrectClearedFlagBody {
  @TextField({ max: 60, description: 'The clearingId of the cleared flag.', example: 'revision-4' })
  clearingId!: string;
  @DayOrNull({
    description: 'The correct last day. Null if the flag should not have been cleared; it is then raised again.',
  })
  until: IsoDay | null = null;
  @TextOrNull({
    max: 500,
    description: `The correct reason for clearing the flag. Null if it does not change. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  clearReason: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The flag of another school was meant' })
  reason!: string;
}
