import { Metadata, status } from '@grpc/grpc-js';

/** An error response of a node: the status of the call, and its trailers. */
export interface GrpcRefusal {
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata;
}

/** Host and port of a node. */
export interface NodeAddress {
  readonly host: string;
  readonly port: number;
}

/** A node that cannot write a trailer, because of its characters, ends the call with an HTTP status. */
const UNWRITABLE = /[^\x20-\x7e]/;

export const refusal = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): GrpcRefusal => {
  const metadata = new Metadata();
  if (Object.values(trailers).some((value) => UNWRITABLE.test(value)))
    return { code: status.UNKNOWN, details: 'Received HTTP status code 500', metadata };
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
};

export const unauthenticatedRefusal = (): GrpcRefusal => refusal(status.UNAUTHENTICATED, 'Unauthenticated');

export const accessDeniedRefusal = (): GrpcRefusal =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const notLeader = ({ host, port }: NodeAddress): GrpcRefusal =>
  refusal(status.NOT_FOUND, `Leader info available`, {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': `${port}`,
  });

export const notReady = (): GrpcRefusal => refusal(status.UNAVAILABLE, 'Server Is Not Ready');

export const tooBusy = (): GrpcRefusal => refusal(status.UNAVAILABLE, 'Server Is Too Busy');

export const internal = (): GrpcRefusal => refusal(status.INTERNAL, 'Received RST_STREAM with code 2');

export const dataLoss = (): GrpcRefusal =>
  refusal(status.DATA_LOSS, 'Unexpected end of stream while the leader changed');

/** The disk took longer than the node waits. The append may be stored nevertheless. */
export const commitTimeout = (): GrpcRefusal => refusal(status.ABORTED, 'Operation timed out: Commit phase timeout.');

/** The end of a subscription whose client reads more slowly than events come. */
export const consumerTooSlow = (phase: 'live' | 'transitioning to live'): GrpcRefusal =>
  refusal(
    status.ABORTED,
    `Operation timed out: Consumer too slow to handle event while ${phase}. Client resubscription required.`,
  );

/** An error inside the node, of which it says nothing more: for example a position at which no record begins. */
export const handlerFailure = (): GrpcRefusal => refusal(status.UNKNOWN, 'Exception was thrown by handler.');

/** A node cannot read no events, nor forwards from the end of a stream. */
export const unexpectedReadResult = (): GrpcRefusal => refusal(status.UNKNOWN, 'Unexpected ReadStreamResult: Error');

export const messageTooLong = (): GrpcRefusal =>
  refusal(status.RESOURCE_EXHAUSTED, 'Received message exceeds the maximum configured message size.');

export const streamDeletedRefusal = (stream: string): GrpcRefusal =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const appendTooLarge = (maxBytes: number): GrpcRefusal =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${maxBytes} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${maxBytes}`,
  });

const EXPECTED_NUMBERS = { 'no-stream': -1, any: -2, 'stream-exists': -4 } as const;

/** A wrong expected version of a removal, whose responses have no field for it. */
export const wrongExpectedVersion = (
  stream: string,
  expected: keyof typeof EXPECTED_NUMBERS | number,
  actual: number | null,
): GrpcRefusal => {
  const number = typeof expected === 'number' ? expected : EXPECTED_NUMBERS[expected];
  const found = actual ?? -1;
  const versions = `Expected version: ${number}, Actual version: ${found}`;
  return refusal(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, ${versions}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': `${number}`,
      'actual-version': `${found}`,
    },
  );
};
