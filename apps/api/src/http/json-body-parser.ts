import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { BadBody } from '#api/http/problems';
import { repeatedName } from '#api/validation/duplicate-keys';
import { UnreadableBody } from '#api/http/malformed-body';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads bodies as JSON in UTF-8 and nothing else: what `JSON.parse` would let pass by repairing it (bytes that are no UTF-8) or by choosing (a name that
 * stands twice in an object) is refused, so that what is recorded is what was sent.
 */
export const readJsonBodies = (application: NestFastifyApplication): void => {
  const fastify = application.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    try {
      const text = textOf(request, bytes);
      void parse(request, text, (error, body) => {
        const twice = error ? null : repeatedName(text);
        if (twice === null) done(error, body);
        else done(new BadBody([{ field: twice, message: 'stands in its object more than once' }]));
      });
    } catch (error) {
      done(error as Error);
    }
  });
};

/** Throws `UnreadableBody`. */
const textOf = ({ headers }: FastifyRequest, bytes: Buffer): string => {
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!['utf-8', 'utf8'].includes(charset.toLowerCase()))
    throw new UnreadableBody('unsupported-media-type', 'JSON is sent in UTF-8.');
  const text = decoded(bytes);
  if (text.startsWith(BYTE_ORDER_MARK))
    throw new UnreadableBody('broken-json', 'JSON begins without a byte order mark.');
  return text;
};

const decoded = (bytes: Buffer): string => {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new UnreadableBody('broken-json', 'The body is not valid UTF-8.');
  }
};
