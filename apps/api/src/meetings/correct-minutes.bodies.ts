import {
  Id,
  ListOf,
  ListOfCodes,
  ListOfText,
  ObjectField,
  ObjectFieldOrNull,
  OneOf,
  PersonId,
  TextField,
  TextOrNull,
  MAY_NAME_PEOPLE,
} from '#api/validation/fields';
import type { Attendance } from '#domain/meeting.types';
import { ApprovalScopeBody } from '#api/meetings/consultation.bodies';
import { ON_ROLL, TO_SCHOOL, OF_DECISION, VoteBody } from '#api/meetings/meeting-minutes.bodies';

export class CorrectAttendanceBody {
  @PersonId({ ...ON_ROLL, description: 'The member whose attendance was recorded wrongly. Nobody else changes.' })
  personId!: string;
  @OneOf(['present', 'apologies', 'absent'], {
    description: 'Whether the member was there, sent apologies, or was away without.',
  })
  attendance!: Attendance;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The member came late and was left out' })
  reason!: string;
}

export class ConditionTextBody {
  @Id({ ...OF_DECISION, description: 'The condition whose text changes.' }) conditionId!: string;
  @TextField({ description: 'The condition as it was decided.', example: 'The head takes part in all reviews' })
  text!: string;
}

/** The minute as it must read. The outcome, the award and the days of conditions cannot change. */
export class CorrectMinuteBody {
  @ListOfCodes({
    description: "Codes from the board's list of reasons for this outcome. Minutes and other business need none.",
    example: ['early-help'],
  })
  reasonCodes!: string[];
  @TextField({
    max: 8_000,
    description: `Why the board decided this. ${MAY_NAME_PEOPLE}`,
    example: 'Early help is worth more than late help',
  })
  rationale!: string;
  @ListOfText({ length: 500, description: 'Other options considered.', example: ['Support by a specialist alone'] })
  optionsConsidered!: string[];
  @ObjectField(() => VoteBody) vote!: VoteBody;
  @ListOf(() => ConditionTextBody, {
    description: 'The conditions whose text changes. Default: none.',
    example: [],
    required: false,
  })
  conditions: ConditionTextBody[] = [];
  @ObjectFieldOrNull(() => ApprovalScopeBody, { description: 'Null if it does not change.', example: null })
  scope: ApprovalScopeBody | null = null;
  @TextOrNull({ max: 4_000, description: `${TO_SCHOOL} Null if it does not change. ${MAY_NAME_PEOPLE}`, example: null })
  messageForSchool: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Two votes were exchanged' }) reason!: string;
}
