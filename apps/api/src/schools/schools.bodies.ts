import { ListOfText, MAY_NAME_PEOPLE, OneOf, TextField } from '#api/validation/fields';
import type { Governance } from '#domain/vocabulary';

export class ClassifySchoolBody {
  @OneOf(['maintained', 'academy', 'independent'], {
    description: 'The law that governs the school. It determines the route of an escalated concern.',
  })
  governance!: Governance;
  @ListOfText({
    max: 10,
    length: 200,
    description: `Who must be consulted before a formal step, for example a diocese. ${MAY_NAME_PEOPLE}`,
    example: ['Diocese of Exeter'],
  })
  consultees!: string[];
  @TextField({
    max: 500,
    description: `The document that says so. ${MAY_NAME_PEOPLE}`,
    example: 'Instrument of government, 2011',
  })
  source!: string;
}
