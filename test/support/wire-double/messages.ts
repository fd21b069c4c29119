import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { Expected, Kept, Proposed } from '#test/support/wire-double/node-log';

const { Empty } = shared;
const Resp = streams.ReadResp;

const identifier = (stream: string): StreamIdentifier => {
  const message = new shared.StreamIdentifier();
  message.setStreamName(Buffer.from(stream).toString('base64'));
  return message;
};

export const streamName = (message: StreamIdentifier | undefined): string =>
  Buffer.from(message?.getStreamName_asU8() ?? []).toString();

const uuid = (text: string): UUID => {
  const message = new shared.UUID();
  message.setString(text);
  return message;
};

export const expectedOf = (options: AppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasAny() ? 'any' : Number(options.getRevision());
};

export const proposedOf = (message: AppendReq.ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const storedAnswer = ({ revision, position }: Kept, withPosition: boolean): AppendResp => {
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(`${revision}`);
  if (withPosition) {
    const at = new streams.AppendResp.Position();
    at.setCommitPosition(`${position}`);
    at.setPreparePosition(`${position}`);
    success.setPosition(at);
  } else {
    success.setNoPosition(new Empty());
  }
  const answer = new streams.AppendResp();
  answer.setSuccess(success);
  return answer;
};

export const conflictAnswer = (expected: Expected, actual: number | null): AppendResp => {
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (actual === null) conflict.setCurrentNoStream(new Empty());
  else conflict.setCurrentRevision(`${actual}`);
  if (expected === 'no-stream') conflict.setExpectedNoStream(new Empty());
  else if (expected === 'stream-exists') conflict.setExpectedStreamExists(new Empty());
  else if (expected === 'any') conflict.setExpectedAny(new Empty());
  else conflict.setExpectedRevision(`${expected}`);
  const answer = new streams.AppendResp();
  answer.setWrongExpectedVersion(conflict);
  return answer;
};

const recorded = (event: Kept): ReadResp.ReadEvent.RecordedEvent => {
  const message = new Resp.ReadEvent.RecordedEvent();
  message.setId(uuid(event.id));
  message.setStreamIdentifier(identifier(event.stream));
  message.setStreamRevision(`${event.revision}`);
  message.setCommitPosition(`${event.position}`);
  message.setPreparePosition(`${event.position}`);
  message.getMetadataMap().set('type', event.type).set('content-type', event.contentType);
  message.getMetadataMap().set('created', `${event.created}`);
  message.setData(event.data);
  message.setCustomMetadata(event.metadata);
  return message;
};

export const eventMessage = (event: Kept): ReadResp => {
  const message = new Resp.ReadEvent();
  message.setEvent(recorded(event));
  message.setCommitPosition(`${event.position}`);
  const response = new Resp();
  response.setEvent(message);
  return response;
};

export const streamNotFound = (stream: string): ReadResp => {
  const message = new Resp.StreamNotFound();
  message.setStreamIdentifier(identifier(stream));
  const response = new Resp();
  response.setStreamNotFound(message);
  return response;
};

export const confirmation = (id: string): ReadResp => {
  const message = new Resp.SubscriptionConfirmation();
  message.setSubscriptionId(id);
  const response = new Resp();
  response.setConfirmation(message);
  return response;
};

export const checkpoint = (position: bigint): ReadResp => {
  const message = new Resp.Checkpoint();
  message.setCommitPosition(`${position}`);
  message.setPreparePosition(`${position}`);
  const response = new Resp();
  response.setCheckpoint(message);
  return response;
};

export const caughtUp = (): ReadResp => {
  const response = new Resp();
  response.setCaughtUp(new Resp.CaughtUp());
  return response;
};
