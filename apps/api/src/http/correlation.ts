import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';

const SAFE_ID = /^[A-Za-z0-9-]{8,64}$/;

/** Returns the `X-Correlation-Id` of a request when it is safe to log (8 to 64 letters, digits and hyphens), otherwise a new UUID. */
export const readCorrelationId = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const sent = headers['x-correlation-id'];
  return typeof sent === 'string' && SAFE_ID.test(sent) ? sent : randomUUID();
};
