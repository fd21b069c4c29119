import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import '#api/access/bearer-guard';
import { MalformedBody } from '#api/http/malformed-body';
import { ValidationFailed } from '#api/http/request-errors';
import { RequestRejected } from '#api/http/request-rejected';
import { findStructureFault } from '#api/validation/json-structure';
import { DailyQuota } from '#platform/daily-quota';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Parses bodies as JSON in UTF-8. Rejects what `JSON.parse` would silently change (invalid UTF-8) or choose from (duplicate keys), so that exactly what
 * the client sent is recorded; and, before it is parsed, what is larger than any body in number of fields, entries or levels, or what a person sends beyond
 * `bytesPerPersonPerDay` (0: no limit).
 */
export const useJsonBodyParser = (application: NestFastifyApplication, bytesPerPersonPerDay: number): void => {
  const fastify = application.getHttpAdapter().getInstance();
  const quota = bytesPerPersonPerDay === 0 ? null : new DailyQuota(bytesPerPersonPerDay);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    try {
      if (quota !== null) refuseBeyondQuota(request, bytes.length, quota);
      const text = decodeText(request, bytes);
      const fault = findStructureFault(text);
      if (fault !== null) throw new ValidationFailed([fault]);
      void parse(request, text, done);
    } catch (error) {
      done(error as Error);
    }
  });
};

/** Throws `RequestRejected`. Bodies are read only of callers who are known, except on public routes, which have none. */
const refuseBeyondQuota = ({ principal }: FastifyRequest, bytes: number, quota: DailyQuota): void => {
  const retryAfterSeconds = principal === undefined ? 0 : quota.consume(principal.person, bytes);
  if (retryAfterSeconds === 0) return;
  throw new RequestRejected(
    'too-many-requests',
    'You have sent more data than the daily limit. Wait before trying again.',
    {
      'Retry-After': String(retryAfterSeconds),
    },
  );
};

/** Throws `MalformedBody`. */
const decodeText = ({ headers }: FastifyRequest, bytes: Buffer): string => {
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!['utf-8', 'utf8'].includes(charset.toLowerCase()))
    throw new MalformedBody('unsupported-media-type', 'JSON must be encoded in UTF-8.');
  const text = decodeUtf8(bytes);
  if (text.startsWith(BYTE_ORDER_MARK))
    throw new MalformedBody('malformed-json', 'JSON must not start with a byte order mark.');
  return text;
};

const decodeUtf8 = (bytes: Buffer): string => {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new MalformedBody('malformed-json', 'The body is not valid UTF-8.');
  }
};
