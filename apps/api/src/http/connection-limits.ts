import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TurnedAway } from '#api/http/request-rejected';

/** All headers and the address together, in bytes: a token has 4,096 at the most, and what browsers and proxies add stays below as much again. */
const LARGEST_HEADERS = 16_384;
/** Further headers Node would drop without a word. */
const MOST_HEADERS = 100;
/** What RFC 9110 recommends to support at least, in characters. */
const LONGEST_ADDRESS = 8_000;
/** Headers arrive in one go; who sends them drop by drop holds a connection for nothing. In milliseconds. */
const HEADERS_TIMEOUT = 10_000;
/** How often slow requests are looked for, in milliseconds; Node's thirty seconds would let each of them stay for that much longer. */
const LOOK_FOR_SLOW = 1_000;
/** A connection without a request is kept for longer than the minute for which load balancers keep theirs, so that they end it first. In milliseconds. */
const KEEP_ALIVE = 72_000;
/** A connection on which nothing moves is ended. Building a view anew or importing a register says nothing for as long as it takes. In milliseconds. */
const LONGEST_SILENCE = 600_000;

/** For the HTTP server; the time and the size of a whole request come from the configuration. */
export const connectionLimits = (requestTimeout: number) => ({
  keepAliveTimeout: KEEP_ALIVE,
  connectionTimeout: LONGEST_SILENCE,
  http: {
    maxHeaderSize: LARGEST_HEADERS,
    headersTimeout: Math.min(HEADERS_TIMEOUT, requestTimeout),
    requestTimeout,
    connectionsCheckingInterval: LOOK_FOR_SLOW,
  },
});

/** Turns away what is too long or encoded, before anything of the body is read. */
export const limitRequests = (application: NestFastifyApplication): void => {
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', ({ raw, headers }, _, done) => {
    const { url = '', rawHeaders } = raw;
    const coding = headers['content-encoding'];
    if (url.length > LONGEST_ADDRESS) done(new TurnedAway('address-too-long', 'The address is too long.'));
    else if (rawHeaders.length > 2 * MOST_HEADERS) done(new TurnedAway('headers-too-large', TOO_MANY_HEADERS));
    else if (coding !== undefined && coding !== 'identity') done(encoded());
    else done();
  });
  // Were the connection closed before all of a body is sent that is too large, the sender would see it broken and no answer. What still comes is
  // dropped, for as long as a request may take.
  fastify.addHook('onSend', (_, reply, payload, done) => {
    if (reply.statusCode === TOO_LARGE) void reply.removeHeader('connection');
    done(null, payload);
  });
};

const TOO_LARGE = 413;

const TOO_MANY_HEADERS = `A request may have ${MOST_HEADERS} headers at the most.`;

/** What is small on the wire could be of any size once it is unpacked. */
const encoded = (): TurnedAway =>
  new TurnedAway('unsupported-media-type', 'Send the body as it is, without a Content-Encoding: it is not unpacked.', {
    'Accept-Encoding': 'identity',
  });
