import {
  CodeOrNull,
  Day,
  IntegerOrNull,
  IdOrNull,
  MAY_NAME_PEOPLE,
  ObjectField,
  OneOf,
  PersonIdOrNull,
  TextField,
  TextOrNull,
  UrnOrNull,
} from '#api/validation/fields';
import { ACTION_OUTCOMES, type ActionOutcome } from '#domain/plan.events';
import type { IsoDay } from '#kernel/time';

const MAX_FIGURE = 1_000_000;
const UNCHANGED = `Null if it does not change. ${MAY_NAME_PEOPLE}`;

export class PlanTargetBody {
  @IntegerOrNull({
    min: 0,
    max: MAX_FIGURE,
    description: 'The number to reach. Null if only the success criterion says it.',
    example: 50,
  })
  figure: number | null = null;
  @CodeOrNull({ description: 'What is counted. Null without a figure.', example: 'schools-supported' })
  unit: string | null = null;
}

export class AccountablePartyBody {
  @UrnOrNull({ description: 'The lead school that is accountable for it. Null if a member is.', example: '149010' })
  leadSchool: string | null = null;
  @IdOrNull({
    record: null,
    because: 'The command refuses an id that is not a member of the alliance in the path.',
    description: 'Id of the member of the alliance that is accountable for it. Null if a lead school is.',
    example: null,
  })
  memberId: string | null = null;
}

export class AdoptActionPlanBody {
  @Day({ description: 'The first day of the plan.' }) from!: IsoDay;
  @Day({ description: 'The last day of the plan.' }) to!: IsoDay;
}

export class CorrectActionPlanBody extends AdoptActionPlanBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The year was mistyped' }) reason!: string;
}

class PlanActionBody {
  @ObjectField(() => PlanTargetBody, { description: 'A figure with its unit, or null for both.' })
  target!: PlanTargetBody;
  @ObjectField(() => AccountablePartyBody, { description: 'Who in the alliance is accountable for it.' })
  accountable!: AccountablePartyBody;
  @PersonIdOrNull({ description: 'The person who is accountable for it there, if anybody is named.' })
  personId: string | null = null;
  @Day({ description: 'The day by which it must be done, within the plan.' }) by!: IsoDay;
}

export class AddPlanActionBody extends PlanActionBody {
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'Offer support to schools below good' })
  statement!: string;
  @TextField({
    max: 1_000,
    description: `How you will know that it has worked. ${MAY_NAME_PEOPLE}`,
    example: '50 more schools supported by 31 August',
  })
  criterion!: string;
}

export class CorrectPlanActionBody extends PlanActionBody {
  @TextOrNull({ max: 1_000, description: UNCHANGED, example: null }) statement: string | null = null;
  @TextOrNull({ max: 1_000, description: UNCHANGED, example: null }) criterion: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Another school took it over' }) reason!: string;
}

class ProgressBody {
  @Day({ description: 'The day to which the progress refers. Must not be in the future.' }) on!: IsoDay;
  @IntegerOrNull({
    min: 0,
    max: MAX_FIGURE,
    description: 'The number reached by that day, in the unit of the target. Null for an action without a figure.',
    example: 31,
  })
  figure: number | null = null;
}

export class NotePlanProgressBody extends ProgressBody {
  @TextField({ max: 2_000, description: MAY_NAME_PEOPLE, example: 'Nine more schools have a contract' }) note!: string;
  @TextField({ max: 2_000, description: MAY_NAME_PEOPLE, example: 'List of contracts, 31 March' }) evidence!: string;
}

export class CorrectPlanProgressBody extends ProgressBody {
  @TextOrNull({ max: 2_000, description: UNCHANGED, example: null }) note: string | null = null;
  @TextOrNull({ max: 2_000, description: UNCHANGED, example: null }) evidence: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Two schools were counted twice' }) reason!: string;
}

export class ClosePlanActionBody {
  @OneOf(ACTION_OUTCOMES, { description: 'How far the success criterion is met.' }) outcome!: ActionOutcome;
  @Day({ description: 'The day on which it was judged. Must not be in the future.' }) on!: IsoDay;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: '52 schools were supported' }) reason!: string;
}

export class ReopenPlanActionBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Another action was meant' }) reason!: string;
}
