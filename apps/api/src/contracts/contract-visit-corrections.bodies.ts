import { AttendanceBody, PLACES } from '#api/contracts/contract-visits.bodies';
import {
  CodeField,
  Day,
  HalfDaysField,
  MAY_NAME_PEOPLE,
  OneOfOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import { VISIT_PLACES, type VisitPlace } from '#domain/contract-visits.events';
import type { IsoDay } from '#kernel/time';

const UNCHANGED = 'Null if it does not change.';

/** Why a record is corrected. */
export class CorrectionReasonBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Entered on the wrong line' }) reason!: string;
}

export class ReplanVisitBody extends CorrectionReasonBody {
  @Day({ description: 'The new day, within the contract.' }) on!: IsoDay;
  @HalfDaysField() halfDays!: number;
  @OneOfOrNull(VISIT_PLACES, { description: `The new place. ${PLACES} ${UNCHANGED}`, example: null })
  place: VisitPlace | null = null;
  @TextOrNull({
    max: 500,
    description: `Purpose of the visit. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: 'Observe lessons in year 6',
  })
  purpose: string | null = null;
}

export class CorrectVisitBody extends AttendanceBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Entered on the wrong line' }) reason!: string;
  @Day({ description: 'The correct day of the visit. Must not be in the future.' }) heldOn!: IsoDay;
  @HalfDaysField({ description: 'The correct duration of the visit, in half-days.' }) halfDays!: number;
  @TextOrNull({
    max: 4_000,
    description: `What was done. ${UNCHANGED} ${MAY_NAME_PEOPLE}`,
    example: 'Two lessons in year 6 were observed',
  })
  summary: string | null = null;
}

export class CorrectMissedVisitBody extends CorrectionReasonBody {
  @CodeField({ description: "One of the board's reasons for a missed visit." }) reasonCode!: string;
  @TextOrNull({ max: 500, description: `${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: 'The leader was ill' }) note:
    | string
    | null = null;
}
