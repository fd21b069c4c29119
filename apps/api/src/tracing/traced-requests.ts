import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Tracing, type Stretch } from '#platform/tracing';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where requests are traced. */
    stretch?: Stretch;
  }
}

/** Begins a stretch for every request that is let in, by its route as declared; what the request leads to belongs to it. */
@Injectable()
export class TracedRequests implements OnModuleInit {
  constructor(
    @Inject(Tracing) private readonly tracing: Tracing,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<Fastify>();
    fastify.addHook('onRequest', (request, _, done) => {
      const { method, headers, is404, routeOptions, id } = request;
      const route = is404 ? null : (routeOptions.url ?? null);
      const traits = { 'http.request.method': method, 'correlation.id': id };
      const named = route === null ? traits : { ...traits, 'http.route': route };
      request.stretch = this.tracing.begin(route === null ? method : `${method} ${route}`, named, headers);
      done();
    });
    // Not before the body has arrived: what arrives does not carry on what was at hand when it was asked for.
    fastify.addHook('preHandler', (request, _, done) => {
      if (request.stretch === undefined) done();
      else request.stretch.within(() => done());
    });
    fastify.addHook('onResponse', (request, { statusCode }, done) => {
      request.stretch?.tell({ 'http.response.status_code': statusCode });
      request.stretch?.end(statusCode >= 500);
      done();
    });
  }
}
