import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { documentOf } from '#api/http/problem-filter';
import { PROBLEMS, type Finding, type ProblemKind } from '#api/http/problems';
import type { Log } from '#platform/logging';

const KINDS: Readonly<Record<string, ProblemKind>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Answers what could not even be read as HTTP, straight on its connection, and ends it. */
export const clientErrors =
  (log: Log) =>
  (error: { readonly code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const kind = KINDS[error.code ?? ''] ?? 'bad-request';
    const finding: Finding = { kind, detail: null };
    const correlationId = randomUUID();
    const { status, title } = PROBLEMS[kind];
    const body = JSON.stringify(documentOf(finding, correlationId));
    const head = [
      `HTTP/1.1 ${status} ${title}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Correlation-Id: ${correlationId}`,
      'Cache-Control: no-store',
      'Connection: close',
    ];
    log.request({ correlationId, method: 'unread', route: null, status, milliseconds: 0 });
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
