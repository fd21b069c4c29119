import { applyDecorators, HttpCode, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import type { QuerySources } from '#api/hosting/read-consistency';
import { JsonOnlyGuard } from '#api/http/content-negotiation';
import { AcceptsLogPosition } from '#api/http/log-position';
import { Reads } from '#api/http/reads';
import { addNamesToSchema } from '#api/names/named-schema';
import type { AnyNameFields } from '#api/names/name-fields';
import { WithNames, withNameSources } from '#api/names/with-names';
import type { Schema } from '#api/openapi/response-schemas';

export const ETAG_HEADER = {
  description:
    'Identifies exactly this content. The ETag of a record begins with its version and can be sent as If-Match.',
  schema: { type: 'string' as const },
};

/** Documents that the route answers 304 to a client that has the content already. `addEntityTags` does it for every GET. */
export const ConditionalGet = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'ETags of responses that you have cached. The response is 304 when one of them is current.',
    }),
    ApiResponse({ status: 304, description: 'Not changed.', headers: { ETag: ETAG_HEADER } }),
  );

type ResponseHeaders = Readonly<Record<string, { readonly description: string; readonly schema: object }>>;

/** Documents a 200 response with a JSON document of this schema. */
export const JsonResponse = (description: string, schema: Schema, headers: ResponseHeaders = {}): MethodDecorator =>
  ApiResponse({ status: 200, description, headers, content: { 'application/json': { schema } } });

/** Answers 202: the job was accepted and runs in the background. The JSON document of this schema shows its progress. */
export const Accepts202 = (description: string, schema: Schema): MethodDecorator =>
  applyDecorators(
    HttpCode(202),
    ApiResponse({ status: 202, description, content: { 'application/json': { schema } } }),
  );

/**
 * A route that returns JSON. If the response has a `version`, its `ETag` begins with it (the hook of `CommandResponses` adds it). `sources`: the read models
 * that it shows; null if it reads only streams, which are always current. `names`: the ids that are shown with a name (`nameFields`).
 */
export const QueryRoute = (
  summary: string,
  grants: Grants,
  schema: Schema,
  sources: QuerySources | null = null,
  names: AnyNameFields | null = null,
): MethodDecorator => {
  const read = names === null ? sources : withNameSources(sources ?? { views: [] }, names);
  return applyDecorators(
    Policy(summary, grants),
    UseGuards(JsonOnlyGuard),
    ...(read === null ? [] : [Reads(read)]),
    ...(names === null ? [] : [WithNames(names)]),
    AcceptsLogPosition(),
    ApiResponse({
      status: 200,
      description: 'Current content.',
      headers: { ETag: ETAG_HEADER },
      content: { 'application/json': { schema: names === null ? schema : addNamesToSchema(schema, names) } },
    }),
    ConditionalGet(),
  );
};
