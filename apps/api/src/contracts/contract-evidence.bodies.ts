import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import {
  CodeField,
  Day,
  ListOf,
  ListOfIds,
  ListOfOrNull,
  MAY_NAME_PEOPLE,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import type { Quotation } from '#domain/contract-evidence.events';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

const MAX_QUOTATIONS = 20;
const KIND = 'What it is, for example the scrutiny of work or a survey.';
const ABOUT = 'The aims that it is about. Empty if it is about the contract as a whole.';
const PART_OF_CONTRACT = 'An aim is part of the contract in the path.';
const UNCHANGED = 'Null if it does not change.';

export class QuotationBody implements Plain<Quotation> {
  @TextField({
    max: 1_000,
    description: `What was said or written, word by word. ${MAY_NAME_PEOPLE}`,
    example: 'I now know why the method works',
  })
  words!: string;
  @TextField({
    max: 200,
    description: `Who said it, or where it is written. ${MAY_NAME_PEOPLE}`,
    example: 'A teacher of year 5',
  })
  source!: string;
}

export class RecordEvidenceBody {
  @CodeField({ description: KIND, example: 'work-scrutiny' }) kind!: string;
  @ListOfIds({ record: null, because: PART_OF_CONTRACT, description: ABOUT }) aimIds!: string[];
  @Day({ description: 'The day on which it was seen, not before the start. Must not be in the future.' })
  seenOn!: IsoDay;
  @TextField({
    max: 4_000,
    description: `What was seen. ${MAY_NAME_PEOPLE}`,
    example: 'Books of all classes show reasoning in words',
  })
  description!: string;
  @TextField({
    max: 200,
    description: `Who saw it, or where it is written. ${MAY_NAME_PEOPLE}`,
    example: 'Mathematics leader and lead leader together',
  })
  source!: string;
  @ListOf(() => QuotationBody, { max: MAX_QUOTATIONS, description: 'What people said or wrote. Can be empty.' })
  quotations!: QuotationBody[];
}

export class CorrectEvidenceBody extends CorrectionReasonBody {
  @CodeField({ description: KIND, example: 'survey' }) kind!: string;
  @ListOfIds({ record: null, because: PART_OF_CONTRACT, description: ABOUT }) aimIds!: string[];
  @Day({ description: 'The correct day on which it was seen. Must not be in the future.' }) seenOn!: IsoDay;
  @TextOrNull({ max: 4_000, description: `What was seen. ${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: null })
  description: string | null = null;
  @TextOrNull({ max: 200, description: `Who saw it. ${UNCHANGED} ${MAY_NAME_PEOPLE}`, example: null })
  source: string | null = null;
  @ListOfOrNull(() => QuotationBody, { max: MAX_QUOTATIONS, description: `All quotations. ${UNCHANGED}` })
  quotations: QuotationBody[] | null = null;
}
