import { Metadata } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { readTrailers, type Answer } from '#test/eventstoredb/observed/answers';
import type { Server } from '#test/eventstoredb/observed/stage';

export const toIdentifier = (stream: string): StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

export const describeCallError = ({ code, details, metadata }: ServiceError): string =>
  `error ${code} ${details} ${JSON.stringify(readTrailers(metadata))}`;

/** The options of every read: without links, with ids as text. */
export const createReadOptions = (): ReadReq.Options => {
  const uuid = new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty());
  return new streams.ReadReq.Options().setUuidOption(uuid).setResolveLinks(false);
};

const { ContentCase } = streams.ReadResp;

const SHORT_NAMES: ReadonlyMap<number, string> = new Map([
  [ContentCase.STREAM_NOT_FOUND, 'notFound'],
  [ContentCase.CONFIRMATION, 'confirmed'],
  [ContentCase.CHECKPOINT, 'cp'],
  [ContentCase.CAUGHT_UP, 'caughtUp'],
]);

/** A message of a read as text. */
export const describeMessage = (message: ReadResp): string => {
  if (message.hasEvent()) return `e${message.getEvent()?.getEvent()?.getStreamRevision() ?? 'none'}`;
  const content = message.getContentCase();
  if (content === ContentCase.FIRST_STREAM_POSITION) return `first${message.getFirstStreamPosition()}`;
  if (content === ContentCase.LAST_STREAM_POSITION) return `last${message.getLastStreamPosition()}`;
  return SHORT_NAMES.get(content) ?? `content ${content}`;
};

export const openRead = ({ raw, rawMetadata }: Server, options: ReadReq.Options) =>
  raw.read(new streams.ReadReq().setOptions(options), rawMetadata);

/** Everything that a read returns, ending with `end` or the error. */
export const readRaw = (server: Server, options: ReadReq.Options): Promise<string[]> =>
  new Promise((resolve) => {
    const found: string[] = [];
    openRead(server, options)
      .on('data', (message: ReadResp) => found.push(describeMessage(message)))
      .on('end', () => resolve([...found, 'end']))
      .on('error', (error: ServiceError) => resolve([...found, describeCallError(error)]));
  });

const describeAppendResponse = (response: AppendResp): Answer => {
  const success = response.getSuccess();
  if (success === undefined) return { ok: true, wrongExpectedVersion: {} };
  return {
    ok: true,
    success: {
      currentRevision: success.getCurrentRevision(),
      position: success.hasPosition() ? 'some' : 'none',
    },
  };
};

/** Sends these messages in a plain append call. */
export const appendRaw = (
  { raw, rawMetadata }: Server,
  requests: readonly AppendReq[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  new Promise((resolve) => {
    const metadata = new Metadata();
    metadata.merge(rawMetadata);
    for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
    const call = raw.append(metadata, (error, response) => {
      if (error === null) resolve(describeAppendResponse(response));
      else resolve({ ok: false, code: error.code, message: error.details, trailers: readTrailers(error.metadata) });
    });
    for (const request of requests) call.write(request);
    call.end();
  });
