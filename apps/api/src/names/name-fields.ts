import type { NamedKind } from '#read-models/record-names';

type AllKeys<Value> = Value extends unknown ? keyof Value : never;
type ValueAt<Value, Key> = Value extends unknown ? (Key extends keyof Value ? Value[Key] : never) : never;
type ElementOf<Value> = Value extends readonly (infer Element)[] ? Element : Value;

/** What the id in a field names. In brackets, what each id of a list names. */
export type IdField = NamedKind | readonly [NamedKind];

type IdFieldFor<Content> = [Extract<Content, readonly unknown[]>] extends [never] ? NamedKind : readonly [NamedKind];

/**
 * Which fields of a row or record are ids, and of what. A field with a list of ids has a list of names. For a field with an object, or a list of objects,
 * the fields of the objects.
 */
export type NameFields<Value> = {
  readonly [Field in AllKeys<Value>]?: ElementOf<NonNullable<ValueAt<Value, Field>>> extends string
    ? IdFieldFor<ValueAt<Value, Field>>
    : NameFields<ElementOf<NonNullable<ValueAt<Value, Field>>>>;
};

/** As `NameFields`, of any type. */
export interface AnyNameFields {
  readonly [field: string]: IdField | AnyNameFields | undefined;
}

/** Checks that the fields are those of the type. */
export const nameFields = <Value>(fields: NameFields<Value>): AnyNameFields => fields;

const isList = (of: IdField | AnyNameFields): of is readonly [NamedKind] => Array.isArray(of);

/** Whether the field has ids, and not objects with fields of their own. */
export const isIdField = (of: IdField | AnyNameFields | undefined): of is IdField =>
  typeof of === 'string' || (of !== undefined && isList(of));

/** What each id in the field names. */
export const getKind = (of: IdField): NamedKind => (isList(of) ? of[0] : of);

/** The end of the name of the field that has the name. */
const SUFFIXES: Readonly<Record<NamedKind, string>> = {
  person: 'Name',
  school: 'Name',
  board: 'Name',
  alliance: 'Name',
  fund: 'Name',
  meeting: 'On',
  decision: 'Summary',
  contract: 'Reference',
  request: 'Reference',
};

/**
 * The field for the name beside the id in `field`: `schoolName` for `schoolUrn`, and `declaredByName` for `declaredBy`. A list of ids has a list of names:
 * `presentNames` for `present`, and `leadSchoolNames` for `leadSchools`.
 */
export const nameFieldFor = (field: string, of: IdField): string => {
  const suffix = SUFFIXES[getKind(of)];
  if (isList(of)) return `${field.replace(/ies$/, 'ys').replace(/(Ids|Urns|s)$/, '')}${suffix}s`;
  return field === 'urn' ? 'schoolName' : `${field.replace(/(Id|Urn)$/, '')}${suffix}`;
};
