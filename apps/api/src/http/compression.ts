import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseCoding, CODINGS, compressedTag, uncompressedTags, type Coding } from '#api/http/content-codings';

/** Smaller responses fit into one packet without compression. */
const MIN_SIZE_BYTES = 1_400;
const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml|javascript)|image\/svg)/i;
/** Compresses dynamic responses as much as gzip's best level does, in less time. */
const BROTLI_OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Compresses responses that are large enough, on zlib's thread pool, with the coding that `Accept-Encoding` prefers. A compressed representation has an
 * entity tag of its own; conditional requests may send either tag.
 */
export const compressResponses = (application: NestFastifyApplication): void => {
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', ({ headers }, _, done) => {
    for (const name of ['if-match', 'if-none-match'] as const) {
      const tags = headers[name];
      if (tags !== undefined) headers[name] = uncompressedTags(tags);
    }
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 304) restoreCompressedTag(request, reply);
    const compressing = startCompression(request, reply, payload);
    if (compressing === null) done(null, payload);
    else
      compressing.then(
        (compressed) => done(null, compressed),
        (error: unknown) => done(error as Error),
      );
  });
};

/** Null when the response is sent uncompressed. */
const startCompression = (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> | null => {
  const small = (typeof payload === 'string' || Buffer.isBuffer(payload)) && payload.length < MIN_SIZE_BYTES;
  if (small || payload === null || payload === undefined || !isCompressible(reply)) return null;
  addVary(reply);
  const coding = chooseCoding(joinValues(request.headers['accept-encoding']));
  if (coding === null) return null;
  const compressing = compress(coding, payload);
  if (compressing === null) return null;
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string') void reply.header('ETag', compressedTag(tag, coding));
  void reply.header('Content-Encoding', coding).removeHeader('Content-Length').removeHeader('Accept-Ranges');
  return compressing;
};

/** A partial response (206) is a range of uncompressed bytes, so it stays uncompressed. */
const isCompressible = (reply: FastifyReply): boolean =>
  reply.statusCode !== 206 &&
  !reply.hasHeader('Content-Encoding') &&
  COMPRESSIBLE.test(String(reply.getHeader('Content-Type') ?? '')) &&
  !String(reply.getHeader('Cache-Control') ?? '').includes('no-transform');

const compress = (coding: Coding, payload: unknown): Promise<unknown> | null => {
  if (payload instanceof Readable) {
    const stream = coding === 'br' ? createBrotliCompress(BROTLI_OPTIONS) : createGzip();
    return Promise.resolve(pipeline(payload, stream, () => undefined));
  }
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return null;
  return coding === 'br' ? compressBrotli(payload, BROTLI_OPTIONS) : compressGzip(payload);
};

/** A 304 response must name the representation that the client has cached, which may be a compressed one. */
const restoreCompressedTag = (request: FastifyRequest, reply: FastifyReply): void => {
  addVary(reply);
  const tag = reply.getHeader('etag');
  const sent = readRawHeader(request, 'if-none-match');
  if (typeof tag !== 'string') return;
  const cached = CODINGS.map((coding) => compressedTag(tag, coding)).find((compressed) => sent.includes(compressed));
  if (cached !== undefined) void reply.header('ETag', cached);
};

/** A header as the client sent it, before the request hook changed its tags. */
const readRawHeader = ({ raw: { rawHeaders } }: FastifyRequest, name: string): string =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name).join(', ');

const joinValues = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

const addVary = (reply: FastifyReply): void => {
  const current = reply.getHeader('Vary');
  const names = current === undefined ? [] : [current].flat().map(String);
  if (!names.some((name) => /accept-encoding|\*/i.test(name)))
    void reply.header('Vary', [...names, 'Accept-Encoding'].join(', '));
};
