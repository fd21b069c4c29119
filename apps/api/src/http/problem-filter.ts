import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorLog } from '#api/http/error-log';
import { problemFor } from '#api/http/error-mapping';
import { PROBLEMS, problemType, type Problem } from '#api/http/problems';
import { type WrongField } from '#api/http/request-errors';

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the problem document with which the request is answered. */
    problemCode?: string;
  }
}

/** A problem document (RFC 9457). Programs should branch on `code`: the code of the rule, or else the kind of problem. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  readonly errors?: readonly WrongField[];
  readonly correlationId: string;
}

export const toProblemDocument = ({ kind, detail, code, errors }: Problem, correlationId: string): ProblemDocument => ({
  type: problemType(kind),
  title: PROBLEMS[kind].title,
  status: PROBLEMS[kind].status,
  ...(detail === null ? {} : { detail }),
  code: code ?? kind,
  ...(errors === undefined ? {} : { errors }),
  correlationId,
});

/** Whether the client closed the connection before it had sent the whole body. */
const isCutOff = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;

const CUT_OFF: Problem = { kind: 'request-cut-off', detail: null };

/**
 * Answers an error with its problem document. Errors of the service or its stores (5xx) are also logged. Of a request that was cut off nobody reads the answer: its line in the log and its
 * status in the metrics tell of it.
 */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply, errors: ErrorLog): void => {
  const facts = { ifMatch: request.headers['if-match'] !== undefined };
  const problem = isCutOff(request) ? CUT_OFF : problemFor(error, facts);
  const document = toProblemDocument(problem, request.id);
  request.problemCode = document.code;
  if (document.status >= 500) errors.record(error, request.id);
  if (reply.sent) return;
  void reply
    .code(document.status)
    .headers({ ...problem.headers, 'X-Correlation-Id': request.id, 'Cache-Control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(document));
};

/** Turns every error of a route into a problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly errors: ErrorLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.errors);
  }
}
