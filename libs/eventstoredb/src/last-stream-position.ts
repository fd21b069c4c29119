import type { Transform, TransformCallback } from 'node:stream';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { OpenStream, StreamsClient } from '#eventstoredb/filtered-reads';

/** The protocol level from which a server reports the last position of the stream at the end of a read. */
const REPORTS_LAST_POSITION = 1;

/** Makes the client ask for the last position of a stream, which it does not do by itself. */
export const requestLastPosition = (open: OpenStream): OpenStream => {
  const addOption = (client: StreamsClient): StreamsClient => ({
    read: (request: ReadReq, ...rest) => {
      const control = new streams.ReadReq.Options.ControlOption();
      control.setCompatibility(REPORTS_LAST_POSITION);
      request.getOptions()?.setControlOption(control);
      return client.read(request, ...rest);
    },
  });
  return (service, purpose, creator, cache) =>
    purpose === 'readStream'
      ? open(service, purpose, (client) => creator(addOption(client)), cache)
      : open(service, purpose, creator, cache);
};

/** How a server reports that it has sent everything: the last position of the stream, or that the stream does not exist. Older servers report only the latter. */
export type StreamEndReason = 'end' | 'missing';

/**
 * Calls `onEnd` when the server reports that it has sent the whole stream. A node that shuts down may end a read without an error before that, and the
 * client does not distinguish the two.
 */
export const onStreamEnd = <Stream extends object>(
  stream: Stream,
  onEnd: (reason: StreamEndReason) => void,
): Stream => {
  const internals = stream as unknown as Transform;
  const transform = internals._transform.bind(internals);
  const transformAndReport = (message: ReadResp, encoding: BufferEncoding, next: TransformCallback): void => {
    if (message.hasLastStreamPosition()) onEnd('end');
    if (message.hasStreamNotFound()) onEnd('missing');
    transform(message, encoding, next);
  };
  return Object.assign(stream, { _transform: transformAndReport });
};
