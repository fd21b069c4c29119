import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested, type ValidationArguments } from 'class-validator';
import * as types from '#api/validation/field-types';
import type { FieldType, ListBounds, NumberBounds, TextBounds } from '#api/validation/field-types';
import { markNestedClass, markRecord, type NamesRecord } from '#api/validation/named-records';
import type { AcademicYear } from '#domain/academic-year';
import type { Instant, IsoDay } from '#kernel/time';

/** How a field is documented. The default description is the message of its type. */
export interface FieldDocs {
  readonly description?: string;
  readonly example?: unknown;
  /** The field can be left out, because its class gives it a value. Fields that can be null need not say so. */
  readonly required?: false;
}

/** The name of the field if the field can hold this value, else never. */
export type NameIfHolding<Value, Body, Name extends keyof Body> = [Value] extends [Body[Name]] ? Name : never;

/** A decorator for a field that can hold this value. It does not compile on a field of another type. */
export type FieldOf<Value> = <Body extends object, Name extends keyof Body & string>(
  body: Body,
  name: NameIfHolding<Value, Body, Name>,
) => void;

/** The name of the constraint that class-validator stores for every field. */
export const CONSTRAINT_NAME = 'field';

/** Creates a decorator that both checks and documents a field. */
const createField = <Value>(
  type: FieldType,
  docs: FieldDocs,
  ...more: readonly PropertyDecorator[]
): FieldOf<Value> => {
  const description = docs.description ?? `This field ${type.message}.`;
  const schema = { ...type.schema, ...docs, description } as ApiPropertyOptions;
  const validator = {
    validate: type.isValid,
    defaultMessage: (found?: ValidationArguments) => (found?.value === undefined ? 'is missing' : type.message),
  };
  const decorators = [ValidateBy({ name: CONSTRAINT_NAME, validator }), ApiProperty(schema), ...more];
  return (body, name) => decorators.forEach((decorate) => decorate(body, name));
};

const createNullableField = <Value>(
  type: FieldType,
  docs: FieldDocs,
  ...more: readonly PropertyDecorator[]
): FieldOf<Value | null> => createField(types.orNull(type), docs, ...more);

const primitiveList = (entry: FieldType, bounds: ListBounds): FieldType => {
  const list = types.listOf(entry, bounds);
  return { ...list, schema: { ...list.schema, type: 'array', items: entry.schema } as ApiPropertyOptions };
};

type ClassOf<Value> = () => new () => Value;

const nestedDecorators = <Value>(of: ClassOf<Value>): PropertyDecorator[] => [
  ValidateNested(),
  Type(of),
  markNestedClass(of as ClassOf<object>),
];

const isNotNull = (_: object, value: unknown): boolean => value !== null;
const nestedType = <Value>(of: ClassOf<Value>): FieldType => ({ ...types.object, schema: { type: () => of() } });

/** How a field is documented, and what the id in it names. */
type RecordDocs = FieldDocs & NamesRecord;

/** As `RecordDocs`, for a field whose type says the kind of record. */
type DocsOfKind = FieldDocs & (NamesRecord | { readonly record?: undefined });

/** The extension of the schema that tells readers of the document which kind of record a field names. */
const recordField = (type: FieldType, { record }: NamesRecord): FieldType => {
  const extension: object = record === null ? {} : { 'x-record': record };
  return { ...type, schema: { ...type.schema, ...extension } };
};

const namesPerson = (docs: DocsOfKind): RecordDocs =>
  docs.record === undefined ? { ...docs, record: 'person' } : docs;
const namesSchool = (docs: DocsOfKind): RecordDocs =>
  docs.record === undefined ? { ...docs, record: 'school' } : docs;

const toFieldDocs = ({ description, example, required }: FieldDocs): FieldDocs => ({
  ...(required === undefined ? {} : { required }),
  ...(description === undefined ? {} : { description }),
  ...(example === undefined ? {} : { example }),
});

