import { createParamDecorator, Inject, Injectable, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { v5 as createUuid } from 'uuid';
import '#api/access/access-guard';
import { readCommandHeaders } from '#api/http/command-headers';
import { Clock } from '#execution/clock';
import { londonDay } from '#kernel/time';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { Unauthenticated } from '#platform/identity';
import type { Reader } from '#records/readers';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `CommandContextPipe`: the id of the stream or part that the command creates. */
    newId?: string;
    /** Set by `CommandContextPipe`. */
    commandOptions?: RequestOptions;
  }
}

/** The command options of a request. */
export interface RequestOptions extends CommandOptions {
  /** The id of the stream or part that the command creates. A retry with the same `Idempotency-Key` has the same id. */
  readonly newId: string;
  /** In which capacities the caller reads the resource of the route. */
  readonly reader: Reader;
}

/**
 * The versions of records as a caller sees them. A version counts the events that the caller may see, so that it does not tell of the others. What is stored
 * and what decides about a command is the number of all events.
 */
export abstract class SeenVersions {
  /** The number of all events at the version that the caller sent. A number that is not current if the caller could see an event since. */
  abstract resolveVersion(request: FastifyRequest, options: RequestOptions, seen: number): Promise<number>;

  /** The version that the caller sees of the record with this id after so many events. */
  abstract showVersion(request: FastifyRequest, id: string, stored: number): number | Promise<number>;
}

/** Namespace of the ids derived from idempotency keys. Changing it would make every key new. */
const COMMAND_ID_NAMESPACE = '4c0a4b0e-6f1d-5c55-9a0f-3f3f1f7f4a55';
/** The declared route and the values of its path parameters. An idempotency key is valid only for one person, one route and one target. */
interface RouteTarget {
  readonly method: string;
  readonly route: string;
  readonly target: unknown;
}

/** Derives the command id from the idempotency key, person, route and target; a random id without a key. */
const createCommandId = (key: string | undefined, person: string, { method, route, target }: RouteTarget): string => {
  if (key === undefined) return randomUUID();
  return createUuid(JSON.stringify([person, method, route, target, key]), COMMAND_ID_NAMESPACE);
};

/** Derives `RequestOptions.newId` from the command id. */
const deriveNewId = (commandId: string): string => createUuid('opened stream', commandId);

/** Builds the command options from the request and the clock. */
@Injectable()
export class CommandContextPipe implements PipeTransform<FastifyRequest, RequestOptions | Promise<RequestOptions>> {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SeenVersions) private readonly versions: SeenVersions,
  ) {}

  transform(request: FastifyRequest): RequestOptions | Promise<RequestOptions> {
    const options = this.createOptions(request);
    request.newId = options.newId;
    request.commandOptions = options;
    const { expectedVersion } = options;
    if (expectedVersion === null) return options;
    const stored = this.versions.resolveVersion(request, options, expectedVersion);
    return stored.then((version) => ({ ...options, expectedVersion: version }));
  }

  private createOptions(request: FastifyRequest): RequestOptions {
    const { principal, method, routeOptions, params } = request;
    if (principal === undefined) throw new Unauthenticated('The request has no token.');
    const at = this.clock.now();
    const route = { method, route: routeOptions.url ?? '', target: params ?? {} };
    const { expectedVersion, idempotencyKey } = readCommandHeaders(request);
    const commandId = createCommandId(idempotencyKey, principal.person, route);
    return {
      expectedVersion,
      newId: deriveNewId(commandId),
      reader: request.reader ?? { personId: principal.person, capacities: [] },
      context: {
        actor: principal.person,
        roles: principal.tokenRoles,
        at,
        today: londonDay(at),
        commandId,
        correlationId: request.id,
        causationId: null,
      },
    };
  }
}

const RequestParam = createParamDecorator((_: undefined, context: ExecutionContext) =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

/** Parameter decorator: the `RequestOptions` of this request. */
export const Context = (): ParameterDecorator => RequestParam(CommandContextPipe);
