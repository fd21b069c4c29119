import { MAY_NAME_PEOPLE, OneOf, TextField } from '#api/validation/fields';

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

export class RescindDecisionBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The school closes at the end of term' }) reason!: string;
}
