import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readiness } from '#api/hosting/health.controller';
import { compressResponses } from '#api/http/compression';
import { addEntityTags } from '#api/http/conditional-requests';
import { connectionLimits, rejectOversizedRequests } from '#api/http/connection-limits';
import { readCorrelationId } from '#api/http/correlation';
import { enableCors } from '#api/http/cors';
import { handleParseErrors } from '#api/http/http-parse-errors';
import { useJsonBodyParser } from '#api/http/json-body-parser';
import { ErrorLog } from '#api/http/error-log';
import { OutageLog } from '#api/http/outage-log';
import { ProblemFilter, sendProblem } from '#api/http/problem-filter';
import { MethodNotAllowed } from '#api/http/request-errors';
import { limitRates } from '#api/http/rate-limits';
import { onRequestEnd } from '#api/http/request-end';
import { rejectAmbiguousRequests } from '#api/http/request-framing';
import { limitResponseTimes } from '#api/http/response-deadline';
import { limitReceiveTimes } from '#api/http/receive-timeouts';
import { rejectWhileStopping } from '#api/http/stopping';
import { RouteTable } from '#api/http/route-table';
import { setSecurityHeaders } from '#api/http/security-headers';
import { CompiledValidationPipe } from '#api/validation/compiled-validation.pipe';
import type { Configuration } from '#platform/configuration';
import type { HttpSettings } from '#platform/http-settings';
import type { Log } from '#platform/logging';

/** Components of readiness. */
const DATABASES = ['event store', 'read models'];

const MAX_PATH_SEGMENT_LENGTH = 200;

/** Settings of the HTTP server. Without CORS origins, a rate limit, a response deadline or proxies these features are off. */
export type HttpConfiguration = Pick<Configuration, 'bodyLimitBytes' | 'requestTimeoutMs'> &
  Partial<HttpSettings> &
  Partial<Pick<Configuration, 'responseDeadlineMs' | 'servers'>>;

/**
 * Creates a Nest application, not yet initialised. Bodies are JSON, errors become problem documents, and every request is logged. Fastify runs the hooks
 * of one kind in the order in which they are added here.
 */
export const createApplication = async (
  module: Type,
  {
    bodyLimitBytes,
    requestTimeoutMs,
    trustProxy,
    corsOrigins = [],
    requestsPerMinute = 0,
    bytesPerPersonPerDay = 0,
    responseDeadlineMs,
    servers = null,
  }: HttpConfiguration,
  log: Log,
): Promise<NestFastifyApplication> => {
  const outages = new OutageLog(log, () => databasesRespond(application));
  const errors = new ErrorLog(log, outages);
  const closeUnread = handleParseErrors(log);
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: resolveTrustProxy(trustProxy),
    ...connectionLimits(requestTimeoutMs),
    routerOptions: { maxParamLength: MAX_PATH_SEGMENT_LENGTH, ignoreTrailingSlash: true },
    clientErrorHandler: closeUnread,
    genReqId: readCorrelationId,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply, errors),
  });
  const application = await createNestApplication(module, adapter, log);
  limitReceiveTimes(application, requestTimeoutMs, closeUnread);
  setSecurityHeaders(application);
  rejectAmbiguousRequests(application);
  await enableCors(application, corsOrigins);
  limitRates(application, requestsPerMinute);
  rejectOversizedRequests(application);
  logRequests(application, log);
  if (servers !== null && responseDeadlineMs !== undefined) limitResponseTimes(application, responseDeadlineMs);
  rejectWhileStopping(application, () => outages.stop());
  addEntityTags(application);
  compressResponses(application);
  application.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  useJsonBodyParser(application, bytesPerPersonPerDay);
  return application.useGlobalPipes(new CompiledValidationPipe()).useGlobalFilters(new ProblemFilter(errors));
};

const createNestApplication = (module: Type, adapter: FastifyAdapter, log: Log): Promise<NestFastifyApplication> =>
  NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, logger: log, abortOnError: false });

/** Whether nothing that the service needs is missing. Rejects for an application without readiness. */
const databasesRespond = async (application: NestFastifyApplication): Promise<boolean> => {
  const components = await application.get<Readiness>(Readiness, { strict: false }).components();
  return DATABASES.every((name) => components[name]?.ready !== false);
};

/** Trusts this number of proxies, counted from this server, or proxies with these addresses; none by default. */
const resolveTrustProxy = (proxies: HttpConfiguration['trustProxy']) => {
  if (typeof proxies === 'number') return (_: string, hop: number): boolean => hop < proxies;
  return proxies === null || proxies === undefined ? false : [...proxies];
};

/** Logs each request by its declared route, returns its correlation id, and rejects methods that the URL does not support. */
const logRequests = (application: NestFastifyApplication, log: Log): void => {
  const fastify = application.getHttpAdapter().getInstance();
  const routes = new RouteTable();
  fastify.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Correlation-Id', request.id);
    const allowed = request.is404 ? routes.methodsAt(request.url) : [];
    if (allowed.length > 0) done(new MethodNotAllowed(allowed));
    else done();
  });
  onRequestEnd(fastify, ({ request, status, durationMs }) => {
    const { method, routeOptions } = request;
    const route = request.is404 ? null : (routeOptions.url ?? null);
    const code = request.problemCode === undefined ? {} : { code: request.problemCode };
    log.request({
      correlationId: request.id,
      method,
      route,
      status,
      durationMs: Math.round(durationMs * 10) / 10,
      ...code,
    });
  });
};
