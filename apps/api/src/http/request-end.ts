import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PROBLEMS } from '#api/http/problems';
import '#api/http/problem-filter';

/** How a request ended. */
export interface RequestEnd {
  readonly request: FastifyRequest;
  readonly status: number;
  readonly durationMs: number;
}

/**
 * Calls `listen` once for each request: when its response has been sent, or when its client closed the connection before it had sent the whole body. The
 * status is then 499, which nobody receives.
 */
export const onRequestEnd = (fastify: Pick<FastifyInstance, 'addHook'>, listen: (end: RequestEnd) => void): void => {
  const answered = new WeakSet<FastifyRequest>();
  fastify.addHook('onResponse', (request, reply, done) => {
    answered.add(request);
    listen({ request, status: reply.statusCode, durationMs: reply.elapsedTime });
    done();
  });
  fastify.addHook('onRequestAbort', (request, done) => {
    if (!answered.has(request)) {
      answered.add(request);
      request.problemCode = 'request-cut-off';
      listen({ request, status: PROBLEMS['request-cut-off'].status, durationMs: 0 });
    }
    done();
  });
};
