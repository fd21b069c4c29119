import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp, BatchAppendReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { Expected, Kept, Proposed } from '#test/support/eventstoredb-fake/node-log';

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

interface Expecting {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasAny(): boolean;
  getRevision(): string;
}

export const expectedOf = (options: Expecting): Expected => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasAny() ? 'any' : Number(options.getRevision());
};

/** Ids come as text, or as two halves of 64 bits. */
const idOf = (id: UUID | undefined): string => {
  const halves = id?.getStructured();
  if (halves === undefined) return id?.getString() ?? '';
  const bits = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()];
  const hex = bits.map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const proposedOf = (message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed => ({
  id: idOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

interface Positioned {
  setCommitPosition(value: string): unknown;
  setPreparePosition(value: string): unknown;
}

/** Both positions of an event, in whichever message. */
export const positioned = <Message extends Positioned>(
  message: Message,
  event: Pick<Kept, 'position'> | null,
): Message => {
  message.setCommitPosition(`${event?.position ?? 0n}`);
  message.setPreparePosition(`${event?.position ?? 0n}`);
  return message;
};

export const storedAnswer = (last: Kept | null, withPosition: boolean): AppendResp => {
  const success = new streams.AppendResp.Success();
  if (last === null) success.setNoStream(new Empty());
  else success.setCurrentRevision(`${last.revision}`);
  if (last !== null && withPosition) success.setPosition(positioned(new streams.AppendResp.Position(), last));
  else success.setNoPosition(new Empty());
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
  positioned(message, event);
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

export const lastOfStream = (revision: number): ReadResp => {
  const message = new Resp();
  message.setLastStreamPosition(String(revision));
  return message;
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
  const response = new Resp();
  response.setCheckpoint(positioned(new Resp.Checkpoint(), { position }));
  return response;
};

export const caughtUp = (): ReadResp => {
  const response = new Resp();
  response.setCaughtUp(new Resp.CaughtUp());
  return response;
};

export const fellBehind = (): ReadResp => {
  const response = new Resp();
  response.setFellBehind(new Resp.FellBehind());
  return response;
};
