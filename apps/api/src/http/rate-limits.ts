import { isIPv6 } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '#api/access/bearer-guard';
import { RequestRejected } from '#api/http/request-rejected';
import { Authenticator, MetricsToken, Unauthenticated, type Principal } from '#platform/identity';
import { KeyedQueue } from '#platform/keyed-queue';
import { RateLimiter } from '#platform/rate-limiter';
import { readKeyId } from '#platform/token-key-id';

/** A failed sign-in counts as much as this many requests. */
const FAILURE_WEIGHT = 20;

/** Health probes send no token and are not limited. */
const UNLIMITED = /^\/health(?![^/?#])/;
/** Requests for metrics are frequent and are not limited. Failed sign-ins there still count. */
const METRICS = /^\/metrics(?![^/?#])/;

/**
 * Limits the requests per minute of each person, the requests of each IP address without a valid token, and the failed sign-ins of each address with each
 * key. A request beyond the limit is rejected before its body is read. Nobody can use up the sign-ins of others at the same address: beyond the limit of an
 * address, tokens are verified one after the other, and only those that are not valid are rejected. No limits when `perMinute` is 0.
 */
export const limitRates = (application: NestFastifyApplication, perMinute: number): void => {
  if (perMinute === 0) return;
  const limits = new RateLimits(perMinute, {
    authenticator: application.get(Authenticator, { strict: false }),
    metricsToken: application.get(MetricsToken, { strict: false }),
  });
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => limits.check(request, reply));
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 401) limits.countFailure(request);
    done(null, payload);
  });
};

interface Verifiers {
  readonly authenticator: Authenticator;
  readonly metricsToken: MetricsToken;
}

class RateLimits {
  private readonly persons;
  private readonly addresses;
  private readonly failures;
  private readonly verifications = new KeyedQueue();

  constructor(
    perMinute: number,
    private readonly verifiers: Verifiers,
  ) {
    this.persons = new RateLimiter(perMinute);
    this.addresses = new RateLimiter(perMinute);
    this.failures = new RateLimiter(Math.max(1, Math.floor(perMinute / FAILURE_WEIGHT)));
  }

  /** Rejects with `RequestRejected` when a limit is exceeded. */
  async check(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (UNLIMITED.test(request.url)) return;
    const isExempt = METRICS.test(request.url);
    const { authorization } = request.headers;
    const principal = this.verifiers.authenticator.peek(authorization);
    if (principal !== undefined) return isExempt ? undefined : this.consume(reply, 'person', principal.person);
    if (isExempt && this.verifiers.metricsToken.matches(authorization)) return;
    const address = clientNetwork(request.ip);
    if (authorization === undefined) return isExempt ? undefined : this.consume(reply, 'address', address);
    const failures = this.failures.peek(failureKey(request)).retryAfterSeconds;
    const retryAfterSeconds = failures > 0 || isExempt ? failures : this.addresses.consume(address).retryAfterSeconds;
    if (retryAfterSeconds === 0) return;
    const verified = await this.verifyInTurn(address, authorization, retryAfterSeconds);
    if (!isExempt) this.consume(reply, 'person', verified.person);
  }

  /** A request without a token, or with one that has just expired, is not a failed sign-in: it would count against other people at the same address. */
  countFailure(request: FastifyRequest): void {
    const { authorization } = request.headers;
    if (authorization === undefined || this.verifiers.authenticator.peek(authorization) !== undefined) return;
    this.failures.consume(failureKey(request));
  }

  private verifyInTurn(address: string, authorization: string, retryAfterSeconds: number): Promise<Principal> {
    return this.verifications.run(address, () =>
      this.verifiers.authenticator.authenticate(authorization).catch((error: unknown) => {
        if (!(error instanceof Unauthenticated)) throw error;
        throw tooManyRequests(TOO_MANY_FAILURES, retryAfterSeconds);
      }),
    );
  }

  private consume(reply: FastifyReply, name: 'person' | 'address', caller: string): void {
    const limiter = name === 'person' ? this.persons : this.addresses;
    const { remaining, retryAfterSeconds, resetSeconds } = limiter.consume(caller);
    void reply.header('RateLimit-Policy', `"${name}";q=${limiter.perMinute};w=60`);
    void reply.header('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`);
    if (retryAfterSeconds > 0) throw tooManyRequests(TOO_MANY_REQUESTS, retryAfterSeconds);
  }
}

const failureKey = ({ ip, headers }: FastifyRequest): string =>
  `${clientNetwork(ip)} ${readKeyId(headers.authorization)}`;

const TOO_MANY_FAILURES = 'Too many failed sign-in attempts from this address. Wait before trying again.';
const TOO_MANY_REQUESTS = 'You have sent too many requests in a minute. Wait before trying again.';

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
