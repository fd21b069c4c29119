import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { BadHeader } from '#api/http/problems';

/** Parameter decorator: the body as the file that is being uploaded. Throws `BadHeader` for anything but `text/csv`. */
export const TheUpload = createParamDecorator((_: undefined, context: ExecutionContext): Readable => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Readable) return body;
  throw new BadHeader('Content-Type', 'Send the file itself as the body, with the Content-Type text/csv.');
});
