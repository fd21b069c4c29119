import { applyDecorators, HttpCode, Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig, type FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Policy, type Grants } from '#api/access/policy';
import { SeenVersions } from '#api/http/command-context';
import { LOG_POSITION, LOG_POSITION_HEADER } from '#api/http/log-position';
import type { Receipt } from '#execution/command-executor';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `@CommandRoute`. */
    readonly commandRoute?: CommandRouteOptions;
  }
}

/** What a command creates, if anything. */
export interface CommandRouteOptions {
  /** The command creates a record at `/v1/<creates>/<id>`. */
  readonly creates?: string;
  /** The command creates part of a record; the response has its id under this name. */
  readonly partId?: string;
  /** Schemas of further fields of the response, by name. The controller gives the values as `extraFields`. */
  readonly extraFields?: Readonly<Record<string, object>>;
  /** The body is a file of this size at most. It may take as long as bytes keep coming. */
  readonly acceptsFile?: true;
}

const ETAG_HEADER = { description: 'The version in double quotes.', schema: { type: 'string' as const } };
const LOCATION_HEADER = { description: 'Path of the new record.', schema: { type: 'string' as const } };

const capitalise = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What the controller method of a command route returns. `CommandResponses` turns the receipt into the response body. */
export type CommandResponse = Promise<Receipt & { readonly extraFields?: Readonly<Record<string, unknown>> }>;

const responseSchema = ({ partId, extraFields = {} }: CommandRouteOptions): object => ({
  title: [
    'CommandResponse',
    ...[partId ?? [], ...Object.keys(extraFields)].flat().map((name) => `With${capitalise(name)}`),
  ].join(''),
  type: 'object',
  required: ['id', 'version', ...(partId === undefined ? [] : [partId]), ...Object.keys(extraFields)],
  properties: {
    id: { type: 'string', description: 'Id of the record.' },
    version: {
      type: 'integer',
      minimum: 0,
      description: 'Number of events in its history that you may see now; send it as If-Match.',
    },
    ...(partId === undefined ? {} : { [partId]: { type: 'string', format: 'uuid' } }),
    ...extraFields,
  },
});

/**
 * A route that executes a command. `AccessGuard` (access/access-guard.ts) reads the grants from the metadata that `Policy` sets. The hook of
 * `CommandResponses` (below) reads `options` from the route's configuration and writes the response body, `ETag` and `Location`.
 */
export const CommandRoute = (summary: string, grants: Grants, options: CommandRouteOptions = {}): MethodDecorator => {
  const status = options.creates === undefined ? 200 : 201;
  return applyDecorators(
    Policy(summary, grants),
    RouteConfig({ commandRoute: options, ...(options.acceptsFile && { recordsEvents: true as const }) }),
    HttpCode(status),
    ApiResponse({
      status,
      description: 'Recorded.',
      headers: {
        ETag: ETAG_HEADER,
        [LOG_POSITION]: LOG_POSITION_HEADER,
        ...(options.creates === undefined ? {} : { Location: LOCATION_HEADER }),
      },
      content: { 'application/json': { schema: responseSchema(options) } },
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Requests with the same key and body are recorded once.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'Rejected with 412 unless the record is at this version, as you see it.',
    }),
  );
};

/**
 * Writes the response to a command, whose events are on disk by then. Read models may not show them yet: queries wait for that. This is a server hook and
 * not an interceptor, because interceptors would cost every request more than all the work done here.
 */
@Injectable()
export class CommandResponses {
  constructor(
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost<FastifyAdapter>,
    @Inject(SeenVersions) versions: SeenVersions,
  ) {
    httpAdapter.getInstance().addHook('preSerialization', (request, reply, payload, done) => {
      const { commandRoute } = request.routeOptions.config;
      if (reply.statusCode >= 400) return done(null, payload);
      if (commandRoute === undefined) {
        addVersionTag(payload, reply);
        return done(null, payload);
      }
      const receipt = payload as Awaited<CommandResponse>;
      const answer = (version: number): void =>
        done(null, respond({ ...receipt, version }, commandRoute, request, reply));
      const seen = versions.showVersion(request, receipt.id, receipt.version);
      if (typeof seen === 'number') return answer(seen);
      seen.then(answer, done);
    });
  }
}

const respond = (
  { id, version, position, extraFields }: Awaited<CommandResponse>,
  { creates, partId }: CommandRouteOptions,
  { newId }: FastifyRequest,
  reply: FastifyReply,
): object => {
  void reply.header('ETag', `"${version}"`);
  if (position !== null) void reply.header(LOG_POSITION, position);
  if (creates !== undefined) void reply.header('Location', `/v1/${creates}/${id}`);
  return { id, version, ...(partId === undefined ? {} : { [partId]: newId }), ...extraFields };
};

const addVersionTag = (payload: unknown, reply: FastifyReply): void => {
  const version = typeof payload === 'object' && payload !== null && 'version' in payload ? payload.version : undefined;
  if (typeof version === 'number') void reply.header('ETag', `"${version}"`);
};
