import {
  AccessDeniedError,
  InvalidTransactionError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError,
} from '@eventstore/db-client';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { NotStorable } from '#kernel/json';

/** Our own timer ran out: the client waits for ever where a server says nothing. */
export class NoAnswer extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'NoAnswer';
  }
}

/** The answers with which a server says that it did not store what was sent. */
const REFUSALS = [NotLeaderError, AccessDeniedError, StreamDeletedError, InvalidTransactionError];

/** How `@grpc/grpc-js` and the client word a request that never left, and EventStoreDB one that it did not take up. Anything else may have been stored. */
const NEVER_TAKEN_UP =
  /No connection established|Name resolution failed|waiting for name resolution|Waiting for LB pick|Channel closed before call started|Server Is Not Ready|Server Is (Too )?Busy|No leader info|Failed to discover/i;

/** How a node says that it, or its cluster, cannot take anything yet, and the client that it finds none that can. */
const NOT_YET = /Server Is Not Ready|No leader info|Failed to discover/i;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The words without what `@grpc/grpc-js` puts round the cause: «14 UNAVAILABLE: No connection established. Last error: Error: connect … Resolution note: ». */
export const causeIn = (words: string): string =>
  words.replace(/^.*\bLast error: (Error: )?/s, '').replace(/\.?\s*Resolution note:.*$/s, '');

/** With these gRPC codes a node ends calls when it ceases to lead: INTERNAL, DATA_LOSS. */
const LEADER_CHANGES: readonly unknown[] = [13, 15];
const DEADLINE_EXCEEDED = 4;

/** The gRPC code of an answer. */
export const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Whether it is an answer, as while a cluster changes its leader, after which the same is soon taken. */
export const passesSoon = (error: unknown): boolean =>
  error instanceof NotLeaderError || LEADER_CHANGES.includes(codeOf(error)) || NOT_YET.test(wordsOf(error));

/** Whether the server was silent, be it there or not. */
export const saysNothing = (error: unknown): boolean =>
  error instanceof NoAnswer || codeOf(error) === DEADLINE_EXCEEDED;

/** Whether nothing of this append was stored. */
export const tookNothing = (error: unknown): boolean =>
  REFUSALS.some((refusal) => error instanceof refusal) || NEVER_TAKEN_UP.test(wordsOf(error));

/** What to tell whoever asked for the append. */
export const appendFailure = (error: unknown): Error => {
  if (error instanceof MaxAppendSizeExceededError) {
    return new NotStorable('append', `the server takes no more than ${error.maxAppendSize} bytes at once`);
  }
  if (error instanceof OutcomeUnknown) return error;
  const words = wordsOf(error);
  if (tookNothing(error)) {
    return new StoreUnavailable(`The event store did not take the events: ${causeIn(words)}`, { cause: error });
  }
  return new OutcomeUnknown(`The events were sent, but whether they were stored is not known: ${causeIn(words)}`, {
    cause: error,
  });
};

export const readFailure = (error: unknown): Error =>
  error instanceof StoreUnavailable
    ? error
    : new StoreUnavailable(`The event store could not be read: ${causeIn(wordsOf(error))}`, { cause: error });

/** Settles as the promise does, or rejects with `NoAnswer`; what comes later is let go without an unhandled rejection. */
export const within = async <T>(milliseconds: number, answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
};
