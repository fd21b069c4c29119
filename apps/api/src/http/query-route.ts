import { applyDecorators, HttpCode, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { OnlyJson } from '#api/http/content-negotiation';
import type { Shape } from '#api/openapi/response-schemas';

export const CONTENT_TAG = {
  description: 'Stands for exactly this content; that of a record begins with its version and can be sent as If-Match.',
  schema: { type: 'string' as const },
};

/** A question that is answered 304 to who has the answer already. */
export const Conditional = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'ETags of answers that you have: 304 while one of them is what is shown.',
    }),
    ApiResponse({ status: 304, description: 'Nothing has changed for you since.', headers: { ETag: CONTENT_TAG } }),
  );

/** A successful answer with a JSON document of this shape. */
export const Answers = (description: string, shape: Shape): MethodDecorator =>
  ApiResponse({ status: 200, description, content: { 'application/json': { schema: shape } } });

/** Taken on, and done while nobody waits for it: a JSON document of this shape says how far it is. */
export const TakesOn = (description: string, shape: Shape): MethodDecorator =>
  applyDecorators(
    HttpCode(202),
    ApiResponse({ status: 202, description, content: { 'application/json': { schema: shape } } }),
  );

/** A route that shows something: what it is, who may see it, and what it looks like. Its ETag begins with the `version` of the answer, if it has one. */
export const Shows = (summary: string, grants: Grants, shape: Shape): MethodDecorator =>
  applyDecorators(
    Policy(summary, grants),
    UseGuards(OnlyJson),
    ApiResponse({
      status: 200,
      description: 'As it stands now.',
      headers: { ETag: CONTENT_TAG },
      content: { 'application/json': { schema: shape } },
    }),
    Conditional(),
  );
