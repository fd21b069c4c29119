import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

const HEADER = '/** Generated from the OpenAPI document by `npm run generate`. Do not edit. */\n\n';

/** Generates the types of the API client from the OpenAPI document. */
export const generateClientTypes = async (document: OpenAPIObject): Promise<string> => {
  const nodes = await openapiTypescript(withoutExamples(document) as OpenAPI3, {
    // A body field with a default is optional.
    defaultNonNullable: false,
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return HEADER + astToString(nodes);
};

/** Removes examples, which the types do not need. */
const withoutExamples = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'example' && key !== 'examples');
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutExamples(part)]));
};
