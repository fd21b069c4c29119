import { AccountablePartyBody } from '#api/action-plans/action-plans.bodies';
import {
  Day,
  DayOrNull,
  IdOrNull,
  ListOfText,
  MAY_NAME_PEOPLE,
  ObjectField,
  TextField,
  TextOrNull,
  UrnField,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { IsoDay } from '#kernel/time';

const UNCHANGED = `Null if it does not change. ${MAY_NAME_PEOPLE}`;

export class EndPartBody {
  @Day({ description: 'The last day.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The lead school lost its designation' })
  reason!: string;
}

class CorrectedPeriodBody {
  @Day({ description: 'The correct first day.' }) from!: IsoDay;
  @DayOrNull({ description: 'The correct last day. Null if it has not ended.' }) to: IsoDay | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The day was mistyped' }) reason!: string;
}

export class SetUpTierBody {
  @TextField({ max: 200, description: MAY_NAME_PEOPLE, example: 'Steering group' }) name!: string;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'Agrees the plan and the money' }) purpose!: string;
  @Day({ description: 'The first day.' }) from!: IsoDay;
}

export class CorrectTierBody extends CorrectedPeriodBody {
  @TextOrNull({ max: 200, description: UNCHANGED, example: null }) name: string | null = null;
  @TextOrNull({ max: 1_000, description: UNCHANGED, example: null }) purpose: string | null = null;
}

class StrandBody {
  @IdOrNull({
    record: null,
    because: 'The command refuses an id that is not a tier of the alliance in the path.',
    description: 'Id of the tier of the alliance that oversees the strand, if any.',
    example: null,
  })
  tierId: string | null = null;
  @ObjectField(() => AccountablePartyBody, { description: 'Who in the alliance is accountable for the strand.' })
  accountable!: AccountablePartyBody;
}

export class OpenStrandBody extends StrandBody {
  @TextField({ max: 200, description: MAY_NAME_PEOPLE, example: 'School-to-school support' }) name!: string;
  @Day({ description: 'The first day.' }) from!: IsoDay;
}

export class ReassignStrandBody {
  @ObjectField(() => AccountablePartyBody, { description: 'Who in the alliance is accountable for the strand now.' })
  accountable!: AccountablePartyBody;
  @Day({ description: 'The first day on which they are accountable for it.' }) from!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The head of the other school has left' })
  reason!: string;
}

export class CorrectStrandBody extends StrandBody {
  @TextOrNull({ max: 200, description: UNCHANGED, example: null }) name: string | null = null;
  @Day({ description: 'The correct first day of whoever is accountable for the strand now.' }) from!: IsoDay;
  @DayOrNull({ description: 'The correct last day of the strand. Null if it has not ended.' }) to: IsoDay | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Another school was meant' }) reason!: string;
}

const DISTRICTS = {
  min: 1,
  max: 100,
  description: 'Codes of the districts, as in the register of schools.',
  example: ['E07000148'],
};

export class AppointHubBody {
  @ObjectField(() => AccountablePartyBody, { description: 'Who in the alliance is accountable for the districts.' })
  accountable!: AccountablePartyBody;
  @ListOfText(DISTRICTS) districts!: string[];
  @Day({ description: 'The first day.' }) from!: IsoDay;
}

export class CorrectHubBody extends CorrectedPeriodBody {
  @ObjectField(() => AccountablePartyBody, { description: 'Who in the alliance is accountable for the districts.' })
  accountable!: AccountablePartyBody;
  @ListOfText(DISTRICTS) districts!: string[];
}

export class DesignateLeadSchoolBody {
  @UrnField({ description: 'A school that leads the alliance.' }) schoolUrn!: string;
  @TextField({
    max: 200,
    description: `The organisation that designated it. ${NAMES_NO_PEOPLE}`,
    example: 'National College for School Leadership',
  })
  body!: string;
  @Day({ description: 'First day of the designation.' }) from!: IsoDay;
  @DayOrNull({ description: 'Last day of the designation. Default: open-ended.' }) to: IsoDay | null = null;
}

export class CorrectLeadSchoolDesignationBody extends CorrectedPeriodBody {
  @TextField({
    max: 200,
    description: `The organisation that designated it. ${NAMES_NO_PEOPLE}`,
    example: 'Department for Education',
  })
  body!: string;
}
