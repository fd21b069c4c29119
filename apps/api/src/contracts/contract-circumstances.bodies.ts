import { Day, MAY_NAME_PEOPLE, OneOf, TextField } from '#api/validation/fields';
import { CIRCUMSTANCE_ANSWERS, type CircumstanceAnswer } from '#domain/contract-circumstances.events';
import type { IsoDay } from '#kernel/time';

export class AnswerCircumstanceBody {
  @OneOf(CIRCUMSTANCE_ANSWERS, { description: 'What the board decided. Only "continue" lets visits be planned.' })
  answer!: CircumstanceAnswer;
  @Day({ description: 'The day of the decision. Must not be in the future.' }) decidedOn!: IsoDay;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Another leader of the alliance helps' }) reason!: string;
}
