import { isIPv6 } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '#api/http/bearer-guard';
import { TurnedAway } from '#api/http/request-rejected';
import { Allowance } from '#platform/rate-limiter';
import { Authenticator } from '#platform/identity';

/** A failed attempt to sign in counts as much as so many other requests. */
const WEIGHT_OF_A_FAILURE = 20;

/** For probes, which show no token. */
const OPEN = /^\/health(?![^/?#])/;
/** For scrapers, which come often; who fails to sign in there is counted all the same. */
const EXEMPT = /^\/metrics(?![^/?#])/;

/**
 * Limits how many requests a person may send in a minute, an address from which nobody signed in, and how often an address may fail to sign in. Decided
 * from the headers alone: what is turned away costs neither a proof nor a body. 0: no limits.
 */
export const limitRates = (application: NestFastifyApplication, perMinute: number): void => {
  if (perMinute === 0) return;
  const persons = new Allowance(perMinute);
  const addresses = new Allowance(perMinute);
  const failures = new Allowance(Math.max(1, Math.floor(perMinute / WEIGHT_OF_A_FAILURE)));
  const authenticator = application.get(Authenticator, { strict: false });
  const fastify = application.getHttpAdapter().getInstance();

  const turnedAway = (request: FastifyRequest, reply: FastifyReply): TurnedAway | null => {
    if (OPEN.test(request.url)) return null;
    const exempt = EXEMPT.test(request.url);
    const known = authenticator.known(request.headers.authorization);
    if (known !== undefined) return exempt ? null : counted(reply, 'person', persons, known.person);
    const address = networkOf(request.ip);
    const { wait } = failures.look(address);
    if (wait > 0 && request.headers.authorization !== undefined) return tooMany(FAILED_TOO_OFTEN, wait);
    return exempt ? null : counted(reply, 'address', addresses, address);
  };

  fastify.addHook('onRequest', (request, reply, done) => {
    const refusal = turnedAway(request, reply);
    if (refusal === null) done();
    else done(refusal);
  });
  // A token that ended while somebody works is no attempt to get in, nor is coming without one: others at the same address would pay for it.
  const isAttempt = ({ headers: { authorization } }: FastifyRequest): boolean =>
    authorization !== undefined && authenticator.known(authorization) === undefined;
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 401 && isAttempt(request)) failures.take(networkOf(request.ip));
    done(null, payload);
  });
};

const FAILED_TOO_OFTEN = 'From this address it was tried too often to sign in and failed; wait before trying again.';
const ASKED_TOO_OFTEN = 'You ask more often than is allowed in a minute; wait before asking again.';

const counted = (reply: FastifyReply, name: string, allowance: Allowance, caller: string): TurnedAway | null => {
  const { remaining, wait, full } = allowance.take(caller);
  void reply.header('RateLimit-Policy', `"${name}";q=${allowance.perMinute};w=60`);
  void reply.header('RateLimit', `"${name}";r=${remaining};t=${full}`);
  return wait === 0 ? null : tooMany(ASKED_TOO_OFTEN, wait);
};

const tooMany = (sentence: string, wait: number): TurnedAway =>
  new TurnedAway('too-many-requests', sentence, { 'Retry-After': String(wait) });

/** Some proxies forward `192.0.2.1:50123` or `[2001:db8::1]:50123`: another port is no other caller. */
const WITH_PORT = /^(?:\[([^\]]+)\](?::\d+)?|(\d+(?:\.\d+){3}):\d+)$/;

/** Whoever has one address of IPv6 has as many as they like: the first half counts. */
export const networkOf = (address: string): string => {
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
