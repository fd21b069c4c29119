import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { HttpAdapterHost, Reflector } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
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

/** A route that needs no token: health and the description of problems. It must not have a body, because no body is read without a token. */
export const Public = () => SetMetadata(PUBLIC, true);

const ALLOW_METRICS_TOKEN = 'allow metrics token';

/** A route that also accepts the metrics token of the installation. */
export const AllowMetricsToken = () => SetMetadata(ALLOW_METRICS_TOKEN, true);

/** Fastify reads no body with these methods. */
const WITHOUT_BODY: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** With several headers, a proxy in front of the service might have checked another one than this guard. */
const hasRepeatedAuthorization = ({ raw }: FastifyRequest): boolean =>
  raw.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'authorization').length > 1;

/** Rejects requests without a valid token, unless the route is `@Public`: those with a body before it is read, and all others before their handler. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    @Inject(Authenticator) private readonly authenticator: Authenticator,
    @Inject(MetricsToken) private readonly metricsToken: MetricsToken,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost<FastifyAdapter>,
  ) {
    httpAdapter.getInstance().addHook('preParsing', async (request) => {
      if (!WITHOUT_BODY.includes(request.method)) await this.authenticate(request);
    });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.hasFlag(PUBLIC, context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { authorization } = request.headers;
    if (this.hasFlag(ALLOW_METRICS_TOKEN, context) && this.metricsToken.matches(authorization)) return true;
    if (request.principal === undefined) await this.authenticate(request);
    return true;
  }

  private async authenticate(request: FastifyRequest): Promise<void> {
    if (hasRepeatedAuthorization(request))
      throw new Unauthenticated('The request has more than one Authorization header.');
    request.principal = await this.authenticator.authenticate(request.headers.authorization);
  }

  private hasFlag(key: string, context: ExecutionContext): boolean {
    return routeMetadata(this.reflector, key, context) === true;
  }
}
