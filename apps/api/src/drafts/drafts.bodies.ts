import { AskingParty } from '#api/requests/origins';
import { SupportReasonBody } from '#api/requests/requests.bodies';
import { ListOfCodes, MAY_NAME_PEOPLE, ObjectFieldOrNull, OneOf, TextOrNull } from '#api/validation/fields';
import type { RequestOrigin, RequestUrgency } from '#domain/vocabulary';

const LATER = 'Null if it is not written yet.';
const STAYS = 'Null if it does not change.';

export class DraftRequestBody {
  @AskingParty() from!: RequestOrigin;
  @ListOfCodes({
    max: 20,
    required: false,
    description: "Codes of the board's need areas, as far as they are known. Default: none.",
    example: [],
  })
  needAreas: string[] = [];
  @TextOrNull({ description: `The intended improvement. ${LATER} ${MAY_NAME_PEOPLE}`, example: null })
  outcomesWanted: string | null = null;
  @TextOrNull({ max: 8_000, description: `${LATER} ${MAY_NAME_PEOPLE}`, example: null })
  circumstances: string | null = null;
  @OneOf(['routine', 'soon', 'urgent']) urgency!: RequestUrgency;
  @ObjectFieldOrNull(() => SupportReasonBody, { description: 'Why support is asked for.', example: null })
  support: SupportReasonBody | null = null;
}

export class ChangeDraftBody {
  @ListOfCodes({ max: 20, description: "Codes of the board's need areas.", example: ['mathematics'] })
  needAreas!: string[];
  @TextOrNull({ description: `The intended improvement. ${STAYS} ${MAY_NAME_PEOPLE}`, example: null })
  outcomesWanted: string | null = null;
  @TextOrNull({
    max: 8_000,
    description: `${STAYS} ${MAY_NAME_PEOPLE}`,
    example: 'Results in mathematics have fallen for two years',
  })
  circumstances: string | null = null;
  @OneOf(['routine', 'soon', 'urgent']) urgency!: RequestUrgency;
  @ObjectFieldOrNull(() => SupportReasonBody, { description: 'Why support is asked for.', example: null })
  support: SupportReasonBody | null = null;
}
