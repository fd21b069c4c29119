import { Day, IntegerField, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

export class SetFollowUpRulesBody {
  @Day({ description: 'For contracts that end on this day or later: today or later.' }) from!: IsoDay;
  @IntegerField({
    min: 1,
    max: 3,
    description: 'By the end of which term after the end the board checks whether the improvement lasted.',
    example: 2,
  })
  afterTerms!: number;
  @IntegerField({
    min: 1,
    max: 3_660,
    description: 'Within how many days after a contract further support in the same need area counts as a return.',
    example: 730,
  })
  returnWithinDays!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed by the board on 3 May' }) reason!: string;
}
