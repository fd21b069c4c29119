import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';

/** Only the documentation page shows anything; it comes from here, and its style sheet alone stands in the page itself. */
const CONTENT = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'upgrade-insecure-requests': null,
};

/** What helmet sets on an answer: the same on every one, so that it is asked once. */
const headersOfHelmet = (): Readonly<Record<string, string>> => {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet({ contentSecurityPolicy: { directives: CONTENT } })(answer.req, answer, (error) => {
    if (error instanceof Error) throw error;
  });
  return { ...answer.getHeaders() } as Record<string, string>;
};

/** Tells browsers on every answer what they must not do with it. */
export const makeSafe = (application: NestFastifyApplication): void => {
  const headers = headersOfHelmet();
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_, reply, done) => {
      void reply.headers(headers);
      done();
    });
};
