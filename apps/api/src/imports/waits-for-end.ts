import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** The preference `wait` among others (RFC 7240). How long somebody waits is not read: an import ends when it ends. */
const WAIT = /(?:^|[,;\s])wait(?:\s*=\s*"?\d+"?)?(?:$|[,;\s])/i;

/** Parameter decorator: whether the caller wants the result in the response, and not the location where to watch. */
export const WaitsForEnd = createParamDecorator((_: undefined, context: ExecutionContext): boolean =>
  WAIT.test(context.switchToHttp().getRequest<FastifyRequest>().headers.prefer?.toString() ?? ''),
);

/** Documents the preference. */
export const AcceptsWait = (): MethodDecorator =>
  ApiHeader({
    name: 'Prefer',
    required: false,
    description: '`wait`: the response comes with the result, once every row has been looked at.',
    schema: { type: 'string', example: 'wait' },
  });
