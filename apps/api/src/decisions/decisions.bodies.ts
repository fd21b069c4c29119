import { MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';

export class DischargeConditionBody {
  @TextField({
    description: `Evidence that the condition is met. ${MAY_NAME_PEOPLE}`,
    example: 'The head took part in the first review',
  })
  evidence!: string;
}

export class RescindDecisionBody {
  @TextField({ description: MAY_NAME_PEOPLE, example: 'The school closes at the end of term' }) reason!: string;
}
