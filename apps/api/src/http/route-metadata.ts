import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

const known = new WeakMap<object, Map<string, unknown>>();

/** What a decorator left on the route, or else on its controller: looked up once, as routes do not change and every request asks. */
export const markOf = (reflector: Reflector, mark: string, context: ExecutionContext): unknown => {
  const handler = context.getHandler();
  const marks = known.get(handler) ?? new Map<string, unknown>();
  known.set(handler, marks);
  if (!marks.has(mark)) marks.set(mark, reflector.getAllAndOverride<unknown>(mark, [handler, context.getClass()]));
  return marks.get(mark);
};
