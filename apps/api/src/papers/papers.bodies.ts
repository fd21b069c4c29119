import { ON_AGENDA } from '#api/meetings/meeting-minutes.bodies';
import { HttpsUrlOrNull, IdOrNull, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';

export class AddPaperBody {
  @IdOrNull({ ...ON_AGENDA, description: 'The agenda item. Default: none, for the meeting as a whole.' })
  itemId: string | null = null;
  @TextField({ max: 200, description: MAY_NAME_PEOPLE, example: 'Results of the autumn term' }) title!: string;
  @HttpsUrlOrNull({
    description: `An https URL at which the paper can be read. Default: none, for a file that is to follow. ${MAY_NAME_PEOPLE}`,
    example: 'https://www.example.org/report',
  })
  url: string | null = null;
}

export class WithdrawPaperBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Replaced by the paper of the council' })
  reason!: string;
}
