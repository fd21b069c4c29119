import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp, BatchAppendReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type {
  AcceptedAppend,
  ExpectedRevision,
  LoggedEvent,
  ProposedEvent,
} from '#test/support/eventstoredb-fake/logged-event';

const { Empty } = shared;
const Resp = streams.ReadResp;

const toStreamIdentifier = (stream: string): StreamIdentifier => {
  const message = new shared.StreamIdentifier();
  message.setStreamName(Buffer.from(stream).toString('base64'));
  return message;
};

export const streamName = (message: StreamIdentifier | undefined): string =>
  Buffer.from(message?.getStreamName_asU8() ?? []).toString();

const toUuid = (text: string): UUID => {
  const message = new shared.UUID();
  message.setString(text);
  return message;
};

interface ExpectationOptions {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasAny(): boolean;
  getRevision(): string;
}

export const readExpectedRevision = (options: ExpectationOptions): ExpectedRevision => {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  if (options.hasAny()) return 'any';
  const revision = BigInt.asIntN(64, BigInt(options.getRevision()));
  return revision === -1n ? 'no-stream' : Number(revision);
};

/** Ids arrive as text, which may be in capitals or in braces, or as two 64-bit halves. */
const parseUuid = (id: UUID | undefined): string => {
  const halves = id?.getStructured();
  if (halves === undefined) return (id?.getString() ?? '').toLowerCase().replace(/^\{(.*)\}$/, '$1');
  const bits = [halves.getMostSignificantBits(), halves.getLeastSignificantBits()];
  const hex = bits.map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const readProposedEvent = (
  message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage,
): ProposedEvent => ({
  id: parseUuid(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

interface PositionedMessage {
  setCommitPosition(value: string): unknown;
  setPreparePosition(value: string): unknown;
}

/** Sets the commit and prepare positions of a message. */
export const setLogPosition = <Message extends PositionedMessage>(
  message: Message,
  position: bigint | null,
): Message => {
  message.setCommitPosition(`${position ?? 0n}`);
  message.setPreparePosition(`${position ?? 0n}`);
  return message;
};

export const appendSuccess = ({ revision, position }: AcceptedAppend, withPosition: boolean): AppendResp => {
  const success = new streams.AppendResp.Success();
  if (revision === null) success.setNoStream(new Empty());
  else success.setCurrentRevision(`${revision}`);
  if (position !== null && withPosition)
    success.setPosition(setLogPosition(new streams.AppendResp.Position(), position));
  else success.setNoPosition(new Empty());
  const answer = new streams.AppendResp();
  answer.setSuccess(success);
  return answer;
};

export const appendConflict = (expected: ExpectedRevision, actual: number | null): AppendResp => {
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

const toRecordedEvent = (event: LoggedEvent): ReadResp.ReadEvent.RecordedEvent => {
  const message = new Resp.ReadEvent.RecordedEvent();
  message.setId(toUuid(event.id));
  message.setStreamIdentifier(toStreamIdentifier(event.stream));
  message.setStreamRevision(`${event.revision}`);
  setLogPosition(message, event.position);
  message.getMetadataMap().set('type', event.type).set('content-type', event.contentType);
  message.getMetadataMap().set('created', `${event.created}`);
  message.setData(event.data);
  message.setCustomMetadata(event.metadata);
  return message;
};

export const toEventMessage = (event: LoggedEvent): ReadResp => {
  const message = new Resp.ReadEvent();
  message.setEvent(toRecordedEvent(event));
  message.setCommitPosition(`${event.position}`);
  const response = new Resp();
  response.setEvent(message);
  return response;
};

export const lastStreamPosition = (revision: number): ReadResp => {
  const message = new Resp();
  message.setLastStreamPosition(String(revision));
  return message;
};

export const firstStreamPosition = (revision: number): ReadResp => {
  const message = new Resp();
  message.setFirstStreamPosition(String(revision));
  return message;
};

export const streamNotFound = (stream: string): ReadResp => {
  const message = new Resp.StreamNotFound();
  message.setStreamIdentifier(toStreamIdentifier(stream));
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
  response.setCheckpoint(setLogPosition(new Resp.Checkpoint(), position));
  return response;
};

export const caughtUpMessage = (): ReadResp => {
  const response = new Resp();
  response.setCaughtUp(new Resp.CaughtUp());
  return response;
};

export const fellBehindMessage = (): ReadResp => {
  const response = new Resp();
  response.setFellBehind(new Resp.FellBehind());
  return response;
};
