import { AwardBody } from '#api/meetings/meeting-minutes.bodies';
import { MAY_NAME_PEOPLE, ObjectField, OneOf, TextField, TextOrNull } from '#api/validation/fields';

export class DischargeConditionBody {
  @TextField({
    description: `Evidence that the condition is met. ${MAY_NAME_PEOPLE}`,
    example: 'The head took part in the first review',
  })
  evidence!: string;
}

export class AnswerRecommendationBody {
  @OneOf(['accept', 'reject'], { description: 'What the council decides.' }) answer!: 'accept' | 'reject';
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The need is evidenced and the budget allows it' })
  reason!: string;
}

export class ChangeRecommendationBody {
  @ObjectField(() => AwardBody, { description: 'What the council allows instead, within the limits of a level.' })
  award!: AwardBody;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Four days are enough to begin with' }) reason!: string;
}

export class AnswerAuthorisationBody {
  @OneOf(['authorise', 'refuse'], { description: 'What you decide.' }) answer!: 'authorise' | 'refuse';
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The need justifies more than the level allows' })
  reason!: string;
}

export class VoidDischargeBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong condition was ticked off' }) reason!: string;
}

export class CorrectRecommendationAnswerBody {
  @OneOf(['accept', 'reject'], { description: 'What the council decided.' }) answer!: 'accept' | 'reject';
  @TextOrNull({
    description: `The correct reason of the council; null if it does not change. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  answerReason: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong answer was chosen' }) reason!: string;
}

export class CorrectAuthorisationBody {
  @OneOf(['authorise', 'refuse'], { description: 'The right answer.' }) answer!: 'authorise' | 'refuse';
  @TextOrNull({ description: `The right reason; null if it does not change. ${MAY_NAME_PEOPLE}`, example: null })
  answerReason: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong answer was chosen' }) reason!: string;
}

export class RescindDecisionBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The school closes at the end of term' }) reason!: string;
}
