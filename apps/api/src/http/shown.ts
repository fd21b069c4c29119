import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import type { Shape } from '#api/http/shapes';

/** A successful answer with a JSON document of this shape. */
export const Answers = (description: string, shape: Shape): MethodDecorator =>
  ApiResponse({ status: 200, description, content: { 'application/json': { schema: shape } } });

/** A route that shows something: what it is, who may see it, and what it looks like. An answer with a `version` is sent with it as its ETag. */
export const Shows = (summary: string, grants: Grants, shape: Shape): MethodDecorator =>
  applyDecorators(Policy(summary, grants), Answers('As it stands now.', shape));
