import type { OpenAPIObject } from '@nestjs/swagger';

type JsonObject = Readonly<Record<string, unknown>>;

/** The example of a text field that has none of its own. The tests reject it. */
export const MISSING_EXAMPLE = '…';

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Builds a valid body from a schema: each field from its example, or else the smallest allowed value, with one entry in each list. */
export const buildExample = (schema: unknown, document: OpenAPIObject): unknown => {
  const { $ref, ...own } = asObject(schema);
  if (typeof $ref === 'string')
    return buildExample(document.components?.schemas?.[$ref.split('/').at(-1) ?? ''], document);
  if ('example' in own) return own.example;
  const alternative = first(own.allOf) ?? first(own.anyOf) ?? first(own.oneOf);
  if (alternative !== undefined) return buildExample(alternative, document);
  if (Array.isArray(own.enum)) return first(own.enum);
  return buildExampleByType(own, document);
};

/** The values of `kind` if each of them is the name of another field, which has the terms of this kind; else none. */
const listKinds = (properties: JsonObject): readonly string[] => {
  const { enum: kinds } = asObject(properties.kind);
  const names = Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [];
  return names.every((kind) => kind in properties) ? names : [];
};

const buildFields = (properties: JsonObject, document: OpenAPIObject, kind: string | undefined): JsonObject => {
  const others = listKinds(properties).filter((other) => other !== kind);
  const fields = Object.entries(properties).map(([name, field]) => [
    name,
    others.includes(name) ? null : buildExample(field, document),
  ]);
  return { ...Object.fromEntries(fields), ...(kind === undefined ? {} : { kind }) } as JsonObject;
};

/** An example of each kind, for an object whose `kind` says which of its other fields is given. None for other schemas. */
export const buildKindExamples = (schema: unknown, document: OpenAPIObject): readonly unknown[] => {
  const properties = asObject(asObject(schema).properties);
  return listKinds(properties).map((kind) => buildFields(properties, document, kind));
};

const buildExampleByType = (schema: JsonObject, document: OpenAPIObject): unknown => {
  const type = first(schema.type) ?? schema.type;
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(Number(schema.minimum ?? 0), 1);
  if (type === 'array') return [buildExample(schema.items, document)];
  if (type === 'string') return MISSING_EXAMPLE;
  const properties = asObject(schema.properties);
  return buildFields(properties, document, listKinds(properties)[0]);
};

const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : undefined);
