import { Metadata, status } from '@grpc/grpc-js';

/** How a node says no: the status of a call, and what it says about it in the trailers. */
export interface Refusal {
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata;
}

/** Where a node is spoken to. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

export const refusal = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): Refusal => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
};

export const unauthenticated = (): Refusal => refusal(status.UNAUTHENTICATED, 'Unauthenticated');

export const accessDenied = (): Refusal =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const notLeader = ({ host, port }: Address): Refusal =>
  refusal(status.NOT_FOUND, `Leader info available`, {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': `${port}`,
  });

export const notReady = (): Refusal => refusal(status.UNAVAILABLE, 'Server Is Not Ready');

export const tooBusy = (): Refusal => refusal(status.UNAVAILABLE, 'Server Is Too Busy');

export const internal = (): Refusal => refusal(status.INTERNAL, 'Received RST_STREAM with code 2');

export const dataLoss = (): Refusal => refusal(status.DATA_LOSS, 'Unexpected end of stream while the leader changed');

export const timedOut = (): Refusal => refusal(status.ABORTED, 'Operation timed out');

export const streamDeleted = (stream: string): Refusal =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const appendTooLarge = (most: number): Refusal =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${most}`,
  });

const EXPECTED_NUMBERS = { 'no-stream': -1, any: -2, 'stream-exists': -4 } as const;

/** As plain calls say it that have no answer of their own for it. */
export const wrongExpectedVersion = (
  stream: string,
  expected: keyof typeof EXPECTED_NUMBERS | number,
  actual: number | null,
): Refusal => {
  const number = typeof expected === 'number' ? expected : EXPECTED_NUMBERS[expected];
  const found = actual === null ? {} : { 'actual-version': `${actual}` };
  const details = `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${number}, Actual version: ${actual ?? -1}`;
  const trailers = { exception: 'wrong-expected-version', 'stream-name': stream, 'expected-version': `${number}` };
  return refusal(status.FAILED_PRECONDITION, details, { ...trailers, ...found });
};
