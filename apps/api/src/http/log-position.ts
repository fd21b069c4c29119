import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig, type FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiHeader } from '@nestjs/swagger';
import { AcknowledgedPosition } from '#api/hosting/acknowledged-position';
import { InvalidHeader } from '#api/http/request-errors';
import type { Position } from '#kernel/event';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `RecordsEvents`. */
    readonly recordsEvents?: true;
  }
  interface FastifyRequest {
    /** Set by `LogPositionHeader`: the position that the request names, if the log ends before it. */
    unknownPosition?: Position;
  }
}

/** A command answers with the position of its last event under this name. A request may send it back, to another process too. */
export const LOG_POSITION = 'Log-Position';

/** The positions of all event stores look like this. Callers must not interpret them. */
const POSITION = /^\d{1,64}$/;

const EXAMPLE = '0000000000000042';

export const LOG_POSITION_HEADER = {
  description: `How far the log of events reached when the command was recorded. Send it as \`${LOG_POSITION}\` with a later request, so that the response includes the command whichever process answers.`,
  schema: { type: 'string' as const, pattern: POSITION.source, example: EXAMPLE },
};

/** A route that records events of many commands. Its response has a position that includes all of them. */
export const RecordsEvents = (): MethodDecorator => RouteConfig({ recordsEvents: true });

/** Documents that the request may name the position that the response must include. */
export const AcceptsLogPosition = (): MethodDecorator =>
  ApiHeader({
    name: LOG_POSITION,
    required: false,
    description: `The \`${LOG_POSITION}\` of a response to a command. The response includes everything up to there. It is 503 if the read models are too far behind.`,
    schema: { type: 'string', pattern: POSITION.source },
  });

/** Reads the header of all requests before anything is looked up for them, and writes it for routes that record the events of many commands. */
@Injectable()
export class LogPositionHeader {
  constructor(
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost<FastifyAdapter>,
    @Inject(AcknowledgedPosition) acknowledged: AcknowledgedPosition,
  ) {
    httpAdapter.getInstance().addHook('preHandler', async (request) => {
      const position = request.headers['log-position'];
      if (position === undefined) return;
      if (typeof position !== 'string' || !POSITION.test(position))
        throw new InvalidHeader(LOG_POSITION, `${LOG_POSITION} must be sent as the service has returned it.`);
      if (!(await acknowledged.recordKnown(position))) request.unknownPosition = position;
    });
    httpAdapter.getInstance().addHook('preSerialization', (request, reply, payload, done) => {
      const { current } = acknowledged;
      if (request.routeOptions.config.recordsEvents === true && current !== null)
        void reply.header(LOG_POSITION, current);
      done(null, payload);
    });
  }
}
