import type { NamedKind } from '#read-models/record-names';

type AllKeys<Value> = Value extends unknown ? keyof Value : never;
type ValueAt<Value, Key> = Value extends unknown ? (Key extends keyof Value ? Value[Key] : never) : never;
type ElementOf<Value> = Value extends readonly (infer Element)[] ? Element : Value;

/** An id of the kind that another field of the same object says. A word without an entry says that the id has no name. */
export class NamedBy {
  constructor(
    readonly field: string,
    readonly kinds: Readonly<Record<string, NamedKind>>,
  ) {}
}

/** What the id in a field names. In brackets, what each id of a list names. */
export type IdField = NamedKind | readonly [NamedKind] | NamedBy;

type IdFieldFor<Content> = [Extract<Content, readonly unknown[]>] extends [never]
  ? NamedKind | NamedBy
  : readonly [NamedKind];

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
  readonly [field: string]: IdField | NamedChanges | AnyNameFields | undefined;
}

/** The ids in the record that a route returns in its field `state`. Throws if it returns none. */
export const fieldsOfState = ({ state }: AnyNameFields): AnyNameFields => {
  if (state === undefined || state instanceof NamedChanges || isIdField(state))
    throw new TypeError('These are not the fields of a record with a state.');
  return state;
};

/** A list of what an event changed in a record with these ids: the values before and after have names. */
export class NamedChanges {
  constructor(private readonly record: AnyNameFields) {}

  /** What is named in the value at this path, whose parts are names of fields and ids or places of entries. */
  find(path: string): IdField | AnyNameFields | undefined {
    let found: IdField | AnyNameFields | undefined = this.record;
    for (const part of path.split('.')) {
      if (found === undefined || isIdField(found)) return undefined;
      const next: AnyNameFields[string] = Object.hasOwn(found, part) ? found[part] : found;
      found = next instanceof NamedChanges ? undefined : next;
    }
    return found;
  }
}

/** Checks that the fields are those of the type. */
export const nameFields = <Value>(fields: NameFields<Value>): AnyNameFields => fields;

const isList = (of: AnyNameFields[string]): of is readonly [NamedKind] => Array.isArray(of);

/** Whether the field has ids, and not objects with fields of their own. */
export const isIdField = (of: AnyNameFields[string]): of is IdField =>
  typeof of === 'string' || of instanceof NamedBy || isList(of);

/** What each id in the field names; undefined if it has no name. `beside`: the object that has the field. */
export const findKind = (of: IdField, beside: Readonly<Record<string, unknown>>): NamedKind | undefined => {
  if (isList(of)) return of[0];
  if (typeof of === 'string') return of;
  const word = beside[of.field];
  return typeof word === 'string' && Object.hasOwn(of.kinds, word) ? of.kinds[word] : undefined;
};

/** The end of the name of the field that has the name. */
const SUFFIXES: Readonly<Record<NamedKind, string>> = {
  person: 'Name',
  body: 'Name',
  school: 'Name',
  board: 'Name',
  alliance: 'Name',
  fund: 'Name',
  meeting: 'On',
  decision: 'Summary',
  contract: 'Reference',
  request: 'Reference',
};

/** The end of the name of the field that has the names of a list. */
const pluralSuffix = (kind: NamedKind): string => (kind === 'meeting' ? 'Days' : `${SUFFIXES[kind]}s`);

/**
 * The field for the name of the id in `field`: `schoolName` for `schoolUrn`, and `declaredByName` for `declaredBy`. A list of ids has a list of names:
 * `presentNames` for `present`, and `leadSchoolNames` for `leadSchools`.
 */
export const nameFieldFor = (field: string, of: IdField): string => {
  if (isList(of)) return `${field.replace(/ies$/, 'ys').replace(/(Ids|Urns|s)$/, '')}${pluralSuffix(of[0])}`;
  if (field === 'id') return 'name';
  const suffix = of instanceof NamedBy ? 'Name' : SUFFIXES[of];
  return field === 'urn' ? 'schoolName' : `${field.replace(/(Id|Urn)$/, '')}${suffix}`;
};
