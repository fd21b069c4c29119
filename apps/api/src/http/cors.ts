import cors from '@fastify/cors';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** How long a browser need not ask again, in seconds. */
const REMEMBERED = 600;

const SENT = [
  ...['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'X-Correlation-Id'],
  ...['traceparent', 'tracestate'],
];
const SHOWN = [
  ...['ETag', 'Location', 'Link', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'X-Correlation-Id'],
  'Content-Disposition',
];

/**
 * Lets pages of exactly these origins call the API from a browser. There are no cookies, so that no credentials are let through either: a page has to
 * bring its token. Without origins nothing is said about them, and browsers refuse.
 */
export const openToOrigins = async (application: NestFastifyApplication, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return;
  const allowed = new Set(origins);
  await application.register(cors, {
    origin: (origin, answer) => answer(null, origin !== undefined && allowed.has(origin) ? origin : false),
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: SENT,
    exposedHeaders: SHOWN,
    maxAge: REMEMBERED,
    strictPreflight: false,
  });
};
