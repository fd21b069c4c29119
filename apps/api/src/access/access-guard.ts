import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { BearerGuard } from '#api/access/bearer-guard';
import { BodyReferences } from '#api/access/body-references';
import { listCapacities } from '#api/access/capacities';
import { isCaseKind } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import { POLICY, type Grants, type Relation } from '#api/access/policy';
import { ProviderRights } from '#api/access/provider-rights';
import type { Member, ReaderConflicts } from '#api/access/reader-conflicts';
import { findRelations, listScopeBoards } from '#api/access/relations';
import type { Resource } from '#api/access/resource';
import { ResourceResolver, type PathParameters } from '#api/access/resource-resolver';
import { RoleAssignments, type ActiveRole } from '#api/access/role-assignments';
import { isBoardRole } from '#api/access/role-kinds';
import { ReadConsistency } from '#api/hosting/read-consistency';
import { readCommandHeaders } from '#api/http/command-headers';
import { routeMetadata } from '#api/http/route-metadata';
import { person } from '#domain/person';
import { school } from '#domain/school';
import type { Role } from '#domain/vocabulary';
import { Clock } from '#execution/clock';
import { UnknownStream } from '#kernel/refused';
import { londonDay, type IsoDay } from '#kernel/time';
import { Forbidden, type Principal } from '#platform/identity';
import type { Reader } from '#records/readers';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `AccessGuard`: in which capacities the caller reads the resource of this route. */
    reader?: Reader;
    /** Set by `AccessGuard`: how the caller would read a record through a route with these grants and parameters. */
    readAs?: (grants: Grants, params: PathParameters) => Promise<RecordAccess>;
  }
}

type ResourceRequest = FastifyRequest<{ Params: PathParameters }>;

/** How a caller reads a record: in which capacities, and with which roles. */
export interface RecordAccess {
  readonly reader: Reader;
  readonly roles: readonly Role[];
}

/** Who asks, and the conflicts of interest of that person. */
interface Asker {
  readonly principal: Principal;
  readonly member: Member;
  readonly conflicts: ReaderConflicts;
}

/** The roles of the caller that the route grants and that are related to its resource. */
interface RelatedRoles {
  /** Whether the route grants one of the caller's roles at all. */
  readonly granted: boolean;
  readonly roles: readonly ActiveRole[];
  readonly resource: Resource;
  /** Why a provider has no right any more; null unless that is all that is missing. */
  readonly ended: string | null;
}

