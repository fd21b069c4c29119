import { isIPv6 } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '#api/access/bearer-guard';
import { RequestRejected } from '#api/http/request-rejected';
import { RateLimiter } from '#platform/rate-limiter';
import { Authenticator } from '#platform/identity';

/** A failed sign-in counts as much as this many requests. */
const FAILURE_WEIGHT = 20;

/** Health probes send no token and are not limited. */
const UNLIMITED = /^\/health(?![^/?#])/;
/** Requests for metrics are frequent and are not limited. Failed sign-ins there still count. */
const METRICS = /^\/metrics(?![^/?#])/;

/**
 * Limits the requests per minute of each person, the requests of each IP address without a valid token, and the failed sign-ins of each address. It reads
 * only the headers, so a rejected request costs neither a signature check nor a body. No limits when `perMinute` is 0.
 */
export const limitRates = (application: NestFastifyApplication, perMinute: number): void => {
  if (perMinute === 0) return;
  const persons = new RateLimiter(perMinute);
  const addresses = new RateLimiter(perMinute);
  const failures = new RateLimiter(Math.max(1, Math.floor(perMinute / FAILURE_WEIGHT)));
  const authenticator = application.get(Authenticator, { strict: false });
  const fastify = application.getHttpAdapter().getInstance();

  const checkLimits = (request: FastifyRequest, reply: FastifyReply): RequestRejected | null => {
    if (UNLIMITED.test(request.url)) return null;
    const isExempt = METRICS.test(request.url);
    const principal = authenticator.peek(request.headers.authorization);
    if (principal !== undefined) return isExempt ? null : consumeLimit(reply, 'person', persons, principal.person);
    const address = clientNetwork(request.ip);
    const { retryAfterSeconds } = failures.peek(address);
    if (retryAfterSeconds > 0 && request.headers.authorization !== undefined)
      return tooManyRequests(TOO_MANY_FAILURES, retryAfterSeconds);
    return isExempt ? null : consumeLimit(reply, 'address', addresses, address);
  };

  fastify.addHook('onRequest', (request, reply, done) => {
    const rejected = checkLimits(request, reply);
    if (rejected === null) done();
    else done(rejected);
  });
  // A request without a token, or with one that has just expired, is not a failed sign-in: it would block other people at the same address.
  const isAttempt = ({ headers: { authorization } }: FastifyRequest): boolean =>
    authorization !== undefined && authenticator.peek(authorization) === undefined;
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 401 && isAttempt(request)) failures.consume(clientNetwork(request.ip));
    done(null, payload);
  });
};

const TOO_MANY_FAILURES = 'Too many failed sign-in attempts from this address. Wait before trying again.';
const TOO_MANY_REQUESTS = 'You have sent too many requests in a minute. Wait before trying again.';

const consumeLimit = (
  reply: FastifyReply,
  name: string,
  limiter: RateLimiter,
  caller: string,
): RequestRejected | null => {
  const { remaining, retryAfterSeconds, resetSeconds } = limiter.consume(caller);
  void reply.header('RateLimit-Policy', `"${name}";q=${limiter.perMinute};w=60`);
  void reply.header('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`);
  return retryAfterSeconds === 0 ? null : tooManyRequests(TOO_MANY_REQUESTS, retryAfterSeconds);
};

const tooManyRequests = (message: string, retryAfterSeconds: number): RequestRejected =>
  new RequestRejected('too-many-requests', message, { 'Retry-After': String(retryAfterSeconds) });

/** Some proxies forward `192.0.2.1:50123` or `[2001:db8::1]:50123`. The port does not identify a client. */
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|(\d+(?:\.\d+){3}):\d+)$/;

/** Normalises the IP address of a client. An IPv6 address becomes its /64 network, because a client can use any address of it. */
export const clientNetwork = (address: string): string => {
  const [, inBrackets, beforePort] = WITH_PORT.exec(address) ?? [];
  const bare = inBrackets ?? beforePort ?? address;
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const groups = after === undefined ? head : [...head, ...zeros, ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
};
