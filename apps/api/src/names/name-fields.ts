import type { NamedKind } from '#read-models/record-names';

type AllKeys<Value> = Value extends unknown ? keyof Value : never;
type ValueAt<Value, Key> = Value extends unknown ? (Key extends keyof Value ? Value[Key] : never) : never;
type ElementOf<Value> = Value extends readonly (infer Element)[] ? Element : Value;

/**
 * Which fields of a row or record are ids, and of what. A field with a list of ids has a list of names. For a field with an object, or a list of objects,
 * the fields of the objects.
 */
export type NameFields<Value> = {
  readonly [Field in AllKeys<Value>]?: ElementOf<NonNullable<ValueAt<Value, Field>>> extends string
    ? NamedKind
    : NameFields<ElementOf<NonNullable<ValueAt<Value, Field>>>>;
};

/** As `NameFields`, of any type. */
export interface AnyNameFields {
  readonly [field: string]: NamedKind | AnyNameFields | undefined;
}

/** Checks that the fields are those of the type. */
export const nameFields = <Value>(fields: NameFields<Value>): AnyNameFields => fields;

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
 * The field for the name beside the id in `field`: `schoolName` for `schoolUrn`. A list of ids has a list of names: `presentNames` for `present`, and
 * `leadSchoolNames` for `leadSchools`.
 */
export const nameFieldFor = (field: string, kind: NamedKind): string => {
  if (field === 'urn') return 'schoolName';
  const base = field.replace(/(Id|Urn)$/, '');
  if (base !== field) return `${base}${SUFFIXES[kind]}`;
  return `${field.replace(/(Ids|Urns|s)$/, '')}${SUFFIXES[kind]}s`;
};
