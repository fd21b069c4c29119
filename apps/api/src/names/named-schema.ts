import { isIdField, NamedChanges, nameFieldFor, type AnyNameFields } from '#api/names/name-fields';
import { anyOf, listOf, orNull, text, type Schema } from '#api/openapi/response-schemas';

/** The parts of a schema that can have fields with ids. */
interface SchemaParts {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const NAME = orNull(
  text('Its name when it was read. `erased` after personal data was erased; null if it is not known.'),
);

/** The fields with the names of what an event changed. */
const CHANGE_NAMES = {
  oldName: anyOf(NAME, listOf(NAME)),
  newName: anyOf(NAME, listOf(NAME)),
} as const;

const addNamesToChanges = (schema: SchemaParts): Schema => {
  const { items } = schema as { items: SchemaParts };
  const required = [...(items.required ?? []), ...Object.keys(CHANGE_NAMES)];
  return { ...schema, items: { ...items, required, properties: { ...items.properties, ...CHANGE_NAMES } } };
};

/** Whether it is a list, or a list that can be withheld as a whole. */
const isList = (schema: SchemaParts): boolean => schema.type === 'array' || (schema.anyOf?.some(isList) ?? false);

/** The schema with a field for the name after each id, as `NamesReader` adds them. Throws if the schema has no such field. */
export const addNamesToSchema = (schema: Schema, fields: AnyNameFields): Schema => {
  const { properties, required = [], items, anyOf } = schema as SchemaParts;
  if (items !== undefined) return { ...schema, items: addNamesToSchema(items, fields) };
  if (anyOf !== undefined) return { ...schema, anyOf: anyOf.map((each) => addNamesToSchema(each, fields)) };
  if (properties === undefined || 'withheld' in properties) return schema;
  const unknown = Object.keys(fields).filter((field) => !(field in properties));
  if (unknown.length > 0) throw new TypeError(`A schema has no field ${unknown.join(', ')} to name.`);
  const entries = Object.entries(properties).flatMap(([field, property]): [string, Schema][] => {
    const of = fields[field];
    if (of === undefined) return [[field, property]];
    if (of instanceof NamedChanges) return [[field, addNamesToChanges(property)]];
    if (!isIdField(of)) return [[field, addNamesToSchema(property, of)]];
    return [
      [field, property],
      [nameFieldFor(field, of), isList(property) ? orNull(listOf(NAME)) : NAME],
    ];
  });
  const named = Object.entries(fields).flatMap(([field, of]) =>
    isIdField(of) && required.includes(field) ? [nameFieldFor(field, of)] : [],
  );
  return { ...schema, required: [...required, ...named], properties: Object.fromEntries(entries) };
};
