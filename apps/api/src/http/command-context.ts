import { createParamDecorator, Inject, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { v5 as uuidFrom } from 'uuid';
import '#api/http/bearer-guard';
import { BadHeader } from '#api/http/problems';
import { Clock } from '#execution/clock';
import type { Occasion } from '#kernel/decider';
import { londonDay } from '#kernel/time';
import { Unauthenticated } from '#platform/identity';

/** What a command needs besides its target and its body. */
export interface Call {
  readonly occasion: Occasion;
  /** The version of `If-Match`; null without one. */
  readonly expectedVersion: number | null;
}

/** Namespace of all ids that are made from idempotency keys; changing it would make every key new. */
const KEYS = '4c0a4b0e-6f1d-5c55-9a0f-3f3f1f7f4a55';
const KEY = /^[\x21-\x7e]{8,255}$/;
const ENTITY_TAG = /^"(0|[1-9]\d{0,14})(?:-[A-Za-z0-9_-]{22})?"$/;

/** `"12"`, or as a GET showed it `"12-…"` → 12; null without the header. Throws `BadHeader` for anything else: weak tags, lists, `*`. */
export const expectedVersionOf = (ifMatch: string | undefined): number | null => {
  if (ifMatch === undefined) return null;
  const version = ENTITY_TAG.exec(ifMatch)?.[1];
  if (version === undefined)
    throw new BadHeader('If-Match', 'If-Match must be one version in double quotes, as the ETag showed it: "12".');
  return Number(version);
};

/** The route as declared, with what stood in its places: a key counts only for this person, this route and this target. */
interface Addressed {
  readonly method: string;
  readonly route: string;
  readonly target: unknown;
}

/** The command's id: the same for the same key of the same person on the same route and target, else fresh. Throws `BadHeader` for a malformed key. */
const commandIdOf = (key: string | undefined, person: string, { method, route, target }: Addressed): string => {
  if (key === undefined) return randomUUID();
  if (!KEY.test(key))
    throw new BadHeader('Idempotency-Key', 'Idempotency-Key must be 8 to 255 visible ASCII characters without spaces.');
  return uuidFrom(JSON.stringify([person, method, route, target, key]), KEYS);
};

/** The id of a stream that a command opens: a retry with the same key opens the same one. */
export const newIdFor = ({ commandId }: Pick<Occasion, 'commandId'>): string => uuidFrom('opened stream', commandId);

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

/** Who acts, when, and at which version, from the request and the clock. */
@Injectable()
export class CallPipe implements PipeTransform<FastifyRequest, Call> {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  transform(request: FastifyRequest): Call {
    const { principal } = request;
    if (principal === undefined) throw new Unauthenticated('The request carries no token.');
    const at = this.clock.now();
    const addressed = { method: request.method, route: request.routeOptions.url ?? '', target: request.params ?? {} };
    return {
      expectedVersion: expectedVersionOf(header(request, 'if-match')),
      occasion: {
        actor: principal.person,
        roles: principal.mayBe,
        at,
        today: londonDay(at),
        commandId: commandIdOf(header(request, 'idempotency-key'), principal.person, addressed),
        correlationId: request.id,
        causationId: null,
      },
    };
  }
}

const TheRequest = createParamDecorator((_: undefined, context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

/** Parameter decorator: the `Call` of this request. */
export const TheCall = (): ParameterDecorator => TheRequest(CallPipe);
