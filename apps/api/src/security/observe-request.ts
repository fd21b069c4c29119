import type { FastifyRequest } from 'fastify';
import { clientNetwork } from '#api/http/rate-limits';
import type { RequestEnd } from '#api/http/request-end';
import { isSensitiveReading } from '#api/security/sensitive-routes';
import type { SecurityEntry, SecurityOutcome } from '#domain/security.events';
import { ROLES, type Role } from '#domain/vocabulary';

/** What the security log keeps of one request, before equal ones are counted together. */
export type Observation = Omit<SecurityEntry, 'firstAt' | 'lastAt' | 'count' | 'isNewNetwork'>;

const REFUSALS: Readonly<Record<number, SecurityOutcome>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  429: 'too-many-requests',
};

/** Ids, URNs and days. Anything else in a path may have been typed by anybody. */
const ID = /^[\w-]{1,64}$/;

/** The network of a client. The last part of an address would tell of one household or device. */
export const toNetwork = (ip: string): string => {
  const address = clientNetwork(ip);
  if (address.includes(':')) return `${address.split(':').slice(0, 3).join(':')}::/48`;
  return address.replace(/\.\d+$/, '.0/24');
};

/** Kind and id of the record that the last parameter of the path names. */
const toTarget = (params: unknown): string | null => {
  const [kind, id] = Object.entries((params ?? {}) as Record<string, unknown>).at(-1) ?? [];
  return kind !== undefined && typeof id === 'string' && ID.test(id) ? `${kind}/${id}` : null;
};

const toRoles = (names: readonly string[]): Role[] => ROLES.filter((role) => names.includes(role));

/** What a request tells of who was refused, or read something sensitive. Null for every other request. */
export const observeRequest = ({ request, status }: RequestEnd): Observation | null => {
  const { principal, method, routeOptions, params } = request;
  const path = request.is404 ? undefined : routeOptions.url;
  const at = { network: toNetwork(request.ip), route: path === undefined ? null : `${method} ${path}` };
  const refusal = REFUSALS[status];
  if (refusal !== undefined) {
    // A caller without a valid token could choose what is stored by trying routes and records, so neither is kept.
    if (principal === undefined)
      return status === 404
        ? null
        : { outcome: refusal, personId: null, roles: [], network: at.network, route: null, target: null };
    if (path === undefined) return null;
    return { outcome: refusal, personId: principal.person, roles: [], ...at, target: toTarget(params) };
  }
  if (principal === undefined || path === undefined || status >= 400 || !READING.includes(method)) return null;
  const roles = toRoles(principal.tokenRoles);
  if (!isSensitiveReading(path, roles) || isAboutReader(request, principal.person)) return null;
  return { outcome: 'read', personId: principal.person, roles, ...at, target: toTarget(params) };
};

const READING: readonly string[] = ['GET', 'HEAD'];

const isAboutReader = ({ params }: FastifyRequest, personId: string): boolean =>
  (params as { readonly person?: string } | undefined)?.person === personId;
