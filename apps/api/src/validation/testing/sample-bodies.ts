import * as fields from '#api/validation/fields';
import type { IsoDay } from '#kernel/time';

export class Target {
  @fields.NumberField({ max: 100 }) value!: number;
  @fields.Day() by!: IsoDay;
}

export class Aim {
  @fields.TextField({ max: 20, description: 'What is to change' }) statement!: string;
  @fields.ObjectField(() => Target) target!: Target;
}

/** A body with every type of field. */
export class AllFields {
  @fields.Id({ record: 'contract', description: 'The contract', example: '00000000-0000-4000-8000-000000000001' })
  id!: string;
  @fields.PersonId() personId!: string;
  @fields.UrnField() urn!: string;
  @fields.CodeField() code!: string;
  @fields.TextField({ max: 10 }) text!: string;
  @fields.Day() day!: IsoDay;
  @fields.PenceField() pence!: number;
  @fields.HalfDaysField() halfDays!: number;
  @fields.IntegerField({ min: 1, max: 7 }) integer!: number;
  @fields.NumberField() number!: number;
  @fields.OneOf(['up', 'down']) direction!: 'up' | 'down';
  @fields.BooleanField() boolean!: boolean;
  @fields.ObjectField(() => Target) target!: Target;
  @fields.ListOf(() => Aim, { min: 1, max: 2 }) aims!: Aim[];
  @fields.ListOfIds({ record: null, because: 'Parts of the record in the path.' }) ids!: string[];
  @fields.ListOfUrns() urns!: string[];
  @fields.ListOfCodes({ max: 2 }) codes!: string[];
  @fields.ListOfText({ length: 5 }) texts!: string[];
}

/** A body with every type of field that can be null. */
export class AllNullable {
  @fields.IdOrNull({ record: 'fund' }) id: string | null = null;
  @fields.PersonIdOrNull() personId: string | null = null;
  @fields.UrnOrNull() urn: string | null = null;
  @fields.TextOrNull({ max: 10, description: 'A remark' }) text: string | null = null;
  @fields.DayOrNull() day: IsoDay | null = null;
  @fields.OneOfOrNull(['up', 'down']) direction: 'up' | 'down' | null = null;
  @fields.ObjectFieldOrNull(() => Target) target: Target | null = null;
}

export const ID = '00000000-0000-4000-8000-000000000001';
const target = { value: 4.5, by: '2012-02-29' };
/** A valid body of `AllFields`. */
export const VALID_BODY = {
  id: ID,
  personId: ID,
  urn: '113521',
  code: 'mathematics',
  text: 'ö\n\t ü',
  day: '2012-02-29',
  pence: 1,
  halfDays: 12,
  integer: 7,
  number: -0.5,
  direction: 'up',
  boolean: false,
  target,
  aims: [{ statement: 'Read more', target }],
  ids: [ID],
  urns: [],
  codes: ['a', 'b-2'],
  texts: ['five!'],
};
