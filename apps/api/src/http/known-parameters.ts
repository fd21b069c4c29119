import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ValidationFailed } from '#api/http/request-errors';
import { routeMetadata } from '#api/http/route-metadata';

const CHECKS_PARAMETERS = 'http:checks-parameters';

/** Marks a route that checks its query parameters by itself. */
export const ChecksParameters = (): MethodDecorator => SetMetadata(CHECKS_PARAMETERS, true);

/** Whether the method has a parameter with `@Query()`, which the validation pipe checks. */
const hasQueryClass = (context: ExecutionContext): boolean => {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ??
    {}) as object;
  return Object.keys(parameters).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
};

/**
 * Rejects query parameters on a route that has none. Otherwise a misspelt or a forgotten one would be answered as if it had been used. Runs after the access
 * guard.
 */
@Injectable()
export class KnownParametersGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const names = Object.keys(context.switchToHttp().getRequest<FastifyRequest>().query as object);
    if (names.length === 0) return true;
    if (routeMetadata(this.reflector, CHECKS_PARAMETERS, context) === true || hasQueryClass(context)) return true;
    throw new ValidationFailed(names.map((field) => ({ field, message: 'is not a known parameter' })));
  }
}
