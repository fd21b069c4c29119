import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';
import * as kinds from '#api/validation/field-types';
import type { Kind, ListBounds, NumberBounds, TextBounds } from '#api/validation/field-types';
import type { Instant, IsoDay } from '#kernel/time';

/** How a field is documented; without a description the kind's own sentence stands. */
export interface About {
  readonly description?: string;
  readonly example?: unknown;
}

/** The field's name where the field can hold this value, else never. */
export type NameIfHolding<Value, Body, Name extends keyof Body> = [Value] extends [Body[Name]] ? Name : never;

/** A decorator for a field that can hold this value: on a field of another type it does not compile. */
export type FieldOf<Value> = <Body extends object, Name extends keyof Body & string>(
  body: Body,
  name: NameIfHolding<Value, Body, Name>,
) => void;

/** The name under which class-validator keeps the check of every field. */
export const CHECKED_AS = 'field';

/** One decorator for both: what is checked and what is documented. */
const field = <Value>(kind: Kind, about: About, ...more: readonly PropertyDecorator[]): FieldOf<Value> => {
  const description = about.description ?? `This field ${kind.says}.`;
  const schema = { ...kind.schema, ...about, description } as ApiPropertyOptions;
  const validator = {
    validate: kind.accepts,
    defaultMessage: (found?: ValidationArguments) => (found?.value === undefined ? 'is missing' : kind.says),
  };
  const decorators = [ValidateBy({ name: CHECKED_AS, validator }), ApiProperty(schema), ...more];
  return (body, name) => decorators.forEach((decorate) => decorate(body, name));
};

const nullable = <Value>(kind: Kind, about: About, ...more: readonly PropertyDecorator[]): FieldOf<Value | null> =>
  field(kinds.orNull(kind), about, ...more);

const primitives = (entry: Kind, bounds: ListBounds): Kind => {
  const list = kinds.listOf(entry, bounds);
  return { ...list, schema: { ...list.schema, type: 'array', items: entry.schema } as ApiPropertyOptions };
};

type ClassOf<Value> = () => new () => Value;

const PART = 'fields:part';

const nested = <Value>(of: ClassOf<Value>): PropertyDecorator[] => [
  ValidateNested(),
  Type(of),
  (body, name) => Reflect.defineMetadata(PART, of, body, name),
];

/** The class of the parts of this field; null where there is none. */
export const classOfPart = (type: new () => object, field: string): ClassOf<object> | null =>
  (Reflect.getMetadata(PART, type.prototype as object, field) as ClassOf<object> | undefined) ?? null;

const isThere = (_: object, value: unknown): boolean => value !== null;
const partOf = <Value>(of: ClassOf<Value>): Kind => ({ ...kinds.part, schema: { type: () => of() } });

export const Id = (about: About = {}) => field<string>(kinds.id, about);
export const IdOrNull = (about: About = {}) => nullable<string>(kinds.id, about);
export const PersonId = (about: About = {}) => field<string>(kinds.id, about);
export const PersonIdOrNull = (about: About = {}) => nullable<string>(kinds.id, about);
export const UrnField = (about: About = {}) => field<string>(kinds.urn, about);
export const UrnOrNull = (about: About = {}) => nullable<string>(kinds.urn, about);
export const CodeField = (about: About = {}) => field<string>(kinds.code, about);

/** The description of a text that is sealed. */
export const MAY_NAME_PEOPLE = 'May name people: kept encrypted under a key of its own.';

/** Text as it was typed: not trimmed, not blank, without control characters other than tab and line breaks. */
export const TextField = ({ max, ...about }: About & TextBounds = {}) =>
  field<string>(kinds.text(max === undefined ? {} : { max }), about);
export const TextOrNull = ({ max, ...about }: About & TextBounds = {}) =>
  nullable<string>(kinds.text(max === undefined ? {} : { max }), about);

/** A civil day that exists, ISO 8601. */
export const Day = (about: About = {}) => field<IsoDay>(kinds.day, about);
export const DayOrNull = (about: About = {}) => nullable<IsoDay>(kinds.day, about);

/** A moment, ISO 8601 in UTC. */
export const Moment = (about: About = {}) => field<Instant>(kinds.moment, about);

/** Whole pence, from 1 to 100 million pounds. */
export const PenceField = (about: About = {}) => field<number>(kinds.pence, about);

/** Whole pence, from 0 to 100 million pounds. */
export const PriceField = (about: About = {}) => field<number>(kinds.price, about);

/** Whole half-days, at least one. */
export const HalfDaysField = (about: About = {}) => field<number>(kinds.halfDays, about);

/** A whole number; from 0 without `min`. */
export const Whole = ({ min, max, ...about }: About & NumberBounds = {}) =>
  field<number>(kinds.whole(bounded(min, max)), about);

/** Any finite number. */
export const NumberField = ({ min, max, ...about }: About & NumberBounds = {}) =>
  field<number>(kinds.number(bounded(min, max)), about);

const bounded = (min: number | undefined, max: number | undefined): NumberBounds & ListBounds => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** One word of a closed list. */
export const OneOf = <const Value extends string>(values: readonly Value[], about: About = {}) =>
  field<Value>(kinds.oneOf(values), about);
export const OneOfOrNull = <const Value extends string>(values: readonly Value[], about: About = {}) =>
  nullable<Value>(kinds.oneOf(values), about);

export const Flag = (about: About = {}) => field<boolean>(kinds.flag, about);

/** An object whose fields are those of the class. */
export const Part = <Value>(of: ClassOf<Value>, about: About = {}) => field<Value>(partOf(of), about, ...nested(of));
export const PartOrNull = <Value>(of: ClassOf<Value>, about: About = {}) =>
  nullable<Value>(partOf(of), about, ...nested(of), ValidateIf(isThere));

/** A list of objects; at most 100 entries without `max`. */
export const ListOf = <Value>(of: ClassOf<Value>, { min, max, ...about }: About & ListBounds = {}) => {
  const list = kinds.listOf(kinds.part, bounded(min, max));
  return field<Value[]>(
    { ...list, schema: { ...list.schema, type: () => [of()] } as ApiPropertyOptions },
    about,
    ...nested(of),
  );
};

const list =
  (entry: Kind) =>
  ({ min, max, ...about }: About & ListBounds = {}) =>
    field<string[]>(primitives(entry, bounded(min, max)), about);

export const ListOfIds = list(kinds.id);
export const ListOfPersonIds = list(kinds.id);
export const ListOfUrns = list(kinds.urn);
export const ListOfCodes = list(kinds.code);

/** A list of texts; `length` is the most characters of each. */
export const ListOfText = ({ length, min, max, ...about }: About & ListBounds & { readonly length?: number } = {}) =>
  field<string[]>(primitives(kinds.text(length === undefined ? {} : { max: length }), bounded(min, max)), about);
