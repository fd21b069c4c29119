import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** Where the types of the client stand, from the top of the project. */
export const CLIENT_TYPES = 'libs/client/src/api.types.ts';

const HEAD = '/** Made from the OpenAPI document by `npm run client`: not written by hand. */\n\n';

/** The types of the client, as the document of the service gives them. */
export const clientTypesOf = async (document: OpenAPIObject): Promise<string> => {
  const nodes = await openapiTypescript(withoutExamples(document) as OpenAPI3, {
    // A field of a body with a default is one that may be left out.
    defaultNonNullable: false,
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return HEAD + astToString(nodes);
};

/** Values that the types do not need. */
const withoutExamples = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'example' && key !== 'examples');
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutExamples(part)]));
};
