import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Tracing, type Span } from '#platform/tracing';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `TracedRequests` when tracing is on. */
    span?: Span;
  }
}

/** Starts a span for every request, named by the declared route. The spans of everything that the request causes are its children. */
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
      const attributes = { 'http.request.method': method, 'correlation.id': id };
      request.span =
        route === null
          ? this.tracing.startSpan(method, attributes, headers)
          : this.tracing.startSpan(`${method} ${route}`, { ...attributes, 'http.route': route }, headers);
      done();
    });
    // Activated only after the body has arrived, because reading the body loses the active span.
    fastify.addHook('preHandler', (request, _, done) => {
      if (request.span === undefined) done();
      else request.span.run(() => done());
    });
    fastify.addHook('onResponse', (request, { statusCode }, done) => {
      request.span?.setAttributes({ 'http.response.status_code': statusCode });
      request.span?.end(statusCode >= 500);
      done();
    });
  }
}
