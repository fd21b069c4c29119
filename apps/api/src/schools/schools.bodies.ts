import { ListOfText, ListOfTextOrNull, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
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

export class CorrectClassificationBody {
  @OneOf(['maintained', 'academy', 'independent'], { description: 'The law that governs the school.' })
  governance!: Governance;
  @ListOfTextOrNull({
    max: 10,
    length: 200,
    description: `Null if they stay as they are. ${MAY_NAME_PEOPLE}`,
    example: ['Diocese of Exeter'],
  })
  consultees: string[] | null = null;
  @TextOrNull({
    max: 500,
    description: `The document that says so; null if it stays as it is. ${MAY_NAME_PEOPLE}`,
    example: 'Instrument of government, 2012',
  })
  source: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong school was open' }) reason!: string;
}
