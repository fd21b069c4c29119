import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

const SHORT = 22;

const digestOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, SHORT);

const VERSION = /^"(\d+)"$/;

/**
 * The tag of what is shown: with the version of the record before it (`"12-…"`), which `If-Match` takes, or a weak one of the content alone. The
 * version by itself would not do: what is shown of a record can change without it, with the day, with other records and with the reader.
 */
const tagOf = (content: string | Buffer, version: unknown): string => {
  const digest = digestOf(content);
  const [, number] = typeof version === 'string' ? (VERSION.exec(version) ?? []) : [];
  return number === undefined ? `W/"${digest}"` : `"${number}-${digest}"`;
};

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether one of the tags in `If-None-Match` is this one; malformed ones are none. */
const isKnown = (tag: string, ifNoneMatch: string | undefined): boolean => {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((each) => bare(each) === bare(tag));
};

const isTagged = ({ method }: FastifyRequest, reply: FastifyReply, content: unknown): content is string | Buffer =>
  (method === 'GET' || method === 'HEAD') &&
  reply.statusCode === 200 &&
  !reply.hasHeader('Cache-Control') &&
  (typeof content === 'string' || Buffer.isBuffer(content));

/** No content, and no word about its length, which would be that of the content that is not sent: for HEAD only an empty stream keeps that quiet. */
const nothingFor = ({ method }: FastifyRequest): Readable | null => (method === 'HEAD' ? Readable.from([]) : null);

/** Gives every answer to a question an `ETag`, and answers 304 without content to who has it already. What may not be kept (`Cache-Control` is set) is left alone. */
export const tagAnswers = (application: NestFastifyApplication): void => {
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, content, done) => {
      if (!isTagged(request, reply, content)) return done(null, content);
      const tag = tagOf(content, reply.getHeader('ETag'));
      const vary = [reply.getHeader('Vary') ?? [], 'Authorization', 'Accept'].flat().join(', ');
      void reply.headers({ ETag: tag, 'Cache-Control': 'private, no-cache', Vary: vary });
      if (!isKnown(tag, request.headers['if-none-match'])) return done(null, content);
      for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) void reply.removeHeader(name);
      void reply.code(304);
      done(null, nothingFor(request));
    });
};
