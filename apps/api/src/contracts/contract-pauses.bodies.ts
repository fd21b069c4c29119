import { CodeField, CodeOrNull, Day, DayOrNull, MAY_NAME_PEOPLE, TextField, TextOrNull } from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

const UNCHANGED = 'Null if it does not change.';

export class PauseContractBody {
  @Day({ description: 'The first day without work. Must not be in the future.' }) pausedOn!: IsoDay;
  @Day({
    description:
      'The first day on which the work is expected to go on, within the contract: its time limit does not move.',
  })
  expectedOn!: IsoDay;
  @DayOrNull({
    description:
      'Leave it out if the contract is still paused. The first day of work after a pause that is already over. Must not be in the future.',
    example: null,
  })
  resumedOn: IsoDay | null = null;
  @Day({ description: 'The day on which the board decided it. Must not be in the future.' }) decidedOn!: IsoDay;
  @CodeField({ description: "One of the board's reasons for a pause." }) reasonCode!: string;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'A new head joins the school after Easter' })
  note!: string;
}

export class ResumeContractBody {
  @Day({ description: 'The first day of work after the pause. Must not be in the future.' }) resumedOn!: IsoDay;
  @Day({ description: 'The day on which the board decided it. Must not be in the future.' }) decidedOn!: IsoDay;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'The new head has met the leader' }) note!: string;
}

export class CorrectPauseBody {
  @DayOrNull({ description: `The correct first day without work. ${UNCHANGED}`, example: '2012-01-09' })
  pausedOn: IsoDay | null = null;
  @DayOrNull({ description: `When the work is or was expected to go on. ${UNCHANGED}`, example: null })
  expectedOn: IsoDay | null = null;
  @DayOrNull({ description: `The correct first day of work after a pause that is over. ${UNCHANGED}`, example: null })
  resumedOn: IsoDay | null = null;
  @CodeOrNull({ description: `One of the board's reasons for a pause. ${UNCHANGED}`, example: null }) reasonCode:
    | string
    | null = null;
  @TextOrNull({ max: 1_000, description: `${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: null }) note: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The day was mistyped' }) reason!: string;
}
