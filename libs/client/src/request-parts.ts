import type { RecordOptions } from '#client/operations';

export type HeaderFields = Readonly<Record<string, string>>;

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
