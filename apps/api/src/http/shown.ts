import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';

/** A route that shows something: what it is, and who may see it. An answer with a `version` is sent with it as its ETag. */
export const Shows = (summary: string, grants: Grants): MethodDecorator =>
  applyDecorators(Policy(summary, grants), ApiOkResponse({ description: 'As it stands now.' }));
