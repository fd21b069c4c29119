import type { FastifyRequest } from 'fastify';
import { InvalidHeader } from '#api/http/request-errors';

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,255}$/;
const ENTITY_TAG = /^"(0|[1-9]\d{0,14})(?:-[A-Za-z0-9_-]{22})?"$/;

/** Parses `"12"`, or `"12-…"` as a GET returns it, to 12; null without the header. Throws `InvalidHeader` for anything else: weak tags, lists, `*`. */
export const parseIfMatch = (ifMatch: string | undefined): number | null => {
  if (ifMatch === undefined) return null;
  const version = ENTITY_TAG.exec(ifMatch)?.[1];
  if (version === undefined)
    throw new InvalidHeader('If-Match', 'If-Match must be one version in double quotes, as in the ETag: "12".');
  return Number(version);
};

const readHeader = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** The headers of a command. */
export interface CommandHeaders {
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string | undefined;
}

/** Reads the headers of a command. Throws `InvalidHeader` for a malformed one. */
export const readCommandHeaders = (request: FastifyRequest): CommandHeaders => {
  const idempotencyKey = readHeader(request, 'idempotency-key');
  if (idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(idempotencyKey))
    throw new InvalidHeader(
      'Idempotency-Key',
      'Idempotency-Key must be 8 to 255 visible ASCII characters without spaces.',
    );
  return { expectedVersion: parseIfMatch(readHeader(request, 'if-match')), idempotencyKey };
};
