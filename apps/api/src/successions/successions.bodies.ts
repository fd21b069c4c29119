import { Day, ListOfUrns, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { SUCCESSION_KINDS, type SuccessionKind } from '#domain/succession.events';
import type { IsoDay } from '#kernel/time';

const MAX_SCHOOLS = 20;
const FIRST_DAY =
  'The first day on which the successors replace the predecessors; for a closure, the first day after the school closed.';

class SuccessionTermsBody {
  @OneOf(SUCCESSION_KINDS) kind!: SuccessionKind;
  @ListOfUrns({ min: 1, max: MAX_SCHOOLS, description: 'The predecessors: schools that close or change.' })
  predecessors!: string[];
  @ListOfUrns({
    max: MAX_SCHOOLS,
    description: 'The successors. Empty for a closure, and while the new URN is not known.',
  })
  successors!: string[];
  @Day({ description: FIRST_DAY }) on!: IsoDay;
}

export class ProposeSuccessionBody extends SuccessionTermsBody {
  @TextField({
    max: 500,
    description: `The document that this comes from. ${MAY_NAME_PEOPLE}`,
    example: 'Academy order, 2 May',
  })
  source!: string;
}

export class CorrectSuccessionBody extends SuccessionTermsBody {
  @TextOrNull({
    max: 500,
    description: `The document that this comes from. Null if it does not change. ${MAY_NAME_PEOPLE}`,
    example: 'Academy order, 3 May',
  })
  source: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The new school has another URN' }) reason!: string;
}

export class ConfirmSuccessionBody {
  @TextOrNull({
    max: 500,
    description: `The document in which the party confirmed. Null if you are that party. ${MAY_NAME_PEOPLE}`,
    example: 'Minutes of the governing body, 9 May',
  })
  source: string | null = null;
}

export class WithdrawSuccessionBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The order was revoked' }) reason!: string;
}
