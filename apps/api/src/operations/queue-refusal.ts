import { RequestRejected } from '#api/http/request-rejected';
import { QueueFull } from '#api/operations/fair-queue';
import { StoreUnavailable } from '#execution/event-store';

const RETRY_AFTER_SECONDS = 2;

/** What a caller is told when a queue is full; any other error as it is. `what`: what was asked for, in the plural. */
export const refuseWhenFull = (error: unknown, what: string): unknown => {
  if (!(error instanceof QueueFull)) return error;
  if (!error.byCaller) return new StoreUnavailable(`Too many ${what} are waiting.`, { cause: error });
  const message = `You have requested too many ${what} at once. Wait for the responses before you request more.`;
  return new RequestRejected('too-many-requests', message, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
};
