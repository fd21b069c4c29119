import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RequestRejected } from '#api/http/request-rejected';

const VERSIONS: readonly string[] = ['1.0', '1.1'];

/** After such a request, nobody can say where the next one on the same connection begins. */
const CLOSE = { Connection: 'close' };

const countHeaders = ({ rawHeaders }: IncomingMessage, name: string): number =>
  rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === name).length;

const findFault = (request: IncomingMessage): RequestRejected | undefined => {
  const coding = request.headers['transfer-encoding'];
  if (!VERSIONS.includes(request.httpVersion))
    return new RequestRejected('bad-request', 'Send the request as HTTP/1.1.', CLOSE);
  if (countHeaders(request, 'host') > 1)
    return new RequestRejected('bad-request', 'The request has more than one Host header. Send one.', CLOSE);
  if (coding !== undefined && coding.trim().toLowerCase() !== 'chunked')
    return new RequestRejected('not-implemented', 'The only supported Transfer-Encoding is chunked.', CLOSE);
  return undefined;
};

/**
 * Rejects requests that Node accepts, but that a proxy in front of the service could read differently (RFC 9112): another version than 1.0 or 1.1, several
 * `Host` headers, and transfer codings other than `chunked`.
 */
export const rejectAmbiguousRequests = (application: NestFastifyApplication): void => {
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', ({ raw }, _, done) => done(findFault(raw)));
};
