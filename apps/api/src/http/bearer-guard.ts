import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { markOf } from '#api/http/route-metadata';
import { Authenticator, MetricsToken, Unauthenticated, type Principal } from '#platform/identity';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `BearerGuard` once the token is proven. */
    principal?: Principal;
  }
}

const OPEN = 'open';

/** Lets everybody in, without a token; for health only. */
export const Open = () => SetMetadata(OPEN, true);

const FOR_METRICS = 'for metrics';

/** Lets in, besides who may by its policy, a machine that shows the metrics token. */
export const OrWithMetricsToken = () => SetMetadata(FOR_METRICS, true);

/** Of several the first alone would be read here, and perhaps another by what stands before the service. */
const isRepeated = ({ raw }: FastifyRequest): boolean =>
  raw.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'authorization').length > 1;

/** Nobody gets in without a proven token, save where `@Open()` stands. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(MetricsToken) private readonly metricsToken: MetricsToken,
    @Inject(Reflector) protected readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.isMarked(OPEN, context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    if (this.isMarked(FOR_METRICS, context) && this.metricsToken.isIn(authorization)) return true;
    if (isRepeated(request)) throw new Unauthenticated('The request carries more than one Authorization header.');
    request.principal = await this.authenticator.authenticate(authorization);
    return true;
  }

  private isMarked(mark: string, context: ExecutionContext): boolean {
    return markOf(this.reflector, mark, context) === true;
  }
}
