import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { POLICY, type Grants, type Reach } from '#api/access/policy';
import { Targets, type Target } from '#api/access/target';
import { BearerGuard, placesOf } from '#api/http/bearer-guard';
import { person, standingsOn } from '#domain/person';
import type { Role, Scope, ScopeKind } from '#domain/vocabulary';
import { Clock } from '#event-sourcing/clock';
import { UnknownStream } from '#event-sourcing/refused';
import { Streams } from '#event-sourcing/streams';
import { londonDay } from '#event-sourcing/time';
import { Authenticator, Forbidden, type Principal } from '#platform/identity';

const SCOPE_BEHIND: Readonly<Record<Exclude<Reach, 'self'>, ScopeKind>> = {
  everywhere: 'everywhere',
  board: 'board',
  school: 'school',
  'home-school': 'school',
  leader: 'leader',
  alliance: 'alliance',
  area: 'area',
};

/** A role that somebody holds today, and for what. */
interface Held {
  readonly role: Role;
  readonly scope: Scope;
}

/**
 * Lets in who may: a token says who somebody is and the most they may be, their standing says what they are today, and what is not known is not
 * allowed. What lies outside somebody's reach looks the same as what does not exist.
 */
@Injectable()
export class AccessGuard extends BearerGuard {
  constructor(
    authenticator: Authenticator,
    reflector: Reflector,
    private readonly streams: Streams,
    private readonly targets: Targets,
    private readonly clock: Clock,
  ) {
    super(authenticator, reflector);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const { principal, params } = request;
    if (principal === undefined) return true;
    const grants = this.reflector.getAllAndOverride<Grants | undefined>(POLICY, placesOf(context)) ?? {};
    const held = await this.heldToday(principal);
    const fitting = held.filter(({ role }) => grants[role] !== undefined);
    if (fitting.length === 0) throw new Forbidden('You do not hold today a role that may do this.');
    const target = await this.targets.of(params);
    const reaching = fitting.filter((each) => reaches(each, grants[each.role] ?? [], target, principal.person));
    if (reaching.length === 0) throw outOfSight(params);
    request.principal = { person: principal.person, mayBe: [...new Set(reaching.map(({ role }) => role))] };
    return true;
  }

  private async heldToday({ person: personId, mayBe }: Principal): Promise<readonly Held[]> {
    const { state } = await this.streams.stateOf(person, personId);
    if (state === undefined) return [];
    return standingsOn(state, londonDay(this.clock.now())).filter(({ role }) => mayBe.includes(role));
  }
}

const reaches = ({ scope }: Held, through: readonly Reach[], target: Target, self: string): boolean =>
  through.some((reach) => {
    if (reach === 'self') return target.self === undefined || target.self === self;
    if (scope.kind === 'everywhere') return true;
    if (reach === 'everywhere' || scope.kind !== SCOPE_BEHIND[reach]) return false;
    return target[reach] === scope.id;
  });

/** The sentence for what does not exist, for the last thing named in the path. */
const outOfSight = (params: Readonly<Record<string, string>>): Error => {
  const [name = 'route', id = ''] = Object.entries(params).at(-1) ?? [];
  return new UnknownStream(name, id);
};
