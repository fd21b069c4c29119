import helmet from '@fastify/helmet';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerClientError } from '#api/http/client-errors';
import { correlationIdOf } from '#api/http/correlation';
import { readJsonBodies } from '#api/http/json-bodies';
import { answerProblem, ProblemFilter } from '#api/http/problem-filter';
import { MethodNotAllowed } from '#api/http/problems';
import { RouteTable } from '#api/http/route-table';
import { FieldsPipe } from '#api/http/validation';
import type { Configuration } from '#platform/configuration';
import type { Log } from '#platform/logging';

const LONGEST_PART = 200;

/** Only the documentation page shows anything; it comes from here, and its style sheet alone stands in the page itself. */
const CONTENT = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'upgrade-insecure-requests': null,
};

/** A Nest application whose bodies are JSON, whose errors are problem documents and whose requests are logged; not yet initialised. */
export const applicationOf = async (
  module: Type,
  configuration: Pick<Configuration, 'bodyLimit' | 'requestTimeout'>,
  log: Log,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: configuration.bodyLimit,
    requestTimeout: configuration.requestTimeout,
    routerOptions: { maxParamLength: LONGEST_PART },
    clientErrorHandler: answerClientError,
    genReqId: correlationIdOf,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(error, request, reply, log),
  });
  const options = { bodyParser: false, logger: log, abortOnError: false };
  const application = await NestFactory.create<NestFastifyApplication>(module, adapter, options);
  await application.register(helmet, { contentSecurityPolicy: { directives: CONTENT } });
  observe(application, log);
  application.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  readJsonBodies(application);
  return application.useGlobalPipes(new FieldsPipe()).useGlobalFilters(new ProblemFilter(log));
};

const observe = (application: NestFastifyApplication, log: Log): void => {
  const fastify = application.getHttpAdapter().getInstance();
  const routes = new RouteTable();
  fastify.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Correlation-Id', request.id);
    const allowed = request.is404 ? routes.methodsAt(request.url) : [];
    if (allowed.length > 0) done(new MethodNotAllowed(allowed));
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = request.is404 ? null : (routeOptions.url ?? null);
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    log.request({ correlationId: request.id, method, route, status: reply.statusCode, milliseconds });
    done();
  });
};
