import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';

const cache = new WeakMap<object, Map<string, unknown>>();

/** The metadata that a decorator set on the route, or else on its controller. Cached, because routes do not change and every request reads it. */
export const routeMetadata = (reflector: Reflector, key: string, context: ExecutionContext): unknown => {
  const handler = context.getHandler();
  const values = cache.get(handler) ?? new Map<string, unknown>();
  cache.set(handler, values);
  if (!values.has(key)) values.set(key, reflector.getAllAndOverride<unknown>(key, [handler, context.getClass()]));
  return values.get(key);
};
