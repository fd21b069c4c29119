import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CODINGS, codingFor, packedTag, plainTags, type Coding } from '#api/http/content-codings';

/** Smaller answers fit into one packet anyhow; in bytes. */
const WORTH_IT = 1_400;
const PACKABLE = /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml|javascript)|image\/svg)/i;
/** For answers made on the spot: as small as gzip's best, in less time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Packs what is worth it (on a thread of its own), as the request's `Accept-Encoding` likes it, and keeps the tags of packed answers apart. */
export const packAnswers = (application: NestFastifyApplication): void => {
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', ({ headers }, _, done) => {
    for (const name of ['if-match', 'if-none-match'] as const) {
      const tags = headers[name];
      if (tags !== undefined) headers[name] = plainTags(tags);
    }
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 304) confirmed(request, reply);
    const plan = planned(request, reply, payload);
    if (plan === null) done(null, payload);
    else
      plan.then(
        (packed) => done(null, packed),
        (error: unknown) => done(error as Error),
      );
  });
};

const planned = (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> | null => {
  const small = (typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length < WORTH_IT;
  if (small || payload === null || payload === undefined || !isPackable(reply)) return null;
  varies(reply);
  const coding = codingFor(asOne(request.headers['accept-encoding']));
  if (coding === null) return null;
  const packed = packedBy(coding, payload);
  if (packed === null) return null;
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string') void reply.header('ETag', packedTag(tag, coding));
  void reply.header('Content-Encoding', coding).removeHeader('Content-Length').removeHeader('Accept-Ranges');
  return packed;
};

/** A part of an answer is a part of its bytes: it stays as it is. */
const isPackable = (reply: FastifyReply): boolean =>
  reply.statusCode !== 206 &&
  !reply.hasHeader('Content-Encoding') &&
  PACKABLE.test(String(reply.getHeader('Content-Type') ?? '')) &&
  !String(reply.getHeader('Cache-Control') ?? '').includes('no-transform');

const packedBy = (coding: Coding, payload: unknown): Promise<unknown> | null => {
  if (payload instanceof Readable) {
    const packing = coding === 'br' ? createBrotliCompress(BROTLI) : createGzip();
    return Promise.resolve(pipeline(payload, packing, () => undefined));
  }
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return null;
  return coding === 'br' ? brotliOf(payload, BROTLI) : gzipOf(payload);
};

/** «Not changed» names the very answer that the caller keeps, which was packed. */
const confirmed = (request: FastifyRequest, reply: FastifyReply): void => {
  varies(reply);
  const tag = reply.getHeader('etag');
  const asked = asSent(request, 'if-none-match');
  if (typeof tag !== 'string') return;
  const kept = CODINGS.map((coding) => packedTag(tag, coding)).find((packed) => asked.includes(packed));
  if (kept !== undefined) void reply.header('ETag', kept);
};

/** A header as it came, before its tags were made plain. */
const asSent = ({ raw: { rawHeaders } }: FastifyRequest, name: string): string =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name).join(', ');

const asOne = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

const varies = (reply: FastifyReply): void => {
  const before = reply.getHeader('Vary');
  const named = before === undefined ? [] : [before].flat().map(String);
  if (!named.some((each) => /accept-encoding|\*/i.test(each)))
    void reply.header('Vary', [...named, 'Accept-Encoding'].join(', '));
};