/**
 * Authorises the request. The token gives the caller's identity and maximum roles; role assignments give today's roles. A caller with a conflict of
 * interest loses board roles for that case. A resource that the caller has no relation to looks the same as one that does not exist.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly bearerGuard: BearerGuard,
    private readonly reflector: Reflector,
    private readonly roleAssignments: RoleAssignments,
    private readonly resources: ResourceResolver,
    private readonly conflicts: Conflicts,
    private readonly bodyReferences: BodyReferences,
    private readonly providerRights: ProviderRights,
    private readonly consistency: ReadConsistency,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.bearerGuard.canActivate(context);
    const request = context.switchToHttp().getRequest<ResourceRequest>();
    const { principal, params } = request;
    if (principal === undefined) return true;
    const grants = (routeMetadata(this.reflector, POLICY, context) ?? {}) as Grants;
    const member = { personId: principal.person, today: londonDay(this.clock.now()) };
    const conflicts = this.conflicts.forMember(member);
    const asker = { principal, member, conflicts };
    const { roles, resource } = await this.findRelated(asker, grants, params);
    const remaining = await this.removeExcluded(roles, conflicts, resource, request);
    if (remaining.length === 0) throw notFound(params);
    readCommandHeaders(request);
    const caller = { ...member, roles: remaining, resource, conflicts };
    await this.bodyReferences.check(context, request.body, caller);
    const { reader, roles: tokenRoles } = describeAccess(member, grants, resource, remaining);
    request.reader = reader;
    request.principal = { person: principal.person, tokenRoles };
    request.readAs = async (asked, named) => {
      const found = await this.relate(asker, asked, named);
      const related = await this.removeExcluded(found.roles, conflicts, found.resource, {
        method: 'GET',
        params: named,
      });
      return describeAccess(member, asked, found.resource, related);
    };
    return true;
  }

  /** Before a caller is refused, waits for seats, designations and successions that were recorded but not yet noted on the person or school, and looks again. */
  private async findRelated(asker: Asker, grants: Grants, params: PathParameters): Promise<RelatedRoles> {
    const first = await this.relate(asker, grants, params);
    if (first.roles.length > 0) return first;
    for (const { category } of [person, school]) await this.consistency.waitForReactions('extends', category);
    const second = await this.relate(asker, grants, params);
    if (!second.granted) throw new Forbidden('You do not have a role today that allows this.');
    if (second.ended !== null) throw new Forbidden(second.ended);
    return second;
  }

  private async relate(
    { principal: { tokenRoles }, member: { personId, today }, conflicts }: Asker,
    grants: Grants,
    params: PathParameters,
  ): Promise<RelatedRoles> {
    const active = await this.roleAssignments.forPerson(personId, today);
    const granted = active.filter(({ role }) => tokenRoles.includes(role) && grants[role] !== undefined);
    if (granted.length === 0) return { granted: false, roles: [], resource: {}, ended: null };
    const found = await this.resolveResource(params, today);
    const whole = (await isExcludedMonitor(found, personId, conflicts)) ? { ...found, monitor: [] } : found;
    const resource = this.providerRights.limit(whole, today);
    const isRelated = (to: Resource) => (each: ActiveRole) =>
      findRelations(each, grants[each.role] ?? [], to, personId).length > 0;
    const roles = granted.filter(isRelated(resource));
    const wasProvider = roles.length === 0 && granted.some(isRelated(whole));
    return { granted: true, roles, resource, ended: wasProvider ? this.providerRights.explain(whole) : null };
  }

  /** The error names only the last resource of the path, because an earlier one could exist and be hidden from the caller. */
  private async resolveResource(params: PathParameters, today: IsoDay): Promise<Resource> {
    try {
      return await this.resources.resolve(params, today);
    } catch (error) {
      throw error instanceof UnknownStream ? notFound(params) : error;
    }
  }

  private async removeExcluded(
    related: readonly ActiveRole[],
    conflicts: ReaderConflicts,
    { board }: Resource,
    { method, params }: Pick<ResourceRequest, 'method' | 'params'>,
  ): Promise<readonly ActiveRole[]> {
    const others = related.filter(({ role }) => !isBoardRole(role));
    if (others.length === related.length) return related;
    for (const [name, id] of Object.entries(params)) {
      if (board !== undefined && isCaseKind(name) && (await conflicts.isExcluded(name, id))) return others;
      // Everybody may read the register of schools, but a command about a school can decide about its case.
      // What a board knows of a school is not for those who come from it, whatever they do.
      const isAboutSchool = name === 'school' && (!READING.includes(method) || params.board !== undefined);
      if (isAboutSchool && (await conflicts.isExcludedFromSchool(id, listScopeBoards(related)))) return others;
    }
    return related;
  }
}

/** Whether the person monitors the contract, but has a conflict of interest in its case: then they read nothing as a member of the group, whatever role they have. */
const isExcludedMonitor = async (
  { contract, monitor }: Resource,
  personId: string,
  conflicts: ReaderConflicts,
): Promise<boolean> =>
  contract !== undefined && [monitor].flat().includes(personId) && conflicts.isExcluded('contract', contract);

const describeAccess = (
  { personId }: Member,
  grants: Grants,
  resource: Resource,
  roles: readonly ActiveRole[],
): RecordAccess => {
  const relate = (each: ActiveRole): Relation[] => findRelations(each, grants[each.role] ?? [], resource, personId);
  const capacities = new Set(roles.flatMap((each) => listCapacities(each.role, relate(each))));
  return { reader: { personId, capacities: [...capacities] }, roles: [...new Set(roles.map(({ role }) => role))] };
};

const READING: readonly string[] = ['GET', 'HEAD'];

/** The name of a parameter as a reader expects it: `hand-over` for `handOver`. */
const toWords = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The error for a resource that does not exist, for the last parameter of the path. */
const notFound = (params: PathParameters): Error => {
  const [name = 'route', id = ''] = Object.entries(params).at(-1) ?? [];
  return new UnknownStream(toWords(name), id);
};
