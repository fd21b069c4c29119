import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';

const HARMLESS = /^[A-Za-z0-9-]{8,64}$/;

/** The `X-Correlation-Id` of the request where it is harmless (8 to 64 letters, digits and hyphens), else a fresh UUID; becomes the request's id. */
export const correlationIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && HARMLESS.test(given) ? given : randomUUID();
};
