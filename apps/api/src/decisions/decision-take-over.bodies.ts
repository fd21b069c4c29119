import { AwardBody, ConditionBody } from '#api/meetings/meeting-minutes.bodies';
import {
  Day,
  ListOf,
  ListOfPersonIds,
  MAY_NAME_PEOPLE,
  ObjectField,
  TextField,
  UrnField,
} from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

export class TakeOverDecisionBody {
  @TextField({
    max: 60,
    description: 'The decision in the papers of the board, such as the number of the minute. It can be entered once.',
    example: '2011-10-05/4',
  })
  reference!: string;
  @UrnField({
    record: 'discussed-school',
    description: 'The school that is supported, which can have closed since the decision took effect.',
  })
  schoolUrn!: string;
  @ObjectField(() => AwardBody) award!: AwardBody;
  @ListOf(() => ConditionBody, {
    description: 'The conditions that are still open. Default: none.',
    example: [],
    required: false,
  })
  conditions: ConditionBody[] = [];
  @Day({ description: 'The day on which the board decided, not after the day on which the board was recorded here.' })
  madeOn!: IsoDay;
  @Day({ description: 'The day on which the decision took effect.' }) effectiveFrom!: IsoDay;
  @ListOfPersonIds({
    record: 'person',
    description: 'Persons who had an interest in it, so that they are excluded from the case. Default: none.',
    example: [],
    required: false,
  })
  interested: string[] = [];
  @TextField({
    max: 500,
    description: `The paper from which the decision is entered. ${MAY_NAME_PEOPLE}`,
    example: 'Minutes of the board of 5 October 2011, item 4',
  })
  source!: string;
}

export class RejectTakenOverDecisionBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The board decided on 10 days, not on 12' })
  reason!: string;
}
