import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isCaseKind } from '#api/access/cases';
import { Conflicts, isBoardRole, type Member } from '#api/access/conflicts';
import { POLICY, type Grants, type Reach } from '#api/access/policy';
import { Standings, type Held } from '#api/access/role-assignments';
import { Targets, type Target } from '#api/access/resource-resolver';
import { BearerGuard } from '#api/http/bearer-guard';
import { markOf } from '#api/http/route-metadata';
import type { ScopeKind } from '#domain/vocabulary';
import { Clock } from '#execution/clock';
import { UnknownStream } from '#kernel/refused';
import { londonDay } from '#kernel/time';
import { Authenticator, Forbidden, MetricsToken } from '#platform/identity';

const SCOPE_BEHIND: Readonly<Record<Exclude<Reach, 'any' | 'self' | 'everywhere' | 'board-area'>, ScopeKind>> = {
  board: 'board',
  school: 'school',
  'home-school': 'school',
  leader: 'leader',
  alliance: 'alliance',
  area: 'area',
};

type Names = Readonly<Record<string, string>>;

/**
 * Lets in who may: a token says who somebody is and the most they may be, their standing says what they are today, and what is not known is not
 * allowed. Who has a conflict of interest in a case is to it neither chair nor member, neither clerk nor auditor. What lies outside somebody's
 * reach looks the same as what does not exist.
 */
@Injectable()
export class AccessGuard extends BearerGuard {
  constructor(
    authenticator: Authenticator,
    metricsToken: MetricsToken,
    reflector: Reflector,
    private readonly standings: Standings,
    private readonly targets: Targets,
    private readonly conflicts: Conflicts,
    private readonly clock: Clock,
  ) {
    super(authenticator, metricsToken, reflector);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const { principal, params } = request;
    if (principal === undefined) return true;
    const grants = (markOf(this.reflector, POLICY, context) ?? {}) as Grants;
    const member = { personId: principal.person, today: londonDay(this.clock.now()) };
    const held = await this.standings.on(member.today, member.personId);
    const fitting = held.filter(({ role }) => principal.mayBe.includes(role) && grants[role] !== undefined);
    if (fitting.length === 0) throw new Forbidden('You do not hold today a role that may do this.');
    const target = await this.targetOf(params);
    const reaching = fitting.filter((each) => reaches(each, grants[each.role] ?? [], target, member.personId));
    const free = await this.withoutConflict(reaching, member, target, params);
    if (free.length === 0) throw outOfSight(params);
    request.principal = { person: principal.person, mayBe: [...new Set(free.map(({ role }) => role))] };
    return true;
  }

  /** What the path names. Which of its parts does not exist is not said: it could be one that exists and lies outside the caller's reach. */
  private async targetOf(params: Names): Promise<Target> {
    try {
      return await this.targets.of(params);
    } catch (error) {
      throw error instanceof UnknownStream ? outOfSight(params) : error;
    }
  }

  private async withoutConflict(
    reaching: readonly Held[],
    member: Member,
    { board }: Target,
    params: Names,
  ): Promise<readonly Held[]> {
    const others = reaching.filter(({ role }) => !isBoardRole(role));
    if (board === undefined || others.length === reaching.length) return reaching;
    for (const [name, id] of Object.entries(params))
      if (isCaseKind(name) && (await this.conflicts.keepFrom(member, name, id))) return others;
    return reaching;
  }
}

const reaches = ({ scope, areas }: Held, through: readonly Reach[], target: Target, self: string): boolean =>
  through.some((reach) => {
    if (reach === 'any') return true;
    if (reach === 'self') return target.self === self;
    if (scope.kind === 'everywhere') return true;
    if (reach === 'everywhere') return false;
    if (reach === 'board-area') return (target.areas ?? [target.area]).some((area) => areas.includes(area ?? ''));
    return scope.kind === SCOPE_BEHIND[reach] && target[reach] === scope.id;
  });

/** The sentence for what does not exist, for the last thing named in the path. */
const outOfSight = (params: Names): Error => {
  const [name = 'route', id = ''] = Object.entries(params).at(-1) ?? [];
  return new UnknownStream(name, id);
};
