import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import { Day, IntegerField, MAY_NAME_PEOPLE, TextField, TextOrNull } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

const MAX_PEOPLE = 10_000;
const ATTENDED = 'How many people came. At most the places of the programme.';
const COMPLETED = 'How many people completed the programme. At most its places.';
const UNCHANGED = 'Null if it does not change.';

export class RecordSessionBody {
  @Day({ description: 'The day of the session, within the part. Must not be in the future.' }) heldOn!: IsoDay;
  @TextField({ max: 500, description: `What it was about. ${MAY_NAME_PEOPLE}`, example: 'Models for fractions' })
  topic!: string;
  @IntegerField({ max: MAX_PEOPLE, description: ATTENDED, example: 7 }) attended!: number;
}

export class CorrectSessionBody extends CorrectionReasonBody {
  @Day({ description: 'The day of the session, within the part. Must not be in the future.' }) heldOn!: IsoDay;
  @TextOrNull({ max: 500, description: `What it was about. ${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: null }) topic:
    | string
    | null = null;
  @IntegerField({ max: MAX_PEOPLE, description: ATTENDED, example: 8 }) attended!: number;
}

export class RecordProgrammeResultBody {
  @IntegerField({ max: MAX_PEOPLE, description: COMPLETED, example: 7 }) completed!: number;
  @Day({ description: 'The day on which it was completed: the day of the last session or later, within the part.' })
  completedOn!: IsoDay;
  @TextField({
    max: 2_000,
    description: `What the programme led to. ${MAY_NAME_PEOPLE}`,
    example: 'Seven teachers teach fractions with models. One has left the school.',
  })
  note!: string;
}

export class CorrectProgrammeResultBody extends CorrectionReasonBody {
  @IntegerField({ max: MAX_PEOPLE, description: COMPLETED, example: 8 }) completed!: number;
  @TextOrNull({
    max: 2_000,
    description: `What the programme led to. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  note: string | null = null;
}
