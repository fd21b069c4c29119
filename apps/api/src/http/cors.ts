import cors from '@fastify/cors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long browsers cache the answer to a preflight request. */
const PREFLIGHT_MAX_AGE_SECONDS = 600;

const ALLOWED_HEADERS = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'Log-Position',
  'X-Correlation-Id',
  'traceparent',
  'tracestate',
];
const EXPOSED_HEADERS = [
  'ETag',
  'Location',
  'Link',
  'Log-Position',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'X-Correlation-Id',
  'Content-Disposition',
];

/**
 * Allows web pages of exactly these origins to use the API. It uses no cookies, so credentials are not allowed either: a page must send its token.
 * Without origins there are no CORS headers, and browsers block the requests.
 */
export const enableCors = async (application: NestFastifyApplication, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return;
  const allowed = new Set(origins);
  await application.register(cors, {
    origin: (origin, callback) => callback(null, origin !== undefined && allowed.has(origin) ? origin : false),
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ALLOWED_HEADERS,
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: PREFLIGHT_MAX_AGE_SECONDS,
    strictPreflight: false,
  });
};
