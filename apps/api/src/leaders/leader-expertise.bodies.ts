import { Day, DayOrNull, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { EXPERTISE_KINDS, type ExpertiseKind } from '#domain/leader-expertise.events';
import type { IsoDay } from '#kernel/time';

const TOPIC =
  'A subject that schools must teach, such as `mathematics`; a phase of the register, such as `Primary`; or for a theme the code of a need area.';

export class RecordExpertiseBody {
  @OneOf(EXPERTISE_KINDS, { description: 'Whether the topic is a subject, a phase or a theme.', example: 'subject' })
  kind!: ExpertiseKind;
  @TextField({ max: 100, description: TOPIC, example: 'mathematics' }) topic!: string;
  @Day({ description: 'The day on which it was assessed, from which it counts. Must not be in the future.' })
  from!: IsoDay;
  @TextField({
    max: 2000,
    description: `What shows it. ${MAY_NAME_PEOPLE}`,
    example: 'Led mathematics in two schools that went from 48 to 70 per cent',
  })
  evidence!: string;
  @TextField({
    max: 500,
    description: `Who assessed it, or in which document. ${MAY_NAME_PEOPLE}`,
    example: 'Assessment by the alliance, spring 2012',
  })
  source!: string;
}

export class EndExpertiseBody {
  @Day({ description: 'The last day on which it counts.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Has not taught the subject for five years' })
  reason!: string;
}

export class CorrectExpertiseBody {
  @OneOf(EXPERTISE_KINDS, { description: 'Whether the topic is a subject, a phase or a theme.', example: 'subject' })
  kind!: ExpertiseKind;
  @TextField({ max: 100, description: TOPIC, example: 'mathematics' }) topic!: string;
  @Day({ description: 'The day on which it was assessed.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day on which it counts; null while it does.', example: null }) to: IsoDay | null =
    null;
  @TextOrNull({ max: 2000, description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: null })
  evidence: string | null = null;
  @TextOrNull({ max: 500, description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: null })
  source: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Another subject was meant' }) reason!: string;
}
