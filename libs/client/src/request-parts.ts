import type { Problem } from '#client/api.types';
import type { RecordOptions } from '#client/operations';

export type HeaderFields = Readonly<Record<string, string>>;

export const CSV: HeaderFields = { 'Content-Type': 'text/csv' };

export const toHeaders = ({ correlationId, ...options }: RecordOptions = {}): HeaderFields => ({
  ...(correlationId === undefined ? {} : { 'X-Correlation-Id': correlationId }),
  ...(options.idempotencyKey === undefined ? {} : { 'Idempotency-Key': options.idempotencyKey }),
  ...(options.ifMatch === undefined ? {} : { 'If-Match': options.ifMatch }),
});

/** Path and query of a URL. */
export const toPath = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

/** The cursor in the path of a next page. */
export const readCursor = (path: string): string | null => new URL(path, 'http://here').searchParams.get('cursor');

/** Builds a problem if the response is not a problem document, for example because a proxy sent it. */
export const toProblem = (found: unknown, { status, statusText, headers }: Response): Problem => {
  if (typeof found === 'object' && found !== null && 'code' in found) return found as Problem;
  const correlationId = headers.get('X-Correlation-Id') ?? '';
  return { type: 'about:blank', title: statusText, status, code: 'no-problem-document', correlationId };
};
