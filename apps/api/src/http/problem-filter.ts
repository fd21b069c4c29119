import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findingOf, PROBLEMS, type Finding, type WrongField } from '#api/http/problems';
import type { Log } from '#platform/logging';

/** A problem document (RFC 9457). `code` is what programs branch on: the rule's own code, or else the kind of problem. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  readonly errors?: readonly WrongField[];
  readonly correlationId: string;
}

export const documentOf = (finding: Finding, correlationId: string): ProblemDocument => ({
  type: `urn:problem:${finding.kind}`,
  title: PROBLEMS[finding.kind].title,
  status: PROBLEMS[finding.kind].status,
  ...(finding.detail === null ? {} : { detail: finding.detail }),
  code: finding.code ?? finding.kind,
  ...(finding.errors === undefined ? {} : { errors: finding.errors }),
  correlationId,
});

/** Answers an error with its problem document; what is our fault or our store's is also logged, with its stack. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void => {
  const finding = findingOf(error, { ifMatch: request.headers['if-match'] !== undefined });
  const document = documentOf(finding, request.id);
  if (document.status >= 500) log.fault(error, request.id);
  if (reply.sent) return;
  void reply
    .code(document.status)
    .headers({ ...finding.headers, 'X-Correlation-Id': request.id, 'Cache-Control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(document));
};

/** The one place where errors become answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.log);
  }
}
