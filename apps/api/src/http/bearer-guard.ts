import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Authenticator, type Principal } from '#platform/identity';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `BearerGuard` once the token is proven. */
    principal?: Principal;
  }
}

const OPEN = 'open';

/** Lets everybody in, without a token; for health only. */
export const Open = () => SetMetadata(OPEN, true);

/** Where a decorator on the route, or else on its controller, is found. */
export const placesOf = (context: ExecutionContext) => [context.getHandler(), context.getClass()];

/** Nobody gets in without a proven token, save where `@Open()` stands. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(Reflector) protected readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPEN, placesOf(context)) === true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.principal = await this.authenticator.authenticate(request.headers.authorization);
    return true;
  }
}
