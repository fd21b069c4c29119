import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { toProblemDocument } from '#api/http/problem-filter';
import { PROBLEMS, type ProblemKind } from '#api/http/problems';
import type { Log } from '#platform/logging';

const PROBLEM_BY_CODE: Readonly<Record<string, ProblemKind>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Creates a handler for requests that Node cannot parse as HTTP: it writes a problem document to the socket and closes it. */
export const handleParseErrors =
  (log: Log) =>
  (error: { readonly code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const kind = PROBLEM_BY_CODE[error.code ?? ''] ?? 'bad-request';
    const correlationId = randomUUID();
    const { status, title } = PROBLEMS[kind];
    const body = JSON.stringify(toProblemDocument({ kind, detail: null }, correlationId));
    const head = [
      `HTTP/1.1 ${status} ${title}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Correlation-Id: ${correlationId}`,
      'Cache-Control: no-store',
      'Connection: close',
    ];
    log.request({ correlationId, method: 'unread', route: null, status, durationMs: 0 });
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
