import { getMetadataStorage } from 'class-validator';

/**
 * The kinds of record that a field can name. A `discussed-school` is the school that the command is about, so that a conflict of interest counts. Any other
 * `school` is only mentioned, and the register of schools is public. A `contract-or-decision` is a contract, or else a decision that led to none.
 */
export const RECORD_KINDS = [
  'person',
  'board',
  'school',
  'discussed-school',
  'alliance',
  'body',
  'leader',
  'fund',
  'meeting',
  'decision',
  'request',
  'contract',
  'contract-or-decision',
  'escalation',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** The kind depends on another field of the same object; null for a value with which the id names no record. */
export interface KindByField {
  readonly field: string;
  readonly kinds: Readonly<Record<string, RecordKind | null>>;
}

/**
 * What the id in a field names. `BodyReferences` (access/body-references.ts) checks it like an id in the path. A field that names no record says why it needs
 * no check: it must give the same answer for every id that the caller may not use.
 */
export type NamesRecord =
  | { readonly record: RecordKind | KindByField }
  | { readonly record: null; readonly because: string };

/** A record that a body names. */
export interface NamedRecord {
  readonly kind: RecordKind;
  readonly id: string;
}

interface NamingField {
  readonly name: string;
  readonly record: RecordKind | KindByField | null;
  readonly nested: readonly NamingField[];
}

type Body = Readonly<Record<string, unknown>>;
type BodyClass = new () => object;

const NAMES_RECORD = 'fields:names-record';
const NESTED_CLASS = 'fields:nested-class';

/** Stores what the id in a field names. */
export const markRecord =
  ({ record }: NamesRecord): PropertyDecorator =>
  (body, name) =>
    Reflect.defineMetadata(NAMES_RECORD, record, body, name);

/** Stores the class of the object or objects in a field. */
export const markNestedClass =
  (of: () => BodyClass): PropertyDecorator =>
  (body, name) =>
    Reflect.defineMetadata(NESTED_CLASS, of, body, name);

/** The class of the object or objects in this field; null for other fields. */
export const getNestedClass = (type: BodyClass, field: string): (() => BodyClass) | null =>
  (Reflect.getMetadata(NESTED_CLASS, type.prototype as object, field) as (() => BodyClass) | undefined) ?? null;

const cache = new WeakMap<BodyClass, readonly NamingField[]>();

const findNamingFields = (type: BodyClass): readonly NamingField[] => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const names = new Set(rules.map(({ propertyName }) => propertyName));
  return [...names].flatMap((name) => {
    const record = (Reflect.getMetadata(NAMES_RECORD, type.prototype as object, name) ?? null) as NamingField['record'];
    const nestedClass = getNestedClass(type, name);
    const nested = nestedClass === null ? [] : getNamingFields(nestedClass());
    return record === null && nested.length === 0 ? [] : [{ name, record, nested }];
  });
};

/** The fields of this class that name records, or contain objects that do. */
const getNamingFields = (type: BodyClass): readonly NamingField[] => {
  const found = cache.get(type) ?? findNamingFields(type);
  cache.set(type, found);
  return found;
};

/** Whether bodies of this class can name records. */
export const canNameRecords = (type: BodyClass): boolean => getNamingFields(type).length > 0;

/** The records that a valid body of this class names, each once. */
export const listNamedRecords = (type: BodyClass, body: object): NamedRecord[] => {
  const found = collect(getNamingFields(type), body as Body);
  return [...new Map(found.map((record) => [`${record.kind} ${record.id}`, record])).values()];
};

const collect = (fields: readonly NamingField[], body: Body): NamedRecord[] =>
  fields.flatMap(({ name, record, nested }) => {
    const values = toList(body[name]);
    const kind =
      record === null || typeof record === 'string' ? record : (record.kinds[String(body[record.field])] ?? null);
    const named = kind === null ? [] : values.filter((value) => typeof value === 'string').map((id) => ({ kind, id }));
    const inside = values
      .filter((value) => typeof value === 'object')
      .flatMap((value) => collect(nested, value as Body));
    return [...named, ...inside];
  });

const toList = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((each) => each !== null && each !== undefined);
