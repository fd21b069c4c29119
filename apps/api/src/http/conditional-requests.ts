import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

const DIGEST_LENGTH = 22;

/** Identifies the content. */
export const computeDigest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, DIGEST_LENGTH);

const VERSION = /^"(\d+)"$/;

/**
 * The entity tag of a representation: the version of the record and a digest (`"12-…"`, valid in `If-Match`), or a weak tag with the digest alone.
 * The version is not enough, because the representation of a record also depends on the day, on other records and on the reader.
 */
const entityTag = (content: string | Buffer, version: unknown): string => {
  const digest = computeDigest(content);
  const [, number] = typeof version === 'string' ? (VERSION.exec(version) ?? []) : [];
  return number === undefined ? `W/"${digest}"` : `"${number}-${digest}"`;
};

const stripWeakPrefix = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether `If-None-Match` contains this tag. Malformed tags match nothing. */
export const matchesAnyTag = (tag: string, ifNoneMatch: string | undefined): boolean => {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((each) => stripWeakPrefix(each) === stripWeakPrefix(tag));
};

const isTaggable = ({ method }: FastifyRequest, reply: FastifyReply, content: unknown): content is string | Buffer =>
  (method === 'GET' || method === 'HEAD') &&
  reply.statusCode === 200 &&
  !reply.hasHeader('Cache-Control') &&
  (typeof content === 'string' || Buffer.isBuffer(content));

/** The empty body of a 304 response. For HEAD it is an empty stream, because Fastify would otherwise add the wrong `Content-Length`. */
const emptyBodyFor = ({ method }: FastifyRequest): Readable | null => (method === 'HEAD' ? Readable.from([]) : null);

/**
 * Adds an `ETag` to every query response, and answers 304 when the client has this representation. No cache may store a response that does not set
 * `Cache-Control` itself, because most are about people. A program may still keep one in its memory and send its tag.
 */
export const addEntityTags = (application: NestFastifyApplication): void => {
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, content, done) => {
      const isToTag = isTaggable(request, reply, content);
      if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
      if (!isToTag) return done(null, content);
      const tag = entityTag(content, reply.getHeader('ETag'));
      const vary = [reply.getHeader('Vary') ?? [], 'Authorization', 'Accept'].flat().join(', ');
      void reply.headers({ ETag: tag, Vary: vary });
      if (!matchesAnyTag(tag, request.headers['if-none-match'])) return done(null, content);
      for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) void reply.removeHeader(name);
      void reply.code(304);
      done(null, emptyBodyFor(request));
    });
};
