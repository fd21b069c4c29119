import {
  Day,
  DayOrNull,
  IntegerField,
  ListOfIds,
  MAY_NAME_PEOPLE,
  OneOfOrNull,
  PersonIdOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import { RECOMMENDATIONS, type Recommendation } from '#domain/contract-monitoring.events';
import type { IsoDay } from '#kernel/time';

const EVERY_DAYS = 'How many days lie between two planned meetings, from 7 to 366. Six weeks are 42.';

export class FormMonitoringGroupBody {
  @Day({
    description:
      'The first meeting, within the contract. Days on which schools are closed are replaced by the next one.',
  })
  firstOn!: IsoDay;
  @IntegerField({ min: 1, max: 1_000, description: EVERY_DAYS, example: 42 }) everyDays!: number;
}

export class ChangeMonitoringCycleBody {
  @Day({ description: 'The first meeting on the new days, within the contract. Later planned days are replaced.' })
  firstOn!: IsoDay;
  @IntegerField({ min: 1, max: 1_000, description: EVERY_DAYS, example: 28 }) everyDays!: number;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The group wants to meet more often' })
  reason!: string;
}

export class AddGroupMemberBody {
  @PersonIdOrNull({
    record: 'person',
    description: 'A person of this system, who can read the contract from then on. Null for an outsider.',
  })
  personId: string | null = null;
  @TextOrNull({
    max: 200,
    description: `The name of an outsider, who has no access. Null for a person of this system. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  name: string | null = null;
  @Day({ description: 'The first day as a member. Must not be in the future.' }) from!: IsoDay;
}

export class EndGroupMembershipBody {
  @Day({ description: 'The last day as a member. Must not be in the future.' }) to!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Has left the council' }) reason!: string;
}

export class RecordGroupMeetingBody {
  @DayOrNull({
    description: 'The planned day that this meeting was, as in `plannedOn` of the group. Null for one besides these.',
    example: '2011-11-07',
  })
  plannedOn: IsoDay | null = null;
  @Day({ description: 'The day on which the group met. Must not be in the future.' }) heldOn!: IsoDay;
  @ListOfIds({
    record: null,
    because: 'A member is part of the contract in the path.',
    description: 'The members who were there: at least one.',
  })
  present!: string[];
  @TextField({
    max: 4_000,
    description: `What was seen and discussed. ${MAY_NAME_PEOPLE}`,
    example: 'The more able pupils make progress',
  })
  note!: string;
  @OneOfOrNull(RECOMMENDATIONS, { description: 'What the group recommends to the board. Null for nothing.' })
  recommendation: Recommendation | null = null;
  @TextOrNull({
    max: 1_000,
    description: `Why, and what exactly. Null without a recommendation. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  advice: string | null = null;
}

export class RecordMissedGroupMeetingBody {
  @Day({ description: 'The planned day, as in `plannedOn` of the group. Must not be in the future.' })
  plannedOn!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school was closed by snow' }) reason!: string;
}

export class DissolveMonitoringGroupBody {
  @Day({ description: 'The last day of the group. Must not be in the future.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The aims are within reach' }) reason!: string;
}