const createIdField = (type: FieldType, docs: RecordDocs): FieldOf<string> =>
  createField<string>(recordField(type, docs), toFieldDocs(docs), markRecord(docs));
const createNullableIdField = (type: FieldType, docs: RecordDocs): FieldOf<string | null> =>
  createNullableField<string>(recordField(type, docs), toFieldDocs(docs), markRecord(docs));

/** The id of a record of the kind `record`, or of something else. The id of a record is checked like one in the path. */
export const Id = (docs: RecordDocs) => createIdField(types.id, docs);
export const IdOrNull = (docs: RecordDocs) => createNullableIdField(types.id, docs);
export const PersonId = (docs: DocsOfKind = {}) => createIdField(types.id, namesPerson(docs));
export const PersonIdOrNull = (docs: DocsOfKind = {}) => createNullableIdField(types.id, namesPerson(docs));
export const UrnField = (docs: DocsOfKind = {}) => createIdField(types.urn, namesSchool(docs));
export const UrnOrNull = (docs: DocsOfKind = {}) => createNullableIdField(types.urn, namesSchool(docs));
export const CodeField = (docs: FieldDocs = {}) => createField<string>(types.code, docs);
export const CodeOrNull = (docs: FieldDocs = {}) => createNullableField<string>(types.code, docs);

/** Description of a text field with personal data. */
export const MAY_NAME_PEOPLE = 'Can name people. It is stored encrypted, with a key of its own.';

/** Text as the person typed it: not trimmed, not blank, without control characters other than tab and line breaks. */
export const TextField = ({ max, ...docs }: FieldDocs & TextBounds = {}) =>
  createField<string>(types.text(max === undefined ? {} : { max }), docs);
export const TextOrNull = ({ max, ...docs }: FieldDocs & TextBounds = {}) =>
  createNullableField<string>(types.text(max === undefined ? {} : { max }), docs);
export const HttpsUrlOrNull = (docs: FieldDocs = {}) => createNullableField<string>(types.httpsUrl, docs);

/** A civil day (ISO 8601). */
export const Day = (docs: FieldDocs = {}) => createField<IsoDay>(types.day, docs);
export const DayOrNull = (docs: FieldDocs = {}) => createNullableField<IsoDay>(types.day, docs);

/** An academic year by its two calendar years, such as `2015-16`. */
export const AcademicYearField = (docs: FieldDocs = {}) => createField<AcademicYear>(types.academicYear, docs);

/** A date and time in UTC (ISO 8601). */
export const DateTimeField = (docs: FieldDocs = {}) => createField<Instant>(types.dateTime, docs);

/** Whole pence, up to 100 million pounds; at least 1. */
export const PenceField = (docs: FieldDocs = {}) => createField<number>(types.pence, docs);

/** Whole pence, up to 100 million pounds; 0 is allowed. */
export const PriceField = (docs: FieldDocs = {}) => createField<number>(types.price, docs);

export const PriceOrNull = (docs: FieldDocs = {}) => createNullableField<number>(types.price, docs);

/** Whole half-days, at least one. */
export const HalfDaysField = (docs: FieldDocs = {}) => createField<number>(types.halfDays, docs);
export const HalfDaysOrNull = (docs: FieldDocs = {}) => createNullableField<number>(types.halfDays, docs);

/** A whole number; at least 0 by default. */
export const IntegerField = ({ min, max, ...docs }: FieldDocs & NumberBounds = {}) =>
  createField<number>(types.integer(toBounds(min, max)), docs);
export const IntegerOrNull = ({ min, max, ...docs }: FieldDocs & NumberBounds = {}) =>
  createNullableField<number>(types.integer(toBounds(min, max)), docs);

/** Any finite number. */
export const NumberField = ({ min, max, ...docs }: FieldDocs & NumberBounds = {}) =>
  createField<number>(types.number(toBounds(min, max)), docs);
export const NumberOrNull = (docs: FieldDocs = {}) => createNullableField<number>(types.number({}), docs);

