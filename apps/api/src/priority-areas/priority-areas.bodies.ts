import { Day, DayOrNull, ListOfText, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { IsoDay } from '#kernel/time';

export class NamePriorityAreasBody {
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Opportunity areas' }) name!: string;
  @ListOfText({
    min: 1,
    max: 100,
    description: 'Codes of the districts, as in the register of schools.',
    example: ['E07000148', 'E07000146'],
  })
  districts!: string[];
  @Day({ description: 'The first day on which the set applies.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day on which the set applies; null while it is not known.' }) to: IsoDay | null =
    null;
}

export class CorrectPriorityAreasBody extends NamePriorityAreasBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'A district was left out' }) reason!: string;
}
