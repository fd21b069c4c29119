import { Id, OneOf, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import { ALL_STREAMS } from '#domain/all-streams';

const REASON = `Why it is erased. Do not repeat the text. ${MAY_NAME_PEOPLE}`;

export class ErasePersonBody {
  @TextField({ max: 500, description: REASON, example: 'The person asked to be forgotten' }) reason!: string;
}

export class EraseTextBody {
  @OneOf(ALL_STREAMS.map(({ category }) => category), { description: 'Kind of the record.', example: 'contract' })
  category!: string;
  @TextField({
    max: 64,
    description: 'Id of the record, or the URN of a school.',
    example: '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11',
  })
  recordId!: string;
  @Id({
    record: null,
    because: 'An event is part of the record that the body names.',
    description: 'Id of the event that holds the text, as the history of the record shows it.',
  })
  eventId!: string;
  @TextField({
    max: 200,
    description: 'Path of the text in the data of the event. Entries of a list count from 0.',
    example: 'ratings.0.evidence',
  })
  field!: string;
  @TextField({ max: 500, description: REASON, example: 'It names a pupil' }) reason!: string;
}
