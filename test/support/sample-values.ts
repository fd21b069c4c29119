import type { ApiDescription, Schema } from '#test/support/api-description';

type JsonObject = Readonly<Record<string, unknown>>;

/** A schema with its references resolved. `nullable` replaces null among its types. */
export interface ResolvedSchema {
  readonly schema: Schema & { readonly type?: string; readonly enum?: readonly string[] };
  readonly nullable: boolean;
}

export const resolveSchema = (schema: Schema, description: ApiDescription, nullable = false): ResolvedSchema => {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolveSchema(description.components.schemas[name] ?? {}, description, nullable);
  const [only] = schema.allOf ?? [];
  if (only !== undefined) return resolveSchema(only, description, nullable);
  const chosen = schema.anyOf?.find(({ type }) => type !== 'null');
  if (chosen !== undefined)
    return resolveSchema({ ...schema, anyOf: undefined, ...chosen } as Schema, description, true);
  const { type, enum: words, ...rest } = schema;
  const types = type === undefined ? [] : [type].flat();
  const plain = types.find((each) => each !== 'null');
  const named = words?.filter((word) => word !== null);
  return {
    schema: {
      ...rest,
      ...(plain === undefined ? {} : { type: plain }),
      ...(named === undefined ? {} : { enum: named }),
    },
    nullable: nullable || types.includes('null'),
  };
};

const TEXTS: Readonly<Record<string, string>> = {
  uuid: '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11',
  date: '2012-02-29',
  'date-time': '2012-02-29T09:30:00.000Z',
  uri: 'https://www.example.org/report',
};

/** A valid value with every field, and with one entry in every list. */
export const createSample = (from: Schema, description: ApiDescription): unknown => {
  const { schema } = resolveSchema(from, description);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'array') return [createSample(schema.items ?? {}, description)];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string') return TEXTS[schema.format ?? ''] ?? sampleText(schema);
  const fields = Object.entries(schema.properties ?? {});
  return Object.fromEntries(fields.map(([name, part]) => [name, createSample(part, description)]));
};

/** The largest lists of a sample. Longer ones are refused because of their size before anybody looks at an entry. */
const MAX_LIST_LENGTH = 50;

/** A valid value with every field, whose texts and lists are as long as they may be. */
export const createLargestSample = (from: Schema, description: ApiDescription): unknown => {
  const { schema } = resolveSchema(from, description);
  const { maxItems = MAX_LIST_LENGTH, maxLength } = schema;
  if (schema.type === 'array') {
    const entry = createLargestSample(schema.items ?? {}, description);
    return Array.from({ length: Math.min(maxItems, MAX_LIST_LENGTH) }, () => entry);
  }
  const isFreeText = schema.type === 'string' && (schema.pattern ?? '\\S') === '\\S' && schema.format === undefined;
  if (isFreeText && schema.enum === undefined && maxLength !== undefined) return 'x'.repeat(maxLength);
  if (schema.properties === undefined) return createSample(from, description);
  const fields = Object.entries(schema.properties);
  return Object.fromEntries(fields.map(([name, part]) => [name, createLargestSample(part, description)]));
};

const sampleText = ({ pattern, example, maxLength = 10 }: Schema): string =>
  pattern !== undefined && pattern !== '\\S' ? String(example) : 'Some words'.slice(0, maxLength);

/** A field at any depth of a body: `aims.0.target.value`. */
export interface SchemaPath extends ResolvedSchema {
  readonly path: readonly string[];
  readonly required: boolean;
}

/** All fields of a body, including nested ones. */
export const listSchemaPaths = (
  from: Schema,
  description: ApiDescription,
  above: readonly string[] = [],
): SchemaPath[] => {
  const { schema } = resolveSchema(from, description);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = [...above, name];
    const found = resolveSchema(field, description);
    const location = { ...found, path, required: schema.required?.includes(name) ?? false };
    const entry = resolveSchema(found.schema.items ?? {}, description).schema;
    const inside = found.schema.type === 'array' ? listSchemaPaths(entry, description, [...path, '0']) : [];
    return [location, ...inside, ...listSchemaPaths(found.schema, description, path)];
  });
};

const DEFAULT_MAX_ITEMS = 100;

/** Values that the schema of the field does not allow. */
export const createWrongValues = ({ schema, nullable }: SchemaPath, description: ApiDescription): unknown[] => [
  ...(nullable ? [] : [null]),
  ...listWrongByType(schema, description),
];

const listWrongByType = (schema: ResolvedSchema['schema'], description: ApiDescription): unknown[] => {
  const { type, minimum, maximum, minItems = 0, maxItems = DEFAULT_MAX_ITEMS } = schema;
  const beyond = [...(minimum === undefined ? [] : [minimum - 1]), ...(maximum === undefined ? [] : [maximum + 1])];
  if (type === 'integer') return ['1', 1.5, true, [], {}, ...beyond];
  if (type === 'number') return ['1', true, [], {}, ...beyond];
  if (type === 'boolean') return ['true', 1, [], {}];
  if (type === 'string') return [7, false, [], {}, '', '   ', ...listWrongTexts(schema)];
  if (type !== 'array') return ['text', 7, [], [{}]];
  const entry = createSample(schema.items ?? {}, description);
  const many = Array.from({ length: maxItems + 1 }, () => entry);
  return ['text', 7, {}, [7], [null], [[]], many, ...(minItems > 0 ? [[]] : [])];
};

const listWrongTexts = ({ enum: words, format, pattern, maxLength }: ResolvedSchema['schema']): string[] => {
  // Words such as `2` have no capital letters.
  if (words !== undefined)
    return ['no-such-word', String(words[0]).toUpperCase()].filter((word) => !words.includes(word));
  if (format === 'date') return ['2012-02-30', '29.02.2012', '2012-02-29T00:00:00Z'];
  if (format === 'uuid') return ['nonsense', String(TEXTS.uuid).toUpperCase()];
  if (format === 'date-time') return ['2012-02-29', '2012-02-29 09:30'];
  if (pattern !== undefined && pattern !== '\\S') return ['Not A Code', '-', 'x'.repeat(100)];
  return ['a\u0000b', '\ud800', 'sealed\u0007', 'x'.repeat((maxLength ?? 0) + 1)];
};

/** A copy of the body with this value at the path. `undefined` removes the field. */
export const setValue = (body: unknown, [name = '', ...below]: readonly string[], value: unknown): unknown => {
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as JsonObject) }) as Record<
    string,
    unknown
  >;
  copy[name] = below.length === 0 ? value : setValue(copy[name], below, value);
  return copy;
};
