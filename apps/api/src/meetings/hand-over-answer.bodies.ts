import { AcceptHandOverBody } from '#api/requests/request-handling.bodies';
import { CodeOrNull, MAY_NAME_PEOPLE, TextOrNull } from '#api/validation/fields';

/** The answer to a hand-over on which a board decides at a meeting. */
export class HandOverAnswerBody extends AcceptHandOverBody {
  @CodeOrNull({
    description:
      'Code from the reasons for not taking a request. Needed with the outcome "not-agree", and null otherwise.',
    example: null,
  })
  reasonCode: string | null = null;
  @TextOrNull({
    max: 500,
    description: `What the other board reads besides the reason. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  note: string | null = null;
}
