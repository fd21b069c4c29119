import { Day, DayOrNull, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { FORMAL_STATUSES, HEADSHIP_KINDS, type FormalStatus, type HeadshipKind } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';

export class RecordHeadshipBody {
  @OneOf(HEADSHIP_KINDS) kind!: HeadshipKind;
  @Day({ description: 'The first day. The headship lasts until the next one begins. The day can be in the future.' })
  from!: IsoDay;
  @TextOrNull({
    max: 200,
    description: `Name of the person who leads the school; optional. ${MAY_NAME_PEOPLE}`,
    example: 'Robin Hale',
  })
  head: string | null = null;
}

export class CorrectHeadshipBody {
  @OneOf(HEADSHIP_KINDS) kind!: HeadshipKind;
  @Day({ description: 'The first day.' }) from!: IsoDay;
  @TextOrNull({ max: 200, description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: 'Robin Hall' }) head:
    | string
    | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The letter gives another day' }) reason!: string;
}

export class RecordFormalStatusBody {
  @OneOf(FORMAL_STATUSES) status!: FormalStatus;
  @Day({ description: 'The first day on which the status applies.' }) from!: IsoDay;
  @TextOrNull({ description: `The action plan. ${MAY_NAME_PEOPLE}`, example: 'Raise attainment in mathematics' })
  plan: string | null = null;
  @TextField({
    max: 500,
    description: `The document that this comes from. ${MAY_NAME_PEOPLE}`,
    example: 'Letter, 3 May 2011',
  })
  source!: string;
}

export class EndFormalStatusBody {
  @Day({ description: 'The last day on which the status applies.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The plan was carried out' }) reason!: string;
}

export class CorrectFormalStatusBody {
  @OneOf(FORMAL_STATUSES) status!: FormalStatus;
  @Day({ description: 'The first day on which the status applies.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day; null if the status still applies.' }) to: IsoDay | null = null;
  @TextOrNull({ description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: 'Raise attainment in reading' })
  plan: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The year was mistyped' }) reason!: string;
}
