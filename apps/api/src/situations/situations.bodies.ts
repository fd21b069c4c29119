import { Day, DayOrNull, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { FORMAL_STATUSES, HEADSHIP_KINDS, type FormalStatus, type HeadshipKind } from '#domain/situation.events';
import type { IsoDay } from '#kernel/time';

export class RecordHeadshipBody {
  @OneOf(HEADSHIP_KINDS) kind!: HeadshipKind;
  @Day({ description: 'The first day. It lasts until the next headship begins, and can be in the future.' })
  from!: IsoDay;
  @TextOrNull({
    max: 200,
    description: `Who leads the school, if that is to be recorded. ${MAY_NAME_PEOPLE}`,
    example: 'Robin Hale',
  })
  head: string | null = null;
}

export class CorrectHeadshipBody {
  @OneOf(HEADSHIP_KINDS) kind!: HeadshipKind;
  @Day({ description: 'The first day.' }) from!: IsoDay;
  @TextOrNull({ max: 200, description: `Null if it stays as it is. ${MAY_NAME_PEOPLE}`, example: 'Robin Hall' }) head:
    string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The letter gives another day' }) reason!: string;
}

export class RecordFormalStatusBody {
  @OneOf(FORMAL_STATUSES) status!: FormalStatus;
  @Day({ description: 'The first day on which it is in force.' }) from!: IsoDay;
  @TextOrNull({ description: `What is to be done. ${MAY_NAME_PEOPLE}`, example: 'Raise attainment in mathematics' })
  plan: string | null = null;
  @TextField({ max: 500, description: `The document that says so. ${MAY_NAME_PEOPLE}`, example: 'Letter, 3 May 2011' })
  source!: string;
}

export class EndFormalStatusBody {
  @Day({ description: 'The last day on which it is in force.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The plan was carried out' }) reason!: string;
}

export class CorrectFormalStatusBody {
  @OneOf(FORMAL_STATUSES) status!: FormalStatus;
  @Day({ description: 'The first day on which it is in force.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day; null if it is still in force.' }) to: IsoDay | null = null;
  @TextOrNull({ description: `Null if it stays as it is. ${MAY_NAME_PEOPLE}`, example: 'Raise attainment in reading' })
  plan: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The year was mistyped' }) reason!: string;
}
