import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientErrors } from '#api/http/http-parse-errors';
import { packAnswers } from '#api/http/compression';
import { connectionLimits, limitRequests } from '#api/http/connection-limits';
import { correlationIdOf } from '#api/http/correlation';
import { openToOrigins } from '#api/http/cors';
import { tagAnswers } from '#api/http/conditional-requests';
import { readJsonBodies } from '#api/http/json-body-parser';
import { answerProblem, ProblemFilter } from '#api/http/problem-filter';
import { MethodNotAllowed } from '#api/http/problems';
import { limitRates } from '#api/http/rate-limits';
import { RouteTable } from '#api/http/route-table';
import { makeSafe } from '#api/http/security-headers';
import { PreparedFieldsPipe } from '#api/validation/compiled-validation.pipe';
import type { Configuration } from '#platform/configuration';
import type { DoorSettings } from '#platform/http-settings';
import type { Log } from '#platform/logging';

const LONGEST_PART = 200;

/** What the door needs to know; what is left out is open to all or off. */
export type DoorConfiguration = Pick<Configuration, 'bodyLimit' | 'requestTimeout'> & Partial<DoorSettings>;

/** A Nest application whose bodies are JSON, whose errors are problem documents and whose requests are logged; not yet initialised. */
export const applicationOf = async (
  module: Type,
  { bodyLimit, requestTimeout, trustProxy, corsOrigins = [], requestsPerMinute = 0 }: DoorConfiguration,
  log: Log,
): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    trustProxy: trusted(trustProxy),
    ...connectionLimits(requestTimeout),
    routerOptions: { maxParamLength: LONGEST_PART },
    clientErrorHandler: clientErrors(log),
    genReqId: correlationIdOf,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerProblem(error, request, reply, log),
  });
  const options = { bodyParser: false, logger: log, abortOnError: false };
  const application = await NestFactory.create<NestFastifyApplication>(module, adapter, options);
  makeSafe(application);
  await openToOrigins(application, corsOrigins);
  limitRates(application, requestsPerMinute);
  limitRequests(application);
  observe(application, log);
  tagAnswers(application);
  packAnswers(application);
  application.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  readJsonBodies(application);
  return application.useGlobalPipes(new PreparedFieldsPipe()).useGlobalFilters(new ProblemFilter(log));
};

/** Seen from here: the nearest proxies, or those with these addresses. */
const trusted = (proxies: DoorConfiguration['trustProxy']) => {
  if (typeof proxies === 'number') return (_: string, hop: number): boolean => hop < proxies;
  return proxies === null || proxies === undefined ? false : [...proxies];
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
