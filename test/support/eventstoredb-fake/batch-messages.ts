import codes from '@eventstore/db-client/generated/code_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statuses from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { setLogPosition } from '#test/support/eventstoredb-fake/messages';
import type { AcceptedAppend, ExpectedRevision } from '#test/support/eventstoredb-fake/logged-event';

const { Code } = codes;
const { Empty } = shared;

export const readBatchExpectation = (options: BatchAppendReq.Options): ExpectedRevision => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasAny() ? 'any' : Number(options.getStreamPosition());
};

/** A serialised status with empty details. Details are of the type `Any`, which no package here can create, so it is deserialised from these bytes. */
const STATUS_WITH_DETAILS = Uint8Array.of(0x1a, 0x00);

const createStatus = (
  code: (typeof Code)[keyof typeof Code],
  message: string,
  details: { readonly name: string; readonly content: { serializeBinary(): Uint8Array } },
): Status => {
  const answer = statuses.Status.deserializeBinary(STATUS_WITH_DETAILS);
  answer.setCode(code);
  answer.setMessage(message);
  answer.getDetails()?.pack(details.content.serializeBinary(), `event_store.client.${details.name}`);
  return answer;
};

export const conflictStatus = (expected: ExpectedRevision, actual: number | null): Status => {
  const content = new shared.WrongExpectedVersion();
  if (actual === null) content.setCurrentNoStream(new Empty());
  else content.setCurrentStreamRevision(`${actual}`);
  if (expected === 'no-stream') content.setExpectedNoStream(new Empty());
  else if (expected === 'stream-exists') content.setExpectedStreamExists(new Empty());
  else if (expected === 'any') content.setExpectedAny(new Empty());
  else content.setExpectedStreamPosition(`${expected}`);
  return createStatus(Code.FAILED_PRECONDITION, 'Wrong expected version', { name: 'WrongExpectedVersion', content });
};

export const deletedStatus = (stream: StreamIdentifier | undefined): Status => {
  const content = new shared.StreamDeleted();
  content.setStreamIdentifier(stream);
  return createStatus(Code.FAILED_PRECONDITION, 'Stream deleted', { name: 'StreamDeleted', content });
};

export const deniedStatus = (): Status =>
  createStatus(Code.PERMISSION_DENIED, 'Access Denied', { name: 'AccessDenied', content: new shared.AccessDenied() });

export const tooLargeStatus = (maxBytes: number): Status => {
  const content = new shared.MaximumAppendSizeExceeded();
  content.setMaxappendsize(maxBytes);
  return createStatus(Code.INVALID_ARGUMENT, 'Maximum append size exceeded', {
    name: 'MaximumAppendSizeExceeded',
    content,
  });
};

export const timedOutStatus = (): Status =>
  createStatus(Code.DEADLINE_EXCEEDED, 'Timeout', { name: 'Timeout', content: new shared.Timeout() });

/** A response with the fields that repeat those of the request. */
const createResponse = (correlationId: UUID | undefined, options: BatchAppendReq.Options): BatchAppendResp => {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(correlationId);
  answer.setStreamIdentifier(options.getStreamIdentifier());
  if (options.hasNoStream()) answer.setNoStream(new Empty());
  else if (options.hasStreamExists()) answer.setStreamExists(new Empty());
  else if (options.hasAny()) answer.setAny(new Empty());
  else answer.setStreamPosition(options.getStreamPosition());
  return answer;
};

export const batchFailure = (
  correlationId: UUID | undefined,
  options: BatchAppendReq.Options,
  error: Status,
): BatchAppendResp => {
  const answer = createResponse(correlationId, options);
  answer.setError(error);
  return answer;
};

export const batchSuccess = (
  correlationId: UUID | undefined,
  options: BatchAppendReq.Options,
  { revision, position }: AcceptedAppend,
  withPosition: boolean,
): BatchAppendResp => {
  const success = new streams.BatchAppendResp.Success();
  if (revision === null) success.setNoStream(new Empty());
  else success.setCurrentRevision(`${revision}`);
  if (position !== null && withPosition) success.setPosition(setLogPosition(new shared.AllStreamPosition(), position));
  else success.setNoPosition(new Empty());
  const answer = createResponse(correlationId, options);
  answer.setSuccess(success);
  return answer;
};
