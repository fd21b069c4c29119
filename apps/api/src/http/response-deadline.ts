import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { CSV_TYPE } from '#api/http/content-negotiation';
import '#api/http/log-position';
import { runWithDeadline } from '#execution/deadline';

/** Files are as long as they are, lists of earlier days have a limit of their own, and the routes that record the events of many commands say so. */
const takesLonger = ({ headers, query, routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.recordsEvents === true ||
  (query as { readonly asOf?: unknown } | null)?.asOf !== undefined ||
  headers['content-type']?.startsWith(CSV_TYPE) === true ||
  headers.accept?.includes(CSV_TYPE) === true ||
  (query as { readonly format?: unknown } | null)?.format === 'csv';

/**
 * Gives every request that waits for servers one deadline, over everything that is waited for and repeated. What is not known by then rejects with
 * `StoreUnavailable` or `OutcomeUnknown`. Starts after the body has arrived, which has its own limit. A process on a data folder waits for nobody.
 */
export const limitResponseTimes = (application: NestFastifyApplication, deadlineMs: number): void => {
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', (request, _reply, done) => {
      if (takesLonger(request)) done();
      else runWithDeadline(deadlineMs, done);
    });
};
