import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { routeMetadata } from '#api/http/route-metadata';
import { Authenticator, MetricsToken, Unauthenticated, type Principal } from '#platform/identity';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `BearerGuard` when the token is valid. */
    principal?: Principal;
  }
}

const PUBLIC = 'public';

/** A route that needs no token: health and the description of problems. */
export const Public = () => SetMetadata(PUBLIC, true);

const ALLOW_METRICS_TOKEN = 'allow metrics token';

/** A route that also accepts the metrics token of the installation. */
export const AllowMetricsToken = () => SetMetadata(ALLOW_METRICS_TOKEN, true);

/** With several headers, a proxy in front of the service might have checked another one than this guard. */
const hasRepeatedAuthorization = ({ raw }: FastifyRequest): boolean =>
  raw.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'authorization').length > 1;

/** Rejects requests without a valid token, unless the route is `@Public`. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(MetricsToken) private readonly metricsToken: MetricsToken,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.hasFlag(PUBLIC, context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    if (this.hasFlag(ALLOW_METRICS_TOKEN, context) && this.metricsToken.matches(authorization)) return true;
    if (hasRepeatedAuthorization(request))
      throw new Unauthenticated('The request has more than one Authorization header.');
    request.principal = await this.authenticator.authenticate(authorization);
    return true;
  }

  private hasFlag(key: string, context: ExecutionContext): boolean {
    return routeMetadata(this.reflector, key, context) === true;
  }
}