const toBounds = (min: number | undefined, max: number | undefined): NumberBounds & ListBounds => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** One of these words. */
export const OneOf = <const Value extends string>(values: readonly Value[], docs: FieldDocs = {}) =>
  createField<Value>(types.oneOf(values), docs);
export const OneOfOrNull = <const Value extends string>(values: readonly Value[], docs: FieldDocs = {}) =>
  createNullableField<Value>(types.oneOf(values), docs);

export const BooleanField = (docs: FieldDocs = {}) => createField<boolean>(types.boolean, docs);
export const BooleanOrNull = (docs: FieldDocs = {}) => createNullableField<boolean>(types.boolean, docs);

/** An object with the fields of this class. */
export const ObjectField = <Value>(of: ClassOf<Value>, docs: FieldDocs = {}) =>
  createField<Value>(nestedType(of), docs, ...nestedDecorators(of));
export const ObjectFieldOrNull = <Value>(of: ClassOf<Value>, docs: FieldDocs = {}) =>
  createNullableField<Value>(nestedType(of), docs, ...nestedDecorators(of), ValidateIf(isNotNull));

const objectList = <Value>(of: ClassOf<Value>, bounds: ListBounds): FieldType => {
  const list = types.listOf(types.object, bounds);
  return { ...list, schema: { ...list.schema, type: () => [of()] } as ApiPropertyOptions };
};

/** A list of objects; at most 100 entries by default. */
export const ListOf = <Value>(of: ClassOf<Value>, { min, max, ...docs }: FieldDocs & ListBounds = {}) =>
  createField<Value[]>(objectList(of, toBounds(min, max)), docs, ...nestedDecorators(of));

/** As `ListOf`, or null. */
export const ListOfOrNull = <Value>(of: ClassOf<Value>, { min, max, ...docs }: FieldDocs & ListBounds = {}) =>
  createNullableField<Value[]>(
    objectList(of, toBounds(min, max)),
    docs,
    ...nestedDecorators(of),
    ValidateIf(isNotNull),
  );

const createIdListField = (entry: FieldType, { min, max, ...docs }: RecordDocs & ListBounds): FieldOf<string[]> =>
  createField<string[]>(
    recordField(primitiveList(entry, toBounds(min, max)), docs),
    toFieldDocs(docs),
    markRecord(docs),
  );

export const ListOfIds = (docs: RecordDocs & ListBounds) => createIdListField(types.id, docs);
export const ListOfPersonIds = ({ min, max, ...docs }: DocsOfKind & ListBounds = {}) =>
  createIdListField(types.id, { ...namesPerson(docs), ...toBounds(min, max) });
export const ListOfUrns = ({ min, max, ...docs }: DocsOfKind & ListBounds = {}) =>
  createIdListField(types.urn, { ...namesSchool(docs), ...toBounds(min, max) });

export const ListOfCodes = ({ min, max, ...docs }: FieldDocs & ListBounds = {}) =>
  createField<string[]>(primitiveList(types.code, toBounds(min, max)), docs);

/** A list of these words. */
export const ListOfOneOf = <const Value extends string>(
  values: readonly Value[],
  { min, max = values.length, ...docs }: FieldDocs & ListBounds = {},
) => createField<Value[]>(primitiveList(types.oneOf(values), toBounds(min, max)), docs);

type TextListDocs = FieldDocs & ListBounds & { readonly length?: number };

const textList = ({ length, min, max }: TextListDocs): FieldType =>
  primitiveList(types.text(length === undefined ? {} : { max: length }), toBounds(min, max));

/** As `ListOfText`, or null. */
export const ListOfTextOrNull = (docs: TextListDocs = {}) =>
  createNullableField<string[]>(textList(docs), toFieldDocs(docs));

/** A list of texts; `length` is the maximum number of characters of each. */
export const ListOfText = (docs: TextListDocs = {}) => createField<string[]>(textList(docs), toFieldDocs(docs));
