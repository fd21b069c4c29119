import {
  AccessDeniedError,
  InvalidTransactionError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
} from '@eventstore/db-client';
import { errorMessage } from '#execution/errors';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { NotStorable } from '#kernel/json';

/** Our own timeout. The client would wait for ever for a server that does not respond. */
export class TimeoutError extends Error {
  constructor(timeoutMs: number) {
    super(`no response within ${timeoutMs} ms`);
    this.name = 'TimeoutError';
  }
}

/** Errors by which a server says that it did not store the events. */
const REJECTIONS = [
  NotLeaderError,
  AccessDeniedError,
  StreamDeletedError,
  InvalidTransactionError,
  MaxAppendSizeExceededError,
];

/** The code with which a server refuses a message that is too large, of more than 16 MiB. */
const RESOURCE_EXHAUSTED = 8;

/** The gRPC codes by which a server refuses a call before it does anything: INVALID_ARGUMENT, PERMISSION_DENIED, UNIMPLEMENTED and UNAUTHENTICATED. */
const REFUSED_CODES: readonly unknown[] = [3, 7, RESOURCE_EXHAUSTED, 12, 16];

/** The code with which a server ends calls whose answer it could not produce. */
const UNKNOWN = 2;

/** Messages of `@grpc/grpc-js` and the client for a request that was never sent, and of EventStoreDB for one that it did not accept. After any other error the events may have been stored. */
const NOT_ACCEPTED =
  /No connection established|Name resolution failed|waiting for name resolution|Waiting for LB pick|Channel closed before call started|Server Is Not Ready|Server Is (Too )?Busy|No leader info|Failed to discover/i;

/** Messages of a node that is not ready or has no leader, and of the client when it finds no usable node. */
const NOT_READY = /Server Is Not Ready|No leader info|Failed to discover/i;

/** Node.js advises its own options, which have no effect if the connection string has an authority. */
const ADVICE_OF_NODE = /;? (if the root CA is installed locally, )?try running Node\.js with [^.]*/;
const UNKNOWN_AUTHORITY = /unable to (verify|get)\b.*\bcertificate|self-signed certificate/;

/**
 * The message without the text that `@grpc/grpc-js` adds around the cause: "14 UNAVAILABLE: No connection established. Last error: Error: connect … Resolution
 * note: ". For a certificate of an unknown authority, with our advice in the place of that of Node.js.
 */
export const rootCause = (message: string): string => {
  const cause = message.replace(/^.*\bLast error: (Error: )?/s, '').replace(/\.?\s*Resolution note:.*$/s, '');
  if (!UNKNOWN_AUTHORITY.test(cause)) return cause;
  return `${cause.replace(ADVICE_OF_NODE, '')}. Name the authority of the certificate with tlsCaFile in the connection string`;
};

/** The gRPC codes with which a node ends calls when it is no longer the leader: INTERNAL, DATA_LOSS. */
const LEADER_CHANGES: readonly unknown[] = [13, 15];
const DEADLINE_EXCEEDED = 4;

/** The gRPC status code of an error. */
export const grpcCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** Whether the same request is likely to succeed soon, as while a cluster changes its leader. */
export const isTransient = (error: unknown): boolean =>
  error instanceof NotLeaderError || LEADER_CHANGES.includes(grpcCode(error)) || NOT_READY.test(errorMessage(error));

/** Whether the server did not respond in time. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof TimeoutError || grpcCode(error) === DEADLINE_EXCEEDED;

/** Whether the append was certainly not stored. */
export const wasNotStored = (error: unknown): boolean =>
  REJECTIONS.some((rejection) => error instanceof rejection) ||
  REFUSED_CODES.includes(grpcCode(error)) ||
  NOT_ACCEPTED.test(errorMessage(error));

/** Whether the server ended a subscription because it sends events faster than they are taken. It has lost nothing: the log has them all. */
export const isTooSlow = (error: unknown): boolean => /Consumer too slow/i.test(errorMessage(error));

/** Whether the server refused to read from a position at which no event begins, as 23.10 does. */
export const isUnknownPosition = (error: unknown): boolean =>
  grpcCode(error) === UNKNOWN && /Exception was thrown by handler/i.test(errorMessage(error));

/** Converts an error of the client to an error of the store port. */
export const toAppendError = (error: unknown): Error => {
  if (error instanceof MaxAppendSizeExceededError) {
    return new NotStorable('append', `the server accepts at most ${error.maxAppendSize} bytes at once`);
  }
  if (grpcCode(error) === RESOURCE_EXHAUSTED)
    return new NotStorable('append', 'the server does not accept an event of this size');
  if (error instanceof OutcomeUnknown) return error;
  const message = errorMessage(error);
  if (wasNotStored(error)) {
    return new StoreUnavailable(`The event store did not accept the events: ${rootCause(message)}`, { cause: error });
  }
  return new OutcomeUnknown(`The events were sent, but it is unknown whether they were stored: ${rootCause(message)}`, {
    cause: error,
  });
};

export const toReadError = (error: unknown): Error =>
  error instanceof StoreUnavailable
    ? error
    : new StoreUnavailable(`The event store could not be read: ${rootCause(errorMessage(error))}`, { cause: error });

/** Settles as the promise does, or rejects with `TimeoutError`. A later rejection does not become an unhandled one. */
export const withTimeout = async <T>(timeoutMs: number, promise: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
};
