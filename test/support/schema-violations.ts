import type { ApiDescription, Schema } from '#test/support/api-description';

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
};

const jsonType = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const hasType = (value: unknown, type: Schema['type']): boolean => {
  const found = jsonType(value);
  return (
    type === undefined || [type].flat().some((each) => each === found || (each === 'number' && found === 'integer'))
  );
};

/** Describes each violation of the schema. Empty if the value is valid. A field that the schema does not name is a violation. */
export const findSchemaViolations = (
  value: unknown,
  schema: Schema,
  description: ApiDescription,
  at = '$',
): string[] => {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) {
    const named = description.components.schemas[name];
    return named === undefined ? [`${at}: no schema ${name}`] : findSchemaViolations(value, named, description, at);
  }
  if (schema.anyOf !== undefined) return findSmallestViolations(value, schema.anyOf, description, at);
  if (!hasType(value, schema.type)) return [`${at}: ${jsonType(value)} instead of ${String(schema.type)}`];
  if (schema.enum !== undefined && !schema.enum.some((word) => word === value)) return [`${at}: not in the list`];
  if (schema.const !== undefined && schema.const !== value) return [`${at}: not ${JSON.stringify(schema.const)}`];
  if (typeof value === 'string') return findTextViolations(value, schema).map((what) => `${at}: ${what}`);
  if (Array.isArray(value))
    return value.flatMap((each, index) =>
      findSchemaViolations(each, schema.items ?? {}, description, `${at}[${index}]`),
    );
  return typeof value === 'object' && value !== null ? findFieldViolations(value, schema, description, at) : [];
};

/** Empty if one of the schemas matches. Otherwise the violations of the schema with the fewest. */
const findSmallestViolations = (
  value: unknown,
  some: readonly Schema[],
  description: ApiDescription,
  at: string,
): string[] =>
  some
    .map((each) => findSchemaViolations(value, each, description, at))
    .sort((one, other) => one.length - other.length)[0] ?? [];

const findTextViolations = (text: string, { format, pattern }: Schema): string[] => [
  ...(format !== undefined && FORMATS[format]?.test(text) !== true ? [`${text} is not a ${format}`] : []),
  ...(pattern !== undefined && !new RegExp(pattern, 'u').test(text) ? [`${text} does not match ${pattern}`] : []),
];

const findFieldViolations = (value: object, schema: Schema, description: ApiDescription, at: string): string[] => {
  const { properties = {}, required = [], additionalProperties = false } = schema;
  const missing = required.filter((field) => !(field in value)).map((field) => `${at}.${field}: missing`);
  const found = Object.entries(value).flatMap(([field, part]) => {
    const known = properties[field];
    if (known !== undefined) return findSchemaViolations(part, known, description, `${at}.${field}`);
    return additionalProperties ? [] : [`${at}.${field}: not documented`];
  });
  return [...missing, ...found];
};
