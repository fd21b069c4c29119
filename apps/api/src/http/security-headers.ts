import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet, { type HelmetOptions } from 'helmet';

const DOCS_PATH = '/docs';

/** The documentation page loads everything from this server; only its style sheet is inline. */
const DOCS_DIRECTIVES = {
  'default-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'upgrade-insecure-requests': null,
};

/** API responses are data: never rendered, framed or executed. Headers that only affect pages are left out, to keep responses small. */
const API_OPTIONS: HelmetOptions = {
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

/** Computes the headers that helmet would set. They are the same for every response, so this runs once. */
const computeHelmetHeaders = (options: HelmetOptions): Readonly<Record<string, string>> => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(response.req, response, (error) => {
    if (error instanceof Error) throw error;
  });
  return { ...response.getHeaders() } as Record<string, string>;
};

/** Adds security headers to every response. */
export const setSecurityHeaders = (application: NestFastifyApplication): void => {
  const docsHeaders = computeHelmetHeaders({ contentSecurityPolicy: { directives: DOCS_DIRECTIVES } });
  const apiHeaders = computeHelmetHeaders(API_OPTIONS);
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', ({ url }, reply, done) => {
      void reply.headers(url.startsWith(DOCS_PATH) ? docsHeaders : apiHeaders);
      done();
    });
};
