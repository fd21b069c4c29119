import { Day, DayOrNull, MAY_NAME_PEOPLE, OneOf, TextField, UrnField } from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import { BODY_KINDS, type BodyKind } from '#domain/body.events';
import type { IsoDay } from '#kernel/time';

export class EstablishBodyBody {
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Plymouth Academy Trust' }) name!: string;
  @OneOf(BODY_KINDS) kind!: BodyKind;
  @Day({ description: 'The first day of the body.' }) from!: IsoDay;
}

export class AddSchoolToBodyBody {
  @UrnField() schoolUrn!: string;
  @Day({ description: 'The first day on which the body is responsible for the school.' }) from!: IsoDay;
}

export class RemoveSchoolFromBodyBody {
  @Day({ description: 'The last day on which the body is responsible for the school.' }) on!: IsoDay;
}

export class CorrectBodySchoolBody {
  @UrnField({ description: 'The correct school.' }) schoolUrn!: string;
  @Day({ description: 'The correct first day.' }) from!: IsoDay;
  @DayOrNull({ description: 'The correct last day; null while the body is responsible for the school.' })
  to: IsoDay | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The URN was mistyped' }) reason!: string;
}

export class VoidBodySchoolBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school belongs to another trust' })
  reason!: string;
}
