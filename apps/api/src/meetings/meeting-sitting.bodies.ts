import { ON_AGENDA, ON_ROLL } from '#api/meetings/meeting-minutes.bodies';
import {
  Day,
  IdOrNull,
  IntegerField,
  ListOfIds,
  ListOfOneOf,
  ListOfText,
  MAY_NAME_PEOPLE,
} from '#api/validation/fields';
import { PersonId, TextField } from '#api/validation/fields';
import { MAX_AGENDA_ITEMS } from '#domain/bounds';
import { REDACTED_PARTS, type RedactedPart } from '#domain/meeting-minutes.events';
import type { IsoDay } from '#kernel/time';

export class ReorderAgendaItemBody {
  @IntegerField({ min: 1, max: MAX_AGENDA_ITEMS, description: 'The new place on the agenda, from 1.', example: 2 })
  position!: number;
}

export class WriteMinuteTextBody {
  @IdOrNull({ ...ON_AGENDA, description: 'The agenda item. Default: none, for the meeting as a whole.' })
  itemId: string | null = null;
  @TextField({
    max: 5_000,
    description: MAY_NAME_PEOPLE,
    example: 'The board discussed the results of the autumn term.',
  })
  text!: string;
}

export class CorrectMinuteTextBody extends WriteMinuteTextBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong term was named' }) reason!: string;
}

export class RedactItemBody {
  @ListOfOneOf(REDACTED_PARTS, {
    min: 1,
    description:
      'What the published minutes leave out. `school`: which school it is, and the texts that name it. `texts`: all texts about the item. `item`: everything except its number.',
    example: ['school'],
  })
  parts!: RedactedPart[];
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school has not been told yet' }) reason!: string;
}

export class LiftRedactionBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school has been told' }) reason!: string;
}

export class NameSubstituteBody {
  @PersonId({ description: 'Who sits and votes at this meeting.' }) personId!: string;
  @PersonId({ ...ON_ROLL, description: 'The member who is away.' }) forPersonId!: string;
}

export class RecordNonVotersBody {
  @ListOfText({ max: 100, length: 200, description: MAY_NAME_PEOPLE, example: ['Sam Lee, school improvement officer'] })
  names!: string[];
}

export class RecordAbsenceFromItemsBody {
  @PersonId({ ...ON_ROLL, description: 'The member.' }) personId!: string;
  @ListOfIds({
    ...ON_AGENDA,
    max: MAX_AGENDA_ITEMS,
    description: 'The items for which the member was absent. An empty list: none.',
  })
  itemIds!: string[];
}

export class ChooseActingChairBody {
  @PersonId({ ...ON_ROLL, description: 'The member who takes the chair.' }) personId!: string;
}

export class AdjournMeetingBody {
  @Day({ description: 'The day on which the meeting continues.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The fire alarm ended the meeting' }) reason!: string;
}
