import type { ApiDescription, Schema } from '#test/support/api-description';

type Part = Readonly<Record<string, unknown>>;

/** A schema without references and without null among its types: what stands there itself, and whether null may stand in its place. */
export interface Resolved {
  readonly schema: Schema & { readonly type?: string; readonly enum?: readonly string[] };
  readonly nullable: boolean;
}

export const resolved = (schema: Schema, description: ApiDescription, nullable = false): Resolved => {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolved(description.components.schemas[name] ?? {}, description, nullable);
  const [only] = schema.allOf ?? [];
  if (only !== undefined) return resolved(only, description, nullable);
  const chosen = schema.anyOf?.find(({ type }) => type !== 'null');
  if (chosen !== undefined) return resolved({ ...schema, anyOf: undefined, ...chosen } as Schema, description, true);
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
};

/** A value that the schema allows, with every field and one entry in every list. */
export const sampleOf = (from: Schema, description: ApiDescription): unknown => {
  const { schema } = resolved(from, description);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === 'array') return [sampleOf(schema.items ?? {}, description)];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string') return TEXTS[schema.format ?? ''] ?? textOf(schema);
  const fields = Object.entries(schema.properties ?? {});
  return Object.fromEntries(fields.map(([name, part]) => [name, sampleOf(part, description)]));
};

const textOf = ({ pattern, example, maxLength = 10 }: Schema): string =>
  pattern !== undefined && pattern !== '\\S' ? String(example) : 'Some words'.slice(0, maxLength);

/** A field somewhere in a body: `aims.0.target.value`. */
export interface Place extends Resolved {
  readonly path: readonly string[];
  readonly required: boolean;
}

/** All fields of a body, those of its parts included. */
export const placesIn = (from: Schema, description: ApiDescription, above: readonly string[] = []): Place[] => {
  const { schema } = resolved(from, description);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = [...above, name];
    const found = resolved(field, description);
    const place = { ...found, path, required: schema.required?.includes(name) ?? false };
    const entry = resolved(found.schema.items ?? {}, description).schema;
    const inside = found.schema.type === 'array' ? placesIn(entry, description, [...path, '0']) : [];
    return [place, ...inside, ...placesIn(found.schema, description, path)];
  });
};

const TOO_MANY = 101;

/** Values that the schema of the place does not allow. */
export const wrongValues = ({ schema, nullable }: Place, description: ApiDescription): unknown[] => [
  ...(nullable ? [] : [null]),
  ...wrongByType(schema, description),
];

const wrongByType = (schema: Resolved['schema'], description: ApiDescription): unknown[] => {
  const { type, minimum, maximum, minItems = 0, maxItems = TOO_MANY - 1 } = schema;
  const beyond = [...(minimum === undefined ? [] : [minimum - 1]), ...(maximum === undefined ? [] : [maximum + 1])];
  if (type === 'integer') return ['1', 1.5, true, [], {}, ...beyond];
  if (type === 'number') return ['1', true, [], {}, ...beyond];
  if (type === 'boolean') return ['true', 1, [], {}];
  if (type === 'string') return [7, false, [], {}, '', '   ', ...wrongTexts(schema)];
  if (type !== 'array') return ['text', 7, [], [{}]];
  const entry = sampleOf(schema.items ?? {}, description);
  const many = Array.from({ length: maxItems + 1 }, () => entry);
  return ['text', 7, {}, [7], [null], [[]], many, ...(minItems > 0 ? [[]] : [])];
};

const wrongTexts = ({ enum: words, format, pattern, maxLength }: Resolved['schema']): string[] => {
  if (words !== undefined) return ['no-such-word', String(words[0]).toUpperCase()];
  if (format === 'date') return ['2012-02-30', '29.02.2012', '2012-02-29T00:00:00Z'];
  if (format === 'uuid') return ['nonsense', String(TEXTS.uuid).toUpperCase()];
  if (format === 'date-time') return ['2012-02-29', '2012-02-29 09:30'];
  if (pattern !== undefined && pattern !== '\\S') return ['Not A Code', '-', 'x'.repeat(100)];
  return ['a\u0000b', '\ud800', 'sealed\u0007', 'x'.repeat((maxLength ?? 0) + 1)];
};

/** The body with that value at the place; without the field for `undefined`. */
export const withValue = (body: unknown, [name = '', ...below]: readonly string[], value: unknown): unknown => {
  const copy = (Array.isArray(body) ? [...(body as unknown[])] : { ...(body as Part) }) as Record<string, unknown>;
  copy[name] = below.length === 0 ? value : withValue(copy[name], below, value);
  return copy;
};
