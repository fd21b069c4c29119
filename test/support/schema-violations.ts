import type { ApiDescription, Schema } from '#test/support/api-description';

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const fitsType = (value: unknown, type: Schema['type']): boolean => {
  const found = typeOf(value);
  return (
    type === undefined || [type].flat().some((each) => each === found || (each === 'number' && found === 'integer'))
  );
};

/** Where a value is not as the schema says, each with the reason; empty when it fits. Fields that the schema does not name are misfits too. */
export const misfits = (value: unknown, schema: Schema, description: ApiDescription, at = '$'): string[] => {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) {
    const named = description.components.schemas[name];
    return named === undefined ? [`${at}: no schema ${name}`] : misfits(value, named, description, at);
  }
  if (schema.anyOf !== undefined) return noneOf(value, schema.anyOf, description, at);
  if (!fitsType(value, schema.type)) return [`${at}: ${typeOf(value)} instead of ${String(schema.type)}`];
  if (schema.enum !== undefined && !schema.enum.some((word) => word === value)) return [`${at}: not in the list`];
  if (schema.const !== undefined && schema.const !== value) return [`${at}: not ${JSON.stringify(schema.const)}`];
  if (typeof value === 'string') return wrongText(value, schema).map((what) => `${at}: ${what}`);
  if (Array.isArray(value))
    return value.flatMap((each, index) => misfits(each, schema.items ?? {}, description, `${at}[${index}]`));
  return typeof value === 'object' && value !== null ? inFields(value, schema, description, at) : [];
};

/** Of several that none fits, the one that comes nearest is told. */
const noneOf = (value: unknown, some: readonly Schema[], description: ApiDescription, at: string): string[] =>
  some.map((each) => misfits(value, each, description, at)).sort((one, other) => one.length - other.length)[0] ?? [];

const wrongText = (text: string, { format, pattern }: Schema): string[] => [
  ...(format !== undefined && FORMATS[format]?.test(text) !== true ? [`${text} is no ${format}`] : []),
  ...(pattern !== undefined && !new RegExp(pattern, 'u').test(text) ? [`${text} does not match ${pattern}`] : []),
];

const inFields = (value: object, schema: Schema, description: ApiDescription, at: string): string[] => {
  const { properties = {}, required = [], additionalProperties = false } = schema;
  const missing = required.filter((field) => !(field in value)).map((field) => `${at}.${field}: missing`);
  const found = Object.entries(value).flatMap(([field, part]) => {
    const known = properties[field];
    if (known !== undefined) return misfits(part, known, description, `${at}.${field}`);
    return additionalProperties ? [] : [`${at}.${field}: not documented`];
  });
  return [...missing, ...found];
};
