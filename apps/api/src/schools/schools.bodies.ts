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
    description: `Bodies that must be consulted before a formal step, for example a diocese. ${MAY_NAME_PEOPLE}`,
    example: ['Diocese of Exeter'],
  })
  consultees!: string[];
  @TextField({
    max: 500,
    description: `The document that this comes from. ${MAY_NAME_PEOPLE}`,
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
    description: `Null if they do not change. ${MAY_NAME_PEOPLE}`,
    example: ['Diocese of Exeter'],
  })
  consultees: string[] | null = null;
  @TextOrNull({
    max: 500,
    description: `The document that this comes from; null if it does not change. ${MAY_NAME_PEOPLE}`,
    example: 'Instrument of government, 2012',
  })
  source: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The wrong school was open' }) reason!: string;
}
