import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RequestRejected } from '#api/http/request-rejected';

/** All headers and the URL together. A token that names all groups of a person takes several kilobytes; browsers and proxies add less than four. */
const MAX_HEADER_BYTES = 16_384;
/** Node would silently drop further headers. */
const MAX_HEADERS = 100;
/** In characters: the minimum that RFC 9110 recommends servers to support. */
const MAX_URL_LENGTH = 8_000;
/** Headers arrive at once. A client that sends them slowly only occupies a connection. */
const HEADERS_TIMEOUT_MS = 10_000;
/** How often Node looks for slow requests. Its default would let each of them stay 30 seconds longer. */
const SLOW_REQUEST_CHECK_MS = 1_000;
/** Longer than the minute of common load balancers, so that they close idle connections first. */
const KEEP_ALIVE_MS = 72_000;
/** A connection without any data is closed after this time. The import of a register sends nothing while it runs. */
const IDLE_TIMEOUT_MS = 600_000;

/** Options of the HTTP server. How long headers may take comes from the configuration, if that is shorter. */
export const connectionLimits = (requestTimeoutMs: number) => ({
  keepAliveTimeout: KEEP_ALIVE_MS,
  connectionTimeout: IDLE_TIMEOUT_MS,
  // The response of Fastify has no code, no Retry-After and no correlation id: `rejectWhileStopping` answers instead.
  return503OnClosing: false,
  http: {
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs),
    // `limitReceiveTimes` limits the bodies, because files may take longer.
    requestTimeout: 0,
    connectionsCheckingInterval: SLOW_REQUEST_CHECK_MS,
  },
});

/** Rejects requests with long URLs, many headers or an encoded body, before the body is read. */
export const rejectOversizedRequests = (application: NestFastifyApplication): void => {
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', ({ raw, headers }, _, done) => {
    const { url = '', rawHeaders } = raw;
    const coding = headers['content-encoding'];
    if (url.length > MAX_URL_LENGTH) done(new RequestRejected('uri-too-long', 'The URL is too long.'));
    else if (rawHeaders.length > 2 * MAX_HEADERS) done(new RequestRejected('headers-too-large', TOO_MANY_HEADERS));
    else if (coding !== undefined && coding !== 'identity') done(rejectEncoding());
    else done();
  });
  // If the connection closed before the client had sent all of a large body, the client would see an error instead of the response. The rest of the
  // body is read and dropped, within the request timeout.
  fastify.addHook('onSend', (_, reply, payload, done) => {
    if (reply.statusCode === CONTENT_TOO_LARGE) void reply.removeHeader('connection');
    done(null, payload);
  });
};

const CONTENT_TOO_LARGE = 413;

const TOO_MANY_HEADERS = `A request can have at most ${MAX_HEADERS} headers.`;

/** A small compressed body could have any size once it is decompressed. */
const rejectEncoding = (): RequestRejected =>
  new RequestRejected('unsupported-media-type', 'Send the body uncompressed, without Content-Encoding.', {
    'Accept-Encoding': 'identity',
  });
