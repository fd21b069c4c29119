import type { OpenAPIObject } from '@nestjs/swagger';

type Part = Readonly<Record<string, unknown>>;

/** Stands where a text field has no example of its own, which the tests do not let pass. */
export const UNKNOWN_TEXT = '…';

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

const partOf = (value: unknown): Part => (isPart(value) ? value : {});

/** A body as it could be sent: every field by its example, else the least that its schema allows, with one entry in each list. */
export const exampleOf = (schema: unknown, document: OpenAPIObject): unknown => {
  const { $ref, ...own } = partOf(schema);
  if (typeof $ref === 'string')
    return exampleOf(document.components?.schemas?.[$ref.split('/').at(-1) ?? ''], document);
  if ('example' in own) return own.example;
  const chosen = firstOf(own.allOf) ?? firstOf(own.anyOf) ?? firstOf(own.oneOf);
  if (chosen !== undefined) return exampleOf(chosen, document);
  if (Array.isArray(own.enum)) return firstOf(own.enum);
  return exampleByType(own, document);
};

const exampleByType = (schema: Part, document: OpenAPIObject): unknown => {
  const type = firstOf(schema.type) ?? schema.type;
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(Number(schema.minimum ?? 0), 1);
  if (type === 'array') return [exampleOf(schema.items, document)];
  if (type === 'string') return UNKNOWN_TEXT;
  const fields = Object.entries(partOf(schema.properties));
  return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field, document)]));
};

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : undefined);
