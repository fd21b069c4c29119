import { CodeField, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';

export class AnswerOverlapBody {
  @TextField({
    max: 60,
    description: 'The other support as in the list of overlaps.',
    example: 'contract 5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11',
  })
  overlapKey!: string;
  @CodeField({ description: "Code from the board's answers to an overlap.", example: 'other-focus' }) answer!: string;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The other contract is about reading in Year 2' })
  reason!: string;
}
