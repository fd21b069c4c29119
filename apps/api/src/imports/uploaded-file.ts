import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { InvalidHeader } from '#api/http/request-errors';

/** Parameter decorator: the uploaded file as a stream. Throws `InvalidHeader` unless the content type is `text/csv`. */
export const UploadedFile = createParamDecorator((_: undefined, context: ExecutionContext): Readable => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Readable) return body;
  throw new InvalidHeader('Content-Type', 'Send the file as the request body, with the Content-Type text/csv.');
});
