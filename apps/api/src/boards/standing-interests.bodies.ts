import {
  Day,
  DayOrNull,
  IdOrNull,
  MAY_NAME_PEOPLE,
  OneOf,
  PersonId,
  PersonIdOrNull,
  TextField,
  TextOrNull,
  UrnOrNull,
} from '#api/validation/fields';
import { INTEREST_GROUNDS, type InterestGround } from '#domain/board-standing-interests.events';
import type { IsoDay } from '#kernel/time';

export class DeclareStandingInterestBody {
  @PersonId({ description: 'The member: you, or as the clerk any member.' }) personId!: string;
  @UrnOrNull({ description: 'The school in which the member has the interest. Default: none.' })
  schoolUrn: string | null = null;
  @TextOrNull({
    max: 200,
    description: 'The trust, by its name in the register of schools. Default: none.',
    example: null,
  })
  trustName: string | null = null;
  @PersonIdOrNull({
    description: 'The person to whom the member is related, such as a leader. Default: none.',
    example: null,
  })
  relatedPersonId: string | null = null;
  @IdOrNull({
    record: null,
    because: 'Everybody reads the list of alliances. The command refuses what is not in it.',
    description: 'The alliance in which the member has the interest. Default: none.',
    example: null,
  })
  allianceId: string | null = null;
  @OneOf(INTEREST_GROUNDS) ground!: InterestGround;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'Her husband is a governor of the school' })
  nature!: string;
  @Day({ description: 'The first day of the interest.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day of the interest. Default: none.', example: null }) to: IsoDay | null = null;
}

export class EndStandingInterestBody {
  @Day({
    description:
      'The last day of the interest. If it was declared by mistake, the day before its first day: it then counts for nothing.',
  })
  on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'He is no longer a governor' }) reason!: string;
}
