import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet, { type HelmetOptions } from 'helmet';

const PAGES = '/docs';

/** Only the documentation page shows anything; it comes from here, and its style sheet alone stands in the page itself. */
const CONTENT = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'upgrade-insecure-requests': null,
};

/** Data is not a page: it is never shown, framed or run. The headers that only speak to pages would be most of what is sent with it. */
const OF_DATA: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/** What helmet sets on an answer: the same on every one, so that it is asked once. */
const headersOfHelmet = (options: HelmetOptions): Readonly<Record<string, string>> => {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(answer.req, answer, (error) => {
    if (error instanceof Error) throw error;
  });
  return { ...answer.getHeaders() } as Record<string, string>;
};

/** Tells browsers on every answer what they must not do with it. */
export const makeSafe = (application: NestFastifyApplication): void => {
  const ofPages = headersOfHelmet({ contentSecurityPolicy: { directives: CONTENT } });
  const ofData = headersOfHelmet(OF_DATA);
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', ({ url }, reply, done) => {
      void reply.headers(url.startsWith(PAGES) ? ofPages : ofData);
      done();
    });
};
